import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit } from '../../audit';
import { holdMatch, linesReached, listingExists, undoDecision, writeDecision } from '../decision.repository';
import type { DecisionScope, DecisionVerdict } from '../domain/decisions';
import { MatchPurchases } from './match-purchases';

export interface MatchDecisionDraft {
  readonly line: string;
  readonly position: number;
  /** Of the answer that was on the desk. */
  readonly version: number;
  readonly verdict: DecisionVerdict;
  readonly listing: string | null;
  readonly scope: DecisionScope;
  readonly why: string | null;
}

/** Somebody else changed it since it was on the desk. */
export interface StaleVersion {
  readonly code: 'StaleVersion';
  readonly expected: number;
  readonly current: number;
}

export type DecisionFailure =
  | { readonly code: 'MatchNotFound' }
  | { readonly code: 'DecisionNotFound' }
  | StaleVersion
  | { readonly code: 'AlreadyUndone' }
  | { readonly code: 'ListingMissing' };

export interface DecisionDone {
  readonly id: string;
  /** Suppliers of lines whose answer changed. */
  readonly changed: number;
}

/** What a person decides about a supplier holds at once, and again on every import; nothing is lost when it is taken back. */
@Injectable()
export class DecideMatch {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
  ) {}

  async execute(caller: SignedIn, draft: MatchDecisionDraft): Promise<Result<DecisionDone, DecisionFailure>> {
    return this.database.transaction(
      async (tx) => {
        const match = await holdMatch(tx, draft.line, draft.position);
        if (match === null) return err({ code: 'MatchNotFound' });
        if (match.version !== draft.version)
          return err({ code: 'StaleVersion', expected: draft.version, current: match.version });
        if ((draft.verdict === 'same') !== (draft.listing !== null)) return err({ code: 'ListingMissing' });
        if (draft.listing !== null && !(await listingExists(tx, draft.listing, match.demo)))
          return err({ code: 'ListingMissing' });
        const { scope, verdict, why } = draft;
        const id = uuidv7();
        await writeDecision(tx, { id, match, scope, verdict, listingId: draft.listing, why, by: caller.personId });
        const changed = await this.matching.again(tx, await linesReached(tx, { ...match, scope }), id);
        await recordAudit(tx, {
          actor: actorOf(caller),
          action: 'match.decide',
          subject: { kind: 'match_decision', id },
          details: { scope, verdict, listingId: draft.listing, lineId: match.lineId, changed },
        });
        return ok({ id, changed });
      },
      { statementTimeoutMs: 60_000 },
    );
  }

  async undo(caller: SignedIn, id: string, why: string | null): Promise<Result<DecisionDone, DecisionFailure>> {
    return this.database.transaction(
      async (tx) => {
        const undone = await undoDecision(tx, id, caller.personId, why);
        if (undone === 'unknown') return err({ code: 'DecisionNotFound' });
        if (undone === 'undone') return err({ code: 'AlreadyUndone' });
        const changed = await this.matching.again(tx, await linesReached(tx, undone), id);
        await recordAudit(tx, {
          actor: actorOf(caller),
          action: 'match.undo',
          subject: { kind: 'match_decision', id },
          details: { changed },
        });
        return ok({ id, changed });
      },
      { statementTimeoutMs: 60_000 },
    );
  }
}

export const actorOf = (
  caller: SignedIn,
): { kind: 'person'; personId: string; organisationId: null; requestId: null } => ({
  kind: 'person',
  personId: caller.personId,
  organisationId: null,
  requestId: null,
});
