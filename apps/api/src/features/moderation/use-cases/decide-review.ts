import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, type AuditActor } from '../../audit';
import { QuestionClaim, ReopenReview } from '../../listings';
import { CaseReader, type CaseHead } from '../case.reader';
import { dropQuestion, forgetHandling, insertDecision, saveQuestion } from '../review.repository';
import { tellAuthor, type Answer } from '../tell-author';
import { CaseCircumstances } from './case-circumstances';
import {
  CaseSettlement,
  type ReviewActor,
  type ReviewDecisionRequest,
  type Settled,
  type SettlementFailure,
} from './case-settlement';

export type ReviewFailure =
  | { readonly code: 'ReviewNotFound' }
  | { readonly code: 'NotYours' }
  | { readonly code: 'ReplyMissing' }
  | SettlementFailure;

export interface ReviewDone {
  readonly state: string;
  readonly version: number;
  readonly listingVersion: number;
  readonly undoable: boolean;
}

const ANSWERS: ReadonlySet<string> = new Set<Answer>([
  'accepted',
  'partly',
  'refused',
  'changes_asked',
  'published',
  'withdrawn',
]);

/** Decides on one case: what it changes, the answer to its author, what it takes to undo it and the log are one transaction. */
@Injectable()
export class DecideReview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseCircumstances) private readonly circumstances: CaseCircumstances,
    @Inject(CaseSettlement) private readonly settlement: CaseSettlement,
    @Inject(ReopenReview) private readonly reopening: ReopenReview,
    @Inject(QuestionClaim) private readonly questions: QuestionClaim,
  ) {}

  async execute(
    request: ReviewDecisionRequest,
    caller: SignedIn,
    actor: ReviewActor,
  ): Promise<Result<ReviewDone, ReviewFailure>> {
    const head = await this.cases.head(request.kind, request.id);
    if (head === null) return err({ code: 'ReviewNotFound' });
    const last = await this.cases.lastDecision(request.kind, request.id);
    const acts = await this.circumstances.acts({ ...head, open: true }, last, caller);
    if (!acts.includes(request.decision)) return err({ code: 'NotYours' });
    // Who loses something is told why.
    const silent = request.decision === 'accept' || request.kind === 'report';
    if (!silent && request.reply === null) return err({ code: 'ReplyMissing' });
    return this.database.transaction((tx) => this.#decide(tx, head, request, actor));
  }

  async #decide(
    tx: Transaction,
    { kind, id, listingId }: CaseHead,
    request: ReviewDecisionRequest,
    actor: ReviewActor,
  ): Promise<Result<ReviewDone, ReviewFailure>> {
    const { decision, reply } = request;
    // The listing's lock makes those who decide at once wait for each other; the case is read again after it.
    const before = await this.reopening.mark(tx, listingId, await this.settlement.fields(tx, kind, id));
    const head = await this.cases.head(kind, id, tx);
    if (before === null || head === null) return err({ code: 'ReviewNotFound' });
    const asks = decision === 'ask' && kind !== 'change';
    const settled = asks
      ? await this.#question(tx, head, request, actor)
      : await this.settlement.settle(tx, head, request, actor, before.version);
    if (!settled.ok) return settled;
    const { state, version, listingVersion, accepted, refused } = settled.value;
    await insertDecision(tx, {
      ...{ id: uuidv7(), kind, caseId: id, listingId, decision, reply, before },
      ...{ personId: actor.personId, caseVersion: version, listingVersion },
    });
    if (!asks && decision !== 'ask') await forgetHandling(tx, id);
    const answer = asks && kind === 'claim' ? 'question' : asks ? 'changes_asked' : state;
    if (answer === 'question' || (kind !== 'claim' && kind !== 'report' && ANSWERS.has(answer)))
      await tellAuthor(tx, head, {
        ...{ listingId, listing: await this.cases.listingName(listingId, tx), by: actor.editor.name },
        ...{ answer: answer as Answer, reply, accepted, refused, home: this.config.publicUrl },
      });
    return ok({ state, version, listingVersion, undoable: kind !== 'claim' && !asks });
  }

  /** Something is asked of the author; the case stays as it is, and waits for them. */
  async #question(
    tx: Transaction,
    head: CaseHead,
    { expectedVersion, reply }: ReviewDecisionRequest,
    { personId, audit }: ReviewActor,
  ): Promise<Result<Settled, ReviewFailure>> {
    if (!head.open || head.version !== expectedVersion)
      return err({ code: 'CaseMoved', state: head.state, current: head.version });
    await dropQuestion(tx, head);
    const version = head.kind === 'claim' ? await this.#askClaimant(tx, head, reply ?? '', audit) : head.version;
    await saveQuestion(tx, head, version, reply ?? '', personId);
    await recordAudit(tx, {
      actor: audit,
      action: 'review.ask',
      subject: { kind: 'listing', id: head.listingId },
      details: { kind: head.kind, case: head.id },
    });
    const listingVersion = head.kind === 'claim' ? 0 : head.version;
    return ok({ state: 'changes_asked', version, listingVersion, accepted: 0, refused: 0 });
  }

  /** The claim itself holds the question, for its author's page. */
  async #askClaimant(tx: Transaction, { id }: CaseHead, question: string, audit: AuditActor): Promise<number> {
    const asked = await this.questions.askWithin(tx, id, question, audit);
    if (!asked.ok) throw new Error(`an open claim took no question: ${asked.error.code}`);
    return asked.value.version;
  }
}
