import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInReference } from '@repere/reference';
import fc from 'fast-check';
import { openListingFile } from '../adapters/files/listing-file';
import { acceptDraft, type AcceptContext } from '../domain/accept-draft';
import type { ActivityDraft, ListingDraft } from '../domain/draft';
import { buildLexicon } from '../domain/lexicon';
import type { ActivityRecord, AreaRecord, ListingRecord } from '../domain/listing-record';
import type { StoredActivity, StoredListing } from '../stored-listing';
import { csvHeader, csvLine, csvView } from './csv-view';

const reference = builtInReference();
const context: AcceptContext = { reference, lexicon: buildLexicon(reference), today: '2026-11-23' };
const directory = mkdtempSync(join(tmpdir(), 'round-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const EMPTY: ListingDraft = {
  ...{ externalId: null, neq: null, name: 'La Ruche', tradeName: null, otherNames: [], acronym: null, legalForm: null },
  ...{ municipality: '35027', mrc: null, region: null, address: null, postalCode: null, lat: null, lng: null },
  ...{ email: null, phone: null, website: null, descriptionFr: null, descriptionEn: null, languages: [] },
  ...{ employees: null, activities: [], recognitions: [], practices: [], clientReferences: [], lastConfirmedOn: null },
  coded: true,
};

function accepted(draft: ListingDraft): ListingRecord | null {
  const read = acceptDraft(draft, context);
  return read.ok ? read.value.record : null;
}

const storedActivity = ({ area, ...one }: ActivityRecord): StoredActivity => ({
  ...one,
  areaKind: area.kind,
  areaKm: area.kind === 'radius' ? area.km : null,
  areaCodes: area.kind === 'zones' ? area.codes : [],
});

const stored = (record: ListingRecord): StoredListing => ({
  ...record,
  ...{ id: 'x', slug: 'x', publication: 'published', mergedInto: null, status: 'unverified', statusBy: null },
  ...{ statusOn: null, version: 1, source: 'x', demo: false, createdAt: new Date(0), updatedAt: new Date(0) },
  ...{ supplierSheet: null, managedBy: null, statusUntil: null, declaredBy: null, declaredOn: null },
  activities: record.activities.map(storedActivity),
});

/** Written to a file as the export does, and read again as the import does. */
async function readBack(records: readonly ListingRecord[]): Promise<(ListingRecord | object | null)[]> {
  const most = Math.max(...records.map(({ activities }) => activities.length));
  const lines = [csvHeader(most), ...records.map((record) => csvView(stored(record), most))].map(csvLine);
  const path = join(directory, 'all.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const read: (ListingRecord | object | null)[] = [];
  for await (const row of (await openListingFile(path)).rows())
    read.push('refusal' in row ? row.refusal : accepted(row.draft));
  return read;
}

const hazards = fc.constantFrom('|', ';', '\\', '\\|', '\n', ',', '"', "'", '=', '+', '-', '@', "'=", 'é', ' ', 'QC');
/** U+FFFD is left out: in a file it is a letter already lost, and the import refuses its row. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.array(fc.oneof(hazards, fc.string({ maxLength: 4 })), { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength }),
    )
    .filter((value) => !value.includes('\uFFFD'));
const area: fc.Arbitrary<AreaRecord> = fc.oneof(
  fc.constantFrom<AreaRecord>({ kind: 'province' }, { kind: 'undeclared' }),
  fc
    .double({ min: 0.1, max: 1000, noNaN: true })
    .map((km): AreaRecord => ({ kind: 'radius', km: Math.round(km * 10) / 10 })),
  fc
    .uniqueArray(fc.constantFrom('M35', '35027', 'R04', '36033'), { minLength: 1 })
    .map((codes): AreaRecord => ({ kind: 'zones', codes })),
);
const activity: fc.Arbitrary<ActivityDraft> = fc.record({
  sectors: fc.uniqueArray(fc.constantFrom('S07', 'S07.1', 'S02.7')),
  modes: fc.uniqueArray(fc.constantFrom('goods', 'services', 'works', 'staffing')),
  area,
  descriptionFr: fc.option(text(40)),
  descriptionEn: fc.option(text(40)),
});
const record: fc.Arbitrary<ListingRecord> = fc
  .record({
    externalId: fc.option(text(20)),
    name: text(30),
    tradeName: fc.option(text(30)),
    otherNames: fc.array(text(30), { maxLength: 6 }),
    acronym: fc.option(text(8)),
    descriptionFr: fc.option(text(100)),
    descriptionEn: fc.option(text(100)),
    languages: fc.uniqueArray(fc.constantFrom('fr', 'en', 'iu', 'atj')),
    employees: fc.option(fc.nat(1_000_000)),
    activities: fc.array(activity, { maxLength: 50 }),
    clientReferences: fc.array(text(30), { maxLength: 8 }),
  })
  .map((some) => accepted({ ...EMPTY, ...some }))
  .filter((one): one is ListingRecord => one !== null);

describe('the flattened exchange format', () => {
  it('gives back every text of a list as it was', async () => {
    const clientReferences = ['Ville A; MRC B', 'C|D', 'E\\', '=F', "'=G", 'H\\|I'];
    const one = { ...EMPTY, otherNames: ['La ruche; la vraie', "'=K"], clientReferences };
    const [back] = await readBack(
      [accepted({ ...one, clientReferences: [...clientReferences, "''=G"] })].flatMap((r) => r ?? []),
    );
    expect(back).toMatchObject({
      otherNames: ['La ruche; la vraie', '=K'],
      clientReferences: ['Ville A; MRC B', 'C|D', 'E\\', '=F', '=G', 'H\\|I', "'=G"],
    });
  });

  it('gives back fifty activities, and cells of the longest lists', async () => {
    const activities = Array.from({ length: 50 }, (_, i) => ({
      ...{ sectors: ['S07.1'], modes: [], area: null, descriptionEn: null },
      descriptionFr: `Activité ${i + 1}`,
    }));
    const clientReferences = Array.from({ length: 100 }, (_, i) => `${i}${'|'.repeat(290)}`);
    const whole = accepted({ ...EMPTY, activities, clientReferences });
    expect(whole?.activities).toHaveLength(50);
    expect(await readBack(whole === null ? [] : [whole])).toEqual([whole]);
  });

  it('gives back whatever was accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
        expect(await readBack(records)).toEqual(records);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
