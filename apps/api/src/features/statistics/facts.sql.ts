import type { PurchaseDimension as Dimension } from '@repere/kernel';
import { ROLLUPS } from './domain/cube';
import { BUYER_BOUNDS, CONTRACT_BOUNDS } from './domain/sizes';
import { UNCOUNTED } from './figures.sql';
import { sizeSql } from './size.sql';

const DIMENSION_COLUMNS = [
  'source',
  'year',
  'fiscal_year',
  'level',
  'buyer_id',
  'buyer_region',
  'delivery_region',
  'supplier_region',
  'sector',
  'unspsc_segment',
  'seao_category',
  'method',
  'legal_form',
] as const;
type DimensionColumn = (typeof DIMENSION_COLUMNS)[number];

const COLUMNS_OF: Readonly<Record<Dimension, readonly DimensionColumn[]>> = {
  year: ['year', 'fiscal_year'],
  source: ['source'],
  level: ['level'],
  buyer: ['buyer_id'],
  buyerRegion: ['buyer_region'],
  deliveryRegion: ['delivery_region'],
  supplierRegion: ['supplier_region'],
  sector: ['sector'],
  unspscSegment: ['unspsc_segment'],
  seaoCategory: ['seao_category'],
  method: ['method'],
  legalForm: ['legal_form'],
};

const TYPES: Partial<Record<DimensionColumn, string>> = { year: 'smallint', fiscal_year: 'smallint', buyer_id: 'uuid' };
const SUMS = ['awarded', 'paid', 'outside_value', 'lines', 'contracts', 'valid_neq', 'dollars'] as const;
const uncounted = UNCOUNTED.map((reason) => `'${reason}'`).join(', ');

const ADDED = `legal_ground, size_class, buyer_size, final, bought_on, ends_on, published_on, buyer_mrc, supplier_mrc, distance_km,
  with_address, under_threshold, former_member`;

/** Great-circle distance in whole kilometres between the buyer's municipality and the enterprise. */
const DISTANCE = `round(12742 * asin(sqrt(power(sin(radians(e.lat - home.lat) / 2), 2)
  + cos(radians(home.lat)) * cos(radians(e.lat)) * power(sin(radians(e.lng - home.lng) / 2), 2))))::int`;

/**
 * Facts of the lines in `changed_line`, from the lines and their matches as they now are. Membership is that of the day of the
 * award: with intervals on record, an enterprise counts on the days they cover, under the form they give.
 */
export const INSERT_FACTS = `
INSERT INTO purchase_fact (line_id, position, source, year, fiscal_year, level, buyer_id, buyer_region, delivery_region,
  supplier_region, sector, unspsc_segment, seao_category, method, legal_form, outside, layer, match, organisation_id, supplier_key,
  awarded, paid, outside_value, lines, contracts, several, valid_neq, dollars, ${ADDED})
WITH fact AS (
  SELECT l.id AS line_id, coalesce(m.position, 1) AS position, l.source_code AS source, l.year, l.fiscal_year, b.level, b.id AS buyer_id,
    b.region_code AS buyer_region, l.delivery_region, coalesce('R' || mrc.region_code, place.region) AS supplier_region, sector.sector,
    left(l.unspsc, 2) AS unspsc_segment, l.seao_category, l.method, coalesce(held.legal_form, e.legal_form) AS legal_form,
    CASE WHEN l.class = 'contribution' AND (l.exclusion IS NULL OR l.exclusion NOT IN (${uncounted})) THEN 'contribution'
      ELSE l.exclusion END AS outside,
    CASE WHEN coalesce(m.public_body, false) OR match.status IS NULL OR match.status = 'rejected' THEN 0
      WHEN match.listing_id IS NULL THEN CASE WHEN match.status = 'candidate' THEN 4 ELSE 0 END
      WHEN coalesce(held.covers, true) = false THEN 0
      WHEN match.method = 'relation' THEN 3
      WHEN coalesce(held.legal_form, e.legal_form) IN ('coop_financiere', 'mutuelle') THEN 2
      ELSE 1 END AS layer,
    CASE match.status WHEN 'confirmed' THEN 1 WHEN 'probable' THEN 2 WHEN 'review' THEN 3 WHEN 'candidate' THEN 3 ELSE 0 END AS match,
    coalesce(match.listing_id, match.candidate_id) AS organisation_id,
    CASE WHEN match.status IN ('confirmed', 'probable') THEN match.listing_id::text
      WHEN m.neq_valid THEN m.neq ELSE coalesce(m.name_key, '') END AS supplier_key,
    m.awarded, m.paid, m.final,
    coalesce(m.position, 1) = min(coalesce(m.position, 1)) OVER (PARTITION BY l.id) AS lead,
    coalesce(m.neq_valid, false) AS neq_valid, l.unit IN ('0', '1') AND l.currency = 'CAD' AS in_dollars,
    l.legal_ground_code AS legal_ground, ${sizeSql('l.awarded', CONTRACT_BOUNDS)} AS size_class,
    CASE WHEN b.level = 'municipal' THEN ${sizeSql('b.population', BUYER_BOUNDS)} END AS buyer_size,
    coalesce(l.awarded_on, l.signed_on) AS bought_on, l.ends_on, l.published_on,
    'M' || coalesce(home.mrc_code, ground.code) AS buyer_mrc, 'M' || town.mrc_code AS supplier_mrc,
    CASE WHEN match.listing_id IS NOT NULL THEN ${DISTANCE} END AS distance_km,
    coalesce(m.postal_code, m.locality) IS NOT NULL AS addressed,
    l.awarded < threshold.amount AS under_threshold, coalesce(held.covers, true) = false AS former_member
  FROM changed_line c
  JOIN award_line l ON l.id = c.id AND l.current
  LEFT JOIN award_supplier m ON m.line_id = l.id
  LEFT JOIN buyer own ON own.id = l.buyer_id
  LEFT JOIN buyer b ON b.id = coalesce(own.same_as, own.id)
  LEFT JOIN municipality home ON home.code = b.territory_code
  LEFT JOIN mrc ground ON 'M' || ground.code = b.territory_code
  LEFT JOIN tender_threshold threshold ON threshold.level = b.level AND coalesce(l.awarded_on, l.signed_on) >= threshold.valid_from
    AND coalesce(l.awarded_on, l.signed_on) <= coalesce(threshold.valid_to, 'infinity')
  LEFT JOIN supplier_match match ON match.line_id = l.id AND match.position = m.position
  LEFT JOIN listing e ON e.id = match.listing_id
  LEFT JOIN LATERAL (
    SELECT (covers IS NOT NULL) AS covers, legal_form FROM (
      SELECT s.id, CASE WHEN coalesce(l.awarded_on, l.signed_on, l.published_on) BETWEEN coalesce(s.valid_from, '-infinity')
        AND coalesce(s.valid_to, 'infinity') THEN true END AS covers, s.legal_form
      FROM listing_membership s WHERE s.listing_id = match.listing_id AND s.removed_at IS NULL) AS stay
    ORDER BY stay.covers NULLS LAST, stay.id DESC LIMIT 1
  ) held ON true
  LEFT JOIN municipality town ON town.code = e.municipality_code
  LEFT JOIN mrc ON mrc.code = town.mrc_code
  LEFT JOIN purchase_sector_key sector ON sector.unspsc = coalesce(l.unspsc, '') AND sector.seao_category = coalesce(l.seao_category, '')
  LEFT JOIN purchase_place_key place ON place.locality = coalesce(m.locality, '') AND place.province = coalesce(m.province, '')
    AND place.postal = coalesce(left(m.postal_code, 3), '')
), told AS (
  SELECT *, count(*) FILTER (WHERE layer > 0) OVER (PARTITION BY line_id) > 1 AS many FROM fact
)
SELECT line_id, position, source, year, fiscal_year, level, buyer_id, buyer_region, delivery_region, supplier_region, sector,
  unspsc_segment, seao_category, method, legal_form, outside, layer, CASE WHEN layer = 0 THEN 0 ELSE match END, organisation_id, supplier_key,
  CASE WHEN outside IS NULL THEN awarded END, CASE WHEN outside IS NULL THEN paid END,
  CASE WHEN outside IS NOT NULL AND in_dollars THEN awarded END,
  lead::int, (layer > 0 AND NOT many AND coalesce(outside NOT IN (${uncounted}), true))::int, many AND layer > 0,
  (lead AND neq_valid)::int, (lead AND outside IS NULL)::int,
  legal_ground, CASE WHEN outside IS NULL THEN size_class END, buyer_size, CASE WHEN outside IS NULL THEN final END, bought_on, ends_on,
  published_on, buyer_mrc, supplier_mrc, distance_km, (lead AND addressed)::int, CASE WHEN outside IS NULL THEN under_threshold END,
  former_member
FROM told`;

/** Keeps what the changed lines brought before, with the opposite sign, then forgets it. */
export const REMOVE_FACTS = `
INSERT INTO changed_fact SELECT -1, f.* FROM purchase_fact f JOIN changed_line c ON c.id = f.line_id`;
export const DELETE_FACTS = 'DELETE FROM purchase_fact f USING changed_line c WHERE c.id = f.line_id';
export const ADD_FACTS = `
INSERT INTO changed_fact SELECT 1, f.* FROM purchase_fact f JOIN changed_line c ON c.id = f.line_id`;

/** Adds what changed to the cells of every rollup, exactly; cells that nothing is left of are removed afterwards. */
export const CUBE_DELTAS: readonly string[] = ROLLUPS.map(({ id, holds }) => {
  const held = new Set<DimensionColumn>(holds.flatMap((dimension) => COLUMNS_OF[dimension]));
  const values = DIMENSION_COLUMNS.map((column) => (held.has(column) ? column : `NULL::${TYPES[column] ?? 'text'}`));
  const keys = [...DIMENSION_COLUMNS.filter((column) => held.has(column)), 'outside', 'layer', 'match'];
  const cell = `md5(concat_ws('|', ${keys.map((column) => `coalesce(${column}::text, '-')`).join(', ')}))::uuid`;
  const sums = SUMS.map((column) => `coalesce(sum(sign * ${column}), 0)`);
  return `INSERT INTO purchase_cube AS cube (rollup, cell, ${DIMENSION_COLUMNS.join(', ')}, outside, layer, match, ${SUMS.join(', ')}, facts)
    SELECT ${id}, ${cell}, ${values.join(', ')}, outside, layer, match, ${sums.join(', ')}, sum(sign)
    FROM changed_fact GROUP BY ${keys.join(', ')}
    HAVING ${[...SUMS.map((column) => `coalesce(sum(sign * ${column}), 0)`), 'sum(sign)'].map((one) => `${one} <> 0`).join(' OR ')}
    ON CONFLICT (rollup, cell) DO UPDATE SET
      ${[...SUMS, 'facts'].map((column) => `${column} = cube.${column} + excluded.${column}`).join(', ')}`;
});
export const DROP_EMPTY_CELLS = 'DELETE FROM purchase_cube WHERE facts = 0';

/** Pairs of codes, and addresses, that no look-up has been made for yet. */
export const NEW_SECTOR_KEYS = `
SELECT DISTINCT coalesce(l.unspsc, '') AS unspsc, coalesce(l.seao_category, '') AS category
FROM changed_line c JOIN award_line l ON l.id = c.id
WHERE NOT EXISTS (SELECT FROM purchase_sector_key k
  WHERE k.unspsc = coalesce(l.unspsc, '') AND k.seao_category = coalesce(l.seao_category, ''))`;
export const NEW_PLACE_KEYS = `
SELECT DISTINCT coalesce(m.locality, '') AS locality, coalesce(m.province, '') AS province, coalesce(left(m.postal_code, 3), '') AS postal
FROM changed_line c JOIN award_supplier m ON m.line_id = c.id
WHERE NOT EXISTS (SELECT FROM purchase_place_key k WHERE k.locality = coalesce(m.locality, '') AND k.province = coalesce(m.province, '')
  AND k.postal = coalesce(left(m.postal_code, 3), ''))`;
