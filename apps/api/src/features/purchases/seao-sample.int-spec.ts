import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { ImportedFile } from './domain/imported-file';
import type { PurchaseLine } from './domain/purchase-line';
import { currentLines, importFile } from './testing/import-purchases';

const SAMPLE = resolve(process.env['SHARED_DATA_DIR'] ?? '../shared/data', 'seao-sample-release-package.json');

/** Says line by line what becomes of a package in SEAO's real format; skipped where the sample is not at hand. */
(existsSync(SAMPLE) ? describe : describe.skip)(`the sample package (${SAMPLE})`, () => {
  let test: TestDatabase;
  let directory: string;
  let file: ImportedFile;
  let lines: PurchaseLine[];

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-sample-'));
    file = await importFile(test.database, directory, SAMPLE);
    lines = await currentLines(test.database);
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  it('has four releases: two direct contracts, an invitation, and a tender that has no award yet', () => {
    expect(file).toMatchObject({
      ...{ source: 'seao-json', records: 4, lines: 3, new: 3, changed: 0, unchanged: 0, quarantined: 0, refused: 0 },
      sum: '165864.49',
    });
  });

  it('reads 20071760, a direct contract of a régie: signed eighteen months before it was published', () => {
    expect(lines[0]).toMatchObject({
      ...{ noticeNumber: '20071760', awarded: '36677.03', final: null, paid: '36677.03', unit: '1', currency: 'CAD' },
      ...{ awardedOn: '2025-01-16', signedOn: '2025-01-16', publishedOn: '2026-07-28', year: 2025, fiscalYear: 2024 },
      ...{ method: 'direct', legalGround: null, unspsc: '24101603', seaoCategory: 'G19', nature: 'goods' },
      ...{ class: 'purchase', deliveryRegion: null, exclusion: null },
      buyer: { number: 'OP-70289', level: 'municipal', territoryCode: null, regionCode: null },
      suppliers: [
        { neq: '1177604668', neqValid: true, locality: 'Drummondville', postalCode: 'J2B6V4', publicBody: false },
      ],
    });
    expect(lines[0]?.supplierAsWritten).toMatch(/Techlift$/);
    expect(lines[0]?.noticeUrl).toMatch(/^https:\/\/seao\.gouv\.qc\.ca\//);
  });

  it('reads 20080015, a direct contract of services', () => {
    expect(lines[1]).toMatchObject({
      ...{ noticeNumber: '20080015', awarded: '41563.46', year: 2024, unspsc: '76120000', seaoCategory: 'S5' },
      suppliers: [{ neq: '1167510800', neqValid: true, shareBasis: 'sole', awarded: '41563.46' }],
    });
  });

  it('reads 20108643, an invitation: three bids, one amount, and trusts the postal code of an address in Ontario', async () => {
    expect(lines[2]).toMatchObject({
      ...{
        noticeNumber: '20108643',
        awarded: '87624',
        method: 'invited',
        unspsc: '43211908',
        unspscMore: ['43211903'],
      },
      buyer: { name: 'Centre de services scolaire de Laval.', level: 'education', regionCode: 'R13' },
      suppliers: [{ neq: '1169087500', province: 'ON', postalCode: 'L3R6E8' }],
    });
    const bids = await test.database.query(
      'SELECT name, trim_scale(value)::text AS value, winner FROM bid ORDER BY position',
    );
    expect(bids).toEqual([
      { name: 'SOLUTIONS INFORMATIQUES INSO INC.', value: '89120', winner: false },
      { name: 'SOFTCHOICE LP', value: '100000', winner: false },
      { name: 'AVI-SPL Canada Ltee.', value: '87624', winner: true },
    ]);
  });

  it('knows every key of the format', async () => {
    expect(await test.database.query('SELECT unknown_keys AS keys FROM purchase_file')).toEqual([{ keys: {} }]);
  });

  it('changes nothing the second time', async () => {
    expect(await importFile(test.database, directory, SAMPLE)).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  });
});
