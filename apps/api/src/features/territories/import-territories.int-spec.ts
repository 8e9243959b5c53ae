import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtInTables, type MunicipalityRow } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { createLog } from '../../platform/logging/log';
import { StoredReference } from './reference.provider';
import { seedTerritories } from '.';
import { importTerritories } from './use-cases/import-territories';

let base: TestDatabase;
let folder: string;

beforeEach(async () => {
  base = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'repere-territories-'));
  await seedTerritories(base.database);
});

afterEach(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Row = MunicipalityRow & { readonly regionCode: string };
const regionOf = new Map(builtInTables().mrcs.map((mrc) => [mrc.code, mrc.regionCode]));
const builtIn: readonly Row[] = builtInTables().municipalities.map((row) => ({
  ...row,
  regionCode: regionOf.get(row.mrcCode) ?? '',
}));

/** The official layout, BOM and a column of people included, made of our own facts. */
function official(rows: readonly Row[]): string {
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const header = quoted(['mcode', 'munnom', 'mcourriel', 'mdes', 'regadm', 'mrc', 'mpopul', 'mweb', 'maire']);
  const lines = rows.map((row) =>
    quoted([
      row.code,
      row.name.replaceAll('–', '--'),
      'quelquun@exemple.invalid',
      row.designation,
      `Région (${row.regionCode})`,
      row.mrcCode.length === 3 ? `MRC (${row.mrcCode})` : `MRC (${row.mrcCode}0)`,
      String(row.population ?? ''),
      '',
      'Une Personne Élue',
    ]),
  );
  return write(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`);
}
function write(content: string): string {
  const file = join(folder, `MUN-${Math.random()}.csv`);
  writeFileSync(file, content);
  return file;
}
const snapshotOfTables = async () => ({
  places: await base.database.query('SELECT * FROM municipality ORDER BY code'),
  sources: await base.database.query('SELECT * FROM reference_source ORDER BY "table"'),
});
const report = async (...args: [string, Parameters<typeof importTerritories>[2]?]) => {
  const done = await importTerritories(base.database, ...args);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};

describe('seedTerritories', () => {
  it('fills the tables once', async () => {
    const before = await snapshotOfTables();
    expect(await seedTerritories(base.database)).toBe('unchanged');
    expect(await snapshotOfTables()).toEqual(before);
    const [counts] = await base.database.query(
      `SELECT (SELECT count(*) FROM region) AS regions, (SELECT count(*) FROM mrc) AS mrcs, count(*) AS places,
         count(*) FILTER (WHERE kind = 'municipality') AS municipalities FROM municipality`,
    );
    expect(counts).toEqual({ regions: 17, mrcs: 104, places: 1277, municipalities: 1116 });
    expect(before.sources.map((source) => (source as { table: string }).table)).toEqual([
      'mrc',
      'municipality',
      'region',
    ]);
  });

  it('fills them once when two processes start together', async () => {
    await base.database.query('TRUNCATE municipality, mrc, region, reference_source');
    const outcomes = await Promise.all([seedTerritories(base.database), seedTerritories(base.database)]);
    expect(outcomes.sort()).toEqual(['seeded', 'unchanged']);
  });

  it('does not touch an imported table', async () => {
    await report(official(builtIn.map((row) => (row.code === '35027' ? { ...row, population: 3845 } : row))));
    expect(await seedTerritories(base.database)).toBe('unchanged');
  });
});

describe('importTerritories', () => {
  it('changes nothing the second time', async () => {
    const file = official(builtIn.map((row) => (row.code === '35027' ? { ...row, population: 3845 } : row)));
    expect(await report(file)).toMatchObject({ rows: 1277, new: 0, changed: 1, unchanged: 1276, ended: 0, refused: 0 });
    const before = await snapshotOfTables();
    expect(await report(file)).toMatchObject({ rows: 1277, new: 0, changed: 0, unchanged: 1277, ended: 0, refused: 0 });
    expect(await snapshotOfTables()).toEqual(before);
  });

  it('announces a change once, in its transaction', async () => {
    const news = () => base.database.query(`SELECT topic FROM outbox_event WHERE topic = 'territories'`);
    const file = official(builtIn.map((row) => (row.code === '35027' ? { ...row, population: 3845 } : row)));
    await report(file, { dryRun: true });
    expect(await news()).toEqual([]);
    await report(file);
    await report(file);
    expect(await news()).toHaveLength(1);
  });

  it('writes nothing in a dry run', async () => {
    const before = await snapshotOfTables();
    const file = official(builtIn.map((row) => ({ ...row, population: 1 })));
    expect((await report(file, { dryRun: true })).changed).toBeGreaterThan(1200);
    expect(await snapshotOfTables()).toEqual(before);
  });

  it('keeps renamed and merged municipalities findable, in this process and after', async () => {
    const reference = new StoredReference(base.database, createLog('silent'));
    await reference.refresh();
    const file = official(
      builtIn
        .filter(({ code }) => code !== '35050')
        .map((row) => (row.code === '35027' ? { ...row, name: 'Saint-Tite-de-Mékinac' } : row)),
    );
    const done = await report(file, { successors: new Map([['35050', '35027']]), validOn: '2026-01-01' });
    expect(done).toMatchObject({
      changed: 1,
      ended: 1,
      gone: [{ code: '35050', name: 'Sainte-Thècle', successor: '35027' }],
    });
    expect(reference.current().territories.get('35050')?.name).toBe('Sainte-Thècle');
    await reference.refresh();
    const { territories } = reference.current();
    expect(territories.get('35050')?.code).toBe('35027');
    expect(territories.resolveMunicipality('Ste-Thècle')).toMatchObject({
      kind: 'found',
      via: 'alias',
      territory: { code: '35027' },
    });
    expect(territories.resolveMunicipality('Saint-Tite')).toMatchObject({
      kind: 'found',
      via: 'alias',
      territory: { code: '35027' },
    });
    expect(territories.municipalitiesOf('M35')).toHaveLength(9);
    const [row] = await base.database.query(`SELECT ended_on, successor FROM municipality WHERE code = '35050'`);
    expect(row).toEqual({ ended_on: '2026-01-01', successor: '35027' });
  });

  it('never stores people', async () => {
    await report(official(builtIn.map((row) => ({ ...row, population: 1 }))));
    const { places } = await snapshotOfTables();
    expect(JSON.stringify(places)).not.toMatch(/Personne|invalid/);
  });

  it('refuses the whole file for one faulty row, naming line and value', async () => {
    const before = await snapshotOfTables();
    const rows = builtIn.map((row, index) => (index === 1 ? { ...row, mrcCode: '36' } : { ...row, population: 1 }));
    expect(await importTerritories(base.database, official([...rows, ...rows.slice(0, 1)]))).toMatchObject({
      ok: false,
      error: {
        code: 'RowsRefused',
        rows: 1278,
        refused: 2,
        faults: [
          { code: 'mrc_of_other_region', line: 3, column: 'mrc', value: 'MRC (360), Région (11)' },
          { code: 'code_repeated', line: 1279, column: 'mcode', value: '01023' },
        ],
      },
    });
    expect(await snapshotOfTables()).toEqual(before);
  });

  it('refuses a file cut short, another table and no file', async () => {
    const before = await snapshotOfTables();
    expect(await importTerritories(base.database, official(builtIn.slice(0, 700)))).toMatchObject({
      error: { code: 'FileIncomplete', missing: 577 },
    });
    expect(await importTerritories(base.database, write('code,nom\n35027,Saint-Tite\n'))).toMatchObject({
      error: { code: 'ColumnsMissing', columns: ['mdes / designation', 'regadm / region_code', 'mrc_code / mrc'] },
    });
    expect(await importTerritories(base.database, join(folder, 'absent.csv'))).toMatchObject({
      error: { code: 'FileUnreadable', fault: { code: 'file_missing' } },
    });
    expect(await snapshotOfTables()).toEqual(before);
  });

  it('tells a listening process', async () => {
    const reference = await new StoredReference(base.database, createLog('silent')).start();
    await new Promise((wait) => setTimeout(wait, 300));
    await report(official(builtIn.map((row) => (row.code === '35027' ? { ...row, population: 3845 } : row))));
    for (let tries = 0; tries < 50 && reference.current().territories.get('35027')?.population !== 3845; tries++)
      await new Promise((wait) => setTimeout(wait, 50));
    expect(reference.current().territories.get('35027')?.population).toBe(3845);
    await reference.onApplicationShutdown();
  });
});

const shared = resolve(
  __dirname,
  '../../../../..',
  process.env['SHARED_DATA_DIR'] ?? '../shared/data',
  'municipalities-mamh.csv',
);

(existsSync(shared) ? describe : describe.skip)('the real municipality file (skipped without SHARED_DATA_DIR)', () => {
  it('brings exact points and populations, and ends nothing', async () => {
    const done = await report(shared);
    expect(done).toMatchObject({ rows: 1285, new: 0, ended: 0, refused: 0, unnamed: 8 });
    expect(done.changed + done.unchanged).toBe(1277);
    expect(await report(shared)).toMatchObject({ new: 0, changed: 0, unchanged: 1277, ended: 0 });
    const [row] = await base.database.query(
      `SELECT name, population, lat, lng, precision FROM municipality WHERE code = '36033'`,
    );
    expect(row).toEqual({
      name: 'Shawinigan',
      population: 51561,
      lat: 46.54331,
      lng: -72.75203,
      precision: 'municipality',
    });
  });
});
