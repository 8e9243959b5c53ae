import { prepareSearch } from '.';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings, type AListing } from './testing/a-listing.suite';

const catering = (name: string, municipality: string, rest: Partial<AListing> = {}): AListing => ({
  name,
  municipality,
  activities: [{ sectors: ['S07.1'], modes: ['services'], area: { kind: 'zones', codes: ['M35'] } }],
  ...rest,
});

const LISTINGS: readonly AListing[] = [
  catering('La Belle Table', '37067', { legalForm: 'coop_solidarite', descriptionFr: 'Traiteur et buffets.' }),
  catering('Traiteur du Parc', '35027', { legalForm: 'obnl' }),
  catering('Les Déneigeurs unis', '35027', {
    activities: [{ sectors: ['S02.1'], modes: ['services'], area: { kind: 'province' } }],
    descriptionFr: 'Déneigement.',
  }),
  catering('Repas Montréal', '66023', {
    activities: [{ sectors: ['S07.1'], modes: ['goods'], area: { kind: 'zones', codes: ['R06'] } }],
    descriptionFr: 'Traiteur.',
  }),
  catering('Gîte du Lac', '23027', {
    activities: [{ sectors: ['S18.7'], modes: ['services'], area: { kind: 'zones', codes: ['R03'] } }],
    descriptionFr: 'Chambres au bord de l’eau. Location de vélos sur place.',
  }),
  catering('Roue libre', '66023', {
    activities: [{ sectors: ['S09.4'], modes: ['services'], area: { kind: 'zones', codes: ['R06'] } }],
  }),
];

let search: SearchApp;

beforeAll(async () => {
  search = await startSearchApp();
  await writeListings(search.database, LISTINGS);
  await prepareSearch(search.app);
});

afterAll(() => search.close());

describe('GET /listings?q=', () => {
  it('orders by class what the text matches alike', async () => {
    const { results } = await search.list({ q: 'traiteur', serves: 'M35' });
    expect(results.map(({ name, match }) => [name, match?.class])).toEqual([
      ['Traiteur du Parc', 1],
      ['La Belle Table', 2],
    ]);
  });

  it('takes a place in the text as the place to deliver to', async () => {
    const query = { q: 'traiteur mékinac' };
    const { understood, results, total } = await search.list(query);
    expect((await search.map(query)).total).toBe(total);
    expect(understood.places).toEqual([{ code: 'M35', label: expect.any(String) as string, words: 'mékinac' }]);
    expect(results.map(({ name, match }) => [name, match?.place])).toEqual([
      ['Traiteur du Parc', 'M35'],
      ['La Belle Table', 'M35'],
    ]);
  });

  it('lets the place chosen by hand win over the one in the text', async () => {
    const { understood, results } = await search.list({ q: 'traiteur mékinac', serves: 'R06' });
    expect(understood.places).toEqual([]);
    expect(results.map(({ name }) => name)).toEqual(['Repas Montréal']);
  });

  it('gives a word back as plain text when she asks', async () => {
    const { understood } = await search.list({ q: 'traiteur mékinac', plain: 'mékinac' });
    expect(understood.places).toEqual([]);
    expect((await search.list({ q: 'traiteur mékinac', understand: 'off' })).understood.places).toEqual([]);
  });

  it('accepts sorting by distance from a place that only the text names', async () => {
    const { results } = await search.list({ q: 'traiteur mékinac', sort: 'distance' });
    expect(results.map(({ name, distance }) => [name, distance !== null])).toEqual([
      ['Traiteur du Parc', true],
      ['La Belle Table', true],
    ]);
  });

  it('keeps facets to what the text matches', async () => {
    const { facets } = await search.list({ q: 'déneigement' });
    expect(facets.sector.map(({ value, count }) => [value, count])).toEqual([
      ['S02', 1],
      ['S02.1', 1],
    ]);
  });

  it('says what a place outside Québec and a postal code are: words', async () => {
    const { understood } = await search.list({ q: 'traiteur Ottawa H2X 1Y4' });
    expect(understood.unplaced).toEqual([
      { kind: 'outside_quebec', words: 'Ottawa' },
      { kind: 'postal_code', words: 'H2X 1Y4' },
    ]);
  });

  it('helps when nobody offers what some mention', async () => {
    const { relevance, repairs } = await search.list({ q: 'location de vélos', serves: '23027' });
    expect(relevance).toEqual({ offering: 0, mentioning: 1 });
    expect(repairs[0]).toEqual({ drop: { parameter: 'serves', value: '23027' }, gains: 1 });
  });

  it('tells that the text is what leaves nothing', async () => {
    const { total, repairs } = await search.list({ q: 'zzyzx', located: '35027' });
    expect(total).toBe(0);
    expect(repairs).toEqual([{ drop: { parameter: 'q', value: 'zzyzx' }, gains: 2 }]);
  });
});
