import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { ReopenReview, SettleReport } from '../../listings';
import { CaseReader, type CaseHead } from '../case.reader';
import { markUndone, type CaseKey, type StoredDecision } from '../review.repository';
import { tellAuthor } from '../tell-author';
import type { ReviewActor } from './case-settlement';
import { CaseCircumstances } from './case-circumstances';

export type UndoFailure =
  | { readonly code: 'ReviewNotFound' }
  | { readonly code: 'NotYours' }
  /** Something has come after the decision, or it is too old. */
  | { readonly code: 'NotUndoable' };

/** Takes the last decision on a case back while nothing has followed it, and tells its author so. */
@Injectable()
export class UndoReview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseCircumstances) private readonly circumstances: CaseCircumstances,
    @Inject(ReopenReview) private readonly reopening: ReopenReview,
    @Inject(SettleReport) private readonly reports: SettleReport,
  ) {}

  async execute(
    { kind, id }: CaseKey,
    caller: SignedIn,
    actor: ReviewActor,
  ): Promise<Result<{ readonly version: number }, UndoFailure>> {
    const head = await this.cases.head(kind, id);
    if (head === null) return err({ code: 'ReviewNotFound' });
    const last = await this.cases.lastDecision(kind, id);
    if (last === null || !this.circumstances.undoable(head, last)) return err({ code: 'NotUndoable' });
    const acts = await this.circumstances.acts({ ...head, open: false }, last, caller);
    if (!acts.includes('undo')) return err({ code: 'NotYours' });
    return this.database.transaction((tx) => this.#undo(tx, head, last, actor));
  }

  async #undo(
    tx: Transaction,
    head: CaseHead,
    last: StoredDecision,
    actor: ReviewActor,
  ): Promise<Result<{ readonly version: number }, UndoFailure>> {
    const { kind, listingId } = head;
    const reopened = await this.#reopen(tx, head, last, actor);
    if (!reopened.ok) return err({ code: 'NotUndoable' });
    if (!(await markUndone(tx, last.id, actor.personId))) throw new Error('undone twice under one lock');
    if (kind !== 'report')
      await tellAuthor(tx, head, {
        ...{ listingId, listing: await this.cases.listingName(listingId, tx), by: actor.editor.name },
        ...{ answer: 'reopened', reply: null, home: this.config.publicUrl },
      });
    return ok({ version: reopened.value.version });
  }

  #reopen(
    tx: Transaction,
    { kind, id }: CaseHead,
    { before, listingVersion, caseVersion, listingId }: StoredDecision,
    actor: ReviewActor,
  ): Promise<Result<{ readonly version: number }, { readonly code: string }>> {
    const asked = { before, listingVersion, caseVersion };
    if (kind === 'change') return this.reopening.change(tx, id, asked, actor);
    if (kind === 'report')
      return this.reports.within(
        tx,
        { reportId: id, expectedVersion: caseVersion, outcome: 'open', reply: null },
        actor.audit,
      );
    return this.reopening.publication(tx, listingId, asked, actor);
  }
}
