import type { ExportApp } from './testing/export-app.suite';
import { readWorkbook, startSmallDirectory } from './testing/small-directory.suite';

describe('files of a small directory', () => {
  let repere: ExportApp;
  let ids: readonly string[];
  beforeAll(async () => {
    ({ repere, ids } = await startSmallDirectory());
  });
  afterAll(() => repere.close());

  it('tells an enterprise whole, in a line under its titles', async () => {
    const { titles, rows } = await repere.table({ serves: 'M35', sector: 'S07' });
    expect(titles.slice(0, 3)).toEqual(['NEQ', 'Nom', 'Nom commercial']);
    expect(rows).toEqual([
      {
        NEQ: '1199000010',
        Nom: 'Érablière des Œuvres',
        'Nom commercial': 'La "Bonne", table',
        'Autres noms': 'Les Œuvres; Table; et fils',
        Sigle: '',
        'Forme juridique': 'Coopérative de solidarité',
        'Statut de la fiche': 'Confirmée',
        'Statut attesté par': 'Pôle Mauricie',
        'Statut attesté le': '2026-02-01',
        Municipalité: 'Saint-Tite',
        'Municipalité (code)': '35027',
        MRC: 'Mékinac',
        'MRC (code)': 'M35',
        Région: 'Mauricie',
        'Région (code)': 'R04',
        'Secteurs (codes)': 'S07.1|S07.2|S02.1',
        Secteurs: expect.stringMatching(/^.+; .+; .+$/) as string,
        'Ce qui est offert': 'Biens; Services',
        'Aires de service': 'Dessert un rayon de 30\u00a0km autour de Saint-Tite; Dessert tout le Québec',
        'Aires de service (codes)': 'km:30; QC',
        'Pourquoi elle dessert le lieu': 'Établie ici',
        'Lieu desservi (code)': 'M35',
        'Distance (km)': expect.stringMatching(/^\d+(\.\d)?$/) as string,
        'Distance approximative': 'non',
        Reconnaissances: "Entreprise d'insertion",
        'Site Web': 'https://erabliere.invalid',
        'Dernière confirmation': '2026-02-01',
        'Adresse de la fiche': `https://repere.test/fiche/fiche-${ids[0]}`,
        Démonstration: '',
        Recherche: 'Secteur\u00a0: Traiteur et restauration · Livre à\u00a0: Mékinac',
        'Exporté le (heure du Québec)': '2026-03-14 16:09',
      },
    ]);
  });

  it('begins with a byte-order mark, ends lines with CRLF, and is offered under its date', async () => {
    const { body, headers } = await repere.get('/listings.csv');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(body.toString().split('\r\n')).toHaveLength(5);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('text/csv; charset=utf-8') as string,
      'content-disposition': 'attachment; filename="repere-2026-03-14.csv"',
    });
  });

  it('holds the columns asked for, repeated or with commas, once each, then what every file says', async () => {
    const { titles } = await repere.table({ columns: ['url,name', 'neq', 'name'], lang: 'en' });
    expect(titles).toEqual([
      ...['Address of the listing', 'Name', 'NEQ'],
      ...['Demonstration', 'Search', 'Exported on (Québec time)'],
    ]);
  });

  it('makes cells that look like formulas safe, and marks what is invented', async () => {
    const { rows } = await repere.table({ sort: 'name', columns: 'name,website' });
    expect(rows.map((row) => [row['Nom'], row['Site Web'], row['Démonstration']])).toEqual([
      ["'=cmd|calc!A1", "'@evil", ''],
      ['Érablière des Œuvres', 'https://erabliere.invalid', ''],
      ['Inventée & <fils>', '', 'entreprise inventée (démonstration)'],
    ]);
  });

  it('writes decimal commas between semicolons', async () => {
    const { rows } = await repere.table({ separator: 'semicolon', columns: 'name,lat', sector: 'S07' });
    expect(rows).toMatchObject([{ Nom: 'Érablière des Œuvres', Latitude: '46,75' }]);
  });

  it('says which words were taken for a place', async () => {
    const { rows } = await repere.table({ q: 'traiteur Mékinac', columns: 'name' });
    expect(rows.map((row) => row['Recherche'])).toEqual([
      'Mots cherchés\u00a0: traiteur Mékinac · Livre à\u00a0: Mékinac (compris des mots)',
    ]);
  });

  it('says in each row whether the need is offered or only mentioned, and in the file how many offer it', async () => {
    const { rows } = await repere.table({ q: 'repas', columns: 'name,relevance' });
    const { results } = JSON.parse((await repere.get('/listings', { q: 'repas' })).body.toString()) as {
      results: { name: string; relevance: string }[];
    };
    const words: Record<string, string> = { offers: 'l’offre', mentions: 'en parle ou y répond en partie' };
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row['Nom'], row['Réponse au besoin']])).toEqual(
      results.map(({ name, relevance }) => [name, words[relevance]]),
    );
    const points = JSON.parse((await repere.get('/listings.geojson', { q: 'repas' })).body.toString()) as {
      relevance: { offering: number; mentioning: number };
    };
    expect(points.relevance.offering).toBe(results.filter(({ relevance }) => relevance === 'offers').length);
    expect(points.relevance.offering + points.relevance.mentioning).toBe(rows.length);
  });

  it('gives points, east before north, with typed properties', async () => {
    const { body, headers } = await repere.get('/listings.geojson', {
      sector: 'S07',
      columns: 'name,lat,distanceApproximate',
    });
    expect(headers['content-type']).toBe('application/geo+json; charset=utf-8');
    expect(JSON.parse(body.toString())).toEqual({
      type: 'FeatureCollection',
      name: 'Entreprises',
      search: {
        sentence: 'Secteur\u00a0: Traiteur et restauration',
        criteria: [{ name: 'Secteur', value: 'Traiteur et restauration' }],
        sort: 'relevance',
        url: 'https://repere.test/?sector=S07',
      },
      exportedAt: '2026-03-14T20:09:00.000Z',
      total: 1,
      relevance: null,
      notes: [expect.any(String), expect.stringContaining('courriel')],
      features: [
        {
          type: 'Feature',
          id: ids[0],
          geometry: { type: 'Point', coordinates: [-72.6, 46.75] },
          properties: {
            name: 'Érablière des Œuvres',
            lat: 46.75,
            distanceApproximate: null,
            precision: 'exact',
            demo: false,
          },
        },
      ],
      demo: false,
    });
  });

  it('is valid when nothing is found', async () => {
    const none = { sector: 'S07', located: 'R11' };
    expect((await repere.table(none)).rows).toEqual([]);
    const { features } = JSON.parse((await repere.get('/listings.geojson', none)).body.toString()) as { features: [] };
    expect(features).toEqual([]);
    const workbook = await readWorkbook((await repere.get('/listings.xlsx', none)).body);
    expect(workbook.worksheets[0]?.rowCount).toBe(1);
    expect((await repere.get('/listings.atom', none)).body.toString()).not.toContain('<entry>');
  });

  it('says the search, its date and what to know in the second sheet of a workbook', async () => {
    const workbook = await readWorkbook(
      (await repere.get('/listings.xlsx', { lang: 'en', located: 'R06', sort: 'name' })).body,
    );
    const [listings, search] = workbook.worksheets;
    expect([listings?.name, search?.name]).toEqual(['Enterprises', 'Search']);
    expect(listings?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(listings?.autoFilter).toBe('A1:AC2');
    const lines = search
      ?.getSheetValues()
      .slice(1)
      .map((row) => (row as unknown[]).slice(1)) as unknown[][];
    expect(lines.slice(0, 6)).toEqual([
      ['Search exported from Repère'],
      ['Based in', 'Montréal (region)'],
      ['Order', 'name'],
      ['Enterprises found', 1],
      ['Exported on (Québec time)', '2026-03-14 16:09'],
      ['Address of this search', 'https://repere.test/en/?located=R06&sort=name'],
    ]);
    expect(lines.slice(6).map(([, note]) => note)).toEqual([
      expect.stringContaining('invented enterprises'),
      expect.stringContaining('not a recognition'),
      expect.stringContaining('E-mail addresses'),
    ]);
  });
});
