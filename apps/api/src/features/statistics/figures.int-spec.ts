import { directoryReachResponse, type DirectoryReachResponse } from '@repere/contract';
import { aLine } from './testing/purchase-ledger.suite';
import { useStatistics } from './testing/use-statistics.suite';

const use = useStatistics();

describe('GET /statistics/purchases', () => {
  it('answers before any contract has been imported', async () => {
    expect(await use.ask('?by=year')).toMatchObject({
      totals: { spend: '0', share: null, contracts: 0, allContracts: 0, lines: 0, interval: { low: '0', high: '0' } },
      rows: [],
      sources: [],
    });
  });

  it('says spend, share and counts, with everything that makes them defensible', async () => {
    await use.ledger.write([aLine({ suppliers: [use.social({ awarded: '250.25' })] }), aLine()]);
    const answer = await use.ask();
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
    await use.ledger.write([
      aLine({
        suppliers: [
          use.social({ awarded: '30' }),
          { name: 'Autre inc.', awarded: '60' },
          use.social({ name: 'B', awarded: '10' }),
        ],
      }),
    ]);
    expect((await use.ask('?by=year')).totals).toMatchObject({
      spend: '40',
      allSpend: '100',
      contracts: 1,
      allContracts: 1,
    });
    expect((await use.ask('?by=year')).rows).toMatchObject([
      { key: { year: 2025 }, contracts: 1, suppliers: 1, allSuppliers: 2 },
    ]);
  });

  it('T7, T2, T13: leaves what is not believable out of dollars, ceilings out of everything, and says how much', async () => {
    await use.ledger.write([
      aLine({ exclusion: 'quarantine', suppliers: [use.social({ awarded: '9000000000' })] }),
      aLine({ exclusion: 'unit', suppliers: [use.social({ awarded: '55' })] }),
      aLine({ exclusion: 'standing_offer', suppliers: [use.social({ awarded: '77' })] }),
      aLine({ class: 'contribution', suppliers: [use.social({ awarded: '12' })] }),
    ]);
    const { totals, coverage } = await use.ask();
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
    await use.ledger.write([
      aLine({ suppliers: [use.social()] }),
      aLine({ suppliers: [use.social({ listingId: use.rooms.caisse, awarded: '1000' })] }),
      aLine({ suppliers: [{ name: 'Inconnue', awarded: '5', status: 'candidate' }] }),
      aLine({ suppliers: [use.social({ awarded: '7', publicBody: true })] }),
    ]);
    const spend = async (query: string): Promise<string | undefined> => (await use.ask(query)).totals.spend;
    expect(await spend('')).toBe('100');
    expect(await spend('?perimeter=financial')).toBe('1100');
    expect(await spend('?perimeter=candidates&match=candidate')).toBe('1105');
  });

  it('gives the interval from confirmed matches to possible ones, whatever the threshold', async () => {
    await use.ledger.write([
      aLine({ suppliers: [use.social({ awarded: '1' })] }),
      aLine({ suppliers: [use.social({ awarded: '20', status: 'probable' })] }),
      aLine({ suppliers: [use.social({ awarded: '300', status: 'review' })] }),
    ]);
    for (const [match, spend] of [
      ['confirmed', '1'],
      ['probable', '21'],
      ['candidate', '321'],
    ] as const)
      expect((await use.ask(`?match=${match}`)).totals).toMatchObject({ spend, interval: { low: '1', high: '321' } });
  });

  it('never mixes declared purchases, nor the demonstration, with published contracts', async () => {
    await use.ledger.write([
      aLine({ suppliers: [use.social()] }),
      aLine({ source: 'ledger', suppliers: [use.social({ awarded: '9' })] }),
      aLine({ source: 'demo', suppliers: [use.social({ awarded: '4' })] }),
    ]);
    expect((await use.ask()).totals.spend).toBe('100');
    expect((await use.ask('?basis=declared')).totals.spend).toBe('9');
    expect((await use.ask('?source=demo')).totals.spend).toBe('4');
  });

  it('shows the demonstration, saying so, while there is nothing else', async () => {
    await use.ledger.write([aLine({ source: 'demo', suppliers: [use.social()] })]);
    expect(await use.ask()).toMatchObject({ demo: true, totals: { spend: '100' } });
  });

  it('T11: adds exact decimals that binary numbers would let drift', async () => {
    await use.ledger.write(Array.from({ length: 10 }, () => aLine({ suppliers: [use.social({ awarded: '0.1' })] })));
    expect((await use.ask()).totals.spend).toBe('1');
  });

  it('keeps what cannot be attributed as a row without key, and totals that never depend on the cut', async () => {
    await use.ledger.write([
      aLine({ buyerId: use.rooms.buyers.town, suppliers: [use.social()] }),
      aLine({ buyerId: use.rooms.buyers.hospital, unspsc: null, suppliers: [use.social({ awarded: '3' })] }),
      aLine({ year: null, fiscalYear: null, suppliers: [use.social({ awarded: '0.5' })] }),
    ]);
    const total = (await use.ask()).totals;
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
      const answer = await use.ask(`?by=${by}`);
      expect([by, answer.totals]).toEqual([by, total]);
      expect([by, answer.rows.reduce((sum, row) => sum + Number(row.spend), 0)]).toEqual([by, 103.5]);
    }
    expect((await use.ask('?by=level')).rows.map(({ key, label, spend }) => [key.level, label.level, spend])).toEqual([
      ['municipal', 'Municipal', '100'],
      ['health', 'Santé et services sociaux', '3'],
      [null, null, '0.5'],
    ]);
    expect((await use.ask('?by=supplierRegion')).rows[0]).toMatchObject({
      key: { supplierRegion: 'R04' },
      label: { supplierRegion: 'Mauricie' },
    });
  });

  it('filters by level, region, sector and its sub-sectors, method and years', async () => {
    await use.ledger.write([
      aLine({ buyerId: use.rooms.buyers.town, suppliers: [use.social()] }),
      aLine({
        buyerId: use.rooms.buyers.hospital,
        method: 'direct',
        year: 2024,
        suppliers: [use.social({ awarded: '3' })],
      }),
    ]);
    const spend = async (query: string): Promise<string | undefined> => (await use.ask(query)).totals.spend;
    expect(await spend('?level=municipal')).toBe('100');
    expect(await spend('?region=R03')).toBe('3');
    expect(await spend('?sector=S01')).toBe('103');
    expect(await spend('?sector=S01.3&method=direct')).toBe('3');
    expect(await spend('?sector=S07')).toBe('0');
    expect(await spend('?from=2025')).toBe('100');
    expect(await spend(`?buyer=${use.rooms.buyers.town}&by=sector,`.replace(',', ''))).toBe('100');
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
    const response = await use.rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/purchases${query}` });
    expect(response.statusCode).toBe(400);
    expect(response.json<{ errors: { parameter: string }[] }>().errors[0]?.parameter).toMatch(
      new RegExp(`^${parameter}`),
    );
  });
});

describe('GET /statistics/directory (e13)', () => {
  const reach = async (query = ''): Promise<DirectoryReachResponse> => {
    const answer = await use.rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/directory${query}` });
    return directoryReachResponse.parse(answer.json());
  };
  const among = (set: string): Promise<unknown> =>
    use.rooms.base.database.query(`UPDATE listing_source SET demo = ${set} WHERE name = 'la-caisse'`);

  it('sets published listings beside the official count, with its year, source and licence', async () => {
    expect(await reach()).toMatchObject({
      ...{ listings: 2, demoListings: 0, share: 0.000176 },
      universe: { enterprises: 11_360, year: 2022, publishedOn: '2025-07-11' },
    });
    expect((await reach('?lang=en')).definition).toMatch(/^Published listings/);
  });

  it('counts invented listings apart, and nothing that is not published', async () => {
    await among('true');
    try {
      expect(await reach()).toMatchObject({ listings: 1, demoListings: 1, share: 0.000088 });
      await use.rooms.base.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE slug = 'la-ruche'`);
      expect(await reach()).toMatchObject({ listings: 0, demoListings: 1, share: null });
    } finally {
      await among('false');
      await use.rooms.base.database.query(`UPDATE listing SET publication = 'published' WHERE slug = 'la-ruche'`);
    }
  });
});
