import { differences, publishedQuestions, slugOf, type PublishedRow } from './publication';

const row = (spend: string, contracts: number): PublishedRow => ({
  ...{
    key: null,
    spend,
    allSpend: '10',
    low: '0',
    high: spend,
    contracts,
    allContracts: 9,
    suppliers: 1,
    allSuppliers: 2,
  },
});

describe('a publication', () => {
  it('answers every cut for every perimeter, each under its own name', () => {
    const names = publishedQuestions(false).map(({ name }) => name);
    expect(names).toHaveLength(32);
    expect(new Set(names).size).toBe(32);
    expect(names[0]).toBe('core/year');
  });

  it('has a name that any folder and any address takes', () => {
    expect(slugOf('Bilan 2025 – été / « Québec »')).toBe('bilan-2025-ete-quebec');
    expect(slugOf('../..')).toBeNull();
  });

  it('says what moved since the one before', () => {
    const before = { 'core/year': [row('5', 1)], 'financial/year': [row('7', 2)] };
    const now = { 'core/year': [row('6', 1)], 'financial/year': [row('7', 2)] };
    expect(differences(before, now)).toEqual([
      { perimeter: 'core', spend: { before: '5', now: '6' }, contracts: { before: 1, now: 1 } },
    ]);
  });
});
