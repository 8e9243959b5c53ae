import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings, type AListing } from './testing/a-listing.suite';

const LISTINGS: readonly AListing[] = [
  {
    name: 'Érablière des Œuvres',
    municipality: '35027',
    lat: 46.75,
    lng: -72.6,
    precision: 'exact',
    legalForm: 'coop_travail',
    status: 'confirmed',
    recognitions: ['entreprise_insertion'],
    practices: ['env_ghg'],
    descriptionFr: 'Repas.',
    descriptionEn: 'Meals.',
    lastConfirmedOn: '2026-03-14',
    activities: [
      { sectors: ['S02.1', 'S07.1'], modes: ['services', 'goods'], area: { kind: 'province' } },
      { sectors: ['S07.1', 'S07.2'], modes: ['goods'], area: { kind: 'radius', km: 30 } },
    ],
  },
  {
    name: 'Ateliers du Nord',
    municipality: '36033',
    legalForm: 'obnl',
    status: 'declared',
    descriptionFr: 'Ateliers.',
    lastConfirmedOn: '2026-05-01',
    activities: [{ sectors: ['S07'], modes: ['works'], area: { kind: 'zones', codes: ['R04'] } }],
  },
  { name: 'eau vive', municipality: '66023', activities: [] },
  { name: 'Retirée', municipality: '35027', publication: 'withdrawn', activities: [{ area: { kind: 'province' } }] },
  { name: 'En attente', municipality: '35027', publication: 'held', activities: [{ area: { kind: 'province' } }] },
];

let search: SearchApp;
let ids: string[];

beforeAll(async () => {
  search = await startSearchApp();
  ids = await writeListings(search.database, LISTINGS);
  await search.catalogue.start();
});

afterAll(() => search.close());

const names = async (query: Parameters<SearchApp['list']>[0]): Promise<string[]> =>
  (await search.list(query)).results.map(({ name }) => name);

describe('GET /listings', () => {
  it('shows a listing whole, in the reader’s language', async () => {
    const { results } = await search.list({ sector: 'S07.1', serves: '35027', lang: 'en' });
    expect(results).toEqual([
      {
        id: ids[0],
        slug: ids[0],
        url: `https://repere.test/en/listing/${ids[0]}`,
        name: 'Érablière des Œuvres',
        tradeName: null,
        neq: null,
        legalForm: 'coop_travail',
        legalFormLabel: 'Worker cooperative',
        description: 'Meals.',
        descriptionLanguage: 'en',
        status: { code: 'confirmed', by: 'Pôle d’essai', on: null, until: null, lapsed: null },
        municipality: { code: '35027', name: 'Saint-Tite' },
        mrc: { code: 'M35', name: 'Mékinac' },
        region: { code: 'R04', name: 'Mauricie' },
        location: { lat: 46.75, lng: -72.6, precision: 'exact' },
        sectors: ['S07.1', 'S02.1', 'S07.2'].map((id) => ({ id, label: expect.any(String) as string })),
        modes: ['goods', 'services'],
        recognitions: [{ code: 'entreprise_insertion', label: 'Work-integration enterprise' }],
        distance: { km: 3.8, approximate: false },
        match: {
          class: 1,
          place: '35027',
          reason: { code: 'based_here', params: {}, text: 'Based here' },
          share: null,
        },
        relevance: null,
        lastConfirmedOn: '2026-03-14',
      },
    ]);
  });

  it('never shows what is not published (R9)', async () => {
    expect((await names({})).sort()).toEqual(['Ateliers du Nord', 'eau vive', 'Érablière des Œuvres']);
    expect((await search.map({})).total).toBe(3);
  });

  it('orders by name without regard to case or accents, by last confirmation, by distance', async () => {
    expect(await names({ sort: 'name' })).toEqual(['Ateliers du Nord', 'eau vive', 'Érablière des Œuvres']);
    expect(await names({ sort: 'confirmed' })).toEqual(['Ateliers du Nord', 'Érablière des Œuvres', 'eau vive']);
    expect(await names({ sort: 'distance', near: '45.5,-73.6' })).toEqual([
      'eau vive',
      'Ateliers du Nord',
      'Érablière des Œuvres',
    ]);
  });

  it('counts each facet under the other filters, and keeps a selected zero', async () => {
    const { facets } = await search.list({ form: 'cooperative', practice: 'env_circular' });
    expect(facets.form).toEqual([{ value: 'cooperative', label: 'Coopérative', count: 0 }]);
    expect(facets.practice.map(({ value, count }) => [value, count])).toEqual([
      ['env_ghg', 1],
      ['env_circular', 0],
    ]);
    const all = (await search.list({})).facets;
    expect(all.region).toEqual([
      { value: 'R04', label: 'Mauricie', count: 2 },
      { value: 'R06', label: 'Montréal', count: 1 },
    ]);
    expect(all.status.map(({ label, count }) => [label, count])).toEqual([
      ['Confirmée', 1],
      ['Déclarée par l’entreprise', 1],
      ['Non vérifiée', 1],
    ]);
  });

  it('pages without overlap', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => names({ page, pageSize: 1, sort: 'name' })));
    expect(pages.flat()).toEqual(await names({ sort: 'name' }));
  });

  it('filters by the box in the list, and only looks through it on the map', async () => {
    const bbox = '-73,46.7,-72,47';
    expect(await names({ bbox })).toEqual(['Érablière des Œuvres']);
    const map = await search.map({ bbox, zoom: 14 });
    expect(map.total).toBe(3);
    expect(map.points.map(({ name }) => name)).toEqual(['Érablière des Œuvres']);
  });

  it('names the single thing to drop when there is nothing, and what it gains', async () => {
    const { total, repairs } = await search.list({ sector: 'S07', serves: 'R01', mode: 'works' });
    expect(total).toBe(0);
    expect(repairs).toEqual([
      { drop: { parameter: 'serves', value: 'R01' }, gains: 1 },
      { drop: { parameter: 'mode', value: 'works' }, gains: 1 },
    ]);
  });

  it('sees a change within a second of its commit, and forgets what is withdrawn', async () => {
    const [id] = await writeListings(search.database, [{ name: 'Nouvelle', municipality: '35027', activities: [] }]);
    await until(async () => (await names({})).includes('Nouvelle'));
    await writeListings(search.database, [
      { id: id ?? '', name: 'Nouvelle', municipality: '35027', publication: 'withdrawn', activities: [] },
    ]);
    await until(async () => !(await names({})).includes('Nouvelle'));
  });
});

/** Fails after a second. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 1_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('not within a second');
    await new Promise((wait) => setTimeout(wait, 20));
  }
}
