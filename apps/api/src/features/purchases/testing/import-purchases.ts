import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInReference } from '@repere/reference';
import { Clock } from '../../../platform/clock';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import type { SourceChoice } from '../adapters/files/open-purchase-file';
import type { ImportedFile } from '../domain/imported-file';
import type { PurchaseLine } from '../domain/purchase-line';
import { PurchaseLines } from '../purchase-lines.reader';
import { ImportPurchases } from '../use-cases/import-purchases';

class StoppedClock extends Clock {
  now(): Date {
    return new Date('2026-11-23T15:00:00Z');
  }
}

const builtIn = { current: builtInReference, refresh: async (): Promise<void> => undefined };

export const importerOn = (database: Database, dataDir: string): ImportPurchases =>
  new ImportPurchases(database, parseConfig({ DATA_DIR: dataDir }), new StoppedClock(), builtIn);

/** Imports one file. @throws PurchaseFault when it is refused */
export async function importFile(
  database: Database,
  dataDir: string,
  file: string,
  source: SourceChoice = 'auto',
): Promise<ImportedFile> {
  const imported = await importerOn(database, dataDir).execute({ file, source });
  if (!imported.ok) throw imported.error;
  return imported.value;
}

/** Writes a package of releases and imports it. */
export async function importReleases(
  database: Database,
  dataDir: string,
  releases: readonly object[],
  name = `package-${Math.abs(hashOf(releases))}.json`,
): Promise<ImportedFile> {
  const file = join(dataDir, name);
  await writeFile(file, JSON.stringify({ uri: 'https://exemple.invalid/hebdo.json', version: '1.1', releases }));
  return importFile(database, dataDir, file);
}

const hashOf = (value: unknown): number =>
  [...JSON.stringify(value)].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) | 0, 7);

/** All current lines, by notice and award. */
export async function currentLines(database: Database): Promise<PurchaseLine[]> {
  const lines: PurchaseLine[] = [];
  for await (const line of new PurchaseLines(database).lines()) lines.push(line);
  return lines.sort((a, b) => (`${a.process} ${a.title}` < `${b.process} ${b.title}` ? -1 : 1));
}

/** Awarded dollars of the lines that count, as text. */
export async function totalOf(database: Database): Promise<string> {
  const [row] = await database.query<{ sum: string }>(
    `SELECT trim_scale(coalesce(sum(awarded), 0))::text AS sum FROM award_line WHERE current AND exclusion IS NULL`,
  );
  return row?.sum ?? '';
}

/** Everything that an import leaves behind but its clock, as one hash: equal tables give equal checksums. */
export async function checksumOf(database: Database): Promise<string> {
  const [row] = await database.query<{ sum: string }>(
    `SELECT md5(concat_ws('|',
       (SELECT string_agg(md5((to_jsonb(l) - 'revision' - 'file_id')::text), '' ORDER BY l.id) FROM award_line l WHERE l.current),
       (SELECT string_agg(md5(s::text), '' ORDER BY s.line_id, s.position) FROM award_supplier s JOIN award_line l ON l.id = s.line_id AND l.current),
       (SELECT string_agg(md5(b::text), '' ORDER BY b.process, b.position) FROM bid b),
       (SELECT string_agg(md5((to_jsonb(r) - 'file_id' - 'position')::text), '' ORDER BY r.id) FROM purchase_release r))) AS sum`,
  );
  return row?.sum ?? '';
}
