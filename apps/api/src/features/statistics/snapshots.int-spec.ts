import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { publicationResponse, publicationsResponse } from '@repere/contract';
import { createTestDatabase } from '@repere/testing';
import { publishedQuestions } from './domain/publication';
import { FiguresReader } from './figures.reader';
import { columnOf, UNCOUNTED } from './figures.sql';
import { LAYERS } from './domain/question';
import { aLine } from './testing/purchase-ledger.suite';
import { RandomLedger } from './testing/random-ledger.suite';
import { useStatistics } from './testing/use-statistics.suite';
import { PublishSnapshot, type Confirmed } from './use-cases/publish-snapshot';
import { ReadPublications } from './use-cases/read-publications';
import { RederiveSnapshot } from './use-cases/rederive-snapshot';

const seed = Number(process.env['SEED'] ?? 20261123);
const use = useStatistics();

const publish = (name: string) => use.rooms.app.get(PublishSnapshot, { strict: false }).execute(name);
const directoryOf = (slug: string): string => join(use.rooms.directory, 'snapshots', slug);
const fill = async (count: number): Promise<void> => {
  const random = new RandomLedger(seed);
  await use.ledger.write(Array.from({ length: count }, () => random.line(use.rooms)));
};

describe('a publication', () => {
  it(`is derived again, identical, on an empty database (seed ${seed})`, async () => {
    await fill(80);
    const published = await publish('Bilan 2025');
    expect(published).toMatchObject({ ok: true, value: { slug: 'bilan-2025', previousSlug: null, differences: [] } });
    const elsewhere = await createTestDatabase();
    try {
      const derive = new RederiveSnapshot(elsewhere.database, new FiguresReader(elsewhere.database));
      expect(await derive.execute(directoryOf('bilan-2025'))).toMatchObject({ ok: true, value: { identical: true } });
      expect(await elsewhere.database.query('SELECT 1 FROM purchase_fact')).toEqual([]);
    } finally {
      await elsewhere.drop();
    }
  });

  it('does not move with later imports, and the next one says what moved', async () => {
    await fill(20);
    await publish('un');
    const before = await use.rooms.app.get(RederiveSnapshot, { strict: false }).execute(directoryOf('un'));
    await use.ledger.write([
      aLine({ suppliers: [{ name: 'La Ruche', awarded: '1000000', listingId: use.rooms.coop, status: 'confirmed' }] }),
    ]);
    const second = await publish('deux');
    expect(second).toMatchObject({ ok: true, value: { previousSlug: 'un' } });
    expect(second.ok && second.value.differences.map(({ perimeter }) => perimeter)).toContain('core');
    expect(await use.rooms.app.get(RederiveSnapshot, { strict: false }).execute(directoryOf('un'))).toEqual(before);
    expect(before).toMatchObject({ value: { identical: true } });
  });

  it('is refused twice under one name, without lines, or when its lines were altered', async () => {
    expect(await publish('vide')).toMatchObject({ ok: false, error: { code: 'nothing_to_publish' } });
    await fill(5);
    await publish('une');
    expect(await publish('Une !')).toMatchObject({ ok: false, error: { code: 'snapshot_exists', slug: 'une' } });
    expect(await publish('///')).toMatchObject({ ok: false, error: { code: 'snapshot_name_unusable' } });
    await expect(use.rooms.base.database.query(`UPDATE statistic_snapshot SET name = 'x'`)).rejects.toThrow(/frozen/);
    appendFileSync(join(directoryOf('une'), 'facts.csv'), 'x');
    expect(await use.rooms.app.get(RederiveSnapshot, { strict: false }).execute(directoryOf('une'))).toMatchObject({
      ok: false,
      error: { code: 'snapshot_lines_altered' },
    });
  });

  it('has an address of its own, with its lines to download', async () => {
    await fill(10);
    await publish('adresse');
    const get = (path: string) =>
      use.rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/publications${path}` });
    expect(publicationsResponse.parse((await get('')).json()).results.map(({ slug }) => slug)).toEqual(['adresse']);
    const one = publicationResponse.parse((await get('/adresse')).json());
    expect(Object.keys(one.figures)).toHaveLength(32);
    const csv = await get('/adresse/lines.csv');
    expect([csv.statusCode, csv.payload.split('\n').length - 2]).toEqual([200, one.lines]);
    expect((await get('/adresse/lines.parquet')).rawPayload.subarray(0, 4).toString()).toBe('PAR1');
    expect((await get('/autre')).statusCode).toBe(404);
    expect((await get('/adresse/lines.exe')).statusCode).toBe(400);
  });

  it(`gives DuckDB, reading its Parquet, the same figures to the cent (seed ${seed})`, async () => {
    await fill(120);
    const published = await publish('canard');
    if (!published.ok) throw new Error(published.error.code);
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const parquet = join(directoryOf('canard'), 'facts.parquet');
    for (const { name, question } of publishedQuestions(false)) {
      const keys = question.by.map((dimension) => columnOf(dimension, 'civil'));
      const counted = `(outside IS NULL OR outside NOT IN (${UNCOUNTED.map((one) => `'${one}'`).join(', ')}))`;
      const social = `layer BETWEEN 1 AND ${LAYERS[question.perimeter]} AND match BETWEEN 1 AND 2`;
      const answer = await duck.runAndReadAll(
        `SELECT ${[...keys, ''].join(', ')}
           coalesce(sum(awarded) FILTER (outside IS NULL AND ${social}), 0)::VARCHAR AS spend,
           coalesce(sum(awarded) FILTER (outside IS NULL), 0)::VARCHAR AS "allSpend",
           count(DISTINCT line_id) FILTER (${counted} AND ${social})::INT AS contracts,
           count(DISTINCT line_id) FILTER (${counted})::INT AS "allContracts",
           count(DISTINCT supplier_key) FILTER (${counted} AND ${social})::INT AS suppliers
         FROM read_parquet('${parquet}') WHERE source <> 'ledger' GROUP BY ${keys.join(', ')}`,
      );
      const cents = (text: unknown): string => Number(text).toFixed(6);
      const theirs = answer
        .getRowObjects()
        .map((row) => [
          JSON.stringify(keys.map((key) => row[key])),
          cents(row['spend']),
          cents(row['allSpend']),
          row['suppliers'],
        ]);
      const ours = (published.value.figures[name] ?? [])
        .filter(({ key }) => key !== null)
        .map(({ key, spend, allSpend, suppliers }) => [JSON.stringify(key), cents(spend), cents(allSpend), suppliers]);
      expect([name, ours.sort()]).toEqual([name, theirs.sort()]);
      if (!question.by.includes('legalForm')) {
        const count = (rows: readonly object[], field: string): number =>
          rows.reduce((sum, row) => sum + Number((row as Record<string, unknown>)[field]), 0);
        const rows = (published.value.figures[name] ?? []).filter(({ key }) => key !== null);
        expect([name, count(rows, 'allContracts'), count(rows, 'contracts')]).toEqual([
          name,
          count(answer.getRowObjects(), 'allContracts'),
          count(answer.getRowObjects(), 'contracts'),
        ]);
      }
    }
  });
});

describe('a publication from its screen', () => {
  const get = () => use.rooms.app.get(ReadPublications, { strict: false }).preview();
  const by = { kind: 'person', personId: '019a0000-0000-7000-8000-000000000001' } as unknown as Confirmed['by'];
  const confirm = (name: string, seen: string) =>
    use.rooms.app.get(PublishSnapshot, { strict: false }).execute(name, { by, seen });

  it('freezes what was previewed, and leaves a trace of who did it', async () => {
    await fill(10);
    const seen = await get();
    expect(seen).toMatchObject({ previousSlug: null, differences: [], files: expect.any(Number) });
    expect(seen.totals.map(({ perimeter }) => perimeter)).toHaveLength(4);
    const done = await confirm('Vu', seen.figuresSha256);
    expect(done).toMatchObject({ ok: true, value: { figuresSha256: seen.figuresSha256, lines: seen.lines } });
    const acts = await use.rooms.base.database.query(
      `SELECT actor_id AS "actorId" FROM audit_entry WHERE action = 'statistics.publish'`,
    );
    expect(acts).toEqual([{ actorId: by.personId }]);
  });

  it('refuses figures that moved since the preview, and keeps nothing', async () => {
    await fill(10);
    const { figuresSha256 } = await get();
    await use.ledger.write([aLine({ suppliers: [use.social()] })]);
    expect(await confirm('Trop tard', figuresSha256)).toMatchObject({ ok: false, error: { code: 'figures_moved' } });
    expect(await use.rooms.base.database.query('SELECT 1 FROM statistic_snapshot')).toEqual([]);
    expect((await get()).figuresSha256).not.toBe(figuresSha256);
  });

  it.each(['GET /api/v1/statistics/publication-preview', 'POST /api/v1/statistics/publications'])(
    '%s is staff’s alone',
    async (route) => {
      const [method, url] = route.split(' ') as ['GET' | 'POST', string];
      const response = await use.rooms.app.inject({
        ...{ method, url },
        ...(method === 'POST' && { payload: { name: 'x', seen: 'x'.repeat(64) } }),
      });
      // A form from nowhere is refused before anybody asks who sends it.
      expect(response.statusCode).toBe(method === 'GET' ? 401 : 403);
    },
  );
});
