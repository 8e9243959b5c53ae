import { prepareSearch } from '.';
import { writeListings, type AListing } from './testing/a-listing.suite';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';

const SNOW = 'S02.1';

const clearer = (name: string, municipality: string, area: AListing['activities'][number]['area']): AListing => ({
  name,
  municipality,
  activities: [{ sectors: [SNOW], modes: ['services'], area }],
});

let search: SearchApp;

beforeAll(async () => {
  search = await startSearchApp();
  await writeListings(search.database, [
    clearer('Ici', '35027', { kind: 'zones', codes: ['M35'] }),
    clearer('Voisine', '37067', { kind: 'zones', codes: ['M35', '51015'] }),
    clearer('Muette', '36033', { kind: 'undeclared' }),
    {
      name: 'Autre métier',
      municipality: '35027',
      activities: [{ sectors: ['S07.1'], modes: ['goods'], area: { kind: 'province' } }],
    },
  ]);
  await prepareSearch(search.app);
});

afterAll(() => search.close());

describe('GET /listings/coverage', () => {
  it('tells who is based in an MRC, who comes to it, and that nobody covers the rest', async () => {
    const { total, mrcs, regions, places } = await search.coverage({ sector: SNOW, serves: '35027' });
    const of = (code: string): object => mrcs.find((mrc) => mrc.code === code) ?? {};
    expect(total).toBe(3);
    expect(mrcs).toHaveLength(104);
    expect(of('M35')).toMatchObject({
      name: 'Mékinac',
      region: 'R04',
      based: 1,
      delivering: 1,
      part: 0,
      nobody: false,
    });
    expect(of('M51')).toMatchObject({ based: 0, delivering: 0, part: 1, province: 0, nobody: false });
    expect(of('M36')).toMatchObject({ based: 1, delivering: 0 });
    expect(mrcs.filter(({ nobody }) => nobody)).toHaveLength(100);
    expect(regions.find(({ code }) => code === 'R04')).toMatchObject({ based: 3, part: 0 });
    expect(places).toEqual([
      { code: '35027', name: 'Saint-Tite', based: 1, delivering: 1, part: 0, province: 0, nobody: false },
    ]);
  });

  it('counts whoever delivers across Québec as coming everywhere', async () => {
    const { mrcs } = await search.coverage({ sector: 'S07.1' });
    expect(mrcs.filter(({ province }) => province === 1)).toHaveLength(103);
    expect(mrcs.filter(({ nobody }) => nobody)).toEqual([]);
  });

  it('refuses what the list refuses', async () => {
    const { errors } = await search.refusal('/listings/coverage', { serves: '99999' });
    expect(errors).toMatchObject([{ parameter: 'serves', value: '99999' }]);
  });
});

describe('few results', () => {
  it('offers wider rings and names the nearest suppliers, outside the count', async () => {
    const { total, wider } = await search.list({ sector: SNOW, serves: '36033' });
    expect(total).toBe(1);
    expect(wider?.rings).toMatchObject([{ kind: 'neighbours', parameter: 'serves', total: 3 }]);
    expect(wider?.nearest.map(({ name }) => name)).toEqual(['Ici', 'Voisine']);
    expect(wider?.nearest[0]).toMatchObject({
      municipality: { code: '35027' },
      distance: { km: 25.2 },
      undeclared: false,
    });
  });

  it('offers a larger circle', async () => {
    const { total, wider } = await search.list({ sector: SNOW, near: '36033', radiusKm: 20, sort: 'distance' });
    expect(total).toBe(1);
    expect(wider?.rings).toMatchObject([{ kind: 'radius', values: ['30'] }]);
  });

  it('says nothing of the sort without a place', async () => {
    expect((await search.list({ sector: SNOW })).wider).toBeNull();
  });
});

describe('a need in words', () => {
  it('tells who offers it from who mentions it', async () => {
    const { total, relevance } = await search.list({ q: 'déneigement' });
    expect(relevance).toEqual({ offering: total, mentioning: 0 });
    expect((await search.list({ sector: SNOW })).relevance).toBeNull();
  });
});
