import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { aRelease, FIRST, SECOND } from './testing/a-release';
import { currentLines, importReleases, totalOf } from './testing/import-purchases';

/** The traps of procurement data §4: each silently corrupts a total. */
describe('traps', () => {
  let test: TestDatabase;
  let directory: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-traps-'));
  });
  afterEach(async () => {
    await test.database.query(
      'TRUNCATE purchase_source, purchase_file, purchase_release, buyer, award_line, award_supplier, bid, purchase_decision CASCADE',
    );
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const load = (...releases: object[]): ReturnType<typeof importReleases> =>
    importReleases(test.database, directory, releases);
  const lines = (): ReturnType<typeof currentLines> => currentLines(test.database);
  const total = (): Promise<string> => totalOf(test.database);

  it('T1: a notice with five bidders and one winner adds one amount', async () => {
    const bids = [51_000, 52_000, 53_000, 54_000].map((value, at) => ({ id: `FO-${at}`, value, valueUnit: '1' }));
    const winner = { id: FIRST.id, value: 50_000, valueUnit: '1' };
    const file = await load(aRelease({ bids: [...bids, winner], contracts: true }));
    expect(file).toMatchObject({ records: 1, lines: 1, new: 1, sum: '50000' });
    expect(
      await test.database.query(
        'SELECT count(*)::int AS bids, count(*) FILTER (WHERE winner)::int AS winners FROM bid',
      ),
    ).toEqual([{ bids: 5, winners: 1 }]);
  });

  it('T2: another unit than the dollar stays visible and adds nothing', async () => {
    await load(
      aRelease({ number: '1', awards: [{ amount: 85 }], bids: [{ id: FIRST.id, value: 85, valueUnit: '10' }] }),
      aRelease({ number: '2', awards: [{ amount: 9_000, currency: 'USD' }] }),
      aRelease({ number: '3', awards: [{ amount: 7_000 }], bids: [{ id: FIRST.id, value: 7_000, valueUnit: '0' }] }),
    );
    expect((await lines()).map(({ unit, awarded, exclusion }) => [unit, awarded, exclusion])).toEqual([
      ['10', '85', 'unit'],
      ['1', '9000', 'currency'],
      ['0', '7000', null],
    ]);
    expect(await total()).toBe('7000');
  });

  it('T3: zero means not applicable, and the next field is asked', async () => {
    const contract = { id: '200', awardID: '200', value: { amount: 41_000 } };
    await load(
      aRelease({ awards: [{ amount: 0.0, totalAmount: 0.0 }], contracts: [contract] }),
      aRelease({ number: '9', awards: [{ amount: 0 }] }),
    );
    expect((await lines()).map(({ awarded, withOptions, exclusion }) => [awarded, withOptions, exclusion])).toEqual([
      ['41000', null, null],
      [null, null, 'no_amount'],
    ]);
  });

  it('T4: paid is the final where there is one, else awarded and extras; never a final and its extras', async () => {
    const contract = (amount: number, extras: number[], more: object = {}): object => ({
      ...{ id: '200', awardID: '200', value: { amount } },
      implementation: { transactions: extras.map((extra) => ({ value: { amount: extra } })) },
      ...more,
    });
    await load(
      aRelease({ number: '1', contracts: [contract(50_000, [])] }),
      aRelease({ number: '2', contracts: [contract(50_000, [4_000, 1_000])] }),
      aRelease({ number: '3', tag: 'contractUpdate', contracts: [contract(55_000, [4_000, 1_000])] }),
      aRelease({ number: '4', tag: 'contractTermination', contracts: [contract(50_000, [5_000])] }),
      aRelease({ number: '5', contracts: [contract(45_000, [], { status: 'terminated' })] }),
    );
    expect((await lines()).map(({ final, extras, paid, amountFlag }) => [final, extras, paid, amountFlag])).toEqual([
      [null, null, '50000', null],
      [null, '5000', '55000', null],
      ['55000', '5000', '55000', null],
      ['50000', '5000', '50000', 'extras_outside'],
      ['45000', null, '45000', null],
    ]);
  });

  it('T5: of several states only the latest counts in any order, and lots all survive', async () => {
    const first = aRelease({ date: '2024-05-02T10:00:00-04:00', awards: [{ amount: 50_000 }] });
    const last = aRelease({
      date: '2024-06-02T10:00:00-04:00',
      tag: 'awardUpdate',
      awards: [
        { id: '200', amount: 48_000 },
        { id: '201', amount: 12_500.5 },
        { id: '202', amount: 12_500.5 },
      ],
    });
    const file = await load(last, first);
    expect(file).toMatchObject({ records: 2, lines: 3, new: 3, sum: '73001' });
    await load(first);
    expect(await total()).toBe('73001');
  });

  it('T5: the same award under another number counts once', async () => {
    await load(
      aRelease({ number: '1', awards: [{ amount: 31_234.56 }] }),
      aRelease({ number: '2', awards: [{ amount: 31_234.56 }], date: '2024-07-02T10:00:00-04:00' }),
      aRelease({ number: '3', awards: [{ amount: 31_234.57 }] }),
    );
    const [one, two, three] = await lines();
    expect([one?.exclusion, two?.exclusion, two?.duplicateOf, three?.exclusion]).toEqual([
      null,
      'duplicate',
      one?.id,
      null,
    ]);
    expect(await total()).toBe('62469.13');
  });

  it('T7: an implausible value waits with its reason, and staff may release it', async () => {
    const file = await load(
      aRelease({ number: '1', awards: [{ amount: 2_400_000_000 }] }),
      aRelease({
        number: '2',
        awards: [
          { amount: 90_000_000, id: 'a' },
          { amount: 400_000, id: 'b' },
        ],
      }),
      aRelease({ number: '3', awards: [{ amount: -10 }] }),
      aRelease({ number: '4', awards: [{ amount: 1e22 }] }),
      aRelease({ number: '5', awards: [{ amount: 60_000_000 }] }),
    );
    expect((await lines()).map(({ quarantine }) => quarantine).sort()).toEqual(
      ['beside_smaller', 'billion', 'negative', null, null, 'unreadable'].sort(),
    );
    expect(file).toMatchObject({ quarantined: 4, sum: '60400000' });
  });

  it('T8: placeholders are counted as contracts and told apart', async () => {
    await load(...[1, 0.01, 999.99, 1_000].map((amount, at) => aRelease({ number: `${at}`, awards: [{ amount }] })));
    expect((await lines()).map(({ amountFlag }) => amountFlag)).toEqual(['placeholder', 'placeholder', 'small', null]);
  });

  it('T9: a consortium counts its value once, in parts that add up', async () => {
    const third = { id: 'FO-3', name: 'Troisième' };
    await load(
      aRelease({
        parties: [FIRST, SECOND, third],
        awards: [{ amount: 100.01, suppliers: [FIRST.id, SECOND.id, third.id] }],
      }),
    );
    const [line] = await lines();
    expect(line?.suppliers.map(({ awarded, shareBasis }) => [awarded, shareBasis])).toEqual([
      ['33.35', 'equal'],
      ['33.33', 'equal'],
      ['33.33', 'equal'],
    ]);
    expect(await total()).toBe('100.01');
  });

  it('T10: dates in the future or before 2009 are flagged and make no year', async () => {
    await load(
      ...['1924-04-15', '2041-01-01', '2024-04-15', '2024-02-30'].map((date, at) =>
        aRelease({ number: `${at}`, awards: [{ date: `${date}T00:00:00-05:00` }] }),
      ),
    );
    expect((await lines()).map(({ year, dateFlag }) => [year, dateFlag])).toEqual([
      [null, 'before_2009'],
      [null, 'future'],
      [2024, null],
      [null, 'missing'],
    ]);
  });

  it('T11: sums are exact', async () => {
    const file = await load(
      ...Array.from({ length: 300 }, (_, at) =>
        aRelease({ number: `${at}`, reference: `r${at}`, awards: [{ amount: 25_000.1 }] }),
      ),
    );
    expect([file.sum, await total()]).toEqual(['7500030', '7500030']);
  });

  it('T12: a contract of several years keeps its award year and its dates', async () => {
    const period = { startDate: '2024-05-01T00:00:00-04:00', endDate: '2027-04-30T00:00:00-04:00' };
    await load(aRelease({ contracts: [{ id: '200', awardID: '200', value: { amount: 50_000 }, period }] }));
    expect(await lines()).toMatchObject([{ year: 2024, startsOn: '2024-05-01', endsOn: '2027-04-30' }]);
  });

  it('T13: standing offers are listed, out of spend', async () => {
    await load(
      aRelease({ number: '1', title: 'Contrat à commandes – gravier' }),
      aRelease({ number: '2', title: 'Offre permanente' }),
    );
    expect((await lines()).map(({ standingOffer, exclusion }) => [standingOffer, exclusion])).toEqual([
      [true, 'standing_offer'],
      [true, 'standing_offer'],
    ]);
    expect(await total()).toBe('0');
  });

  it('T14: public suppliers are told apart from a dated list', async () => {
    const names = [
      'Ville de Laval',
      'MRC de Maskinongé',
      'Régie intermunicipale du Fictif',
      'Villégiature inc.',
      'Corps public',
    ];
    const parties = names.map((name, at) => ({ id: `FO-${at}`, name, ...(at === 4 ? { neq: '8812345672' } : {}) }));
    await load(aRelease({ parties, awards: [{ suppliers: parties.map(({ id }) => id) }] }));
    const [line] = await lines();
    expect(line?.suppliers.map(({ publicBody }) => publicBody)).toEqual([true, true, true, false, true]);
  });
});
