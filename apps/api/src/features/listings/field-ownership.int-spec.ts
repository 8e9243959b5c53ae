import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { AuditReader } from '../audit';
import { moveToPoints } from './seat-point.repository';
import { importListings } from './testing/import-listings-here';

let db: TestDatabase;
let directory: string;
beforeAll(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'owners-'));
});
beforeEach(() => db.database.query('TRUNCATE listing_source, listing, personal_value CASCADE'));
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

const HEADER = 'Nom;Ville;Téléphone;Courriel;Secteurs;Description\n';

async function run(row: string, source = 'Pôle'): Promise<string[]> {
  const file = join(directory, 'list.csv');
  writeFileSync(file, `${HEADER}${row}\n`);
  const imported = await importListings(db.database, directory, { file, source });
  if (!imported.ok) throw new Error(imported.error.code);
  const lines: Record<string, string>[] = parse(readFileSync(imported.value.report), { columns: true });
  return lines.map(({ outcome, code, field }) => [outcome, code, field].join(' ').trim());
}

const own = (...fields: string[]): Promise<object[]> =>
  db.database.query(
    `INSERT INTO listing_field (listing_id, field, owner, by, version) SELECT id, unnest($1::text[]), 'staff', 'Chantier', version FROM listing`,
    [fields],
  );
const values = (): Promise<object[]> =>
  db.database.query(
    `SELECT phone, email, description_fr AS description, version,
       (SELECT array_agg(sectors::text) FROM activity WHERE listing_id = listing.id) AS sectors FROM listing`,
  );

const FIRST = 'La Ruche;Saint-Tite;418 555-0101;a@ruche.invalid;S07.1;Miel.';
const SECOND = 'La Ruche;Saint-Tite;418 555-0199;b@ruche.invalid;S07.2;Miel et cire.';

describe('what somebody owns (M17)', () => {
  it('is kept through an import that says otherwise, which is told', async () => {
    await run(FIRST);
    await own('phone', 'activities');
    expect(await run(SECOND)).toEqual(['changed owner_kept phone activities']);
    expect(await values()).toEqual([
      {
        phone: '418 555-0101',
        email: 'b@ruche.invalid',
        description: 'Miel et cire.',
        version: 2,
        sectors: ['{S07.1}'],
      },
    ]);
  });

  it('is not told where the list says the same', async () => {
    await run(FIRST);
    await own('phone');
    expect(await run(SECOND.replace('0199', '0101'))).toEqual(['changed']);
  });

  it('stays silent when its owner wants it so, whatever another list knows', async () => {
    await run('La Ruche;Saint-Tite;;;S07.1;');
    await own('phone');
    expect(await run(FIRST, 'Autre')).toEqual(['changed other_source_completed email descriptionFr']);
    expect(await values()).toMatchObject([{ phone: null, email: 'a@ruche.invalid', description: 'Miel.' }]);
  });

  it('knows which list changed which value, and when', async () => {
    await run(FIRST);
    expect(await db.database.query('SELECT * FROM listing_field')).toEqual([]);
    await run(SECOND.replace('S07.2', 'S07.1'));
    const fields = await db.database.query('SELECT field, owner, by, version FROM listing_field ORDER BY field');
    expect(fields).toEqual(
      ['descriptionFr', 'email', 'phone'].map((field) => ({ field, owner: 'import', by: 'Pôle', version: 2 })),
    );
  });
});

describe('the versions that imports make', () => {
  it('hold what was said before and after, without anybody’s address in them', async () => {
    await run(FIRST);
    await run(SECOND);
    const versions = await db.database.query<{ record: object }>(
      'SELECT version, kind, fields, owner, by, record FROM listing_version ORDER BY version',
    );
    expect(versions).toMatchObject([
      { version: 1, kind: 'base', fields: [], record: { name: 'La Ruche', descriptionFr: 'Miel.' } },
      { version: 2, kind: 'import', owner: 'import', by: 'Pôle', record: { descriptionFr: 'Miel et cire.' } },
    ]);
    expect(JSON.stringify(versions)).not.toContain('ruche.invalid');
    expect(
      await db.database.query(
        `SELECT v.value FROM listing_version l JOIN personal_value v ON v.id::text = l.record -> 'email' ->> 'value' ORDER BY l.version`,
      ),
    ).toEqual([{ value: 'a@ruche.invalid' }, { value: 'b@ruche.invalid' }]);
  });

  it('cannot be rewritten, nor removed while the listing stands', async () => {
    await run(FIRST);
    await run(SECOND);
    await expect(db.database.query(`UPDATE listing_version SET comment = 'x'`)).rejects.toThrow('only grows');
    await expect(db.database.query('DELETE FROM listing_version')).rejects.toThrow('only grows');
    await db.database.query('DELETE FROM listing');
    expect(await db.database.query('SELECT * FROM listing_version')).toEqual([]);
  });

  it('are told in the audit log', async () => {
    await run(FIRST);
    const [entry] = await new AuditReader(db.database).list({ limit: 1 });
    expect(entry).toMatchObject({
      action: 'listings.import',
      actorKind: 'system',
      details: { source: 'Pôle', new: 1 },
    });
  });
});

it('a row is unchanged although its municipality’s point has moved', async () => {
  await run(FIRST);
  const point = { code: '35027', lat: 46.7, lng: -72.5, precision: 'municipality' as const };
  expect(await db.database.transaction((tx) => moveToPoints(tx, [point]))).toBe(1);
  expect(await run(FIRST)).toEqual(['unchanged']);
});
