import type { SqlRunner } from '../../platform/database';

/** What is written when staff resolves a buyer. */
export interface SettledBuyer {
  readonly buyerId: string;
  readonly level: string | null;
  readonly territoryCode: string | null;
  readonly regionCode: string | null;
  readonly population: number | null;
  readonly sameAs: string | null;
  readonly decidedBy: string | null;
  readonly at: Date;
}

/** @returns false when there is no such buyer, or none to be the same as */
export async function settleBuyer(tx: SqlRunner, buyer: SettledBuyer): Promise<boolean> {
  const settled = await tx.query(
    `UPDATE buyer SET level = $2, territory_code = $3, region_code = $4, population = $5, same_as = $6::uuid, resolution = 'staff',
       resolved_by = $7::uuid, resolved_at = $8
     WHERE id = $1::uuid AND ($6::uuid IS NULL OR EXISTS (SELECT FROM buyer other WHERE other.id = $6::uuid AND other.same_as IS NULL))
     RETURNING id`,
    [
      buyer.buyerId,
      buyer.level,
      buyer.territoryCode,
      buyer.regionCode,
      buyer.population,
      buyer.sameAs,
      buyer.decidedBy,
      buyer.at,
    ],
  );
  return settled.length > 0;
}

/** Followers have to look at the lines of a buyer again. @returns the revision they carry */
export async function touchLinesOf(tx: SqlRunner, buyerId: string): Promise<number> {
  const [next] = await tx.query<{ revision: number }>(`SELECT nextval('purchase_revision') AS revision`);
  const revision = next?.revision ?? 0;
  await tx.query('UPDATE award_line SET revision = $2::bigint WHERE buyer_id = $1::uuid AND current', [
    buyerId,
    revision,
  ]);
  return revision;
}

/** What a buyer is taken for, as it can be given back. */
export interface BuyerStanding {
  readonly level: string | null;
  readonly territory_code: string | null;
  readonly region_code: string | null;
  readonly population: number | null;
  readonly same_as: string | null;
  readonly resolution: string;
  readonly resolved_by: string | null;
  readonly resolved_at: string | null;
}

const STANDING = 'level, territory_code, region_code, population, same_as, resolution, resolved_by, resolved_at';

export async function standingOf(tx: SqlRunner, buyerId: string): Promise<BuyerStanding | null> {
  const [row] = await tx.query<BuyerStanding>(`SELECT ${STANDING} FROM buyer WHERE id = $1::uuid FOR UPDATE`, [
    buyerId,
  ]);
  return row ?? null;
}

export const insertBuyerDecision = (
  tx: SqlRunner,
  decision: {
    readonly id: string;
    readonly buyerId: string;
    readonly before: BuyerStanding;
    readonly resolution: {
      readonly level: string | null;
      readonly territoryCode: string | null;
      readonly sameAs: string | null;
      readonly decidedBy: string | null;
    };
    readonly at: Date;
  },
): Promise<unknown> => {
  const { level, territoryCode, sameAs, decidedBy } = decision.resolution;
  const after = JSON.stringify({ level, territoryCode, sameAs });
  return tx.query(
    'INSERT INTO buyer_decision (id, buyer_id, before, after, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [decision.id, decision.buyerId, JSON.stringify(decision.before), after, decidedBy, decision.at],
  );
};

/** Gives a buyer back what its last decision took. @returns false when nothing was decided */
export async function restoreBuyer(tx: SqlRunner, buyerId: string): Promise<boolean> {
  const restored = await tx.query(
    `WITH last AS (
       UPDATE buyer_decision SET undone_at = now()
       WHERE id = (SELECT id FROM buyer_decision WHERE buyer_id = $1 AND undone_at IS NULL ORDER BY decided_at DESC, id DESC LIMIT 1)
       RETURNING before)
     UPDATE buyer SET (${STANDING}) = (SELECT ${STANDING} FROM jsonb_populate_record(NULL::buyer, last.before))
     FROM last WHERE buyer.id = $1 RETURNING buyer.id`,
    [buyerId],
  );
  return restored.length > 0;
}
