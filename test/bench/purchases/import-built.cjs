// Imports one file with what is built, as the product does, in a process that holds nothing else:
// `node import-built.cjs FILE DATA_DIR DATABASE_URL` prints its times and peak memory.
require('reflect-metadata');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');

const BUILT = join(__dirname, '../../../dist/apps/api');
const api = (path) => require(join(BUILT, 'apps/api/src', path));
const { ImportPurchases } = api('features/purchases/use-cases/import-purchases');
const { SystemClock } = api('platform/clock');
const { parseConfig } = api('platform/config');
const { Database } = api('platform/database');
const { builtInReference } = require(join(BUILT, 'libs/reference/src'));

async function main([file, directory, url]) {
  const database = new Database(url);
  const reference = builtInReference();
  const provider = { current: () => reference, refresh: async () => undefined };
  const importer = new ImportPurchases(database, parseConfig({ DATA_DIR: directory }), new SystemClock(), provider);
  await database.query('SELECT 1');
  const began = performance.now();
  let loaded = began;
  const result = await importer.execute({ file, source: 'auto' }, { compiling: () => (loaded = performance.now()) });
  const ended = performance.now();
  await database.close();
  if (!result.ok) throw result.error;
  const { records, lines, sum, quarantined } = result.value;
  const said = {
    ms: ended - began,
    stages: { load: loaded - began, compile: ended - loaded },
    note: `${records} releases, ${lines} lines, ${quarantined} held back, ${sum} $`,
    rssMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

void main(process.argv.slice(2));
