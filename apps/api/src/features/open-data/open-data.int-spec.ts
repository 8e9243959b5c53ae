import { Workbook } from 'exceljs';
import { startExportApp, type ExportApp } from './testing/export-app.suite';
import { CANARY, writeListings, type ListingHere } from './testing/listings-here.suite';

const FORMATS = ['csv', 'xlsx', 'geojson', 'atom'] as const;

const TOLD: readonly ListingHere[] = [
  {
    name: 'Érablière des Œuvres',
    neq: '1199000010',
    tradeName: 'La "Bonne", table',
    otherNames: ['Les Œuvres', 'Table; et fils'],
    legalForm: 'coop_solidarite',
    status: 'confirmed',
    statusBy: 'Pôle Mauricie',
    statusOn: '2026-02-01',
    lat: 46.75,
    lng: -72.6,
    precision: 'exact',
    website: 'https://erabliere.invalid',
    description: 'Repas.\nSur deux lignes.',
    lastConfirmedOn: '2026-02-01',
    updatedAt: '2026-01-15T12:00:00Z',
    recognitions: ['entreprise_insertion'],
    activities: [
      { sectors: ['S07.1', 'S07.2'], modes: ['services', 'goods'], km: 30 },
      { sectors: ['S02.1'], modes: ['services'], province: true },
    ],
  },
  { name: '=cmd|calc!A1', municipality: '36033', website: '@evil', activities: [{ zones: ['M35', '36033'] }] },
  { name: 'Inventée & <fils>', municipality: '66023', demo: true, updatedAt: '2026-03-01T00:00:00Z' },
];
const HIDDEN: readonly ListingHere[] = ['held', 'withdrawn', 'merged'].map((publication) => ({
  name: `Canari ${publication}`,
  publication,
  activities: [{ province: true }],
}));

describe('files of a small directory', () => {
  let repere: ExportApp;
  let ids: string[];
  beforeAll(async () => {
    repere = await startExportApp(async (database) => {
      ids = await writeListings(database, [...TOLD, ...HIDDEN]);
    });
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

  it('is not sent again to whoever has it still right', async () => {
    const ask = (format: string, headers: Record<string, string> = {}) =>
      repere.app.inject({ method: 'GET', url: `/api/v1/listings.${format}?sector=S07`, headers });
    for (const format of FORMATS) {
      const { etag } = (await ask(format)).headers;
      expect(etag).toMatch(/^W\/"[\w-]+"$/);
      const again = await ask(format, { 'if-none-match': String(etag) });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      expect((await ask(format, { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
    }
    const other = await repere.app.inject({ method: 'GET', url: '/api/v1/listings.csv?sector=S02' });
    expect(other.headers.etag).not.toBe((await ask('csv')).headers.etag);
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
    const workbook = await read((await repere.get('/listings.xlsx', none)).body);
    expect(workbook.worksheets[0]?.rowCount).toBe(1);
    expect((await repere.get('/listings.atom', none)).body.toString()).not.toContain('<entry>');
  });

  it('says the search, its date and what to know in the second sheet of a workbook', async () => {
    const workbook = await read(
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

  it('feeds what changed or was confirmed last, first, under lasting ids', async () => {
    const { body, headers } = await repere.get('/listings.atom', { sort: 'name', columns: 'municipality' });
    const feed = body.toString();
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
      expect.stringMatching(/^tag:repere\.test,2026:search:fr:[0-9a-f]{32}$/),
      ...[ids[2], ids[0], ids[1]].map((id) => `urn:uuid:${id}`),
    ]);
    expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at)).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      '2026-02-01T05:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]);
    expect(feed).toContain('<title>[Démonstration] Inventée &amp; &lt;fils&gt;</title>');
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://repere.test/api/v1/listings.atom?sort=name&amp;columns=municipality&amp;lang=fr"/>',
    );
    expect(feed).toContain('<dl><dt>Municipalité</dt><dd>Saint-Tite</dd></dl>');
  });

  it('keeps the id of a feed when parameters come in another order, and its ETag when nothing changed', async () => {
    const one = await repere.get('/listings.atom', { located: ['R04', 'R06'], status: 'unverified' });
    const other = await repere.get('/listings.atom', { status: 'unverified', located: ['R06', 'R04'] });
    const id = /<id>.*?<\/id>/;
    expect(id.exec(one.body.toString())?.[0]).toBe(id.exec(other.body.toString())?.[0]);
    expect(
      (await repere.get('/listings.atom', { located: ['R04', 'R06'], status: 'unverified' })).headers['etag'],
    ).toBe(one.headers['etag']);
  });

  it.each(FORMATS)(
    'never lets out in %s what is not published, nor an address or a number of contact',
    async (format) => {
      const every = 'name,tradeName,description,statusBy,source,clientReferences,website,url';
      const { body } = await repere.get(`/listings.${format}`, { columns: every });
      const text =
        format === 'xlsx'
          ? JSON.stringify((await read(body)).worksheets.map((s) => s.getSheetValues()))
          : body.toString();
      expect(text).toContain('Érablière des Œuvres');
      expect(text).not.toMatch(/Canari/);
      expect(text).not.toContain(CANARY.email);
      expect(text).not.toContain(CANARY.phone);
    },
  );

  it.each(FORMATS)('refuses in %s what the list refuses, and columns nobody knows', async (format) => {
    const faults = async (query: Parameters<ExportApp['get']>[1] = {}) =>
      (await repere.refusal(`/listings.${format}`, query)).errors;
    expect(await faults({ columns: 'name,email' })).toEqual([
      {
        parameter: 'columns',
        value: 'email',
        code: 'unknown_value',
        allowed: expect.arrayContaining(['neq', 'url']) as string[],
      },
    ]);
    expect(await faults({ page: '2' })).toMatchObject([{ parameter: 'page', code: 'unknown_parameter' }]);
    expect(await faults({ sort: 'distance' })).toMatchObject([{ parameter: 'sort', code: 'requires_origin' }]);
    expect(await faults({ serves: '99999' })).toMatchObject([{ parameter: 'serves', code: 'unknown_value' }]);
    expect(await faults({ separator: 'tab' })).toMatchObject([{ parameter: 'separator' }]);
  });

  it.each(['csv', 'xlsx', 'geojson'])('answers whoever only asks about a %s file', async (format) => {
    const { status, headers, body } = await repere.get(`/listings.${format}`, {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers['content-disposition']).toBe(`attachment; filename="repere-2026-03-14.${format}"`);
  });
});

describe('files of a directory of several batches', () => {
  const COUNT = 2_350;
  let repere: ExportApp;
  beforeAll(async () => {
    repere = await startExportApp(async (database) => {
      await writeListings(
        database,
        Array.from({ length: COUNT }, (_, i) => numbered(i)),
      );
    });
  }, 60_000);
  afterAll(() => repere.close());

  it.each([
    ['by relevance', {}],
    ['by name', { sort: 'name', located: ['R04', 'R06'] }],
    ['by distance', { sort: 'distance', near: '45.5,-73.6', sector: 'S07' }],
    ['for a place', { serves: '35027' }],
    ['for words', { q: 'coopérative' }],
  ])('hold the rows of the list, in its order, %s', async (_, query) => {
    const expected = (await repere.list(query)).map((listing) => [
      ...[listing.id, listing.match?.reason.text ?? '', listing.distance === null ? '' : String(listing.distance.km)],
    ]);
    const { rows } = await repere.table({ ...query, columns: 'id,matchReason,distanceKm' });
    expect(rows.map((row) => Object.values(row).slice(0, 3))).toEqual(expected);
    const { body } = await repere.get('/listings.geojson', { ...query, columns: 'name' });
    const { features, total } = JSON.parse(body.toString()) as { features: { id: string }[]; total: number };
    expect(features.map(({ id }) => id)).toEqual(expected.map(([id]) => id));
    expect(total).toBe(expected.length);
  });

  it('say the same in a workbook as in a table', async () => {
    const query = { serves: '35027', sort: 'name' };
    const text = (await repere.table(query)).rows;
    const workbook = await read((await repere.get('/listings.xlsx', query)).body);
    const rows =
      workbook.worksheets[0]
        ?.getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)) ?? [];
    const [titles = [], ...lines] = rows as string[][];
    expect(lines).toHaveLength(text.length);
    expect(lines.map((line) => Object.fromEntries(titles.map((title, at) => [title, written(line[at])])))).toEqual(
      text,
    );
  });
});

function numbered(i: number): ListingHere {
  return {
    name: `Coopérative ${(i * 7_919) % 2_350} ${i % 3 === 0 ? 'Élan' : 'du Nord'}`,
    municipality: ['35027', '36033', '66023'][i % 3] ?? '35027',
    lat: 45 + (i % 97) / 50,
    lng: -74 + (i % 89) / 50,
    ...(i % 4 === 0 && { lastConfirmedOn: `2025-${String(1 + (i % 12)).padStart(2, '0')}-01` }),
    activities: [
      {
        sectors: [`S0${1 + (i % 9)}.1`],
        modes: ['goods'],
        ...(i % 5 === 0 ? { province: true } : { km: 10 + (i % 200) }),
      },
    ],
  };
}

async function read(body: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(body as never);
  return workbook;
}

/** A cell of a workbook as the table writes it. */
function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
