/**
 * The SQL that turns published releases into current award lines, set by set. Everything happens on the processes that a file
 * touched (`touched`), and gives the same lines whatever the order in which files came: the latest state is chosen by
 * (source's precedence, publication, release id, content hash), never by what was loaded last.
 */

/** What a file brings; dropped at the end of the transaction. */
export const CREATE_INCOMING = `
CREATE TEMP TABLE incoming (id uuid, process text, release_id text, published_at timestamptz, tags text[], content_hash text,
  position int, states text[], facts jsonb) ON COMMIT DROP;
CREATE TEMP TABLE touched (process text PRIMARY KEY) ON COMMIT DROP;
CREATE TEMP TABLE applied (id uuid PRIMARY KEY, fresh boolean) ON COMMIT DROP;
CREATE TEMP TABLE economic (economic_key uuid PRIMARY KEY) ON COMMIT DROP;`;

export const INCOMING_COLUMNS = [
  'id',
  'process',
  'release_id',
  'published_at',
  'tags',
  'content_hash',
  'position',
  'states',
  'facts',
] as const;

/** $1 source, $2 file, $3 precedence, $4 parser version. A release known already is left alone, unless a newer parser read it again. */
export const STORE_RELEASES = `
WITH stored AS (
  INSERT INTO purchase_release (id, process, release_id, published_at, tags, content_hash, source_code, file_id, position, precedence,
    parser_version, states, facts)
  SELECT DISTINCT ON (id) id, process, release_id, published_at, tags, content_hash, $1, $2::uuid, position, $3::int, $4::int, states, facts
  FROM incoming ORDER BY id, position
  ON CONFLICT (id) DO UPDATE SET facts = EXCLUDED.facts, states = EXCLUDED.states, parser_version = EXCLUDED.parser_version
    WHERE purchase_release.parser_version < EXCLUDED.parser_version
  RETURNING process)
INSERT INTO touched SELECT DISTINCT process FROM stored`;

const RANK = 'r.precedence DESC, r.published_at DESC, r.release_id DESC, r.content_hash DESC';

/** Of each process, the release whose award lines hold, and the one whose bids do. */
export const CHOOSE_RELEASES = `
CREATE TEMP TABLE winning ON COMMIT DROP AS
SELECT DISTINCT ON (r.process) r.process, r.id, r.file_id, r.source_code, r.facts, first_value(r.published_at)
    OVER (PARTITION BY r.process ORDER BY r.published_at) AS first_published
FROM purchase_release r JOIN touched USING (process) WHERE 'lines' = ANY (r.states) ORDER BY r.process, ${RANK};
CREATE TEMP TABLE bidding ON COMMIT DROP AS
SELECT DISTINCT ON (r.process) r.process, r.id, r.facts -> 'bids' AS bids
FROM purchase_release r JOIN touched USING (process) WHERE 'bids' = ANY (r.states) ORDER BY r.process, ${RANK};
UPDATE purchase_release r SET superseded_by = nullif(w.id, r.id) FROM winning w
WHERE r.process = w.process AND 'lines' = ANY (r.states) AND r.superseded_by IS DISTINCT FROM nullif(w.id, r.id);`;

/** Contract facts: the last dates and extras, the last settled amount that came with evidence, expenses published apart. */
const CONTRACT_FACTS = `
said AS MATERIALIZED (
  SELECT r.process, f.key, f.final, f.extras, f.signed_on, f.ends_on,
    row_number() OVER (PARTITION BY r.process, f.key ORDER BY ${RANK}) AS latest,
    row_number() OVER (PARTITION BY r.process, f.key ORDER BY f.final IS NULL, ${RANK}) AS settled
  FROM purchase_release r JOIN touched USING (process)
    CROSS JOIN LATERAL jsonb_to_recordset(r.facts -> 'finals') AS f(key text, final numeric, extras numeric, signed_on date, ends_on date)
  WHERE 'finals' = ANY (r.states)),
contract AS MATERIALIZED (
  SELECT process, key, max(signed_on) FILTER (WHERE latest = 1) AS signed_on, max(ends_on) FILTER (WHERE latest = 1) AS ends_on,
    max(extras) FILTER (WHERE latest = 1) AS extras, max(final) FILTER (WHERE settled = 1) AS final
  FROM said GROUP BY process, key),
sole AS MATERIALIZED (SELECT DISTINCT ON (process) * FROM contract ORDER BY process, final IS NULL, key),
expense AS MATERIALIZED (
  SELECT process, sum(amount) AS extras FROM (
    SELECT DISTINCT ON (r.process, e.expense) r.process, e.amount
    FROM purchase_release r JOIN touched USING (process)
      CROSS JOIN LATERAL jsonb_to_recordset(r.facts -> 'extras') AS e(expense text, amount numeric)
    WHERE 'extras' = ANY (r.states) ORDER BY r.process, e.expense, ${RANK}) last
  GROUP BY process)`;

const FACTS = `key text, lots text[], title text, buyer uuid, reference text, notice text, url text, supplier text, neq_written text,
  neq_valid boolean, awarded numeric, with_options numeric, unit text, currency text, tax text, awarded_on date, signed_on date,
  starts_on date, ends_on date, published_on date, year int, fiscal_year int, date_flag text, method text, method_written text,
  ground text, ground_code text, unspsc text, unspsc_more text[], category text, nature text, region text, class text,
  class_basis text, status text, standing boolean, quarantine text, economic uuid, members jsonb`;

/** The columns of `award_line` that compiling gives, in the order of `compiled`. */
const COLUMNS = `id, process, award_key, source_code, file_id, release_id, notice_number, notice_url, buyer_id, buyer_reference, title,
  lots, supplier_as_written, neq_as_written, neq_valid, awarded, with_options, final, extras, paid, unit, currency, tax_basis,
  awarded_on, signed_on, starts_on, ends_on, published_on, year, fiscal_year, date_flag, method, method_as_written, legal_ground,
  legal_ground_code, unspsc, unspsc_more, seao_category, nature, delivery_region, class, class_basis, status, standing_offer,
  amount_flag, quarantine, exclusion, suppliers, economic_key, content_hash`;

const CANCELLED = `('cancelled', 'canceled', 'unsuccessful', 'withdrawn', 'annulled')`;

/**
 * The lines of the chosen releases with what contracts say of them. Amounts: T3 zeros are null already; paid is the final, else awarded
 * plus extras (T4). A contract fact without its award's key belongs to the process's only line.
 */
export const COMPILE_LINES = `
CREATE TEMP TABLE compiled ON COMMIT DROP AS
WITH ${CONTRACT_FACTS},
stated AS (
  SELECT md5(w.process || '|' || f.key)::uuid AS id, w.process, w.id AS release_id, w.source_code, f.*,
    count(*) OVER (PARTITION BY w.process) AS siblings,
    (SELECT released.value FROM purchase_decision released WHERE released.line_id = md5(w.process || '|' || f.key)::uuid
       AND released.kind = 'quarantine' AND released.undone_at IS NULL ORDER BY released.decided_at DESC, released.id DESC LIMIT 1) AS verdict,
    (SELECT said.amount FROM purchase_decision said WHERE said.line_id = md5(w.process || '|' || f.key)::uuid
       AND said.kind = 'quarantine' AND said.undone_at IS NULL ORDER BY said.decided_at DESC, said.id DESC LIMIT 1) AS corrected,
    (SELECT classed.value FROM purchase_decision classed WHERE classed.line_id = md5(w.process || '|' || f.key)::uuid
       AND classed.kind = 'class' AND classed.undone_at IS NULL ORDER BY classed.decided_at DESC, classed.id DESC LIMIT 1) AS reclassed,
    least(f.published_on, (w.first_published AT TIME ZONE 'America/Toronto')::date) AS first_published_on
  FROM winning w CROSS JOIN LATERAL jsonb_to_recordset(w.facts -> 'lines') AS f(${FACTS})),
settled AS (
  SELECT s.*, coalesce(c.final, o.final) AS final, coalesce(c.extras, o.extras, CASE WHEN s.siblings = 1 THEN e.extras END) AS extras,
    coalesce(c.signed_on, o.signed_on) AS contract_signed, coalesce(c.ends_on, o.ends_on) AS contract_ends
  FROM stated s
    LEFT JOIN contract c ON c.process = s.process AND c.key = s.key
    LEFT JOIN sole o ON o.process = s.process AND s.siblings = 1
    LEFT JOIN expense e ON e.process = s.process),
judged AS (
  SELECT s.*, coalesce(s.final, s.awarded + coalesce(s.extras, 0)) AS paid,
    CASE WHEN s.verdict IN ('released', 'corrected') THEN NULL
      WHEN s.quarantine IS NOT NULL THEN s.quarantine
      WHEN s.unit IN ('0', '1') AND s.final >= 1000000000 THEN 'billion'
      WHEN s.unit IN ('0', '1') AND s.final >= 50000000 AND s.final >= 100 * s.awarded THEN 'final_beside_award'
      WHEN s.unit IN ('0', '1') AND s.extras >= 50000000 AND s.extras >= 100 * s.awarded THEN 'extras_beside_award' END AS held
  FROM settled s),
line AS (
  SELECT id, process, key AS award_key, source_code, release_id, notice AS notice_number, url AS notice_url, buyer AS buyer_id,
    reference AS buyer_reference, title, coalesce(lots, '{}') AS lots, supplier AS supplier_as_written, neq_written AS neq_as_written,
    neq_valid, coalesce(corrected, awarded) AS awarded, CASE WHEN corrected IS NULL THEN with_options END AS with_options,
    CASE WHEN corrected IS NULL THEN final END AS final, CASE WHEN corrected IS NULL THEN extras END AS extras,
    coalesce(corrected, paid) AS paid, unit, currency, tax AS tax_basis, awarded_on,
    coalesce(contract_signed, signed_on) AS signed_on, starts_on, coalesce(contract_ends, ends_on) AS ends_on,
    first_published_on AS published_on, year, fiscal_year, date_flag, method, method_written AS method_as_written, ground AS legal_ground,
    ground_code AS legal_ground_code, unspsc, coalesce(unspsc_more, '{}') AS unspsc_more, category AS seao_category, nature,
    region AS delivery_region, coalesce(reclassed, class) AS class, CASE WHEN reclassed IS NULL THEN class_basis ELSE 'staff' END AS class_basis,
    status, standing AS standing_offer,
    CASE WHEN unit NOT IN ('0', '1') THEN NULL WHEN coalesce(corrected, awarded) <= 1 THEN 'placeholder'
      WHEN final IS NOT NULL AND final = awarded AND extras > 0 THEN 'extras_outside' WHEN awarded < 1000 THEN 'small' END AS amount_flag,
    held AS quarantine,
    CASE WHEN status IN ${CANCELLED} THEN 'cancelled' WHEN nature = 'sale' THEN 'sale' WHEN standing THEN 'standing_offer'
      WHEN unit NOT IN ('0', '1') THEN 'unit' WHEN currency <> 'CAD' THEN 'currency' WHEN held IS NOT NULL THEN 'quarantine'
      WHEN coalesce(corrected, awarded) IS NULL AND final IS NULL THEN 'no_amount' WHEN source_code = 'canadabuys' THEN 'elsewhere' END AS exclusion,
    greatest(jsonb_array_length(members), 0) AS suppliers, coalesce(economic, id) AS economic_key, members
  FROM judged)
SELECT l.*, w.file_id, md5(l::text)::uuid AS content_hash FROM line l JOIN winning w USING (process)`;

const assignments = COLUMNS.split(/,\s+/)
  .filter((column) => column !== 'id' && column !== 'process')
  .map((column) => `${column} = EXCLUDED.${column}`)
  .join(', ');

/** Identities whose duplicates have to be looked at again: those of the lines as they were, and as they are. */
export const NOTE_ECONOMIC_KEYS = `
WITH known AS (SELECT economic_key FROM award_line JOIN touched USING (process))
INSERT INTO economic SELECT economic_key FROM known UNION SELECT economic_key FROM compiled`;

/** $1 revision. Lines that are new or say something else; a line that came back is one that changed. */
export const UPSERT_LINES = `
WITH written AS (
  INSERT INTO award_line (${COLUMNS}, revision, current, duplicate_of)
  SELECT ${COLUMNS}, $1::bigint, true, NULL FROM compiled
  ON CONFLICT (id) DO UPDATE SET ${assignments}, revision = EXCLUDED.revision, current = true, duplicate_of = NULL
    WHERE award_line.content_hash <> EXCLUDED.content_hash OR NOT award_line.current
  RETURNING id, xmax = 0 AS fresh)
INSERT INTO applied SELECT id, fresh FROM written`;

/** $1 revision. Awards that the latest state of their notice does not state any more. */
export const WITHDRAW_LINES = `
UPDATE award_line l SET current = false, revision = $1::bigint, duplicate_of = NULL
WHERE l.current AND l.process IN (SELECT process FROM touched) AND NOT EXISTS (SELECT FROM compiled c WHERE c.id = l.id)
RETURNING l.id`;

const part = (column: string): string => `CASE
    WHEN l.${column} IS NULL THEN NULL
    WHEN m.position > 1 THEN m.part_${column}
    ELSE l.${column} - coalesce(sum(m.part_${column}) FILTER (WHERE m.position > 1) OVER (PARTITION BY l.id), 0) END`;

const rounded = (column: string): string =>
  `CASE WHEN m.share IS NULL THEN trunc(l.${column} / l.suppliers, 2) ELSE trunc(l.${column} * m.share, 2) END AS part_${column}`;

const AMOUNTS = ['awarded', 'with_options', 'final', 'extras', 'paid'] as const;

/** T9: declared shares where each member has one, else equal parts; what rounding leaves is the first member's. */
export const WRITE_SUPPLIERS = `
DELETE FROM award_supplier s USING applied a WHERE s.line_id = a.id AND NOT a.fresh;
INSERT INTO award_supplier (line_id, position, party, name, name_key, neq_as_written, neq, neq_valid, locality, province, postal_code, country,
  share_basis, ${AMOUNTS.join(', ')}, public_body)
SELECT l.id, m.position, m.party, m.name, m.name_key, m.neq_written, m.neq, m.neq_valid, m.locality, m.province, m.postal, m.country,
  CASE WHEN l.suppliers = 1 THEN 'sole' WHEN m.share IS NULL THEN 'equal' ELSE 'declared' END,
  ${AMOUNTS.map(part).join(',\n  ')},
  EXISTS (SELECT FROM public_supplier_rule rule
    WHERE coalesce(l.awarded_on, l.published_on) BETWEEN coalesce(rule.valid_from, '-infinity') AND coalesce(rule.valid_to, 'infinity')
      AND CASE rule.kind WHEN 'neq' THEN m.neq = rule.value WHEN 'neq_prefix' THEN m.neq LIKE rule.value || '%'
        ELSE m.name_key = rule.value OR m.name_key LIKE rule.value || ' %' END)
FROM compiled l JOIN applied a ON a.id = l.id CROSS JOIN LATERAL (
  SELECT n.ordinality AS position, member.*, ${AMOUNTS.map(rounded).join(', ')}
  FROM jsonb_array_elements(l.members) WITH ORDINALITY AS n(value, ordinality)
    CROSS JOIN LATERAL jsonb_to_record(n.value) AS member(party text, name text, name_key text, neq_written text, neq text, neq_valid boolean,
      locality text, province text, postal text, country text, share numeric)
    CROSS JOIN LATERAL (SELECT member.share) AS m(share)) m;`;

export const WRITE_BIDS = `
DELETE FROM bid b USING bidding n WHERE b.process = n.process AND b.release_id <> n.id;
INSERT INTO bid (process, position, release_id, party, name, name_key, neq, neq_valid, value, unit, lots, winner)
SELECT n.process, e.ordinality, n.id, b.party, b.name, b.name_key, b.neq, b.neq_valid, b.value, b.unit, coalesce(b.lots, '{}'), b.winner
FROM bidding n CROSS JOIN LATERAL jsonb_array_elements(n.bids) WITH ORDINALITY AS e(value, ordinality)
  CROSS JOIN LATERAL jsonb_to_record(e.value) AS b(party text, name text, name_key text, neq text, neq_valid boolean, value numeric,
    unit text, lots text[], winner boolean)
ON CONFLICT (process, position) DO NOTHING;`;

/**
 * $1 revision. One economic identity under several notice numbers counts once: the source of the highest precedence, then the first
 * published, then the smallest number. Two equal awards inside one notice are two lots, and each meets its own twin.
 */
export const MARK_DUPLICATES = `
WITH candidate AS (
  SELECT l.id, l.economic_key, l.process, l.published_on, l.source_code = 'demo' AS demo, r.precedence,
    row_number() OVER (PARTITION BY l.economic_key, l.process ORDER BY l.award_key) AS twin
  FROM award_line l JOIN economic e ON e.economic_key = l.economic_key JOIN purchase_release r ON r.id = l.release_id
  WHERE l.current AND (l.exclusion IS NULL OR l.exclusion = 'duplicate')),
ranked AS (
  SELECT id, first_value(id) OVER (PARTITION BY economic_key, twin, demo ORDER BY precedence DESC, published_on, process) AS kept
  FROM candidate)
UPDATE award_line l SET duplicate_of = nullif(r.kept, l.id), exclusion = CASE WHEN r.kept = l.id THEN NULL ELSE 'duplicate' END,
  revision = $1::bigint
FROM ranked r WHERE l.id = r.id AND l.duplicate_of IS DISTINCT FROM nullif(r.kept, l.id)`;

/** One amount written with taxes and without them is one. */
export const SAME_AMOUNT = (a: string, b: string): string =>
  `(abs(${a} - ${b}) <= 0.02 OR abs(${a} - ${b} * 1.14975) <= 0.02 + ${b} * 0.00002 OR abs(${b} - ${a} * 1.14975) <= 0.02 + ${a} * 0.00002)`;

/**
 * $1 revision. A declared or municipal line that SEAO has already: same body, same supplier (number or name), same amount with or without
 * taxes, at most 120 days apart. The nearest day, then the smallest id; a SEAO line takes the place of as many as it explains.
 */
export const MARK_DECLARED = `
WITH own AS (
  SELECT l.id, coalesce(b.same_as, b.id) AS buyer, l.awarded, l.awarded_on, l.duplicate_of, s.neq, s.name_key
  FROM award_line l JOIN buyer b ON b.id = l.buyer_id JOIN award_supplier s ON s.line_id = l.id AND s.position = 1
  WHERE l.current AND l.source_code IN ('ledger', 'montreal') AND (l.exclusion IS NULL OR l.exclusion = 'duplicate')),
found AS (
  SELECT DISTINCT ON (own.id) own.id, seao.id AS twin
  FROM own JOIN buyer b ON coalesce(b.same_as, b.id) = own.buyer
    JOIN award_line seao ON seao.buyer_id = b.id AND seao.current AND seao.source_code IN ('seao-json', 'seao-xml')
      AND (seao.exclusion IS NULL) AND abs(seao.awarded_on - own.awarded_on) <= 120
      AND (${SAME_AMOUNT('own.awarded', 'seao.awarded')} OR ${SAME_AMOUNT('own.awarded', 'seao.paid')})
    JOIN award_supplier s ON s.line_id = seao.id AND (s.neq = own.neq OR s.name_key = own.name_key)
  ORDER BY own.id, abs(seao.awarded_on - own.awarded_on), seao.id)
UPDATE award_line l SET duplicate_of = f.twin, exclusion = CASE WHEN f.twin IS NULL THEN NULL ELSE 'duplicate' END, revision = $1::bigint
FROM own LEFT JOIN found f ON f.id = own.id
WHERE l.id = own.id AND l.duplicate_of IS DISTINCT FROM f.twin`;
