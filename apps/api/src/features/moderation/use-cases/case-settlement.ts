import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ListingField, type ReportOutcome, type Result } from '@repere/kernel';
import type { Transaction } from '../../../platform/database';
import {
  changedFields,
  ChangePublication,
  DecideChange,
  SettleClaim,
  SettleReport,
  VersionReader,
  type EditingActor,
  type EditProblemFailure,
  type SettleFailure,
} from '../../listings';
import type { CaseHead } from '../case.reader';
import type { Decision } from '../review.repository';

/** Who decides, in whose name, with the organisations they belong to. */
export interface ReviewActor extends EditingActor {
  readonly personId: string;
  readonly organisationIds: readonly string[];
}

export interface ReviewDecisionRequest {
  readonly kind: CaseHead['kind'];
  readonly id: string;
  readonly decision: Decision;
  /** Of a change: the fields to show; null for all. */
  readonly fields: readonly ListingField[] | null;
  readonly outcome: ReportOutcome | null;
  readonly reply: string | null;
  /** Versions of the case and of its listing that were looked at. */
  readonly expectedVersion: number;
  readonly listingVersion: number;
}

export interface Settled {
  readonly state: string;
  /** Of the case, then of its listing. */
  readonly version: number;
  readonly listingVersion: number;
  readonly accepted: number;
  readonly refused: number;
}

export type SettlementFailure =
  /** Somebody decided or wrote since the case was looked at. */
  | { readonly code: 'CaseMoved'; readonly state: string; readonly current: number }
  /** The listing is no longer what the caller compared with. */
  | { readonly code: 'ListingMoved'; readonly expected: number; readonly current: number }
  | EditProblemFailure
  | SettleFailure;

type Settling = Promise<Result<Settled, SettlementFailure>>;

/** What each kind of case becomes, by the use cases of the listings room. */
@Injectable()
export class CaseSettlement {
  constructor(
    @Inject(DecideChange) private readonly changes: DecideChange,
    @Inject(ChangePublication) private readonly publications: ChangePublication,
    @Inject(SettleClaim) private readonly claims: SettleClaim,
    @Inject(SettleReport) private readonly reports: SettleReport,
    @Inject(VersionReader) private readonly versions: VersionReader,
  ) {}

  /** The fields that a decision may change: a change's own. */
  async fields(tx: Transaction, kind: CaseHead['kind'], id: string): Promise<ListingField[]> {
    if (kind !== 'change') return [];
    const [row] = await tx.query<{ fields: ListingField[] }>('SELECT fields FROM listing_change WHERE id = $1', [id]);
    return row?.fields ?? [];
  }

  /** @param listingVersion of the listing, which is locked */
  async settle(
    tx: Transaction,
    head: CaseHead,
    request: ReviewDecisionRequest,
    actor: ReviewActor,
    listingVersion: number,
  ): Settling {
    if (!head.open || head.version !== request.expectedVersion)
      return err({ code: 'CaseMoved', state: head.state, current: head.version });
    switch (head.kind) {
      case 'change':
        if (request.decision === 'accept' && (await this.#moved(tx, head, request.listingVersion, listingVersion)))
          return err({ code: 'ListingMoved', expected: request.listingVersion, current: listingVersion });
        return this.#change(tx, head, request, actor);
      case 'entry':
      case 'held':
        return this.#publication(tx, head, request, actor);
      case 'claim':
        return this.#claim(tx, head, request, actor);
      case 'report':
        return this.#report(tx, head, request, actor, listingVersion);
    }
  }

  /** Whether a field of the change says something else than what the decider compared it with. */
  async #moved(tx: Transaction, { id, listingId }: CaseHead, seen: number, current: number): Promise<boolean> {
    if (seen === current) return false;
    const before = await this.versions.find(listingId, seen, tx);
    const now = await this.versions.find(listingId, current, tx);
    if (before === null || now === null) return true;
    const moved = changedFields(before.listing, now.listing);
    return (await this.fields(tx, 'change', id)).some((field) => moved.includes(field));
  }

  async #change(tx: Transaction, head: CaseHead, request: ReviewDecisionRequest, actor: ReviewActor): Settling {
    const { decision, fields, reply, expectedVersion } = request;
    const all = decision === 'accept' ? (fields ?? (await this.fields(tx, 'change', head.id))) : [];
    const done = await this.changes.within(
      tx,
      { changeId: head.id, expectedVersion, accepted: all, askForChanges: decision === 'ask', reply },
      actor,
    );
    if (!done.ok) return done;
    const { state, version, accepted, refused } = done.value;
    return ok({
      ...{ state, version: head.version + 1, listingVersion: version },
      ...{ accepted: accepted.length, refused: refused.length },
    });
  }

  async #publication(
    tx: Transaction,
    { id }: CaseHead,
    { decision, reply, expectedVersion }: ReviewDecisionRequest,
    actor: ReviewActor,
  ): Settling {
    const to = decision === 'accept' ? ('published' as const) : ('withdrawn' as const);
    const done = await this.publications.within(tx, { id, expectedVersion, to, comment: reply }, actor);
    if (!done.ok) return done;
    const { version } = done.value;
    return ok({ state: to, version, listingVersion: version, accepted: 0, refused: 0 });
  }

  async #claim(
    tx: Transaction,
    { id }: CaseHead,
    { decision, reply, expectedVersion }: ReviewDecisionRequest,
    { personId, audit, organisationIds }: ReviewActor,
  ): Settling {
    const done = await this.claims.decideWithin(
      tx,
      id,
      { approve: decision === 'accept', reason: reply, expectedVersion },
      { personId, organisationIds, audit },
    );
    if (!done.ok) return done;
    const { state, version: listingVersion, claimVersion } = done.value;
    return ok({ state, version: claimVersion, listingVersion, accepted: 0, refused: 0 });
  }

  async #report(
    tx: Transaction,
    { id }: CaseHead,
    { decision, outcome, reply, expectedVersion }: ReviewDecisionRequest,
    { audit }: ReviewActor,
    listingVersion: number,
  ): Settling {
    const became = outcome ?? (decision === 'accept' ? 'corrected' : 'already_right');
    const done = await this.reports.within(tx, { reportId: id, expectedVersion, outcome: became, reply }, audit);
    if (!done.ok) {
      if (done.error.code === 'ReportNotFound') return err({ code: 'CaseMoved', state: 'gone', current: 0 });
      return err({ code: 'CaseMoved', state: done.error.state, current: done.error.current });
    }
    return ok({ state: became, version: done.value.version, listingVersion, accepted: 0, refused: 0 });
  }
}
