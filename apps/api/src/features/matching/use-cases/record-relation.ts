import { Inject, Injectable } from '@nestjs/common';
import { err, ok, parseNeq, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit } from '../../audit';
import { linesOfNumbers, removeRelation, writeRelation } from '../decision.repository';
import type { Relation } from '../domain/relations';
import { actorOf, type DecisionDone } from './decide-match';
import { MatchPurchases } from './match-purchases';

export type RelationFailure =
  | { readonly code: 'RelationNotFound' }
  | { readonly code: 'NeqRefused'; readonly field: 'fromNeq' | 'toNeq'; readonly value: string }
  | { readonly code: 'SameOrganisation' };

/** Mergers, renamings, subsidiaries and memberships: dated edges that staff records with their source. */
@Injectable()
export class RecordRelation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
  ) {}

  async execute(
    caller: SignedIn,
    draft: Relation & { readonly source: string },
  ): Promise<Result<DecisionDone, RelationFailure>> {
    const numbers: string[] = [];
    for (const field of ['fromNeq', 'toNeq'] as const) {
      const parsed = parseNeq(draft[field]);
      if (!parsed.ok || !parsed.value.checkDigitValid) return err({ code: 'NeqRefused', field, value: draft[field] });
      numbers.push(parsed.value.neq);
    }
    const [fromNeq = '', toNeq = ''] = numbers;
    if (fromNeq === toNeq) return err({ code: 'SameOrganisation' });
    return this.database.transaction(
      async (tx) => {
        const id = uuidv7();
        await writeRelation(tx, { ...draft, id, fromNeq, toNeq, by: caller.personId });
        const changed = await this.matching.again(tx, await linesOfNumbers(tx, numbers), id);
        await recordAudit(tx, {
          actor: actorOf(caller),
          action: 'match.relate',
          subject: { kind: 'organisation_relation', id },
          details: { kind: draft.kind, fromNeq, toNeq, changed },
        });
        return ok({ id, changed });
      },
      { statementTimeoutMs: 60_000 },
    );
  }

  async remove(caller: SignedIn, id: string): Promise<Result<DecisionDone, RelationFailure>> {
    return this.database.transaction(
      async (tx) => {
        const removed = await removeRelation(tx, id, caller.personId);
        if (removed === null) return err({ code: 'RelationNotFound' });
        const changed = await this.matching.again(tx, await linesOfNumbers(tx, [removed.fromNeq, removed.toNeq]), id);
        await recordAudit(tx, {
          actor: actorOf(caller),
          action: 'match.unrelate',
          subject: { kind: 'organisation_relation', id },
          details: { changed },
        });
        return ok({ id, changed });
      },
      { statementTimeoutMs: 60_000 },
    );
  }
}
