import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purchaseDemoPackages } from '@repere/demo';
import { builtInReference } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import fc from 'fast-check';
import { aNotice, anExport } from './testing/an-export';
import { checksumOf, importFile, totalOf } from './testing/import-purchases';

/** A file is known by its hash; any order of files, and any file twice, gives the same lines. */
describe('the order of files', () => {
  let test: TestDatabase;
  let directory: string;
  let files: string[];

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-order-'));
    files = [];
    // As real packages, not as a demonstration: the eras must meet.
    const packages = purchaseDemoPackages({
      reference: builtInReference(),
      today: '2026-11-23',
      lines: 150,
      packages: 3,
      listings: 200,
    });
    const releases: { ocid: string; awards?: { value: { amount: number } }[]; buyer: { name: string } }[] = [];
    for (const one of packages) {
      let text = '';
      for await (const chunk of one.chunks()) text += chunk;
      text = text.replaceAll('demonstration.invalid', 'exemple.invalid');
      releases.push(...(JSON.parse(text) as { releases: typeof releases }).releases);
      await keep(one.name, text);
    }
    const notices = releases.slice(0, 40).map(({ ocid, buyer }) =>
      aNotice({
        ...{ number: ocid.slice(ocid.lastIndexOf('-') + 1), buyer: buyer.name, reference: `x${ocid}` },
        suppliers: [{ name: 'Coopérative Exemple', winner: true, contract: '12345.67' }],
      }),
    );
    await keep(
      'export.xml',
      anExport([...notices, aNotice({ number: '999', suppliers: [{ name: 'Un', winner: true, contract: '1.00' }] })]),
    );
    // The weekly file repeats a part of the monthly one.
    await keep('hebdo.json', JSON.stringify({ uri: 'https://exemple.invalid/h', releases: releases.slice(20, 60) }));
    await keep('liste.csv', 'Organisme;Fournisseur;Montant;Date\nVille de Shawinigan;Un;10,00;2024-01-02\n');
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const keep = async (name: string, text: string): Promise<void> => {
    await writeFile(join(directory, name), text);
    files.push(join(directory, name));
  };

  const loaded = async (order: readonly string[]): Promise<{ total: string; checksum: string }> => {
    await test.database.query(
      'TRUNCATE purchase_file, purchase_release, buyer, award_line, award_supplier, bid, purchase_decision CASCADE',
    );
    for (const file of order) await importFile(test.database, directory, file);
    return { total: await totalOf(test.database), checksum: await checksumOf(test.database) };
  };

  it('changes neither a total nor a line', async () => {
    const first = await loaded(files);
    expect(Number(first.total)).toBeGreaterThan(1_000_000);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.subarray(files),
        async (order, again) => expect(await loaded([...order, ...again])).toEqual(first),
      ),
      { numRuns: 4 },
    );
  }, 600_000);

  it('says of a file read again that nothing is new', async () => {
    await loaded(files);
    for (const file of files) {
      const again = await importFile(test.database, directory, file);
      expect({ ...again, unchanged: again.lines }).toMatchObject({ new: 0, changed: 0, unchanged: again.lines });
    }
    expect(await test.database.query('SELECT count(*)::int AS files FROM purchase_file')).toEqual([
      { files: files.length },
    ]);
  });
});
