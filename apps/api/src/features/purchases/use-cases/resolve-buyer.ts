import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { recordAudit, SYSTEM, type AuditActor } from '../../audit';
import type { BuyerLevel } from '../domain/purchase-line';
import { insertBuyerDecision, restoreBuyer, settleBuyer, standingOf, touchLinesOf } from '../buyer.repository';
import { lockPurchases } from '../purchase-import.repository';
import { PURCHASES_IMPORTED } from '../purchases-imported';

/** What staff found out about a buyer; `null` says « not attributed », knowingly. */
export interface BuyerResolution {
  readonly buyerId: string;
  readonly level: BuyerLevel | null;
  /** Municipality, MRC or region, by its code. */
  readonly territoryCode: string | null;
  /** The same body under another number. */
  readonly sameAs: string | null;
  readonly decidedBy: string | null;
}

export type BuyerProblem =
  | { readonly code: 'BuyerNotFound' }
  | { readonly code: 'TerritoryUnknown'; readonly value: string }
  | { readonly code: 'SameBuyer' };

/** Resolves a buyer by hand; imports keep what staff said. The caller has checked that the person may. */
@Injectable()
export class ResolveBuyer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute(resolution: BuyerResolution): Promise<Result<null, BuyerProblem>> {
    const { territories } = this.reference.current();
    const { territoryCode, buyerId, sameAs } = resolution;
    const territory = territoryCode === null ? null : territories.get(territoryCode);
    if (territory === undefined) return err({ code: 'TerritoryUnknown', value: territoryCode ?? '' });
    if (sameAs === buyerId) return err({ code: 'SameBuyer' });
    const region =
      territory === null
        ? null
        : [territory, ...territories.ancestors(territory.code)].find(({ level }) => level === 'region');
    return this.database.transaction(async (tx) => {
      await lockPurchases(tx);
      const before = await standingOf(tx, buyerId);
      if (before === null) return err({ code: 'BuyerNotFound' });
      const settled = await settleBuyer(tx, {
        ...resolution,
        regionCode: region?.code ?? null,
        population: territory?.population ?? null,
        at: this.clock.now(),
      });
      if (!settled) return err({ code: 'BuyerNotFound' });
      await insertBuyerDecision(tx, { id: uuidv7(), buyerId, before, resolution, at: this.clock.now() });
      await recordAudit(tx, {
        ...{
          actor: actorOf(resolution.decidedBy),
          action: 'purchases.resolve_buyer',
          subject: { kind: 'buyer', id: buyerId },
        },
        details: { level: resolution.level, territoryCode, sameAs },
      });
      const revision = await touchLinesOf(tx, buyerId);
      await publish(tx, [{ topic: PURCHASES_IMPORTED, aggregateId: uuidv7(), version: revision }]);
      return ok(null);
    });
  }

  /** The buyer is again what it was before its last decision. */
  undo(buyerId: string, decidedBy: string): Promise<Result<null, BuyerProblem>> {
    return this.database.transaction(async (tx) => {
      await lockPurchases(tx);
      if (!(await restoreBuyer(tx, buyerId))) return err({ code: 'BuyerNotFound' });
      const subject = { kind: 'buyer', id: buyerId };
      await recordAudit(tx, { actor: actorOf(decidedBy), action: 'purchases.undo_buyer', subject });
      const revision = await touchLinesOf(tx, buyerId);
      await publish(tx, [{ topic: PURCHASES_IMPORTED, aggregateId: uuidv7(), version: revision }]);
      return ok(null);
    });
  }
}

const actorOf = (personId: string | null): AuditActor =>
  personId === null ? SYSTEM : { kind: 'person', personId, organisationId: null, requestId: null };
