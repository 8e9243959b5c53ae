import { INDICATORS } from '@repere/kernel';
import { leakage, renewal, type AddressableCell, type EndingCell } from './addressable';
import { dividedBy, medianSeen, quantile, ratio } from './arithmetic';
import { activeBuyers, competitiveness, methodMix, standing } from './buyers';
import { INDICATOR_DEFINITIONS } from './catalogue';
import { execution, localLoop, quality, smallPurchases } from './execution';
import { concentration, crossCheck, directoryReach, suppliersReached } from './suppliers';
import { sensitivity, trend } from './trend';

/** The worked examples of the definitions, as their documentation gives them. */
describe('the catalogue of indicators', () => {
  it('has each of the 22 numbers once', () => {
    expect(INDICATOR_DEFINITIONS.map(({ id }) => id)).toEqual([...INDICATORS]);
    expect(INDICATOR_DEFINITIONS.flatMap(({ numbers }) => numbers)).toEqual(
      Array.from({ length: 22 }, (_, i) => i + 1),
    );
  });
});

describe('arithmetic', () => {
  it('divides by nothing without an answer, and amounts exactly', () => {
    expect([ratio('1', '3'), ratio('1', '0')]).toEqual([0.333333, null]);
    expect(dividedBy('10', 3)).toBe('3.333333');
  });

  it('finds the middle of what was seen many times, and quarters', () => {
    expect(
      medianSeen([
        { value: 1, times: 3 },
        { value: 9, times: 1 },
      ]),
    ).toBe(1);
    expect(
      medianSeen([
        { value: 1, times: 1 },
        { value: 9, times: 1 },
      ]),
    ).toBe(5);
    expect(medianSeen([])).toBeNull();
    expect([quantile([1, 2, 3, 4], 0.25), quantile([], 0.5)]).toEqual([1.75, null]);
  });
});

describe('4. suppliers reached', () => {
  const seen = [
    ...[2023, 2024, 2025].map((year) => ({ supplier: 'a', year })),
    { supplier: 'b', year: 2025 },
    { supplier: 'c', year: null },
  ];

  it('tells newcomers from those kept for three years', () =>
    expect(suppliersReached(seen, 2025)).toEqual({ suppliers: 2, newSuppliers: 1, retained: 1 }));

  it('does not call anybody new in the first year of the data, nor kept without two years before', () =>
    expect(suppliersReached(seen, 2023)).toEqual({ suppliers: 1, newSuppliers: null, retained: null }));

  it('counts all of them without a year', () =>
    expect(suppliersReached(seen, null)).toEqual({ suppliers: 3, newSuppliers: null, retained: null }));
});

it('5. active buyers: those with a contract, and the median share among all', () =>
  expect(
    activeBuyers([
      { buyer: 'a', contracts: 1, allContracts: 2, spend: '30', allSpend: '100' },
      { buyer: 'b', contracts: 0, allContracts: 5, spend: '0', allSpend: '50' },
    ]),
  ).toEqual({ activeBuyers: 1, buyers: 2, activeShare: 0.5, medianShare: 0.15 }));

it('6. directory reach', () =>
  expect(
    directoryReach([
      { entries: 40, reached: 3 },
      { entries: 10, reached: 2 },
    ]),
  ).toEqual({
    ...{ reached: 5, able: 50, reachShare: 0.1 },
  }));

it('7. concentration, with and without the largest; a supplier cut in two counts once', () =>
  expect(
    concentration([
      { supplier: 'a', spend: '40' },
      { supplier: 'b', spend: '30' },
      { supplier: 'c', spend: '10' },
      { supplier: 'a', spend: '20' },
    ]),
  ).toEqual({ suppliers: 3, top1: 0.6, top5: 1, hhi: 0.46, top5Rest: 1, hhiRest: 0.625 }));

it('8. method mix: of social-economy spend beside all spend', () =>
  expect(
    methodMix([
      { method: 'open', social: true, value: '25' },
      { method: 'obnl', social: true, value: '75' },
      { method: 'open', social: false, value: '900' },
    ]),
  ).toMatchObject({ open: 0.25, obnl: 0.75, openAll: 0.925, obnlAll: 0.075, direct: 0 }));

it('9. competitiveness: awards by offers; nothing without published bidders', () => {
  expect(
    competitiveness([
      { tender: 'x', bidders: 3, bids: 1, wins: 1 },
      { tender: 'y', bidders: 1, bids: 1, wins: 1 },
      { tender: 'z', bidders: 5, bids: 2, wins: 0 },
      { tender: 'z', bidders: 5, bids: 2, wins: 0 },
    ]),
  ).toEqual({ tenders: 3, bids: 4, wins: 2, winRate: 0.5, medianBidders: 3, singleBid: 0.333333 });
  expect(competitiveness([]).winRate).toBeNull();
});

describe('10 and 11. leakage and capture', () => {
  const cell = (part: Partial<AddressableCell>): AddressableCell => ({
    ...{ social: false, addressable: 'addressable', value: '0', contracts: 1 },
    ...part,
  });

  it('weigh what others took against what was taken, where enterprises could', () =>
    expect(
      leakage([
        cell({ social: true, value: '20' }),
        cell({ value: '60' }),
        cell({ addressable: 'none', value: '900' }),
        cell({ addressable: 'unjudged', value: '5' }),
      ]),
    ).toEqual({ leakage: '60', leakageContracts: 1, captured: '20', capture: 0.25, unjudged: '5' }));

  it('say nothing when nothing can be judged', () =>
    expect(leakage([cell({ addressable: 'unjudged', value: '5' })])).toMatchObject({ leakage: null, unjudged: '5' }));
});

it('12. local loop: only spend whose places are known', () =>
  expect(
    localLoop([
      { sameMrc: true, sameRegion: true, km: 5, value: '10', contracts: 1 },
      { sameMrc: false, sameRegion: true, km: 60, value: '30', contracts: 2 },
      { sameMrc: null, sameRegion: null, km: null, value: '40', contracts: 9 },
    ]),
  ).toEqual({ sameMrc: 0.25, sameRegion: 1, medianKm: 60, placed: 0.5 }));

it('13. small purchases: withheld where fewer than three suppliers would show', () => {
  const cell = { spend: '900', allSpend: '9000', contracts: 4, suppliers: 3 };
  expect(smallPurchases(cell)).toEqual({ spend: '900', allSpend: '9000', share: 0.1, contracts: 4 });
  expect(smallPurchases({ ...cell, suppliers: 2 })).toMatchObject({ spend: null, allSpend: '9000', contracts: null });
  expect(smallPurchases(null).allSpend).toBeNull();
});

it('15. execution: settled by awarded, and overruns, beside all contracts', () => {
  expect(
    execution([
      { social: true, awarded: '100', final: '110', contracts: 2, over: 1 },
      { social: false, awarded: '100', final: '100', contracts: 2, over: 0 },
    ]),
  ).toEqual({ executed: 1.1, overrun: 0.5, settled: 2, executedAll: 1.05, overrunAll: 0.25, settledAll: 4 });
  expect(execution([]).executed).toBeNull();
});

it('16. renewal horizon: each takes in the ones before', () => {
  const cell = (part: Partial<EndingCell>): EndingCell => ({
    ...{ social: true, addressable: 'none', within: null, dated: true, value: '0', contracts: 1 },
    ...part,
  });
  expect(
    renewal([
      cell({ within: 6, value: '10' }),
      cell({ within: 12, value: '5' }),
      cell({ social: false, addressable: 'addressable', within: 18, value: '40', contracts: 2 }),
      cell({ dated: false, contracts: 2 }),
    ]),
  ).toEqual({
    ...{ ending6: 1, value6: '10', leak6: '0', ending12: 2, value12: '15', leak12: '0' },
    ...{ ending18: 2, value18: '15', leak18: '40', dated: 0.5 },
  });
  expect(renewal([cell({ dated: false })]).ending6).toBeNull();
});

it('17. trend: year on year and the mean of three years, where the years before are known', () => {
  const year = (year: number, spend: string) => ({ year, spend, allSpend: '400', low: '0', high: spend });
  expect(trend([year(2025, '200'), year(2023, '100'), year(2024, '150')])).toMatchObject([
    { year: 2023, change: null, mean3: null, share: 0.25 },
    { year: 2024, change: 0.5, mean3: null },
    { year: 2025, change: 0.333333, mean3: '150' },
  ]);
});

it('18. quality of what figures are made from', () =>
  expect(quality([{ lines: 4, validNeq: 3, withUnspsc: 4, withAddress: 1, quarantined: '0', delay: 30 }])).toEqual({
    lines: 4,
    validNeq: 0.75,
    withUnspsc: 1,
    withAddress: 0.25,
    quarantined: '0',
    medianDelay: 30,
  }));

it('20. cross-check: what buyers flag and nobody matches is a gap of the directory', () => {
  const cell = (flagged: boolean, matched: boolean, value: string) => ({ flagged, matched, value, contracts: 1 });
  expect(crossCheck([cell(true, true, '70'), cell(true, false, '30'), cell(false, true, '5')])).toEqual({
    ...{ flagged: '100', matched: '75', both: '70', gap: '30', gapContracts: 1, found: 0.7 },
  });
  expect(crossCheck([cell(false, true, '5')])).toMatchObject({ flagged: null, matched: '5' });
});

it('21. sensitivity: each perimeter, then without the largest', () =>
  expect(
    sensitivity([{ perimeter: 'core', spend: '60', allSpend: '100' }], { spend: '60', allSpend: '100' }, ['40']),
  ).toEqual([
    { key: 'core', spend: '60', share: 0.6 },
    { key: 'without-1', spend: '20', share: 0.333333 },
  ]));

it('peers: median, quarters and rank, but never among fewer than five', () => {
  expect(standing(0.2, [0.1, 0.2, 0.3, 0.4, 0.5])).toEqual({
    value: 0.2,
    median: 0.3,
    q1: 0.2,
    q3: 0.4,
    rank: 4,
    n: 5,
  });
  expect(standing(0.2, [0.1, 0.2])).toEqual({ value: 0.2, median: null, q1: null, q3: null, rank: null, n: 2 });
});
