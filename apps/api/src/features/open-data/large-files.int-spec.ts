import { startExportApp, type ExportApp } from './testing/export-app.suite';
import { writeListings, type ListingHere } from './testing/listings-here.suite';
import { readWorkbook } from './testing/small-directory.suite';

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
    const workbook = await readWorkbook((await repere.get('/listings.xlsx', query)).body);
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

/** A cell of a workbook as the table writes it. */
function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
