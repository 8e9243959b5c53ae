import type { Database } from '../../../apps/api/src/platform/database';

/** Region of a buyer, by its number. */
const regionOf = (buyer: string): string => `'R' || lpad((1 + ${draw(17, 2, buyer)})::text, 2, '0')`;

/** Where invented lines begin to look different: what a cube must keep apart. */
const BUYERS = 2_000;
const LISTINGS = 8_000;

/** A number from 0 to `limit` − 1 that only depends on `n`: the same lines on every machine. */
const draw = (limit: number, salt: number, from = 'n'): string =>
  `(abs(hashint8(${from}::bigint * 31 + ${salt})::bigint) % ${limit})::int`;
const pick = (values: readonly string[], salt: number): string =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${draw(values.length, salt)}]`;
const idOf = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;

/** Writes so many award lines, each with one supplier, one in eight of the directory, straight into the tables. */
export async function fillLines(database: Database, count: number): Promise<void> {
  const run = (text: string): Promise<unknown> =>
    database.transaction((tx) => tx.query(text), { statementTimeoutMs: 0 });
  await run(`INSERT INTO purchase_source (code, name, publisher, licence, attribution, cadence, tax_basis)
    VALUES ('seao-json', 'SEAO', 'banc', 'CC BY 4.0', 'banc', 'monthly', 'unknown') ON CONFLICT DO NOTHING`);
  await run(`INSERT INTO purchase_file (id, source_code, name, sha256, bytes, format, parser_version, records, lines, created, changed,
      unchanged, quarantined, refused, sum, unknown_keys, report, revision)
    VALUES (${idOf('file', "''")}, 'seao-json', 'banc.json', 'banc', 1, 'banc', 1, 1, 1, 1, 0, 0, 0, 0, 0, '{}', '', 1)`);
  await run(`INSERT INTO buyer (id, register, number, name, name_key, level, region_code, resolution)
    SELECT ${idOf('buyer', 'n')}, 'seao', n::text, 'Acheteur ' || n, 'acheteur ' || n,
      ${pick(['municipal', 'municipal', 'quebec', 'education', 'health'], 1)}, ${regionOf('n')}, 'automatic'
    FROM generate_series(1, ${BUYERS}) n`);
  await run(`INSERT INTO listing_source (id, name) VALUES (${idOf('source', "''")}, 'banc')`);
  await run(`INSERT INTO listing (id, slug, source_id, name, legal_form, municipality_code, lat, lng, precision, publication, status,
      content_hash, other_names, languages, recognitions, practices, client_references)
    SELECT ${idOf('listing', 'n')}, 'banc-' || n, ${idOf('source', "''")}, 'Entreprise ' || n,
      ${pick(['coop_solidarite', 'coop_travail', 'obnl_qc_partie3', 'obnl_qc_partie3', 'coop_financiere'], 3)},
      town.code, town.lat, town.lng, 'municipality', 'published', 'unverified', '', '{}', '{}', '{}', '{}', '{}'
    FROM generate_series(1, ${LISTINGS}) n
    JOIN (SELECT row_number() OVER (ORDER BY code) AS rank, count(*) OVER () AS towns, code, lat, lng FROM municipality) town
      ON town.rank = 1 + ${draw(1_000, 4)}`);
  for (let from = 1; from <= count; from += BATCH) await run(linesSql(from, Math.min(count, from + BATCH - 1), 1));
  await run('ANALYZE award_line');
  await run('ANALYZE award_supplier');
  await run('ANALYZE supplier_match');
}

const BATCH = 250_000;

/** A weekly file: some lines come again with another amount, as many are new. */
export async function writeWeek(database: Database, count: number, size: number): Promise<void> {
  const half = Math.floor(size / 2);
  await database.transaction(
    async (tx) => {
      await tx.query(
        `UPDATE award_line SET awarded = awarded + 1, revision = 2 WHERE id IN
          (SELECT ${idOf('line', 'n')} FROM generate_series(1, ${half}) n)`,
      );
      await tx.query(
        `UPDATE award_supplier SET awarded = awarded + 1 WHERE line_id IN
          (SELECT ${idOf('line', 'n')} FROM generate_series(1, ${half}) n)`,
      );
      await tx.query(linesSql(count + 1, count + size - half, 2));
    },
    { statementTimeoutMs: 0 },
  );
}

const linesSql = (from: number, to: number, revision: number): string => `
WITH drawn AS (
  SELECT n, ${idOf('line', 'n')} AS id, round((1000 + ${draw(2_000_000, 5)})::numeric * (1 + ${draw(30, 6)}) / 10, 2) AS amount,
    2015 + ${draw(11, 7)} AS year, ${draw(8, 8)} = 0 AS social, 1 + ${draw(LISTINGS, 9)} AS listing, 1 + ${draw(60_000, 10)} AS other,
    1 + ${draw(BUYERS, 11)} AS buyer
  FROM generate_series(${from}, ${to}) n
), line AS (
  INSERT INTO award_line (id, process, award_key, current, revision, source_code, file_id, release_id, notice_number, buyer_id, title, lots,
    supplier_as_written, awarded, paid, unit, currency, tax_basis, published_on, awarded_on, year, fiscal_year, method, unspsc, unspsc_more,
    seao_category, delivery_region, class, class_basis, status, standing_offer, suppliers, economic_key, content_hash)
  SELECT id, n::text, '1', true, ${revision}, 'seao-json', ${idOf('file', "''")}, id, n::text, ${idOf('buyer', 'buyer')},
    'Achat', '{}', 'Fournisseur', amount, amount, '1', 'CAD', 'unknown', make_date(year, 6, 1), make_date(year, 5, 1), year,
    CASE WHEN ${draw(4, 12)} = 0 THEN year - 1 ELSE year END, ${pick(['open', 'invited', 'direct'], 13)},
    ${pick(['76111604', '76111501', '90101600', '72102900', '43211500', '80101500', '78101800', '70111500', '82121500', '93141500'], 14)}, '{}',
    ${pick(['S10', 'S9', 'G15', 'C01', 'S1'], 15)}, CASE WHEN ${draw(7, 18)} = 0 THEN ${regionOf('n')} ELSE ${regionOf('buyer')} END, 'purchase', 'default', 'active', false, 1,
    id, id
  FROM drawn
), supplier AS (
  INSERT INTO award_supplier (line_id, position, name, name_key, share_basis, awarded, paid, public_body)
  SELECT id, 1, 'x', 'fournisseur ' || other, 'sole', amount, amount, false FROM drawn
)
INSERT INTO supplier_match (line_id, position, demo, name_key, spelling, seen_on, status, method, score, listing_id, evidence, rivals,
  method_version, revision)
SELECT id, 1, false, CASE WHEN social THEN 'e' || listing ELSE 'fournisseur ' || other END, 'x', make_date(year, 5, 1),
  CASE WHEN NOT social THEN 'rejected' ELSE ${pick(['confirmed', 'confirmed', 'probable', 'review'], 17)} END, 'neq', 1,
  CASE WHEN social THEN ${idOf('listing', 'listing')} END, '[]', '[]', 1, ${revision}
FROM drawn`;
