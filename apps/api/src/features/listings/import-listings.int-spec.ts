import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { importListings } from './testing/import-listings-here';

const MAURICIE = join(process.env['SHARED_DATA_DIR'] ?? resolve('../shared/data'), 'listings-pole-mauricie.csv');

let db: TestDatabase;
const dir = mkdtempSync(join(tmpdir(), 'x-'));
beforeAll(async () => { db = await createTestDatabase(); });
afterAll(async () => { await db.drop(); rmSync(dir, { recursive: true, force: true }); });

it('mauricie', async () => {
  const t = performance.now();
  const r = await importListings(db.database, dir, { file: MAURICIE, source: 'Pôle' });
  console.log(JSON.stringify(r), performance.now() - t);
  if (!r.ok) throw new Error();
  const rows = parse(readFileSync(r.value.report), { columns: true }) as Record<string, string>[];
  console.log(rows.filter((x) => x['outcome'] !== 'new').map((x) => Object.values(x).join(' | ')).join('\n'));
  const again = await importListings(db.database, dir, { file: MAURICIE, source: 'Pôle' });
  console.log(JSON.stringify(again));
});
