import { sumAmounts } from '@repere/kernel';
import { parse } from 'csv-parse/sync';
import {
  ledgerCheckResponse,
  purchasesResponse,
  purchaseStatisticsResponse,
  type PurchaseStatisticsResponse,
} from '@repere/contract';
import { aLine, type PurchaseLedger, type LedgerSupplier } from './testing/purchase-ledger.suite';
import { RandomLedger } from './testing/random-ledger.suite';
import { StatisticsApp } from './testing/statistics-app.suite';
import { RefreshFigures } from './use-cases/refresh-figures';

let rooms: StatisticsApp;
let ledger: PurchaseLedger;

beforeAll(async () => {
  rooms = await StatisticsApp.open();
});
beforeEach(async () => {
  ledger = await rooms.empty();
});
afterAll(() => rooms.close());

const ask = async (query = ''): Promise<PurchaseStatisticsResponse> => {
  const response = await rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/purchases${query}` });
  expect([response.statusCode, response.payload.slice(0, 400)]).toEqual([200, expect.anything()]);
  return purchaseStatisticsResponse.parse(response.json());
};
const social = (part: Partial<LedgerSupplier> = {}): LedgerSupplier => ({
  ...{ name: 'La Ruche', awarded: '100', listingId: rooms.coop, status: 'confirmed' as const },
  ...part,
});

describe('GET /statistics/purchases', () => {
  it('answers before any contract has been imported', async () => {
    expect(await ask('?by=year')).toMatchObject({
      totals: { spend: '0', share: null, contracts: 0, allContracts: 0, lines: 0, interval: { low: '0', high: '0' } },
      rows: [],
      sources: [],
    });
  });

  it('says spend, share and counts, with everything that makes them defensible', async () => {
    await ledger.write([aLine({ suppliers: [social({ awarded: '250.25' })] }), aLine()]);
    const answer = await ask();
    expect(answer.totals).toEqual({
      ...{ spend: '250.25', share: 0.20016, contracts: 1, contractShare: 0.5, suppliers: 1 },
      ...{ allSpend: '1250.25', allContracts: 2, allSuppliers: 2, lines: 2 },
      interval: { low: '250.25', high: '250.25' },
    });
    expect(answer).toMatchObject({
      ...{ basis: 'awarded', perimeter: 'core', match: 'probable', calendar: 'civil', methodVersion: '1', demo: false },
      period: { from: 2025, to: 2025 },
      sources: [{ code: 'seao-json', licence: 'CC BY 4.0', files: 1 }],
      coverage: {
        lines: 2,
        withValidNeq: 0,
        withDollars: 1,
        byMatch: [{ match: 'confirmed', lines: 1, value: '250.25' }, {}, {}],
      },
    });
    expect(answer.definitions).toHaveLength(8);
  });

  it('T9: counts a consortium’s value once, each member by its part, and the contract once', async () => {
    await ledger.write([
      aLine({
        suppliers: [
          social({ awarded: '30' }),
          { name: 'Autre inc.', awarded: '60' },
          social({ name: 'B', awarded: '10' }),
        ],
      }),
    ]);
    expect((await ask('?by=year')).totals).toMatchObject({
      spend: '40',
      allSpend: '100',
      contracts: 1,
      allContracts: 1,
    });
    expect((await ask('?by=year')).rows).toMatchObject([
      { key: { year: 2025 }, contracts: 1, suppliers: 1, allSuppliers: 2 },
    ]);
  });

  it('T7, T2, T13: leaves what is not believable out of dollars, ceilings out of everything, and says how much', async () => {
    await ledger.write([
      aLine({ exclusion: 'quarantine', suppliers: [social({ awarded: '9000000000' })] }),
      aLine({ exclusion: 'unit', suppliers: [social({ awarded: '55' })] }),
      aLine({ exclusion: 'standing_offer', suppliers: [social({ awarded: '77' })] }),
      aLine({ class: 'contribution', suppliers: [social({ awarded: '12' })] }),
    ]);
    const { totals, coverage } = await ask();
    expect(totals).toMatchObject({ spend: '0', allSpend: '0', contracts: 2, allContracts: 2 });
    expect(coverage).toMatchObject({
      contributions: { lines: 1, value: '12' },
      excluded: [
        { reason: 'quarantine', lines: 1, value: '9000000000' },
        { reason: 'standing_offer', lines: 1, value: '77' },
        { reason: 'unit', lines: 1, value: null },
      ],
    });
  });

  it('takes in financial co-operatives and candidates only when the perimeter says so', async () => {
    await ledger.write([
      aLine({ suppliers: [social()] }),
      aLine({ suppliers: [social({ listingId: rooms.caisse, awarded: '1000' })] }),
      aLine({ suppliers: [{ name: 'Inconnue', awarded: '5', status: 'candidate' }] }),
      aLine({ suppliers: [social({ awarded: '7', publicBody: true })] }),
    ]);
    const spend = async (query: string): Promise<string | undefined> => (await ask(query)).totals.spend;
    expect(await spend('')).toBe('100');
    expect(await spend('?perimeter=financial')).toBe('1100');
    expect(await spend('?perimeter=candidates&match=candidate')).toBe('1105');
  });

  it('gives the interval from confirmed matches to possible ones, whatever the threshold', async () => {
    await ledger.write([
      aLine({ suppliers: [social({ awarded: '1' })] }),
      aLine({ suppliers: [social({ awarded: '20', status: 'probable' })] }),
      aLine({ suppliers: [social({ awarded: '300', status: 'review' })] }),
    ]);
    for (const [match, spend] of [
      ['confirmed', '1'],
      ['probable', '21'],
      ['candidate', '321'],
    ] as const)
      expect((await ask(`?match=${match}`)).totals).toMatchObject({ spend, interval: { low: '1', high: '321' } });
  });

  it('never mixes declared purchases, nor the demonstration, with published contracts', async () => {
    await ledger.write([
      aLine({ suppliers: [social()] }),
      aLine({ source: 'ledger', suppliers: [social({ awarded: '9' })] }),
      aLine({ source: 'demo', suppliers: [social({ awarded: '4' })] }),
    ]);
    expect((await ask()).totals.spend).toBe('100');
    expect((await ask('?basis=declared')).totals.spend).toBe('9');
    expect((await ask('?source=demo')).totals.spend).toBe('4');
  });

  it('shows the demonstration, saying so, while there is nothing else', async () => {
    await ledger.write([aLine({ source: 'demo', suppliers: [social()] })]);
    expect(await ask()).toMatchObject({ demo: true, totals: { spend: '100' } });
  });

  it('T11: adds exact decimals that binary numbers would let drift', async () => {
    await ledger.write(Array.from({ length: 10 }, () => aLine({ suppliers: [social({ awarded: '0.1' })] })));
    expect((await ask()).totals.spend).toBe('1');
  });

  it('keeps what cannot be attributed as a row without key, and totals that never depend on the cut', async () => {
    await ledger.write([
      aLine({ buyerId: rooms.buyers.town, suppliers: [social()] }),
      aLine({ buyerId: rooms.buyers.hospital, unspsc: null, suppliers: [social({ awarded: '3' })] }),
      aLine({ year: null, fiscalYear: null, suppliers: [social({ awarded: '0.5' })] }),
    ]);
    const total = (await ask()).totals;
    for (const by of [
      'year',
      'level',
      'buyer',
      'buyerRegion',
      'deliveryRegion',
      'supplierRegion',
      'sector',
      'unspscSegment',
      'legalForm',
    ]) {
      const answer = await ask(`?by=${by}`);
      expect([by, answer.totals]).toEqual([by, total]);
      expect([by, answer.rows.reduce((sum, row) => sum + Number(row.spend), 0)]).toEqual([by, 103.5]);
    }
    expect((await ask('?by=level')).rows.map(({ key, label, spend }) => [key.level, label.level, spend])).toEqual([
      ['municipal', 'Municipal', '100'],
      ['health', 'Santé et services sociaux', '3'],
      [null, null, '0.5'],
    ]);
    expect((await ask('?by=supplierRegion')).rows[0]).toMatchObject({
      key: { supplierRegion: 'R04' },
      label: { supplierRegion: 'Mauricie' },
    });
  });

  it('filters by level, region, sector and its sub-sectors, method and years', async () => {
    await ledger.write([
      aLine({ buyerId: rooms.buyers.town, suppliers: [social()] }),
      aLine({ buyerId: rooms.buyers.hospital, method: 'direct', year: 2024, suppliers: [social({ awarded: '3' })] }),
    ]);
    const spend = async (query: string): Promise<string | undefined> => (await ask(query)).totals.spend;
    expect(await spend('?level=municipal')).toBe('100');
    expect(await spend('?region=R03')).toBe('3');
    expect(await spend('?sector=S01')).toBe('103');
    expect(await spend('?sector=S01.3&method=direct')).toBe('3');
    expect(await spend('?sector=S07')).toBe('0');
    expect(await spend('?from=2025')).toBe('100');
    expect(await spend(`?buyer=${rooms.buyers.town}&by=sector,`.replace(',', ''))).toBe('100');
  });

  it.each([
    ['?sector=S99', 'sector'],
    ['?region=R44', 'region'],
    ['?buyer=019a0000-0000-7000-8000-000000000000', 'buyer'],
    ['?from=2025&to=2020', 'to'],
    ['?by=year&by=level&by=source&by=method', 'by'],
    ['?measure=love', 'measure'],
    ['?colour=red', 'colour'],
  ])('400 names what is wrong in %s', async (query, parameter) => {
    const response = await rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/purchases${query}` });
    expect(response.statusCode).toBe(400);
    expect(response.json<{ errors: { parameter: string }[] }>().errors[0]?.parameter).toMatch(
      new RegExp(`^${parameter}`),
    );
  });
});

describe('GET /purchases', () => {
  it('lists the lines behind a figure, and no other', async () => {
    await ledger.write([
      aLine({ buyerId: rooms.buyers.town, suppliers: [social()] }),
      aLine({ exclusion: 'duplicate', suppliers: [social()] }),
      aLine({ year: 2020 }),
    ]);
    const list = async (query: string) =>
      purchasesResponse.parse((await rooms.app.inject({ method: 'GET', url: `/api/v1/purchases${query}` })).json());
    const figures = await ask('?from=2025');
    const lines = await list('?from=2025');
    expect(lines.total).toBe(figures.totals.lines);
    expect(lines.results[0]).toMatchObject({
      ...{
        awarded: '100',
        supplierAsWritten: 'La Ruche',
        listing: { id: rooms.coop },
        match: { status: 'confirmed', method: 'neq' },
      },
      ...{ buyer: { id: rooms.buyers.town, level: 'municipal' }, exclusion: null },
    });
    expect((await list('?status=confirmed')).total).toBe(1);
    expect((await list('?q=untel')).total).toBe(1);
  });
});

describe('GET /purchases.csv', () => {
  it('adds up to the figure on screen, to the cent, and runs in no spreadsheet', async () => {
    await ledger.write([
      ...Array.from({ length: 7 }, (_, index) => aLine({ suppliers: [social({ awarded: `0.${index}3` })] })),
      aLine({ suppliers: [{ name: '=cmd()', awarded: '12.34' }] }),
    ]);
    const response = await rooms.app.inject({ method: 'GET', url: '/api/v1/purchases.csv?from=2025' });
    expect(response.headers['content-type']).toContain('text/csv');
    const rows: Record<string, string>[] = parse(response.payload, { columns: true, bom: true });
    expect(sumAmounts(rows.map(({ awarded = '0' }) => awarded))).toBe((await ask('?from=2025')).totals.allSpend);
    expect(rows.map(({ supplierAsWritten }) => supplierAsWritten)).toContain("'=cmd()");
  });
});

describe('POST /ledger-checks', () => {
  const check = async (payload: string | object, type = 'application/json') => {
    const response = await rooms.app.inject({
      ...{ method: 'POST', url: '/api/v1/ledger-checks', headers: { 'content-type': type } },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
    return { status: response.statusCode, body: response.json<unknown>() };
  };

  it('answers for each line, in its order: collective, not, unsure', async () => {
    await rooms.base.database.query(`UPDATE listing SET neq = '1174002437' WHERE id = $1`, [rooms.coop]);
    const { status, body } = await check([
      { neq: '1174 002 437', name: 'Autre nom' },
      { name: 'Quincaillerie Tremblay inc.', place: 'Shawinigan' },
      { neq: '1174002473', name: 'Introuvable' },
    ]);
    expect(status).toBe(200);
    expect(ledgerCheckResponse.parse(body).results).toMatchObject([
      { line: 1, verdict: 'collective', listing: { id: rooms.coop, slug: 'la-ruche' }, proof: 'neq' },
      { line: 2, verdict: 'not', listing: null, proof: 'absent', provedOn: null },
      { line: 3, verdict: 'unsure', proof: 'neq_invalid' },
    ]);
  });

  it('reads a list as text too', async () => {
    const { status, body } = await check('Fournisseur;Ville\nQuincaillerie Tremblay inc.;Shawinigan\n', 'text/csv');
    expect([status, ledgerCheckResponse.parse(body).results.length]).toEqual([200, 1]);
  });

  it.each([
    ['[]', 'application/json'],
    ['[{"place":"ici"}]', 'application/json'],
    ['montant\n3', 'text/csv'],
  ])('400 for %s', async (payload, type) => expect((await check(payload, type)).status).toBe(400));
});

describe('the cube', () => {
  const seed = Number(process.env['SEED'] ?? 20261123);
  const random = new RandomLedger(seed);
  const cube = () =>
    rooms.base.database.query(
      `SELECT rollup, cell, awarded::text, paid::text, outside_value::text, lines, contracts, valid_neq, dollars, facts
       FROM purchase_cube ORDER BY rollup, cell`,
    );

  it(`is the same after many small refreshes as after one from nothing (seed ${seed})`, async () => {
    const refresh = rooms.app.get(RefreshFigures, { strict: false });
    const known: string[] = [];
    for (let round = 0; round < 12; round++) {
      const lines = Array.from({ length: 8 }, () =>
        random.line(rooms, known.length > 0 && random.below(3) === 0 ? random.pick(known) : undefined),
      );
      const distinct = [...new Map(lines.map((line) => [line.id, line])).values()];
      known.push(...distinct.map(({ id }) => id));
      await ledger.write(distinct);
      await refresh.execute();
    }
    const grown = await cube();
    expect(grown.length).toBeGreaterThan(50);
    await refresh.execute(true);
    expect(await cube()).toEqual(grown);
  });
});
