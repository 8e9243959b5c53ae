import type { CopyValue, SqlRunner, Transaction } from '../../platform/database';
import {
  CHOOSE_RELEASES,
  COMPILE_LINES,
  CREATE_INCOMING,
  INCOMING_COLUMNS,
  MARK_DECLARED,
  MARK_DUPLICATES,
  NOTE_ECONOMIC_KEYS,
  STORE_RELEASES,
  UPSERT_LINES,
  WITHDRAW_LINES,
  WRITE_BIDS,
  WRITE_SUPPLIERS,
} from './compile-lines.sql';
import type { Declaration } from './domain/declaration';
import type { BuyerFacts } from './domain/facts';
import type { ImportedFile, LineCounts } from './domain/imported-file';
import { SOURCES, type SourceDescription } from './domain/sources';

/** Bumped when a parser reads the same bytes otherwise: kept files are then read again. */
export const PARSER_VERSION = 1;

/** One import at a time, in every process: totals would otherwise depend on who commits first. */
export async function lockPurchases(tx: SqlRunner): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('repere.purchases'))`);
}

/** The outcome of an earlier import of the same bytes by the same parser. */
export async function findFile(sql: SqlRunner, sha256: string): Promise<ImportedFile | null> {
  const [row] = await sql.query<ImportedFile>(
    `SELECT id, name AS file, sha256, source_code AS source, records, lines, created AS new, changed, unchanged, quarantined, refused,
       trim_scale(sum)::text AS sum, report FROM purchase_file WHERE sha256 = $1 AND parser_version = $2`,
    [sha256, PARSER_VERSION],
  );
  return row ?? null;
}

/** What was declared of the same bytes when they were last imported. */
export async function declaredOf(sql: SqlRunner, sha256: string): Promise<Declaration | null> {
  const [row] = await sql.query<{ declared: Declaration | null }>(
    'SELECT declared FROM purchase_file WHERE sha256 = $1',
    [sha256],
  );
  return row?.declared ?? null;
}

/** Sources as the code describes them. */
export async function ensureSources(tx: SqlRunner): Promise<void> {
  const column = (pick: (source: SourceDescription) => unknown): unknown[] => SOURCES.map(pick);
  await tx.query(
    `INSERT INTO purchase_source (code, name, publisher, licence, licence_url, attribution, cadence, tax_basis, demo)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[])
     ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, publisher = EXCLUDED.publisher, licence = EXCLUDED.licence,
       licence_url = EXCLUDED.licence_url, attribution = EXCLUDED.attribution, cadence = EXCLUDED.cadence`,
    [
      column(({ code }) => code),
      column(({ name }) => name),
      column(({ publisher }) => publisher),
      column(({ licence }) => licence),
      column(({ licenceUrl }) => licenceUrl),
      column(({ attribution }) => attribution),
      column(({ cadence }) => cadence),
      column(({ taxBasis }) => taxBasis),
      column(({ demo }) => demo),
    ],
  );
}

/** Streams a file's records into a temporary table with COPY; nothing is visible to anyone. */
export async function copyIncoming(
  tx: Transaction,
  rows: AsyncIterable<readonly CopyValue[] | Uint8Array>,
): Promise<number> {
  await tx.query(CREATE_INCOMING);
  return tx.copyFrom('incoming', [...INCOMING_COLUMNS], rows);
}

/** A body named again keeps what staff found out about it. */
export async function writeBuyers(tx: SqlRunner, buyers: readonly BuyerFacts[]): Promise<void> {
  if (buyers.length === 0) return;
  const column = (pick: (buyer: BuyerFacts) => unknown): unknown[] => buyers.map(pick);
  await tx.query(
    `INSERT INTO buyer (id, register, number, name, name_key, municipal, level, territory_code, region_code, population, resolution)
     SELECT id, register, number, name, name_key, municipal, level, territory, region, population,
       CASE WHEN level IS NOT NULL AND (region IS NOT NULL OR territory IS NOT NULL) THEN 'automatic' ELSE 'unresolved' END
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[], $10::int[])
       AS named(id, register, number, name, name_key, municipal, level, territory, region, population)
     ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, name_key = EXCLUDED.name_key,
       municipal = coalesce(EXCLUDED.municipal, buyer.municipal),
       level = coalesce(EXCLUDED.level, buyer.level), territory_code = coalesce(EXCLUDED.territory_code, buyer.territory_code),
       region_code = coalesce(EXCLUDED.region_code, buyer.region_code), population = coalesce(EXCLUDED.population, buyer.population),
       resolution = CASE WHEN EXCLUDED.resolution = 'unresolved' THEN buyer.resolution ELSE EXCLUDED.resolution END
     WHERE buyer.resolution <> 'staff'`,
    [
      column(({ id }) => id),
      column(({ register }) => register),
      column(({ number }) => number),
      column(({ name }) => name),
      column(({ nameKey }) => nameKey),
      column(({ municipal }) => municipal),
      column(({ level }) => level),
      column(({ territoryCode }) => territoryCode),
      column(({ regionCode }) => regionCode),
      column(({ population }) => population),
    ],
  );
}

/** Bodies that one register knows only by name join the one body of the leading register that bears it. */
const JOIN_BUYERS = `
WITH named AS (
  SELECT name_key, min(id::text)::uuid AS id FROM buyer WHERE register = 'seao' GROUP BY name_key HAVING count(*) = 1)
UPDATE buyer b SET same_as = n.id FROM named n
WHERE b.register IN ('seao-name', 'montreal', 'ledger') AND b.name_key = n.name_key AND b.resolution <> 'staff'
  AND b.same_as IS DISTINCT FROM n.id`;

/** Stores the releases that came in and compiles the lines of the processes they touch. */
export async function compileLines(
  tx: Transaction,
  { fileId, source }: { readonly fileId: string; readonly source: SourceDescription },
): Promise<LineCounts & { readonly revision: number }> {
  await tx.query('ANALYZE incoming');
  await tx.query(STORE_RELEASES, [source.code, fileId, source.precedence, PARSER_VERSION]);
  const { revision, withdrawn } = await compileTouched(tx);
  return { ...(await countLines(tx, withdrawn)), revision };
}

/** Compiles the processes again after staff decided about their lines; what a decision says is part of what a line says. */
export async function recompile(tx: Transaction, processes: readonly string[]): Promise<number> {
  await tx.query(CREATE_INCOMING);
  await tx.query('INSERT INTO touched SELECT DISTINCT unnest($1::text[])', [processes]);
  return (await compileTouched(tx)).revision;
}

async function compileTouched(tx: Transaction): Promise<{ readonly revision: number; readonly withdrawn: number }> {
  await tx.query('ANALYZE touched');
  await tx.query(CHOOSE_RELEASES);
  await tx.query('ANALYZE winning');
  await tx.query(COMPILE_LINES);
  await tx.query('ANALYZE compiled');
  await tx.query(NOTE_ECONOMIC_KEYS);
  const [next] = await tx.query<{ revision: number }>(`SELECT nextval('purchase_revision') AS revision`);
  const revision = next?.revision ?? 0;
  await tx.query(UPSERT_LINES, [revision]);
  const withdrawn = (await tx.query(WITHDRAW_LINES, [revision])).length;
  await tx.query(WRITE_SUPPLIERS);
  await tx.query(WRITE_BIDS);
  await tx.query(JOIN_BUYERS);
  await tx.query(MARK_DUPLICATES, [revision]);
  await tx.query(MARK_DECLARED, [revision]);
  return { revision, withdrawn };
}

async function countLines(tx: SqlRunner, withdrawn: number): Promise<LineCounts> {
  const [row] = await tx.query<LineCounts & { readonly touched: number }>(
    `WITH named AS (SELECT DISTINCT process FROM incoming),
     own AS (SELECT l.* FROM award_line l JOIN named USING (process) WHERE l.current)
     SELECT count(*)::int AS lines, count(*) FILTER (WHERE quarantine IS NOT NULL)::int AS quarantined,
       trim_scale(coalesce(sum(awarded) FILTER (WHERE exclusion IS NULL), 0))::text AS sum,
       (SELECT count(*)::int FROM applied WHERE fresh) AS new, (SELECT count(*)::int FROM applied WHERE NOT fresh) AS changed
     FROM own`,
  );
  if (row === undefined) throw new Error('a count gave no row');
  return {
    lines: row.lines,
    quarantined: row.quarantined,
    sum: row.sum,
    new: row.new,
    changed: row.changed + withdrawn,
    unchanged: row.lines - row.new - row.changed,
  };
}

export interface FileFacts {
  readonly bytes: number;
  readonly format: string;
  readonly publishedAt: string | null;
  readonly unknownKeys: Readonly<Record<string, number>>;
  readonly revision: number;
  readonly declared: Declaration;
}

/** What became of a file; the same bytes read again by a newer parser take the place of the earlier outcome. */
export async function writeFile(tx: SqlRunner, file: ImportedFile, facts: FileFacts): Promise<void> {
  await tx.query(
    `INSERT INTO purchase_file (id, source_code, name, sha256, bytes, format, parser_version, published_at, records, lines, created, changed,
       unchanged, quarantined, refused, sum, unknown_keys, report, revision, declared)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::numeric, $17::jsonb, $18, $19, $20::jsonb)
     ON CONFLICT (id) DO UPDATE SET parser_version = EXCLUDED.parser_version, records = EXCLUDED.records, lines = EXCLUDED.lines,
       created = EXCLUDED.created, changed = EXCLUDED.changed, unchanged = EXCLUDED.unchanged, quarantined = EXCLUDED.quarantined,
       refused = EXCLUDED.refused, sum = EXCLUDED.sum, unknown_keys = EXCLUDED.unknown_keys, report = EXCLUDED.report,
       revision = EXCLUDED.revision, declared = EXCLUDED.declared, loaded_at = now()`,
    [
      file.id,
      file.source,
      file.file,
      file.sha256,
      facts.bytes,
      facts.format,
      PARSER_VERSION,
      facts.publishedAt,
      file.records,
      file.lines,
      file.new,
      file.changed,
      file.unchanged,
      file.quarantined,
      file.refused,
      file.sum,
      JSON.stringify(facts.unknownKeys),
      file.report,
      facts.revision,
      JSON.stringify(facts.declared),
    ],
  );
}
