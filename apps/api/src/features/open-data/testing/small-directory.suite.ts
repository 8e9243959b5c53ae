import { Workbook } from 'exceljs';
import { startExportApp, type ExportApp } from './export-app.suite';
import { writeListings, type ListingHere } from './listings-here.suite';

export const FORMATS = ['csv', 'xlsx', 'geojson', 'atom'] as const;

/** In the order of the ids: a table full of what is hard to write, a formula, an invented one. */
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

/** Three published listings, and three that must never leave. */
export async function startSmallDirectory(): Promise<{ readonly repere: ExportApp; readonly ids: readonly string[] }> {
  let ids: readonly string[] = [];
  const repere = await startExportApp(async (database) => {
    ids = await writeListings(database, [...TOLD, ...HIDDEN]);
  });
  return { repere, ids };
}

export async function readWorkbook(body: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(body as never);
  return workbook;
}
