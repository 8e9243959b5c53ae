import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { settleCandidate } from '../decision.repository';
import { actorOf, type DecisionDone, type StaleVersion } from './decide-match';
import { MatchPurchases } from './match-purchases';

export type CandidateFailure = { readonly code: 'CandidateNotFound' } | StaleVersion;

/** Dismisses a candidate organisation (its lines are nobody's again), or opens it again. */
@Injectable()
export class SettleCandidate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
  ) {}

  async execute(
    caller: SignedIn,
    id: string,
    change: { readonly version: number; readonly status: 'open' | 'dismissed'; readonly why: string | null },
  ): Promise<Result<DecisionDone, CandidateFailure>> {
    return this.database.transaction(
      async (tx) => {
        const lines = await settleCandidate(tx, id, { ...change, by: caller.personId });
        if (lines === 'unknown') return err({ code: 'CandidateNotFound' });
        if ('stale' in lines) return err({ code: 'StaleVersion', expected: change.version, current: lines.stale });
        const changed = await this.matching.again(tx, lines.lines, id);
        await recordAudit(tx, {
          actor: actorOf(caller),
          action: 'match.candidate',
          subject: { kind: 'candidate_organisation', id },
          details: { status: change.status, changed },
        });
        return ok({ id, changed });
      },
      { statementTimeoutMs: 60_000 },
    );
  }
}
