import { suggestResponse, type SuggestResponse } from '@repere/contract';
import { IndexKeeper } from './indexing/index-keeper';
import { writeListings } from './testing/a-listing.suite';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';

describe('suggestions', () => {
  let search: SearchApp;

  beforeAll(async () => {
    search = await startSearchApp();
    const names = ['La Ruche dorée', 'Ruche et compagnie', "L'Œil ouvert", 'Traiteur du Canal', 'Le Canal'];
    await writeListings(
      search.database,
      names.map((name) => ({ name, municipality: '35027', activities: [] })),
    );
    await search.app.get(IndexKeeper).look();
  });
  afterAll(() => search.close());

  const suggest = async (q: string, lang = 'fr'): Promise<SuggestResponse> => {
    const response = await search.app.inject({ method: 'GET', url: '/api/v1/suggest', query: { q, lang } });
    expect(response.statusCode).toBe(200);
    return suggestResponse.parse(response.json());
  };

  it('gives needs with their sector, in the language asked for', async () => {
    expect((await suggest('dénei')).needs[0]).toEqual({ text: 'déneigement', sector: 'S02.7' });
    expect((await suggest('snow', 'en')).needs[0]).toEqual({ text: 'snow removal', sector: 'S02.7' });
    expect((await suggest('snow', 'fr')).needs).toEqual([]);
  });

  it('finds a need behind a typing error', async () =>
    expect((await suggest('consiergerie')).needs.map(({ sector }) => sector)).toContain('S01.2'));

  it('gives places by exact prefix then population, with what tells homonyms apart', async () => {
    const { places } = await suggest('trois');
    expect(places[0]).toEqual({ code: '37067', label: 'Trois-Rivières', detail: 'Trois-Rivières, Mauricie' });
    const homonyms = (await suggest('saint-lambert')).places.filter(({ label }) => label === 'Saint-Lambert');
    expect(new Set(homonyms.map(({ detail }) => detail)).size).toBe(homonyms.length);
    expect(homonyms.length).toBeGreaterThan(1);
  });

  it.each(['st-tite', 'ST TITE', 'saint-tite', 'Saint Tite'])('finds Saint-Tite from « %s »', async (q) =>
    expect((await suggest(q)).places[0]).toMatchObject({ code: '35027', label: 'Saint-Tite' }),
  );

  it.each([
    ['Saint Tite QC', '35027'],
    ['ville de Shawinigan', '36033'],
    ['MRC de Portneuf', 'M34'],
    ['Trois-Rivieres (Québec)', '37067'],
    ['Kamourasca', '14050'],
    ['région 04', 'R04'],
  ])('reads « %s » as it is meant', async (q, code) => expect((await suggest(q)).places[0]).toMatchObject({ code }));

  it('says by which other name a place answers, after those whose own name begins so', async () => {
    const { places } = await suggest('saint-ti');
    expect(places.map(({ label }) => label)).toEqual(['Saint-Tite', 'Saint-Tite-des-Caps', 'Salaberry-de-Valleyfield']);
    expect(places.map(({ detail }) => detail.startsWith('«'))).toEqual([false, false, true]);
    expect(places[2]?.detail).toBe('«\u00a0Saint-Timothée\u00a0», Beauharnois-Salaberry, Montérégie');
  });

  it('gives the municipality and the MRC that begin alike', async () =>
    expect((await suggest('kamour')).places.slice(0, 2).map(({ code }) => code)).toEqual(['M14', '14050']));

  it('sees no mistyped place in what says a need', async () => expect((await suggest('menage')).places).toEqual([]));

  it('knows short forms', async () => expect((await suggest('mtl')).places[0]).toMatchObject({ code: '66023' }));

  it('gives enterprises by the beginning of any word of their name, first words first', async () => {
    expect((await suggest('ruche')).enterprises.map(({ name }) => name)).toEqual([
      'Ruche et compagnie',
      'La Ruche dorée',
    ]);
    expect((await suggest('canal tr')).enterprises.map(({ name }) => name)).toEqual(['Traiteur du Canal']);
    expect((await suggest('oeil')).enterprises).toMatchObject([{ name: "L'Œil ouvert", municipality: 'Saint-Tite' }]);
  });

  it.each(['', ' ', '%', '_', "'", '"; DROP', '\\', 'x'.repeat(200)])('answers %j without failing', async (q) => {
    const { needs, places, enterprises } = await suggest(q);
    for (const list of [needs, places, enterprises]) expect(list.length).toBeLessThanOrEqual(5);
  });
});
