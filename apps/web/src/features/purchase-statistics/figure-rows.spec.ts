import type { PurchaseStatisticsResponse } from '@repere/contract';
import { rowsOf, topOf } from './figure-rows';

const words = { unattributed: 'Non attribué', provisional: (label: string) => `${label} (provisoire)` };
const figures = (spend: string): PurchaseStatisticsResponse['totals'] => ({
  ...{
    spend,
    share: 0.1,
    contracts: 1,
    contractShare: 0.1,
    suppliers: 1,
    allSpend: '100',
    allContracts: 10,
    lines: 10,
  },
  interval: { low: '0', high: spend },
});
const response = (rows: readonly (readonly [number | null, string])[]): PurchaseStatisticsResponse =>
  ({
    coverage: { provisionalYears: [2026] },
    rows: rows.map(([year, spend]) => ({
      key: { year },
      label: { year: year === null ? null : String(year) },
      ...figures(spend),
    })),
  }) as unknown as PurchaseStatisticsResponse;

describe('rows of a figure', () => {
  it('puts years in their order, says which are provisional, and what cannot be attributed last', () => {
    const { rows } = rowsOf(
      response([
        [null, '9'],
        [2026, '5'],
        [2024, '7'],
      ]),
      'year',
      words,
    );
    expect(rows.map(({ label, provisional }) => [label, provisional])).toEqual([
      ['2024', false],
      ['2026 (provisoire)', true],
      ['Non attribué', false],
    ]);
  });

  it('names the strongest among those that can be named', () => {
    const { rows } = rowsOf(
      response([
        [null, '9'],
        [2026, '5'],
        [2024, '7'],
      ]),
      'year',
      words,
    );
    expect(topOf(rows)?.id).toBe('2024');
    expect(topOf([])).toBeNull();
  });
});
