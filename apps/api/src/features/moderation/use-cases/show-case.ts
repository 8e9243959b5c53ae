import { Inject, Injectable } from '@nestjs/common';
import type { ReviewCase, ReviewQuery } from '@repere/contract';
import { format, isMessageKey } from '@repere/i18n';
import { LISTING_FIELDS, type Language, type ListingField, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import {
  CertificationReader,
  ChangeUnderReviewReader,
  claimDocumentUrl,
  EditingDesk,
  editableOf,
  fieldLines,
  ListingSubject,
  neqWordsOf,
  quebecDate,
  VersionReader,
  WorkspaceListingReader,
  type EditableListing,
} from '../../listings';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { CaseReader, type CaseHead } from '../case.reader';
import { QueueReader } from '../queue.reader';
import type { CaseKey } from '../review.repository';
import { CaseCircumstances } from './case-circumstances';

type Field = ReviewCase['fields'][number];
type Listing = NonNullable<Awaited<ReturnType<WorkspaceListingReader['find']>>>;

interface Sides {
  readonly proposed: EditableListing;
  readonly fields: readonly ListingField[];
  readonly moved: readonly ListingField[];
}

/** One case with everything that it takes to decide on it. */
@Injectable()
export class ShowCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseCircumstances) private readonly circumstances: CaseCircumstances,
    @Inject(QueueReader) private readonly queue: QueueReader,
    @Inject(WorkspaceListingReader) private readonly listings: WorkspaceListingReader,
    @Inject(ChangeUnderReviewReader) private readonly changes: ChangeUnderReviewReader,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(CertificationReader) private readonly vouched: CertificationReader,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute({ kind, id }: CaseKey, query: ReviewQuery, caller: SignedIn): Promise<ReviewCase | null> {
    const head = await this.cases.head(kind, id);
    const listing = head === null ? null : await this.listings.find(head.listingId);
    const place = head === null ? null : await this.subjects.placeOf(head.listingId);
    if (head === null || listing === null || place === null) return null;
    const last = await this.cases.lastDecision(kind, id);
    const { territories } = this.reference.current();
    const reach = this.desk.reach(caller, undefined);
    const [handling, present, colleagues, acts, where, parts] = await Promise.all([
      this.cases.handling(kind, id),
      this.cases.present(kind, id, caller.personId),
      this.cases.colleagues(place.territories, place.networkIds),
      this.circumstances.acts(head, last, caller),
      this.queue.place(head, query, reach, territories),
      this.#parts(head, listing, query.lang),
    ]);
    const { assignee, askedVersion, asked } = handling;
    return {
      ...{ kind, id, version: head.version, state: head.state, since: new Date(head.since).toISOString() },
      ...{ by: head.by, words: head.words, question: this.#question(head, listing, query.lang) },
      asked: asked !== null && askedVersion === head.version ? { ...asked, at: iso(asked.at) } : null,
      ...parts,
      decided:
        last === null || head.open
          ? null
          : {
              ...{ decision: last.decision, by: last.name, at: last.at.toISOString(), reply: last.reply },
              undoable: this.circumstances.undoable(head, last),
            },
      ...{ assignee, present, colleagues, place: where, acts },
    };
  }

  /** What the case says of the listing, and the listing itself. */
  async #parts(
    head: CaseHead,
    listing: Listing,
    language: Language,
  ): Promise<Pick<ReviewCase, 'listing' | 'fields' | 'claim' | 'report' | 'history' | 'certifications' | 'neqWords'>> {
    const [fields, history, certifications, claim, answerable, manager, neqWords] = await Promise.all([
      this.#fields(head, listing, language),
      this.versions.list(listing.id),
      this.#certifications(listing),
      head.kind === 'claim' ? this.#claim(head) : null,
      head.kind === 'report' ? this.cases.answerable(head.id) : false,
      this.cases.organisation(listing.managedBy),
      neqWordsOf(this.database, listing),
    ]);
    const { id, slug, name, neq, version, publication, status, municipalityCode: code } = listing;
    return {
      listing: {
        ...{ id, slug, name, neq, version, publication, status, managedBy: manager },
        municipality: { code, name: this.reference.current().territories.get(code)?.name ?? code },
      },
      ...{ fields, certifications, claim },
      neqWords: neqWords.map((word) => ({ ...word, at: word.at.toISOString() })),
      report: head.kind === 'report' ? { answerable, outcome: head.state } : null,
      history: history.slice(0, 20).map(({ version: of, kind, by, at, fields: changed, comment }) => ({
        ...{ version: of, kind, by, at: at.toISOString(), fields: [...changed], comment },
      })),
    };
  }

  async #fields(head: CaseHead, listing: Listing, language: Language): Promise<Field[]> {
    const present = editableOf(listing);
    const sides = await this.#sides(head, present);
    const provenance = await this.listings.provenance(listing.id);
    const reference = this.reference.current();
    const entered = head.kind === 'entry' || head.kind === 'held';
    return sides.fields
      .map((field) => {
        const source = provenance.get(field) ?? { owner: 'import' as const, by: listing.source, on: listing.createdAt };
        return {
          field,
          present: entered ? [] : fieldLines(present, field, reference, language),
          proposed: fieldLines(sides.proposed, field, reference, language),
          source: { owner: source.owner, by: source.by, on: quebecDate(source.on) },
          moved: sides.moved.includes(field),
        };
      })
      .filter(({ present: before, proposed }) => before.length > 0 || proposed.length > 0);
  }

  /** A change has two sides; of anything else the listing as it stands is read. */
  async #sides({ kind, id }: CaseHead, present: EditableListing): Promise<Sides> {
    const change = kind === 'change' ? await this.changes.find(id) : null;
    if (change === null) return { proposed: present, fields: LISTING_FIELDS, moved: [] };
    return { proposed: change.proposed, fields: change.change.fields, moved: change.moved };
  }

  async #certifications(listing: Listing): Promise<ReviewCase['certifications']> {
    const all = await this.vouched.of(listing.id, listing.version, editableOf(listing));
    return all.map(({ organisationId, by, version, at, changed }) => ({
      ...{ organisationId, by, version, on: quebecDate(at), changed: [...changed] },
    }));
  }

  async #claim({ id, by, organisationId, state }: CaseHead): Promise<ReviewCase['claim']> {
    const claim = await this.cases.claim(id);
    if (claim === null) return null;
    const { method, objection, approvals, documents, rivals } = claim;
    return {
      organisation: { id: organisationId ?? '', name: by ?? '' },
      ...{ method, objection, approvals },
      documents: documents.map((one) => ({ ...one, url: claimDocumentUrl(id, one.id) })),
      state: state as NonNullable<ReviewCase['claim']>['state'],
      provenAt: claim.provenAt?.toISOString() ?? null,
      objectionUntil: claim.objectionUntil?.toISOString() ?? null,
      rivals: rivals as NonNullable<ReviewCase['claim']>['rivals'],
    };
  }

  /** What the first two digits of a NEQ make one ask (article 3). */
  #question({ kind, state }: CaseHead, { neq }: Listing, language: Language): string | null {
    const key = `listing.neq.${state}`;
    return kind === 'held' && neq !== null && isMessageKey(key) ? format(language, key, { neq }) : null;
  }
}

const iso = (instant: string): string => new Date(instant).toISOString();
