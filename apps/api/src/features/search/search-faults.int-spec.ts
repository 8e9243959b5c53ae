import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings } from './testing/a-listing.suite';

let search: SearchApp;

beforeAll(async () => {
  search = await startSearchApp();
  await writeListings(
    search.database,
    Array.from({ length: 3 }, (_, at) => ({ name: `N${at}`, municipality: '35027', activities: [] })),
  );
  await search.catalogue.start();
});

afterAll(() => search.close());

const faults = async (query: Parameters<SearchApp['refusal']>[1], path = '/listings') => {
  const refused = await search.refusal(path, query);
  expect(refused.status).toBe(400);
  return refused.errors;
};

describe('what is not understood is an error, never a wider result (R9, M1)', () => {
  it.each([
    [{ sector: 'S99' }, { parameter: 'sector', value: 'S99', code: 'unknown_value' }],
    [{ serves: '99999' }, { parameter: 'serves', value: '99999', code: 'unknown_value' }],
    [{ located: 'R99' }, { parameter: 'located', value: 'R99', code: 'unknown_value' }],
    [{ near: 'M999' }, { parameter: 'near', value: 'M999', code: 'unknown_value' }],
    [{ near: 'somewhere' }, { parameter: 'near', value: 'somewhere', code: 'malformed' }],
    [{ near: '46.7' }, { parameter: 'near', value: '46.7', code: 'malformed' }],
    [{ near: '95,-72' }, { parameter: 'near', value: '95,-72', code: 'out_of_range' }],
    [{ radiusKm: 20 }, { parameter: 'radiusKm', value: '20', code: 'requires_near' }],
    [{ sort: 'distance' }, { parameter: 'sort', value: 'distance', code: 'requires_origin' }],
    [
      { sort: 'distance', serves: 'QC' },
      { parameter: 'sort', value: 'distance', code: 'requires_origin' },
    ],
    [
      { sort: 'distance', serves: ['35027', 'M35'] },
      { parameter: 'sort', value: 'distance', code: 'requires_origin' },
    ],
    [{ page: 2 }, { parameter: 'page', value: '2', code: 'past_end' }],
    [
      { page: 2, serves: 'R01' },
      { parameter: 'page', value: '2', code: 'past_end' },
    ],
  ] as const)('%j', async (query, fault) => {
    expect(await faults(query)).toEqual([fault]);
  });

  it('tells the values that would do, when they are few', async () => {
    const [fault] = await faults({ form: 'coop' });
    expect(fault).toMatchObject({ parameter: 'form', value: 'coop', code: 'unknown_value' });
    expect(fault?.allowed).toEqual(expect.arrayContaining(['cooperative', 'nonprofit', 'mutual', 'coop_travail']));
  });

  it('names every fault at once', async () => {
    const errors = await faults({ sector: ['S07', 'S98'], serves: 'M999', recognition: 'prix', radiusKm: 5 });
    expect(errors.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['sector', 'S98'],
      ['serves', 'M999'],
      ['recognition', 'prix'],
      ['radiusKm', '5'],
    ]);
  });

  it('refuses on the map what it refuses in the list', async () => {
    expect(await faults({ serves: '99999', zoom: 6 }, '/listings/map')).toEqual([
      { parameter: 'serves', value: '99999', code: 'unknown_value' },
    ]);
  });

  it('gives an empty first page without complaint', async () => {
    expect(await search.list({ serves: 'R01' })).toMatchObject({ total: 0, results: [], page: 1 });
  });
});
