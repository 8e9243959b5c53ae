import type { ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';

interface MergedListing {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly municipalityCode: string;
}

/** A merge as its list shows it. */
export interface MergeLine {
  readonly id: string;
  readonly kept: MergedListing;
  readonly gone: MergedListing;
  readonly fields: ListingField[];
  readonly comment: string | null;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly total: number;
}

export const MERGE_PAGE = 50;

const side = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name, 'municipalityCode', ${alias}.municipality_code)`;

/** The latest first; only those whose kept listing lies in these municipalities, unless `all`. */
export const readMerges = (
  sql: SqlRunner,
  { all, municipalities }: { readonly all: boolean; readonly municipalities: readonly string[] },
  page: number,
): Promise<MergeLine[]> =>
  sql.query<MergeLine>(
    `SELECT m.id, ${side('k')} AS kept, ${side('g')} AS gone, m.fields, m.comment, m.merged_at AS "mergedAt", m.undone_at AS "undoneAt",
       (count(*) OVER ())::int AS total
     FROM listing_merge m JOIN listing k ON k.id = m.kept_id JOIN listing g ON g.id = m.gone_id
     WHERE $1 OR (k.municipality_code = ANY ($2::text[]) AND g.municipality_code = ANY ($2::text[]))
     ORDER BY m.merged_at DESC, m.id LIMIT ${MERGE_PAGE} OFFSET $3`,
    [all, municipalities, (page - 1) * MERGE_PAGE],
  );

/** Which two listings a merge was of. */
export async function sidesOfMerge(sql: SqlRunner, id: string): Promise<{ keptId: string; goneId: string } | null> {
  const [row] = await sql.query<{ keptId: string; goneId: string }>(
    'SELECT kept_id AS "keptId", gone_id AS "goneId" FROM listing_merge WHERE id = $1',
    [id],
  );
  return row ?? null;
}
