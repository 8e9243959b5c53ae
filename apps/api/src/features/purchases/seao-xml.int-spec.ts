import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { ImportedFile } from './domain/imported-file';
import { aNotice, anExport, elements } from './testing/an-export';
import { aRelease, FIRST } from './testing/a-release';
import { aZip } from './testing/a-zip';
import { checksumOf, currentLines, importFile, importReleases, totalOf } from './testing/import-purchases';

const WINNER = { name: FIRST.name, neq: FIRST.neq, winner: true, submitted: '50000.00', contract: '50000.000000' };

describe('SEAO’s XML era', () => {
  let test: TestDatabase;
  let directory: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-xml-'));
  });
  afterEach(async () => {
    await test.database.query(
      'TRUNCATE purchase_source, purchase_file, purchase_release, buyer, award_line, award_supplier, bid, purchase_decision CASCADE',
    );
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const load = async (content: string | Buffer, name = 'export.xml'): Promise<ImportedFile> => {
    await writeFile(join(directory, name), content);
    return importFile(test.database, directory, join(directory, name));
  };

  it('sums winners only, reads zero as not applicable, and keeps every bid', async () => {
    const losers = [
      { name: 'Perdante inc.', submitted: '61000.00' },
      { name: 'Autre inc.', submitted: '72000.00' },
    ];
    const file = await load(anExport([aNotice({ number: '1700001', suppliers: [WINNER, ...losers] })]));
    expect(file).toMatchObject({ source: 'seao-xml', records: 1, lines: 1, sum: '50000' });
    expect(await currentLines(test.database)).toMatchObject([
      {
        ...{ awarded: '50000', withOptions: null, method: 'direct', legalGroundCode: 'obnl', deliveryRegion: 'R15' },
        ...{ year: 2024, publishedOn: '2024-04-20', nature: 'services', process: 'ocds-ec9k95-1700001' },
        buyer: { level: 'municipal', territoryCode: '36033' },
        suppliers: [{ neq: '1174002437', postalCode: 'G9N 1A1' }],
      },
    ]);
    expect(await test.database.query('SELECT count(*)::int AS bids FROM bid')).toEqual([{ bids: 3 }]);
    const [kept] = await test.database.query<{ facts: string }>('SELECT facts::text AS facts FROM purchase_release');
    expect(kept?.facts).not.toContain('Privée');
  });

  it('leaves out sales and units that are no dollars', async () => {
    await load(
      anExport([
        aNotice({ number: '1', suppliers: [WINNER], fields: { nature: '7' } }),
        aNotice({ number: '2', reference: 'b', suppliers: [{ ...WINNER, contract: '85.00', unit: '10' }] }),
      ]),
    );
    expect((await currentLines(test.database)).map(({ exclusion }) => exclusion)).toEqual(['sale', 'unit']);
  });

  it('joins finals and expenses of an archive to their notice, and lets revisions correct', async () => {
    const final = (amount: string): string =>
      `<contrat>${elements({ numeroseao: '1700001', nomcontractant: FIRST.name, montantfinal: amount, datefinale: '2025-01-10' })}</contrat>`;
    const expense = `<depense>${elements({ numeroseao: '1700002', montantdepense: '1500.00', datedepense: '2024-09-01', description: 'Ajout' })}</depense>`;
    const archive = aZip({
      'Avis_20240401_20240430.xml': anExport([
        aNotice({ number: '1700001', suppliers: [WINNER] }),
        aNotice({ number: '1700002', reference: 'b', suppliers: [WINNER] }),
      ]),
      'AvisRevisions_20240401_20240430.xml': anExport([
        aNotice({ number: '1700002', reference: 'b', suppliers: [{ ...WINNER, contract: '48000.00' }] }),
      ]),
      'Contrats_20240401_20240430.xml': anExport([final('52000.00')]),
      'ContratsRevisions_20240401_20240430.xml': anExport([final('51000.00')]),
      'Depenses_20240401_20240430.xml': anExport([expense]),
      'DepensesRevisions_20240401_20240430.xml': anExport([]),
    });
    expect(await load(archive, 'avril.zip')).toMatchObject({ records: 6, lines: 2, sum: '98000' });
    expect((await currentLines(test.database)).map(({ final, extras, paid }) => [final, extras, paid])).toEqual([
      ['51000', null, '51000'],
      [null, '1500', '49500'],
    ]);
  });

  it('T6: a notice in XML and in JSON counts once, JSON first, in either order', async () => {
    const xml = anExport([aNotice({ number: '20000001', suppliers: [{ ...WINNER, contract: '49000.00' }] })]);
    const json = aRelease({ number: '20000001', awards: [{ amount: 50_000 }] });
    await load(xml);
    await importReleases(test.database, directory, [json]);
    const [total, checksum] = [await totalOf(test.database), await checksumOf(test.database)];
    await test.database.query(
      'TRUNCATE purchase_file, purchase_release, award_line, award_supplier, bid, buyer CASCADE',
    );
    await importReleases(test.database, directory, [json]);
    await load(xml);
    expect([await totalOf(test.database), await checksumOf(test.database)]).toEqual([total, checksum]);
    expect(total).toBe('50000');
  });

  it('T6: the same award under a number of its own in each era counts once', async () => {
    await load(anExport([aNotice({ number: '1700009', suppliers: [WINNER] })]));
    await importReleases(test.database, directory, [aRelease({ number: '20000009' })]);
    expect((await currentLines(test.database)).map(({ source, exclusion }) => [source, exclusion])).toEqual([
      ['seao-xml', 'duplicate'],
      ['seao-json', null],
    ]);
    expect(await totalOf(test.database)).toBe('50000');
  });

  it('shares the buyer of both eras', async () => {
    await load(anExport([aNotice({ number: '1', suppliers: [WINNER] })]));
    await importReleases(test.database, directory, [aRelease({ number: '2' })]);
    const buyers = (await currentLines(test.database)).map(({ buyer }) => buyer?.number);
    expect(buyers).toEqual(['OP-900001', 'OP-900001']);
  });

  it('reads Windows-1252 where the document declares it, and refuses what is not the encoding it declares', async () => {
    const text = anExport([aNotice({ number: '1', suppliers: [WINNER] })]);
    await load(Buffer.from(text.replace('utf-8', 'windows-1252'), 'latin1'));
    expect(await currentLines(test.database)).toMatchObject([{ title: 'Entretien ménager' }]);
    await expect(load(Buffer.from(text, 'latin1'), 'faux.xml')).rejects.toMatchObject({ code: 'encoding' });
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -60), 'truncated'],
    ['of another kind', () => '<html><body><p>Erreur 503</p></body></html>', 'not_recognised'],
    [
      'with an entity',
      (text: string) =>
        `<!DOCTYPE x [<!ENTITY a "b">]>${text.replace('ménager', '&a;').split('\n').slice(1).join('\n')}`,
      'damaged',
    ],
  ])('refuses a document that is %s, and applies nothing', async (_, change, code) => {
    const text = anExport([aNotice({ number: '1', suppliers: [WINNER] })]);
    await expect(load(change(text))).rejects.toMatchObject({ code });
    expect(await currentLines(test.database)).toEqual([]);
  });
});
