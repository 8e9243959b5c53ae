import { Controller, Inject, Req } from '@nestjs/common';
import type { ListingProposals, ProposalAnswerBody, ProposalReceipt } from '@repere/contract';
import type { Language, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  IfMatch,
  ProblemError,
} from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { AnswerProposal } from '../use-cases/answer-proposal';
import { fieldLines } from '../views/field-lines';
import { ChangeUnderReviewReader } from './change-under-review.reader';
import { editProblem } from './edit-problems';
import { EditingDesk } from './editing-desk';
import { openChanges } from './listing-change.repository';
import { ChangeSubject, ListingSubject } from './listing-subject';

interface ById {
  readonly id: string;
}

/** What a network proposes to the enterprise that looks after a listing: its to accept or refuse (S2). */
@Controller()
export class ProposalsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ChangeUnderReviewReader) private readonly changes: ChangeUnderReviewReader,
    @Inject(AnswerProposal) private readonly answering: AnswerProposal,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('listListingProposals')
  async list(
    @ContractParams('listListingProposals') { id }: ById,
    @ContractQuery('listListingProposals') { lang }: { lang: Language },
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingProposals> {
    const editor = await this.subjects.editor(id, caller);
    if (editor?.kind !== 'enterprise') return { results: [] };
    const proposed = (await openChanges(this.database, id)).filter(
      ({ owner, state }) => owner !== 'enterprise' && state === 'waiting',
    );
    const found = await Promise.all(proposed.map((change) => this.changes.find(change.id)));
    const reference = this.reference.current();
    return {
      results: found.flatMap((one) => {
        if (one === null) return [];
        const { change, present, moved } = one;
        return [
          {
            ...{ id: change.id, version: change.version, by: change.by, comment: change.comment },
            createdAt: change.createdAt.toISOString(),
            fields: change.fields.map((field) => ({
              field,
              present: fieldLines(present, field, reference, lang),
              proposed: fieldLines(one.proposed, field, reference, lang),
              moved: moved.includes(field),
            })),
          },
        ];
      }),
    };
  }

  @Access('listing.edit', { loadedBy: ChangeSubject })
  @ContractRoute('answerProposal')
  async answer(
    @ContractParams('answerProposal') { id }: ById,
    @ContractBody('answerProposal') { accepted, reply }: ProposalAnswerBody,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ProposalReceipt> {
    const found = await this.changes.find(id);
    if (found === null) throw new ProblemError('not_found', 404);
    const actor = await this.desk.actor(found.change.listingId, caller, request);
    const wanted = { changeId: id, expectedVersion, accepted, reply: reply || null };
    const done = await this.answering.execute(wanted, actor);
    if (!done.ok) throw editProblem(done.error, requestLanguage(request));
    const { state, version } = done.value;
    return {
      state: state as ProposalReceipt['state'],
      ...{ version, accepted: [...done.value.accepted], refused: [...done.value.refused] },
    };
  }
}
