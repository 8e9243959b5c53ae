import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { ListingReader } from './listing.reader';
import { builtInProvider, importListings, StoppedClock } from './testing/import-listings-here';
import { ClearDemo } from './use-cases/clear-demo';
import { ExportListings, type ExportFormat } from './use-cases/export-listings';
import { LoadDemo } from './use-cases/load-demo';

const COUNT = 150;

jest.setTimeout(30_000);

let db: TestDatabase;
let directory: string;

beforeAll(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'demo-'));
});
beforeEach(() => db.database.query('TRUNCATE listing_source, listing, installation_fact, outbox_event CASCADE'));
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

const loader = (): LoadDemo => new LoadDemo(db.database, new StoppedClock(), builtInProvider);
const load = (): Promise<number> => loader().execute({ count: COUNT });
const clear = (): Promise<number> => new ClearDemo(db.database, new StoppedClock()).execute();
const reader = (): ListingReader => new ListingReader(db.database);

async function exported(format: ExportFormat): Promise<string> {
  const lines: string[] = [];
  for await (const line of new ExportListings(reader()).lines(format)) lines.push(line);
  return `${lines.join('\n')}\n`;
}

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

describe('the demonstration', () => {
  it('is loaded under its own source, marked, published, announced, and counted nowhere', async () => {
    expect(await load()).toBe(COUNT);
    const [row] = await db.database.query(
      `SELECT count(*) AS listings, bool_and(s.demo) AS marked, count(*) FILTER (WHERE publication = 'published') AS published,
         count(*) FILTER (WHERE neq NOT LIKE '1199%') AS "realNeq", (SELECT count(*) FROM outbox_event) AS news
       FROM listing JOIN listing_source s ON s.id = source_id`,
    );
    expect(row).toEqual({ listings: COUNT, marked: true, published: COUNT, realNeq: 0, news: COUNT });
    expect(await reader().countReal()).toBe(0);
  });

  it('loaded twice is there once', async () => {
    await load();
    expect([await load(), (await db.database.query('SELECT FROM outbox_event')).length]).toEqual([COUNT, COUNT]);
  });

  it('cleared leaves real listings alone, announces each removal, and never comes back by itself', async () => {
    await load();
    await importListings(db.database, directory, { file: file('real.csv', 'Nom,Ville\nLa Ruche,Laval\n') });
    expect(await clear()).toBe(COUNT);
    expect(await db.database.query('SELECT name FROM listing')).toEqual([{ name: 'La Ruche' }]);
    const [news] = await db.database.query('SELECT count(*) AS removals FROM outbox_event WHERE version = 2');
    expect(news).toEqual({ removals: COUNT });
    await db.database.query('DELETE FROM listing');
    expect(await loader().ifWanted(true)).toBeNull();
  });

  it('cleared comes back when asked for', async () => {
    await load();
    await clear();
    expect(await load()).toBe(COUNT);
  });

  it('is not filled where it is not wanted, nor among real listings', async () => {
    expect(await loader().ifWanted(false)).toBeNull();
    await importListings(db.database, directory, { file: file('real.csv', 'Nom,Ville\nLa Ruche,Laval\n') });
    expect(await loader().ifWanted(true)).toBeNull();
  });

  it('never hides a real enterprise of the same name', async () => {
    await load();
    const [invented] = await db.database.query<{ name: string; code: string }>(
      'SELECT name, municipality_code AS code FROM listing LIMIT 1',
    );
    const real = { name: invented?.name, seat: { municipality: invented?.code } };
    const imported = await importListings(db.database, directory, {
      file: file('real.jsonl', `${JSON.stringify(real)}\n`),
    });
    expect(imported).toMatchObject({ ok: true, value: { new: 1 } });
  });
});

describe('an export', () => {
  it.each(['jsonl', 'csv'] as const)('in %s is read back without a change, here and elsewhere', async (format) => {
    await load();
    const first = await exported(format);
    const here = await importListings(db.database, directory, { file: file(`all.${format}`, first) });
    expect(here).toMatchObject({ ok: true, value: { rows: COUNT, unchanged: COUNT } });
    await clear();
    const elsewhere = await importListings(db.database, directory, { file: join(directory, `all.${format}`) });
    expect(elsewhere).toMatchObject({ ok: true, value: { rows: COUNT, new: COUNT } });
    const sorted = (text: string): string[] => text.split('\n').sort();
    expect(sorted(await exported(format))).toEqual(sorted(first));
  });

  it('in csv has room for every activity of the listing with the most', async () => {
    const activities = Array.from({ length: 9 }, (_, i) => ({
      sectors: ['S07.1'],
      area: { kind: 'radius', km: i + 1 },
    }));
    const lines = [
      { name: 'A', seat: { municipality: '35027' } },
      { name: 'B', seat: { municipality: '35027' }, activities },
    ].map((one) => JSON.stringify(one));
    await importListings(db.database, directory, { file: file('nine.jsonl', `${lines.join('\n')}\n`) });
    const text = await exported('csv');
    expect(text).toContain('km:9');
    expect(await importListings(db.database, directory, { file: file('nine.csv', text) })).toMatchObject({
      ok: true,
      value: { rows: 2, unchanged: 2 },
    });
  });

  it('in csv of an empty directory is a header', async () => {
    expect(await exported('csv')).toMatch(/^externalId,neq,name,[^\n]*lastConfirmedOn\n$/);
  });

  it('protects spreadsheets from formulas, and the quote comes off again', async () => {
    const name = '=HYPERLINK("http://a.invalid")';
    await importListings(db.database, directory, {
      file: file('f.jsonl', `${JSON.stringify({ name, seat: { municipality: '35027' } })}\n`),
    });
    const text = await exported('csv');
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(await importListings(db.database, directory, { file: file('f.csv', text) })).toMatchObject({
      ok: true,
      value: { unchanged: 1 },
    });
  });
});
