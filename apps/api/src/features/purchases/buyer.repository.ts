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
