import { prepareSearch } from '.';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings, type AListing } from './testing/a-listing.suite';

/** The invented enterprises of peers.md, section (b). Catering is S07.1, snow removal S06.1 here: any two sectors do. */
const CATERING = 'S07.1';
const SNOW = 'S02.1';

const caterer = (name: string, municipality: string, area: AListing['activities'][number]['area']): AListing => ({
  name,
  municipality,
  activities: [{ sectors: [CATERING], modes: ['services'], area }],
});

const ENTERPRISES: readonly AListing[] = [
  caterer('A', '35027', { kind: 'radius', km: 20 }),
  caterer('B', '36033', { kind: 'radius', km: 30 }),
  caterer('C', '37067', { kind: 'zones', codes: ['M35'] }),
  caterer('D', '66023', { kind: 'province' }),
  caterer('E', '90012', { kind: 'radius', km: 50 }),
  caterer('F', '23027', { kind: 'zones', codes: ['35050'] }),
  {
    name: 'G',
    municipality: '61025',
    activities: [
      { sectors: [CATERING], modes: ['services'], area: { kind: 'zones', codes: ['M61'] } },
      { sectors: [SNOW], modes: ['works'], area: { kind: 'zones', codes: ['M35'] } },
    ],
  },
  caterer('H', '35027', { kind: 'zones', codes: ['M51'] }),
];

let search: SearchApp;

beforeAll(async () => {
  search = await startSearchApp();
  await writeListings(search.database, ENTERPRISES);
  await prepareSearch(search.app);
});

afterAll(() => search.close());

/** « A:3 8/10 », in the order of the answer. */
const found = async (query: Parameters<SearchApp['list']>[0]): Promise<string[]> => {
  const { results, total } = await search.list(query);
  expect(total).toBe(results.length);
  expect((await search.map(query)).total).toBe(total);
  return results.map(({ name, match }) => {
    const share = match?.share ? ` ${match.share.covered}/${match.share.total}` : '';
    return match === null ? name : `${name}:${match.class}${share}`;
  });
};

describe('the worked example, through HTTP', () => {
  it('delivers catering to Saint-Tite: A, B, C, D, H', async () => {
    expect(await found({ sector: CATERING, serves: '35027' })).toEqual(['A:1', 'B:2', 'C:2', 'D:4', 'H:6']);
  });

  it('delivers snow removal to Saint-Tite: G alone', async () => {
    expect(await found({ sector: SNOW, serves: '35027' })).toEqual(['G:2']);
  });

  it('delivers catering to Mékinac', async () => {
    expect(await found({ sector: 'S07', serves: 'M35' })).toEqual([
      'C:2',
      'A:3 8/10',
      'D:4',
      'B:5 5/10',
      'F:5 1/10',
      'H:6',
    ]);
  });

  it('delivers catering to Mauricie: C, nearer the reference point, before A', async () => {
    expect(await found({ sector: CATERING, serves: 'R04' })).toEqual([
      'B:3 22/42',
      'H:3 17/42',
      'C:3 10/42',
      'A:3 10/42',
      'E:3 3/42',
      'D:4',
      'F:5 1/42',
    ]);
  });

  it('delivers to all Québec: D', async () => {
    expect(await found({ sector: CATERING, serves: 'QC' })).toEqual(['D:4']);
  });

  it('delivers to Saint-Tite or La Tuque: six', async () => {
    expect(await found({ sector: CATERING, serves: ['35027', '90012'] })).toEqual([
      'A:1',
      'E:1',
      'B:2',
      'C:2',
      'D:4',
      'H:6',
    ]);
  });

  it('is based in Mékinac: A, H', async () => {
    expect(await found({ located: 'M35' })).toEqual(['A', 'H']);
  });

  it('is within 30 km of Saint-Tite: A, H, B', async () => {
    expect(await found({ near: '35027', radiusKm: 30 })).toEqual(['A', 'H', 'B']);
  });

  it('keeps sector, mode and place on one activity in the facets too (R4)', async () => {
    const { facets } = await search.list({ serves: '35027', mode: 'works' });
    expect(facets.sector).toEqual([
      { value: 'S02', label: expect.any(String) as string, count: 1 },
      { value: SNOW, label: expect.any(String) as string, count: 1 },
    ]);
    expect(facets.mode.map(({ value, count }) => [value, count])).toEqual([
      ['services', 5],
      ['works', 1],
    ]);
  });

  it('puts last what serves the place for another need than the text’s (R4): G, which caters elsewhere', async () => {
    expect(await found({ q: 'traiteur', serves: '35027' })).toEqual(['A:1', 'B:2', 'C:2', 'D:4', 'H:6', 'G:2']);
    const reasons = async (lang: string): Promise<unknown> =>
      (await search.list({ q: 'traiteur', serves: '35027', lang, understand: 'on' })).results.at(-1)?.match?.reason;
    expect(await reasons('fr')).toEqual({
      code: 'other_activity',
      params: {},
      text: 'Livre ici, mais pour une autre activité',
    });
    expect(await reasons('en')).toMatchObject({ text: 'Delivers here, but for another activity' });
  });

  it('reads the place in the text too', async () => {
    expect((await found({ q: 'traiteur à Saint-Tite' })).at(-1)).toBe('G:2');
  });

  it('says why, in both languages', async () => {
    const reasons = async (serves: string, lang: string): Promise<(string | undefined)[]> =>
      (await search.list({ sector: CATERING, serves, lang })).results.map(({ match }) => match?.reason.text);
    expect(await reasons('35027', 'en')).toEqual([
      'Based here',
      'Delivers here: within 30 km',
      'Delivers here: zone Mékinac',
      'Delivers across Québec',
      'Based here, declares delivering elsewhere',
    ]);
    expect(await reasons('35027', 'fr')).toEqual([
      'Établie ici',
      'Livre ici\u00a0: dans un rayon de 30\u00a0km',
      'Livre ici\u00a0: zone Mékinac',
      'Livre partout au Québec',
      'Établie ici, déclare livrer ailleurs',
    ]);
    expect((await reasons('M35', 'en'))[3]).toBe('Serves part of Mékinac (5 of 10 municipalities)');
  });
});
