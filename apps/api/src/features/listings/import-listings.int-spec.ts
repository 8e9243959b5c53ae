import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { encode } from 'iconv-lite';
import { LIST, counts, importScene, reported, told } from './testing/import-scene.suite';

const MAURICIE = join(process.env['SHARED_DATA_DIR'] ?? resolve('../shared/data'), 'listings-pole-mauricie.csv');

jest.setTimeout(30_000);

const scene = importScene();
const { run, content, outbox } = scene;

describe('what is accepted', () => {
  it('is published, unverified and attributed to its source, with its outbox rows in the same transaction', async () => {
    const result = await run(LIST, { source: 'Pôle d’essai' });
    expect(counts(result)).toEqual([2, 2, 0, 0, 0, 0, 1]);
    expect(told(result)).toEqual(['1 warning column_unknown', '2 new', '3 new']);
    expect(await content()).toMatchObject([
      {
        slug: 'la-belle-table-saint-tite',
        neq: '1174002437',
        municipality_code: '35027',
        phone: '418 555-0101',
        publication: 'published',
        status: 'unverified',
        status_by: 'Pôle d’essai',
        status_on: '2026-11-23',
        version: 1,
        activities: [[['S07.1', 'S07.2'], [], 'radius', 30, []]],
      },
      { slug: 'les-jardins-d-ete-shawinigan', activities: [[['S02.7'], [], 'zones', null, ['36033', 'M35']]] },
    ]);
    expect(await outbox()).toEqual([{ version: 1 }, { version: 1 }]);
  });

  it('with a NEQ of 22 or 33 is held', async () => {
    const result = await run('Nom,Ville,NEQ\nA,Laval,2212345674\n');
    expect([counts(result), await content()]).toMatchObject([
      [1, 1, 0, 0, 0, 0, 1],
      [{ publication: 'held', hold_reason: 'sole_proprietor' }],
    ]);
  });

  it('stays held in a list that leaves the NEQ out, until another NEQ is given', async () => {
    await run('Nom,Ville,NEQ\nA,Laval,2212345674\n');
    await run('Nom,Ville,Téléphone\nA,Laval,450 555-0101\n');
    expect(await content()).toMatchObject([{ publication: 'held', hold_reason: 'sole_proprietor', version: 2 }]);
    await scene.database.query(`UPDATE listing SET external_id = 'x'`);
    await run('id,Nom,Ville,NEQ\nx,A,Laval,1199000010\n');
    expect(await content()).toMatchObject([{ publication: 'published', hold_reason: null, neq: '1199000010' }]);
  });

  it.each([null, 'staff'])('held by staff (%s) is published by no import', async (reason) => {
    await run('Nom,Ville,NEQ\nA,Laval,1199000010\n', { source: 'Un' });
    await scene.database.query(`UPDATE listing SET publication = 'held', hold_reason = $1`, [reason]);
    await run('Nom,Ville,NEQ,Téléphone\nA,Laval,1199000010,450 555-0101\n', { source: 'Un' });
    await run('Nom,Ville,NEQ,Courriel\nA,Laval,1199000010,a@a.invalid\n', { source: 'Deux' });
    expect(await content()).toMatchObject([{ publication: 'held', hold_reason: reason, phone: '450 555-0101' }]);
  });

  it('is held as soon as another source gives it such a NEQ', async () => {
    await run('Nom,Ville\nA,Laval\n', { source: 'Un' });
    await run('Nom,Ville,NEQ\nA,Laval,2212345674\n', { source: 'Deux' });
    expect(await content()).toMatchObject([{ publication: 'held', hold_reason: 'sole_proprietor', version: 2 }]);
  });

  it('is found again by the keys that an earlier row of the file gave it', async () => {
    await run('id,Nom,Ville,NEQ\na,Premier,Laval,1199000010\n');
    const result = await run('id,Nom,Ville,NEQ\nb,Premier,Laval,1199000010\nb,Autre chose,Saint-Tite,\n');
    expect(counts(result)).toEqual([2, 0, 1, 0, 1, 0, 0]);
  });

  it('without activity has one undeclared activity', async () => {
    await run('{"name":"A","seat":{"municipality":"35027"}}\n');
    expect(await content()).toMatchObject([{ activities: [[[], [], 'undeclared', null, []]] }]);
  });
});

describe('the same file', () => {
  it('twice changes nothing', async () => {
    await run(LIST);
    const before = await content();
    const again = await run(LIST);
    expect(counts(again)).toEqual([2, 0, 0, 2, 0, 0, 1]);
    expect([await content(), (await outbox()).length]).toEqual([before, 2]);
  });

  it('corrected changes only its corrected row, whose address stays', async () => {
    await run(LIST);
    const result = await run(LIST.replace('555-0102', '555-0199').replace('Les Jardins d’Été', 'Les jardins d’été'));
    expect(counts(result)).toEqual([2, 0, 1, 1, 0, 0, 1]);
    expect(await content()).toMatchObject([
      { version: 1 },
      { version: 2, slug: 'les-jardins-d-ete-shawinigan', phone: '819 555-0199' },
    ]);
    expect((await outbox()).map(({ version }) => version)).toEqual([1, 1, 2]);
  });

  it('in Windows-1252, as a spreadsheet or with commas is the same list', async () => {
    await run(LIST);
    const before = await content();
    const book = new Workbook();
    book.addWorksheet('Liste').addRows(parse(LIST, { delimiter: ';', relax_column_count: true }));
    const variants = [
      encode(LIST, 'windows-1252'),
      Buffer.from(await book.xlsx.writeBuffer()),
      LIST.replaceAll(';', '\t'),
      `\uFEFF${LIST.replaceAll('\n', '\r\n')}`,
    ];
    for (const variant of variants) expect(counts(await run(variant))).toEqual([2, 0, 0, 2, 0, 0, 1]);
    expect(await content()).toEqual(before);
  });

  it('tried dry writes nothing but its report', async () => {
    const result = await run(LIST, { dryRun: true });
    expect([
      counts(result),
      told(result).length,
      await content(),
      await scene.database.query('SELECT FROM listing_source'),
    ]).toEqual([[2, 2, 0, 0, 0, 0, 1], 3, [], []]);
  });
});

describe('imports at the same time', () => {
  it('wait for each other: one writes, the other finds everything there', async () => {
    const [a, b] = await Promise.all([run(LIST), run(LIST)]);
    expect([a.new + b.new, a.unchanged + b.unchanged, (await content()).length]).toEqual([2, 2, 2]);
  });

  it('record each run', async () => {
    const { sha256 } = await run(LIST, { source: 'Un' });
    expect(await scene.database.query('SELECT sha256, source, rows, created FROM listing_import')).toEqual([
      { sha256, source: 'Un', rows: 2, created: 2 },
    ]);
  });
});

const real = existsSync(MAURICIE) ? describe : describe.skip;
if (!existsSync(MAURICIE)) console.warn(`skipped: ${MAURICIE} is not here`);

real('the list of a real pôle', () => {
  it('has every one of its 373 rows accounted for, the hazards named', async () => {
    const result = await run(readFileSync(MAURICIE), { source: 'Pôle' });
    expect(counts(result)).toEqual([373, 364, 0, 0, 5, 4, 6]);
    const codes = reported(result).flatMap(({ code = '' }) => (code === '' ? [] : [code]));
    expect(
      Object.fromEntries([...new Set(codes)].sort().map((code) => [code, codes.filter((one) => one === code).length])),
    ).toEqual({
      municipality_contradicted: 2,
      municipality_unknown: 2,
      name_in_capitals: 4,
      postal_code_impossible: 1,
      probable_same_contact: 1,
      probable_same_name: 4,
      website_malformed: 1,
    });
    const [known] = await scene.database.query<{ places: string[] }>(
      `SELECT array_agg(DISTINCT municipality_code ORDER BY municipality_code) AS places FROM listing WHERE address ~ 'app\\.|C\\.P\\.'`,
    );
    expect(known?.places.length).toBeGreaterThan(3);
  });

  it('twice changes nothing', async () => {
    await run(readFileSync(MAURICIE));
    expect(counts(await run(readFileSync(MAURICIE)))).toEqual([373, 0, 0, 364, 5, 4, 6]);
  });
});
