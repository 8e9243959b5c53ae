import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { encode } from 'iconv-lite';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { ImportRequest, ImportResult } from './use-cases/import-listings';
import { importListings } from './testing/import-listings-here';

const MAURICIE = join(process.env['SHARED_DATA_DIR'] ?? resolve('../shared/data'), 'listings-pole-mauricie.csv');

jest.setTimeout(30_000);

let db: TestDatabase;
let directory: string;
let files = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'import-'));
});
beforeEach(() => db.database.query('TRUNCATE listing_source, listing, listing_import, outbox_event CASCADE'));
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

function file(content: string | Buffer): string {
  const path = join(directory, `list-${++files}`);
  writeFileSync(path, content);
  return path;
}

async function run(content: string | Buffer, request: Partial<ImportRequest> = {}): Promise<ImportResult> {
  const imported = await importListings(db.database, directory, { file: file(content), ...request });
  if (!imported.ok)
    throw new Error(imported.error.code === 'file_refused' ? imported.error.fault.code : imported.error.code);
  return imported.value;
}

const counts = ({ rows, new: created, changed, unchanged, duplicates, refused, warnings }: ImportResult): number[] => [
  rows,
  created,
  changed,
  unchanged,
  duplicates,
  refused,
  warnings,
];

const reported = ({ report }: ImportResult): Record<string, string>[] => parse(readFileSync(report), { columns: true });
const told = (result: ImportResult): string[] =>
  reported(result).map(({ line, outcome, code }) => [line, outcome, code].join(' ').trim());

/** Everything but ids and times: what readers could see. */
async function content(): Promise<object[]> {
  return db.database.query(
    `SELECT slug, external_id, neq, name, municipality_code, address, postal_code, lat, lng, precision, email, phone, website, publication, hold_reason,
       status, status_by, status_on, version, content_hash,
       (SELECT json_agg(json_build_array(sectors, modes, area_kind, area_km, area_codes) ORDER BY position) FROM activity WHERE listing_id = listing.id) AS activities
     FROM listing ORDER BY slug`,
  );
}

const outbox = (): Promise<{ version: number }[]> => db.database.query('SELECT version FROM outbox_event ORDER BY id');

const LIST = `Nom;NEQ;Ville;MRC;Téléphone;Courriel;Secteurs;Territoire desservi;Cote
La Belle Table;1174002437;Saint-Tite;Mékinac;418 555-0101;achats@belletable.invalid;S07.1|S07.2;km:30;A
Les Jardins d’Été;;Shawinigan;;819 555-0102;;Déneigement;M35|36033;B
`;

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
    await db.database.query(`UPDATE listing SET external_id = 'x'`);
    await run('id,Nom,Ville,NEQ\nx,A,Laval,1199000010\n');
    expect(await content()).toMatchObject([{ publication: 'published', hold_reason: null, neq: '1199000010' }]);
  });

  it.each([null, 'staff'])('held by staff (%s) is published by no import', async (reason) => {
    await run('Nom,Ville,NEQ\nA,Laval,1199000010\n', { source: 'Un' });
    await db.database.query(`UPDATE listing SET publication = 'held', hold_reason = $1`, [reason]);
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
      await db.database.query('SELECT FROM listing_source'),
    ]).toEqual([[2, 2, 0, 0, 0, 0, 1], 3, [], []]);
  });
});

describe('what is left out', () => {
  const MIXED =
    'Nom,Ville,NEQ,Site web\nLa Ruche,Laval,,\nB,Nulle-Part,,\nC,Lévis,123,\nD,Lévis,,javascript:alert(1)\nLa ruche,Laval,,\nCoop Ruche inc.,Laval,,\n';

  it('is refused or a duplicate, with its line, field and value, and the counts sum', async () => {
    const result = await run(MIXED);
    expect(counts(result)).toEqual([6, 1, 0, 0, 2, 3, 0]);
    expect(told(result)).toEqual([
      '2 new',
      '3 refused municipality_unknown',
      '4 refused neq_malformed',
      '5 refused website_scheme',
      '6 duplicate repeated_in_file',
      '7 duplicate probable_same_name',
    ]);
    expect(reported(result)[2]).toMatchObject({
      field: 'neq',
      value: '123',
      message: expect.stringContaining('dix chiffres') as string,
    });
  });

  it('refuses everything under --strict, and says why', async () => {
    const imported = await importListings(db.database, directory, { file: file(MIXED), strict: true });
    expect(imported).toMatchObject({ ok: false, error: { code: 'strict_refused', result: { rows: 6, refused: 3 } } });
    expect(await content()).toEqual([]);
  });

  it('stays out when staff withdrew it, under whatever spelling', async () => {
    await run(LIST);
    await db.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE neq IS NOT NULL`);
    const result = await run(LIST.replace('achats@', 'ventes@'));
    expect([counts(result), told(result)[1]]).toEqual([[2, 0, 0, 2, 0, 0, 1], '2 unchanged withdrawn_kept']);
    expect(await content()).toMatchObject([{ publication: 'withdrawn', email: 'achats@belletable.invalid' }, {}]);
  });

  it('does not overwrite another source, but fills what it left empty', async () => {
    await run(LIST, { source: 'Un' });
    const other = LIST.replace('Les Jardins d’Été;;', 'Les Jardins d’Été;1199000010;').replace(
      '819 555-0102;;',
      '819 555-0177;jardins@ete.invalid;',
    );
    const result = await run(other, { source: 'Deux' });
    expect(told(result)).toEqual(['1 warning column_unknown', '2 unchanged', '3 changed other_source_completed']);
    expect(await content()).toMatchObject([
      {},
      { neq: '1199000010', phone: '819 555-0102', email: 'jardins@ete.invalid', status_by: 'Un', version: 2 },
    ]);
    expect(counts(await run(other, { source: 'Deux' }))).toEqual([2, 0, 0, 2, 0, 0, 1]);
  });
});

describe('hostile files', () => {
  it('refuse their rows one by one, and apply the others', async () => {
    const good = { name: 'Bonne', seat: { municipality: '35027' } };
    const lines = [
      JSON.stringify(good),
      '{"name":"Coupée","seat":{"munic',
      '{"name":"B","seat":{"municipality":"35027","lat":NaN}}',
      JSON.stringify({ ...good, name: 'x'.repeat(1_000_000) }),
      '[1,2]',
      '"texte"',
      'null',
      '42',
      '['.repeat(200_000),
      JSON.stringify({
        ...good,
        name: 'C',
        activities: [{ sectors: ['S07.1'], area: { kind: 'zones', codes: ['M99'] } }],
      }),
      JSON.stringify({ ...good, name: '<script>alert(1)</script>\u0000', externalId: 'x' }),
      JSON.stringify({ ...good, name: 'Autre', externalId: 'x' }),
    ];
    const result = await run(`${lines.join('\n')}\n`);
    expect(told(result)).toEqual([
      '1 new',
      '2 refused json_invalid',
      '3 refused json_invalid',
      '4 refused too_long',
      '5 refused wrong_shape',
      '6 refused wrong_shape',
      '7 refused wrong_shape',
      '8 refused wrong_shape',
      '9 refused json_invalid',
      '10 refused territory_unknown',
      '11 new',
      '12 duplicate repeated_in_file',
    ]);
  });

  it('leave nothing behind when the fault shows half-way', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `Entreprise numéro ${i},Laval`).join('\n');
    const before = readdirSync(join(directory, 'reports')).length;
    await expect(run(`Nom,Ville\n${rows}\n"Ouverte,Laval\nA,Laval\n`)).rejects.toThrow('quote_not_closed');
    expect([await content(), await outbox(), readdirSync(join(directory, 'reports')).length]).toEqual([[], [], before]);
  });

  it('keep a formula out of the report', async () => {
    const [line] = reported(await run('Nom,Ville\nA,=cmd|calc\n'));
    expect(line).toMatchObject({ value: "'=cmd|calc" });
  });
});

describe('an import killed half-way', () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, i) => `Entreprise ${i} des Sources,Laval,4${String(i).padStart(4, '0')}`,
  );
  const list = `Nom,Ville,Id\n${rows.join('\n')}\n`;

  it.each([500, 1_500, 3_000])(
    'after %i rows has applied nothing, and its rerun is as if it had not been killed',
    async (after) => {
      await run(LIST);
      const before = await content();
      const path = file(list);
      const killed = importListings(
        db.database,
        directory,
        { file: path },
        {
          rows: (done) => {
            if (done === after)
              void db.database.query(
                `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
              );
          },
        },
      );
      await expect(killed).rejects.toThrow();
      expect([
        await content(),
        (await outbox()).length,
        await db.database.query('SELECT FROM listing_import'),
      ]).toMatchObject([before, 2, [{}]]);
      const result = await run(list);
      expect(counts(result)).toEqual([4_000, 4_000, 0, 0, 0, 0, 0]);
    },
  );

  it('leaves no half-written report', () => {
    expect(readdirSync(join(directory, 'reports')).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});

describe('imports at the same time', () => {
  it('wait for each other: one writes, the other finds everything there', async () => {
    const [a, b] = await Promise.all([run(LIST), run(LIST)]);
    expect([a.new + b.new, a.unchanged + b.unchanged, (await content()).length]).toEqual([2, 2, 2]);
  });

  it('record each run', async () => {
    const { sha256 } = await run(LIST, { source: 'Un' });
    expect(await db.database.query('SELECT sha256, source, rows, created FROM listing_import')).toEqual([
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
    const [known] = await db.database.query<{ places: string[] }>(
      `SELECT array_agg(DISTINCT municipality_code ORDER BY municipality_code) AS places FROM listing WHERE address ~ 'app\\.|C\\.P\\.'`,
    );
    expect(known?.places.length).toBeGreaterThan(3);
  });

  it('twice changes nothing', async () => {
    await run(readFileSync(MAURICIE));
    expect(counts(await run(readFileSync(MAURICIE)))).toEqual([373, 0, 0, 364, 5, 4, 6]);
  });
});
