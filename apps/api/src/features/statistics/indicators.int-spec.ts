import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { indicatorsResponse, peersResponse, type IndicatorsResponse } from '@repere/contract';
import { INDICATORS, type IndicatorCut } from '@repere/kernel';
import { Workbook } from 'exceljs';
import { INDICATOR_DEFINITIONS } from './domain/indicators/catalogue';
import { everyLine } from './domain/question';
import { CELL_INDICATORS, type KeyedCell } from './indicator-cells';
import { IndicatorReader } from './indicator.reader';
import { MembershipRepository, type MembershipDraft } from './membership.repository';
import { aLine } from './testing/purchase-ledger.suite';
import { RandomLedger } from './testing/random-ledger.suite';
import { useStatistics } from './testing/use-statistics.suite';
import { PublishSnapshot } from './use-cases/publish-snapshot';

const seed = Number(process.env['SEED'] ?? 20261123);
const use = useStatistics();

type Indicator = IndicatorsResponse['indicators'][number];
const get = (path: string) => use.rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/${path}` });
const ask = async (indicator: string, query = ''): Promise<Indicator> => {
  const response = await get(`indicators?indicator=${indicator}${query}`);
  expect([response.statusCode, response.payload.slice(0, 400)]).toEqual([200, expect.anything()]);
  return indicatorsResponse.parse(response.json()).indicators[0] as Indicator;
};
describe('GET /statistics/indicators', () => {
  it('gives all of them with words in both languages and a formula, and never 0 where nothing is known', async () => {
    const answer = indicatorsResponse.parse((await get('indicators')).json());
    expect(answer.indicators.map(({ id }) => id)).toEqual([...INDICATORS]);
    for (const { label, definition, formula } of answer.definitions)
      expect([label.fr, label.en, definition.fr, definition.en, formula].every((words) => words.length > 2)).toBe(true);
    for (const id of ['indirect', 'socialClauses', 'competitiveness', 'execution', 'smallPurchases'] as const) {
      const { totals } = answer.indicators.find((one) => one.id === id) as Indicator;
      expect([id, ...Object.values(totals.values)]).toEqual([id, ...Object.values(totals.values).map(() => null)]);
      expect(Object.keys(totals.missing)).toEqual(Object.keys(totals.values));
    }
  });

  it('answers every cut of every indicator', async () => {
    const random = new RandomLedger(seed);
    await use.ledger.write(Array.from({ length: 30 }, () => random.line(use.rooms)));
    for (const { id, cuts } of INDICATOR_DEFINITIONS)
      for (const cut of cuts) expect([id, cut, (await ask(id, `&by=${cut}`)).by]).toEqual([id, cut, cut]);
  });

  it('400 for a cut that the indicator does not have', async () =>
    expect((await get('indicators?indicator=concentration&by=method')).statusCode).toBe(400));

  it('4, 7: tells newcomers, and how much hangs on one enterprise', async () => {
    await use.ledger.write([
      aLine({ year: 2024, suppliers: [use.social()] }),
      aLine({ suppliers: [use.social({ awarded: '300' })] }),
      aLine({ suppliers: [use.social({ listingId: use.rooms.caisse, awarded: '100' })] }),
    ]);
    const reached = await ask('suppliers', '&by=year&perimeter=financial');
    expect(reached.rows.map(({ key, values }) => [key, values['suppliers'], values['newSuppliers']])).toEqual([
      ['2024', 1, null],
      ['2025', 2, 1],
    ]);
    expect((await ask('concentration', '&perimeter=financial')).totals.values).toMatchObject({
      top1: 0.8,
      top5Rest: 1,
    });
  });

  it('1–3 without the largest enterprise: it leaves both sides of the share', async () => {
    await use.ledger.write([
      aLine({ suppliers: [use.social({ awarded: '900' })] }),
      aLine({ suppliers: [use.social({ listingId: use.rooms.caisse, awarded: '100' })] }),
      aLine({ suppliers: [{ name: 'Autre', awarded: '300' }] }),
    ]);
    const { values } = (await ask('spend', '&perimeter=financial&withoutTop=1')).totals;
    expect(values).toMatchObject({ spend: '100', allSpend: '400', share: 0.25 });
    expect((await ask('sensitivity', '&perimeter=financial')).rows.map(({ key }) => key)).toContain('without-1');
  });

  it('leaves construction out of both sides of the share', async () => {
    await use.ledger.write([
      aLine({ suppliers: [use.social()] }),
      aLine({ unspsc: '72102900', suppliers: [{ name: 'Béton', awarded: '900' }] }),
    ]);
    expect((await ask('spend', '&withoutConstruction=true')).totals.values['share']).toBe(1);
  });

  it('8, 20: tells the non-profit exception apart, and what it flags that nobody matched', async () => {
    const direct = { buyerId: use.rooms.buyers.town, method: 'direct', legalGround: 'obnl' } as const;
    await use.ledger.write([
      aLine({ ...direct, suppliers: [use.social({ awarded: '30' })] }),
      aLine({ ...direct, suppliers: [{ name: 'Club inconnu', awarded: '70' }] }),
    ]);
    expect((await ask('methodMix')).totals.values).toMatchObject({ obnl: 1, direct: 0, obnlAll: 1 });
    // The enterprise is a co-operative: the flag and the match differ, which is what this indicator is for.
    expect((await ask('crossCheck', '&by=supplier')).rows[0]).toMatchObject({
      label: 'Club inconnu',
      values: { flagged: '70', gap: '70' },
    });
  });

  it('9: reads offers by the numbers of the directory', async () => {
    const line = aLine({ suppliers: [use.social()] });
    await use.rooms.base.database.query(`UPDATE listing SET neq = '1174002437' WHERE id = $1`, [use.rooms.coop]);
    await use.ledger.write([line]);
    for (const [position, neq] of [
      [1, '1174002437'],
      [2, null],
    ] as const)
      await use.rooms.base.database.query(
        `INSERT INTO bid (process, position, release_id, name, name_key, neq, neq_valid, unit, lots, winner)
         VALUES ($1, $2, $3, 'x', 'x', $4::text, $4::text IS NOT NULL, '1', '{}', $2::int = 1)`,
        [line.id, position, line.id, neq],
      );
    expect((await ask('competitiveness')).totals.values).toMatchObject({ tenders: 1, winRate: 1, medianBidders: 2 });
  });

  it('10, 11: counts as leaking what three entries of the region sell, open or under the threshold of the day', async () => {
    const bought = { buyerId: use.rooms.buyers.town, unspsc: '76111604', deliveryRegion: 'R04' } as const;
    await use.rooms.base.database.query(`DELETE FROM installation_fact WHERE key = 'statistics.offer'`);
    await use.ledger.write([
      aLine({ ...bought, suppliers: [use.social({ awarded: '100' })] }),
      aLine({ ...bought, suppliers: [{ name: 'Autre', awarded: '300' }] }),
      aLine({ ...bought, unspsc: null, suppliers: [{ name: 'Autre', awarded: '5' }] }),
    ]);
    expect((await ask('capture')).totals.values).toMatchObject({ leakage: '0', capture: null });
    await use.rooms.offer('S01.3', 3);
    expect((await ask('capture')).totals.values).toMatchObject({ leakage: '300', captured: '100', capture: 0.25 });
    expect((await ask('leakage', '&by=sector')).rows[0]).toMatchObject({ key: 'S01.3', values: { leakage: '300' } });
    expect((await ask('leakage')).totals.values['unjudged']).toBe('5');
  });

  it('13: withholds declared figures that would show fewer than three suppliers', async () => {
    await use.ledger.write([aLine({ source: 'ledger', suppliers: [use.social()] })]);
    expect((await ask('smallPurchases')).totals.values).toMatchObject({ spend: null, allSpend: '100' });
  });
});

describe('membership on the day of the award', () => {
  const spend = async (): Promise<unknown> => (await ask('spend', '&perimeter=financial')).totals.values['spend'];
  const bought = (awardedOn: string) => aLine({ awardedOn, suppliers: [use.social()] });

  it('T14: an enterprise that was no member that day adds nothing, whatever it is today', async () => {
    await use.ledger.write([bought('2025-01-15'), bought('2025-09-15')]);
    expect(await spend()).toBe('200');
    await use.ledger.membership(use.rooms.coop, '2025-06-01', null);
    expect(await spend()).toBe('100');
  });

  it('is recorded by its command’s door, with its source, and refused for nobody or for days the wrong way round', async () => {
    await use.ledger.write([bought('2025-01-15'), bought('2025-09-15')]);
    const record = (part: Partial<MembershipDraft>) =>
      use.rooms.app.get(MembershipRepository, { strict: false }).record({
        ...{ listing: 'la-ruche', from: null, to: '2025-05-31', legalForm: null, source: 'Registre' },
        ...part,
      });
    expect(await record({ listing: 'personne' })).toMatchObject({ error: { code: 'membership_listing_unknown' } });
    expect(await record({ from: '2026-01-01' })).toMatchObject({ error: { code: 'membership_dates' } });
    await use.rooms.base.database.query(`SELECT setval('match_revision', 1000000)`);
    expect(await record({})).toMatchObject({ ok: true });
    expect(await spend()).toBe('100');
  });

  it('T5: a contract is put under the form of its day, in whatever order facts come', async () => {
    await use.ledger.membership(use.rooms.coop, null, '2025-05-31', 'coop_financiere');
    await use.ledger.membership(use.rooms.coop, '2025-06-01', null);
    await use.ledger.write([bought('2025-01-15'), bought('2025-09-15')]);
    expect(await spend()).toBe('200');
    expect((await ask('spend', '&perimeter=core')).totals.values['spend']).toBe('100');
    const rows = (await ask('spend', '&perimeter=financial&by=legalForm')).rows.map(({ key }) => key);
    expect(rows.sort()).toEqual(['coop_financiere', 'coop_solidarite']);
  });
});

describe('the files of a table', () => {
  it('hold the question, the date and the method beside the values', async () => {
    await use.ledger.write([aLine({ suppliers: [use.social({ awarded: '1234.56' })] })]);
    const csv = await get('indicators.csv?indicator=spend&by=sizeClass&lang=en');
    expect(csv.payload).toContain('"Under $25,000",1234.56');
    for (const words of ['Method version', 'Computed on', 'awarded amounts', 'CC BY 4.0', 'indicator=spend'])
      expect(csv.payload).toContain(words);
    const workbook = new Workbook();
    const file = await get('purchases.xlsx?by=year');
    await workbook.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    expect(workbook.worksheets[0]?.getRow(2).values).toEqual(expect.arrayContaining(['2025', 1234.56]));
    expect(workbook.worksheets[1]?.getColumn(1).values).toContain('Calculé le');
  });
});

describe('GET /statistics/peers', () => {
  it('says rank, middle and quarters among five or more of the same size, nothing among fewer', async () => {
    const others = [];
    for (let n = 0; n < 4; n++)
      others.push(await use.ledger.buyer({ level: 'municipal', region: 'R04', population: 1_000 }));
    const lines = [use.rooms.buyers.town, ...others].map((buyerId, n) =>
      aLine({
        buyerId,
        suppliers: [use.social({ awarded: String(100 * (n + 1)) }), { name: 'Autre', awarded: '500' }],
      }),
    );
    await use.ledger.write(lines.slice(0, 3));
    const asked = async () => peersResponse.parse((await get(`peers?buyer=${use.rooms.buyers.town}`)).json());
    const few = await asked();
    expect([few.compared.n, few.measures[0]?.median]).toEqual([3, null]);
    await use.ledger.write(lines.slice(3));
    const enough = await asked();
    expect(enough.compared).toMatchObject({ level: 'municipal', size: 'under-2k', widened: false, n: 5 });
    expect(enough.measures[0]).toMatchObject({ id: 'share', value: 0.166667, median: 0.375, rank: 5, n: 5 });
    expect(enough.peers[0]?.id).toBe(others[3]);
  });

  it('400 for a buyer that nobody knows', async () =>
    expect((await get('peers?buyer=019a0000-0000-7000-8000-000000000000')).statusCode).toBe(400));
});

/** Tables that the published lines do not hold. */
const BESIDE = new Set(['directoryReach', 'competitiveness', 'leakage', 'capture', 'renewal']);

it(`DuckDB, over the published Parquet, gives every definition the same cells (seed ${seed})`, async () => {
  const random = new RandomLedger(seed);
  await use.ledger.write(Array.from({ length: 150 }, () => random.line(use.rooms)));
  const published = await use.rooms.app.get(PublishSnapshot, { strict: false }).execute('oracle');
  if (!published.ok) throw new Error(published.error.code);
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run('CREATE MACRO trim_scale(x) AS x');
  await duck.run(
    `CREATE VIEW purchase_fact AS SELECT * FROM read_parquet('${join(use.rooms.directory, 'snapshots', 'oracle', 'facts.parquet')}')`,
  );
  const reader = use.rooms.app.get(IndicatorReader, { strict: false });
  const plain = (rows: readonly object[]): string[] =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? Number(value).toFixed(6) : value,
          ]),
        ).replace(/"(-?\d+)"/g, (_, digits: string) => `"${Number(digits).toFixed(6)}"`),
      )
      .sort();
  for (const [id, indicator] of Object.entries(CELL_INDICATORS)) {
    if (BESIDE.has(id)) continue;
    for (const cut of [null, 'year', 'level'] as readonly (IndicatorCut | null)[]) {
      const sql = indicator.sql({ question: everyLine, rule: { demo: false }, cut, today: '2026-11-23' });
      const theirs = await duck.runAndReadAll(sql.text);
      const ours = await reader.cells<KeyedCell>(sql);
      expect(ours.length).toBeGreaterThan(0);
      expect([id, cut, plain(ours)]).toEqual([id, cut, plain(theirs.getRowObjects())]);
    }
  }
});
