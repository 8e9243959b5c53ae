import { LAYERS } from './domain/question';
import { lineConditions, socialSql, UNCOUNTED, Values, type Sql } from './figures.sql';
import { MATCHES } from './domain/question';
import type { IndicatorAsk } from './indicator-cells.sql';

const layerOf = `CASE WHEN e.legal_form IN ('coop_financiere', 'mutuelle') THEN 2 ELSE 1 END`;
const uncounted = UNCOUNTED.map((reason) => `'${reason}'`).join(', ');
const demoOf = ({ rule, question }: IndicatorAsk): boolean => rule.demo || question.source.includes('demo');

/** 6. Published enterprises that say what they sell, and how many have a contract; a row with `total` true for all of them. */
export function reachSql(ask: IndicatorAsk): Sql {
  const { question, rule, cut } = ask;
  const { list, put } = new Values();
  const counted = `(outside IS NULL OR outside NOT IN (${uncounted}))`;
  const social = socialSql(LAYERS[question.perimeter], MATCHES[question.match]);
  const keys = { legalForm: 'e.legal_form', supplierRegion: `'R' || mrc.region_code`, sector: 'sold.sector' } as const;
  const key = cut === null ? `''` : keys[cut as keyof typeof keys];
  const grouping = cut === null ? 'GROUP BY ()' : `GROUP BY GROUPING SETS ((${key}), ())`;
  return {
    text: `WITH reached AS (SELECT DISTINCT organisation_id FROM purchase_fact
        WHERE ${[counted, 'layer > 0', social, ...lineConditions(question, rule, put)].join(' AND ')})
      SELECT ${cut === null ? 'NULL::text AS k, true' : `${key} AS k, grouping(${key}) = 1`} AS total,
        count(DISTINCT e.id)::int AS entries, count(DISTINCT r.organisation_id)::int AS reached
      FROM listing e
      JOIN listing_source source ON source.id = e.source_id AND source.demo = ${demoOf(ask) ? 'true' : 'false'}
      JOIN municipality town ON town.code = e.municipality_code
      JOIN mrc ON mrc.code = town.mrc_code
      JOIN LATERAL (SELECT DISTINCT left(one, 3) AS sector FROM activity a, unnest(a.sectors) AS one WHERE a.listing_id = e.id) sold ON true
      LEFT JOIN reached r ON r.organisation_id = e.id
      WHERE e.publication = 'published' AND ${layerOf} <= ${LAYERS[question.perimeter]} ${grouping}`,
    values: list,
  };
}

/** 9. Tenders where an enterprise of the directory offered, told by its number. */
export function tendersSql(ask: IndicatorAsk): Sql {
  const { question, rule, cut } = ask;
  const { list, put } = new Values();
  const columns = {
    sector: 'f.sector',
    level: 'f.level',
    year: question.calendar === 'civil' ? 'f.year' : 'f.fiscal_year',
  } as const;
  const key = cut === null ? 'NULL::text' : `${columns[cut as keyof typeof columns]}::text`;
  const narrowed = [`(outside IS NULL OR outside NOT IN (${uncounted}))`, ...lineConditions(question, rule, put)];
  return {
    text: `WITH offered AS (
        SELECT b.process, count(*)::int AS bids, count(*) FILTER (WHERE b.winner)::int AS wins
        FROM bid b JOIN listing e ON e.neq = b.neq AND e.publication = 'published' AND ${layerOf} <= ${LAYERS[question.perimeter]}
        WHERE b.neq_valid GROUP BY 1),
      tender AS (
        SELECT DISTINCT ${key} AS k, l.process FROM offered
        JOIN award_line l ON l.process = offered.process AND l.current
        JOIN (SELECT * FROM purchase_fact WHERE ${narrowed.join(' AND ')}) f ON f.line_id = l.id)
      SELECT t.k, t.process AS tender, offered.bids, offered.wins,
        (SELECT count(*) FROM bid b WHERE b.process = t.process)::int AS bidders
      FROM tender t JOIN offered ON offered.process = t.process`,
    values: list,
  };
}

/** Where the directory stands, to tell whether the offer must be counted again. */
export const DIRECTORY_MARK = `SELECT count(*)::int AS listings, coalesce(max(updated_at), 'epoch')::text AS at FROM listing WHERE publication = 'published'`;

/**
 * Enterprises that sell a sub-sector (named, or by its whole sector) and deliver somewhere in a region: across Québec, in a zone of that
 * region, or seated there. `$1`, `$2`: sub-sectors and their sectors.
 */
export const COUNT_OFFER = `
INSERT INTO purchase_offer (demo, sector, region, entries)
WITH zone AS (
  SELECT 'R' || code AS code, 'R' || code AS region FROM region
  UNION ALL SELECT 'M' || code, 'R' || region_code FROM mrc
  UNION ALL SELECT town.code, 'R' || mrc.region_code FROM municipality town JOIN mrc ON mrc.code = town.mrc_code
), sold AS (
  SELECT e.id, source.demo, 'R' || mrc.region_code AS seat, a.sectors, a.area_kind, a.area_codes
  FROM listing e
  JOIN listing_source source ON source.id = e.source_id
  JOIN municipality town ON town.code = e.municipality_code
  JOIN mrc ON mrc.code = town.mrc_code
  JOIN activity a ON a.listing_id = e.id
  WHERE e.publication = 'published'
), delivered AS (
  SELECT id, demo, sectors, seat AS region FROM sold
  UNION SELECT id, demo, sectors, 'R' || region.code FROM sold, region WHERE area_kind = 'province' OR 'QC' = ANY(area_codes)
  UNION SELECT id, demo, sectors, zone.region FROM sold, unnest(area_codes) AS named JOIN zone ON zone.code = named WHERE area_kind = 'zones'
)
SELECT d.demo, sub.id, d.region, count(DISTINCT d.id)::int
FROM delivered d JOIN unnest($1::text[], $2::text[]) AS sub(id, parent) ON sub.id = ANY(d.sectors) OR sub.parent = ANY(d.sectors)
GROUP BY 1, 2, 3`;
