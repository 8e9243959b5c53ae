import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInReference } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import fc from 'fast-check';
import { idOfText, identifyFile } from './adapters/files/file-identity';
import { openPurchaseFile } from './adapters/files/open-purchase-file';
import { PurchaseFault } from './domain/purchase-fault';
import { ReadingContext } from './domain/reading-context';
import { aNotice, anExport } from './testing/an-export';
import { aRelease } from './testing/a-release';
import { aZip } from './testing/a-zip';
import { importFile } from './testing/import-purchases';

const DECLARED = { buyer: null, tax: 'unknown' } as const;
const packageOf = (...releases: readonly object[]): string =>
  JSON.stringify({ uri: 'https://exemple.invalid/h.json', version: '1.1', releases });
const TWO = packageOf(aRelease({ number: '1' }), aRelease({ number: '2', reference: 'b' }));

/** Fault F21: contract files are hostile input. */
describe('hostile files', () => {
  let test: TestDatabase;
  let directory: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-hostile-'));
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const load = async (content: string | Buffer): ReturnType<typeof importFile> => {
    await writeFile(join(directory, 'hostile'), content);
    return importFile(test.database, directory, join(directory, 'hostile'));
  };
  const rows = async (): Promise<number> => {
    const [row] = await test.database.query<{ rows: number }>(
      `SELECT ((SELECT count(*) FROM purchase_file) + (SELECT count(*) FROM purchase_release) + (SELECT count(*) FROM award_line)
         + (SELECT count(*) FROM buyer))::int AS rows`,
    );
    return row?.rows ?? -1;
  };

  it.each<[string, string | Buffer, string, number | null]>([
    ['nothing', '', 'file_empty', null],
    ['spaces', ' \n ', 'table_refused', null],
    ['a package cut in its second release', TWO.slice(0, -120), 'truncated', 2],
    ['a package cut after its releases', TWO.slice(0, -1), 'truncated', null],
    ['a package cut between releases', `${TWO.slice(0, TWO.indexOf('},{"ocid"') + 2)}`, 'truncated', 1],
    ['something after the end', `${TWO} {}`, 'damaged', null],
    ['a comma too many', TWO.replace('},{"ocid"', '},,{"ocid"'), 'damaged', 2],
    ['a release that is no object', TWO.replace('"releases":[', '"releases":[7,'), 'damaged', 1],
    ['not a number', TWO.replace('50000', 'NaN'), 'damaged', 1],
    [
      'letters of another encoding',
      Buffer.from(TWO.replace('Entretien ménager', 'Entretien ménagé'), 'latin1'),
      'encoding',
      1,
    ],
    ['two lists of releases', TWO.replace('"version":"1.1"', '"releases":[]'), 'damaged', 0],
    ['no list of releases', '{"uri":"x","items":[]}', 'not_recognised', null],
    ['a list', '[{"ocid":"x"}]', 'not_recognised', null],
    ['a page', '<!doctype html><title>503</title>', 'damaged', 1],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TWO, 'utf16le')]), 'encoding', null],
    ['a release beyond any size', packageOf(aRelease({ title: 'x'.repeat(9_000_000) })), 'record_too_large', 1],
    [
      'an archive that is none',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]),
      'archive_damaged',
      null,
    ],
    [
      'an archive that is a bomb',
      aZip({ 'Avis.xml': anExport(['<avis/>']) + ' '.repeat(60_000_000) }),
      'archive_bomb',
      null,
    ],
    [
      'an archive whose document is cut',
      aZip({ 'Avis.xml': anExport([aNotice({ number: '1', suppliers: [] })]).slice(0, -30) }),
      'truncated',
      1,
    ],
  ])('refuses %s, says where, and applies nothing', async (_, content, code, record) => {
    const fault = await load(content).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(PurchaseFault);
    expect([(fault as PurchaseFault).code, (fault as PurchaseFault).record]).toEqual([code, record]);
    expect(await rows()).toBe(0);
    expect(await readdir(join(directory, 'reports')).catch(() => [])).toEqual([]);
  });

  it('leaves out records that cannot be read, with their field, and keeps the others', async () => {
    const file = await load(
      `\uFEFF${packageOf(
        aRelease({ number: '10' }),
        aRelease({ number: '11', more: { ocid: 'nothing' } }),
        aRelease({ number: '12', more: { date: 'demain' } }),
        aRelease({ number: '13', title: 'x'.repeat(1_000_000) }),
        aRelease({ number: '14', more: { awards: 'none' } }),
        aRelease({ number: '15', more: { bids: Array.from({ length: 6_000 }, () => ({})) } }),
        aRelease({ number: '16', reference: 'b', title: 'a\u0000b\ud800c' }),
        aRelease({ number: '17', reference: 'c', awards: [{ id: 'x' }, { id: 'x', amount: 60_000 }] }),
      )}`,
    );
    expect(file).toMatchObject({ records: 8, refused: 5, lines: 4, sum: '210000' });
    const { readFile } = await import('node:fs/promises');
    const report = await readFile(file.report, 'utf8');
    expect(
      report
        .split('\n')
        .slice(1, 6)
        .map((line) => line.split(',').slice(0, 5).join(' ')),
    ).toEqual([
      '2 refused nothing field_malformed ocid',
      '3 refused ocds-ec9k95-12 field_malformed date',
      '4 refused ocds-ec9k95-13 text_too_long title',
      '5 refused ocds-ec9k95-14 field_malformed awards',
      '6 refused ocds-ec9k95-15 too_many_values bids',
    ]);
    const [odd] = await test.database.query<{ title: string }>(
      `SELECT title FROM award_line WHERE process LIKE '%-16'`,
    );
    expect(odd).toEqual({ title: 'a b c' });
  });

  it('answers any damaged bytes with a fault or with records, never otherwise', async () => {
    const sources = [
      Buffer.from(TWO),
      Buffer.from(anExport([aNotice({ number: '1', suppliers: [{ name: 'Un', winner: true, contract: '5.00' }] })])),
      Buffer.from('Fournisseur;Montant;Date\nUn;1 234,56 $;2024-01-02\nDeux;5;\n'),
      aZip({ 'Avis.xml': anExport([aNotice({ number: '1', suppliers: [] })]) }),
    ];
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (bytes, changes) => {
          let hostile = Buffer.from(bytes);
          for (const { at, byte, cut } of changes) {
            const place = Math.min(hostile.length - 1, Math.floor(at * hostile.length));
            if (cut && place > 0)
              hostile = Buffer.concat([hostile.subarray(0, place), hostile.subarray(place + 1 + (byte % 40))]);
            else hostile[Math.max(place, 0)] = byte;
            if (hostile.length === 0) return;
          }
          const path = join(directory, 'mutant');
          await writeFile(path, hostile);
          const context = ReadingContext.within(builtInReference().territories, idOfText);
          try {
            const file = await openPurchaseFile(await identifyFile(path), 'auto', DECLARED);
            for await (const one of file.records(context)) expect(one.position).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(PurchaseFault);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
