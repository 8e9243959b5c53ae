import { noFilters, queryOf, readFilters, writeFilters } from './figures-question';

describe('filters of the statistics page', () => {
  it('survive a round trip through the address', () => {
    const filters = { ...noFilters, from: '2023', level: 'municipal', perimeter: 'financial' as const };
    expect(writeFilters(filters)).toBe('from=2023&level=municipal&perimeter=financial');
    expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual({ filters, faults: [] });
  });

  it('name what they cannot read, and keep the rest', () => {
    expect(readFilters(new URLSearchParams('from=hier&level=municipal&basis='))).toEqual({
      filters: { ...noFilters, level: 'municipal' },
      faults: [{ parameter: 'from', value: 'hier' }],
    });
  });

  it('become the query of the API', () => {
    expect(queryOf({ ...noFilters, from: '2023', sector: 'S07' }, 'fr')).toMatchObject({
      from: 2023,
      sector: ['S07'],
      level: [],
    });
  });
});
