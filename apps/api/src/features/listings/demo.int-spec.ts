import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { ListingReader } from './listing.reader';
import { builtInProvider, importListings, StoppedClock } from './testing/import-listings-here';
import { ClearDemo } from './use-cases/clear-demo';
import { ExportListings, type ExportFormat } from './use-cases/export-listings';
import { LoadDemo } from './use-cases/load-demo';

let db: TestDatabase;
let directory: string;
const loader = (): LoadDemo => new LoadDemo(db.database, new StoppedClock(), builtInProvider);
const clearer = (): ClearDemo => new ClearDemo(db.database, new StoppedClock());

beforeAll(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'demo-'));
});
beforeEach(() => db.database.query('TRUNCATE listing_source, listing, installation_fact, outbox_event CASCADE'));
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

it('perf', async () => {
  let t = performance.now();
  await loader().execute({ count: 11360 });
  console.log('load', performance.now() - t);
  for (const kind of ['jsonl', 'csv'] as ExportFormat[]) {
    t = performance.now();
    let text = '';
    for await (const l of new ExportListings(new ListingReader(db.database)).lines(kind)) text += l + '\n';
    console.log('export', performance.now() - t, text.length);
    writeFileSync(join(directory, kind), text);
  }
  t = performance.now();
  console.log(JSON.stringify(await importListings(db.database, directory, { file: join(directory, 'jsonl') })), performance.now() - t);
  t = performance.now();
  const r = (await importListings(db.database, directory, { file: join(directory, 'csv') }));
  console.log(JSON.stringify(r), performance.now() - t);
  await clearer().execute();
  t = performance.now();
  const r2 = await importListings(db.database, directory, { file: join(directory, 'jsonl') });
  console.log(JSON.stringify(r2), performance.now() - t);
  if (r2.ok) { const { execSync } = require('child_process'); console.log(execSync(`grep ",duplicate," ${r2.value.report} | head -60`).toString()); }
  t = performance.now();
  console.log(JSON.stringify(await importListings(db.database, directory, { file: join(directory, 'csv') })), performance.now() - t);
  if (r.ok) { const { execSync } = require('child_process'); console.log(execSync(`grep -v ",unchanged," ${r.value.report} | head -30`).toString()); }
  console.log(process.memoryUsage().rss / 1e6);
}, 120000);
