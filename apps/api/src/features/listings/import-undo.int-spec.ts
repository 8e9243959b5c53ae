import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../../platform/ids';
import { SYSTEM } from '../audit';
import { EditGround } from './editing/edit-ground';
import { VersionReader } from './editing/version.reader';
import { ListingReader } from './listing.reader';
import { anEditor, editingOn } from './testing/editing-here';
import { builtInProvider, importListings, StoppedClock } from './testing/import-listings-here';
import { everythingOf } from './testing/merging-here';
import { UndoImport } from './use-cases/undo-import';

let db: TestDatabase;
let directory: string;
let undoing: UndoImport;

const HEAD = 'No;Nom;Ville;NEQ;Téléphone;Secteurs;Description\n';
const author = { owner: 'staff', by: 'Chantier', personId: uuidv7(), organisationId: null } as const;

beforeAll(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'undo-'));
  undoing = new UndoImport(
    new EditGround(db.database, new StoppedClock(), builtInProvider),
    new VersionReader(db.database),
  );
});
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.database.query(
    'TRUNCATE listing_source, listing, personal_value, outbox_event, listing_import, listing_import_row, listing_import_undo CASCADE',
  );
});

/** @returns the import's id */
async function list(rows: string, source = 'Pôle'): Promise<string> {
  const file = join(directory, 'list.csv');
  writeFileSync(file, HEAD + rows);
  const done = await importListings(db.database, directory, { file, source });
  if (!done.ok) throw new Error(done.error.code);
  const [run] = await db.database.query<{ id: string }>('SELECT id FROM listing_import ORDER BY id DESC LIMIT 1');
  return run!.id;
}
const undo = (importId: string) => undoing.execute(importId, author, SYSTEM);
const find = (slug: string) => new ListingReader(db.database).find(slug);
const idOf = async (name: string): Promise<string> =>
  (await db.database.query<{ id: string }>('SELECT id FROM listing WHERE name = $1', [name]))[0]!.id;

const FIRST = '1;La Ruche;Saint-Tite;;418 555-0101;S07.1;Miel.\n2;Le Rucher;Shawinigan;;;S07.2;\n';
const SECOND =
  '1;La Ruche;Saint-Tite;1199000010;418 555-0199;S07.1|S07.2;Miel et cire.\n2;Le Rucher;Shawinigan;;;S07.2;\n3;La Cire;Trois-Rivières;;;S07.1;\n';

describe('an undone import', () => {
  it('leaves everything as it was before it', async () => {
    await list(FIRST);
    const before = await everythingOf(db.database);
    const second = await list(SECOND);
    expect(await undo(second)).toEqual({ ok: true, value: { withdrawn: 1, restored: 1, kept: [] } });
    const id = await idOf('La Cire');
    const after = JSON.stringify(await everythingOf(db.database), (key, value: unknown) =>
      Array.isArray(value)
        ? value.filter(
            (row) => (row as { id?: string }).id !== id && (row as { listing_id?: string }).listing_id !== id,
          )
        : value,
    );
    expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(before)));
  });

  it('is no longer seen, and tells its readers so', async () => {
    const first = await list(FIRST);
    await db.database.query('DELETE FROM outbox_event');
    await undo(first);
    expect(await find('la-ruche-saint-tite')).toEqual({ ok: false, error: { code: 'ListingWithdrawn' } });
    expect(await db.database.query('SELECT topic, version FROM outbox_event')).toEqual([
      { topic: 'listing', version: 2 },
      { topic: 'listing', version: 2 },
    ]);
  });

  it('leaves what somebody has touched since, and names it', async () => {
    const first = await list(FIRST);
    const id = await idOf('La Ruche');
    const patch = { contact: { phone: '418 555-0150' } };
    await editingOn(db.database).update.execute({ id, expectedVersion: 1, patch, comment: null }, anEditor('staff'));
    expect(await undo(first)).toEqual({
      ok: true,
      value: { withdrawn: 1, restored: 0, kept: [{ id, name: 'La Ruche', why: 'edited_since' }] },
    });
    expect((await find('la-ruche-saint-tite')).ok).toBe(true);
  });

  it('leaves what somebody claims', async () => {
    const first = await list(FIRST);
    await db.database.query(
      `INSERT INTO listing_claim (id, listing_id, organisation_id, organisation_name, claimant_id, method, state)
       VALUES ($1, $2, $1, 'O', $1, 'documents', 'documents_sent')`,
      [uuidv7(), await idOf('Le Rucher')],
    );
    expect(await undo(first)).toMatchObject({ value: { withdrawn: 1, kept: [{ name: 'Le Rucher', why: 'in_hand' }] } });
  });

  it('may be imported again, put right, even under another source', async () => {
    await undo(await list(FIRST));
    await list('1;La Ruche;Saint-Tite;;418 555-0101;S07.1;Miel.\n', 'Fédération');
    expect(await find('la-ruche-saint-tite')).toMatchObject({
      ok: true,
      value: { publication: 'published', source: 'Fédération' },
    });
  });

  it('is undone once, and must be there', async () => {
    const first = await list(FIRST);
    await undo(first);
    expect(await undo(first)).toEqual({ ok: false, error: { code: 'ImportUndone' } });
    expect(await undo(uuidv7())).toEqual({ ok: false, error: { code: 'ImportNotFound' } });
  });
});
