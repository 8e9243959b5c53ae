import { Inject, Injectable } from '@nestjs/common';
import type { ListingRecognitionView } from '@repere/contract';
import { label, type Language, type SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock';
import { AccessControl, ProblemError } from '../../platform/http';
import {
  EditingDesk,
  ListingSubject,
  quebecDate,
  shownStatus,
  subjectOf,
  WorkspaceListingReader,
  type EditingActor,
} from '../listings';
import { REFERENCE, type ReferenceProvider } from '../territories';
import { neqStanding } from './domain/neq-question';
import type { ReviewActor } from './domain/review';
import { nextActs } from './domain/review-lifecycle';
import { RecognitionReader, type Vouching } from './recognition.reader';
import { KeepDocuments } from './use-cases/keep-documents';
import { documentView, keptRecognitions, neqQuestionView, practiceDetails } from './views/proof-view';
import { reviewView } from './views/review-view';

/** From a caller to those who act and to what they see. */
@Injectable()
export class RecognitionDesk {
  constructor(
    @Inject(EditingDesk) private readonly editing: EditingDesk,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(WorkspaceListingReader) private readonly listings: WorkspaceListingReader,
    @Inject(RecognitionReader) private readonly reader: RecognitionReader,
    @Inject(KeepDocuments) private readonly documents: KeepDocuments,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** ISO date in Québec. */
  today(): string {
    return quebecDate(this.clock.now());
  }

  /** In whose name the caller speaks of a listing. @throws ProblemError 403 for whoever is nothing to it */
  actor(id: string, caller: SignedIn, request: Pick<FastifyRequest, 'id'>): Promise<EditingActor> {
    return this.editing.actor(id, caller, request);
  }

  /** Who moves a review: the enterprise in its own name; whoever reviews, with every organisation they belong to. */
  reviewActor({ editor }: EditingActor, caller: SignedIn): ReviewActor {
    const all = caller.memberships.map(({ organisationId }) => organisationId);
    const own = editor.kind === 'enterprise' && editor.organisationId !== null ? [editor.organisationId] : all;
    return { party: editor.kind, personId: editor.personId, organisationIds: own, name: editor.name };
  }

  async view(id: string, caller: SignedIn, language: Language): Promise<ListingRecognitionView> {
    const [listing, place] = await Promise.all([this.listings.find(id), this.subjects.placeOf(id)]);
    if (listing === null || place === null) throw new ProblemError('not_found', 404);
    const vouching = await this.reader.vouching(id, listing.neq);
    const reference = this.reference.current();
    const today = this.today();
    const subject = subjectOf(place);
    const editor = await this.subjects.editor(id, caller);
    const standing = { today, listing, managedBy: listing.managedBy, neqQuestion: neqOf(listing.neq, vouching) };
    const next =
      editor === null ? [] : nextActs(vouching.review, this.reviewActor({ editor } as EditingActor, caller), standing);
    const form = reference.legalForms.find(({ code }) => code === listing.legalForm);
    const municipality = reference.territories.get(listing.municipalityCode)?.name ?? listing.municipalityCode;
    return {
      listing: {
        ...{ id, slug: listing.slug, name: listing.name, municipality, neq: listing.neq, version: listing.version },
        legalForm: form === undefined ? null : label(form.label, language),
        status: shownStatus(listing, today).code,
      },
      review:
        vouching.review === null ? null : reviewView(vouching.review, vouching.events, next, caller.personId, today),
      next,
      recognitions: keptRecognitions(listing, vouching.recognitions, reference, language, today),
      practices: practiceDetails(listing, vouching.practices, reference, language),
      documents: (await this.documents.list(id)).map(documentView),
      neqQuestion: neqQuestionView(listing.neq, vouching.neqAnswer, language),
      terms: {
        recognitions: reference.recognitions.map(({ code, label: words, issuer }) => ({
          ...{ code, label: label(words, language), issuer },
        })),
        practices: reference.practices.map(({ code, label: words, family, evidence }) => ({
          ...{ code, label: label(words, language), family, hint: evidence },
        })),
      },
      may: {
        declare: this.access.allows(caller, 'recognition.request', subject),
        vouch: this.access.allows(caller, 'recognition.decide', subject) && editor?.kind !== 'enterprise',
      },
    };
  }
}

const neqOf = (neq: string | null, { neqAnswer }: Vouching) => neqStanding(neq, neqAnswer?.answer ?? null);
