import type { ReferenceSnapshot } from '@repere/reference';
import type { SqlRunner } from '../../platform/database';
import type { Enterprise } from './domain/match';
import type { Relation } from './domain/relations';

interface Row {
  readonly id: string;
  readonly demo: boolean;
  readonly neq: string | null;
  readonly name: string;
  readonly trade_name: string | null;
  readonly other_names: readonly string[];
  readonly acronym: string | null;
  readonly legal_form: string | null;
  readonly municipality_code: string;
  readonly postal_code: string | null;
  readonly sectors: readonly string[] | null;
}

/** The published listings as matching needs them, the demonstration's apart from the others. */
export async function readEnterprises(
  sql: SqlRunner,
  demo: boolean,
  reference: ReferenceSnapshot,
): Promise<readonly Enterprise[]> {
  const rows = await sql.query<Row>(
    `SELECT l.id, s.demo, l.neq, l.name, l.trade_name, l.other_names, l.acronym, l.legal_form, l.municipality_code, l.postal_code,
       (SELECT array_agg(DISTINCT sector) FROM activity a, unnest(a.sectors) AS sector WHERE a.listing_id = l.id) AS sectors
     FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE l.publication = 'published' AND s.demo = $1 ORDER BY l.id`,
    [demo],
  );
  const families = new Map(reference.legalForms.map(({ code, family }) => [code, family]));
  return rows.map((row) => {
    const [mrc, region] = reference.territories.ancestors(row.municipality_code);
    return {
      id: row.id,
      neq: row.neq,
      names: [row.name, ...(row.trade_name === null ? [] : [row.trade_name]), ...row.other_names],
      acronym: row.acronym,
      family: families.get(row.legal_form ?? '') ?? null,
      municipality: row.municipality_code,
      mrc: mrc?.code ?? null,
      region: region?.code ?? null,
      postalCode: row.postal_code?.toUpperCase().replace(/\s/g, '') ?? null,
      unspsc: (row.sectors ?? []).flatMap((sector) => unspscOf(sector, reference)),
    };
  });
}

const unspscOf = (sector: string, { sectors }: ReferenceSnapshot): readonly string[] =>
  sectors.descendants(sector).flatMap((id) => sectors.get(id)?.unspscPrefixes ?? []);

/** Dated edges that stand, and those that a merge of two listings makes: the number of the one that went leads to the other's. */
export function readRelations(sql: SqlRunner): Promise<readonly Relation[]> {
  return sql.query<Relation & object>(
    `SELECT kind, from_neq AS "fromNeq", to_neq AS "toNeq", valid_from AS "validFrom", valid_to AS "validTo"
     FROM organisation_relation WHERE removed_at IS NULL
     UNION ALL
     SELECT 'merger', gone.neq, kept.neq, NULL, NULL FROM listing gone JOIN listing kept ON kept.id = gone.merged_into
     WHERE gone.publication = 'merged' AND gone.neq IS NOT NULL AND kept.neq IS NOT NULL AND gone.neq <> kept.neq`,
  );
}
