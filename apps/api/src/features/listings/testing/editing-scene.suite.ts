import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { Database } from '../../../platform/database';
import { AuditReader } from '../../audit';
import type { EditingActor } from '../use-cases/update-listing';
import { anEditor, editingOn } from './editing-here';
import { importListings } from './import-listings-here';

const LIST = 'Nom;Ville;Téléphone;Courriel;Secteurs;Description\n';
export const ROW = 'La Ruche;Saint-Tite;418 555-0101;a@ruche.invalid;S07.1;Miel.\n';

export const owner = anEditor('enterprise');
export const network = anEditor('network');
export const staff = anEditor('staff');

/** One listing that a network imported, edited by its enterprise. */
class EditingScene {
  #db!: TestDatabase;
  readonly #directory = mkdtempSync(join(tmpdir(), 'edit-'));
  use!: ReturnType<typeof editingOn>;
  /** The listing's. */
  id = '';

  get database(): Database {
    return this.#db.database;
  }

  async open(): Promise<void> {
    this.#db = await createTestDatabase();
    this.use = editingOn(this.database);
  }

  async close(): Promise<void> {
    await this.#db.drop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async begin(): Promise<void> {
    await this.database.query('TRUNCATE listing_source, listing, personal_value, outbox_event CASCADE');
    await this.run(ROW);
    this.id = (await this.database.query<{ id: string }>('SELECT id FROM listing'))[0]!.id;
  }

  /** Imports the list again with these rows. */
  readonly run = async (rows: string): Promise<void> => {
    const file = join(this.#directory, 'list.csv');
    writeFileSync(file, LIST + rows);
    const done = await importListings(this.database, this.#directory, { file, source: 'Pôle' });
    if (!done.ok) throw new Error(done.error.code);
  };

  readonly edit = (patch: object, expectedVersion = 1, actor: EditingActor = owner) =>
    this.use.update.execute({ id: this.id, expectedVersion, patch, comment: null }, actor);

  readonly stored = async (): Promise<Record<string, unknown>> =>
    (
      await this.database.query<Record<string, unknown>>(
        `SELECT name, phone, email, publication, hold_reason AS "holdReason", status, status_by AS "statusBy", version,
         last_confirmed_on AS "lastConfirmedOn" FROM listing WHERE id = $1`,
        [this.id],
      )
    )[0]!;

  readonly lastAct = async () => (await new AuditReader(this.database).list({ limit: 1 }))[0];
}

/** The scene of a spec: opened before its tests, begun anew before each, closed after them. */
export function editingScene(): EditingScene {
  const scene = new EditingScene();
  beforeAll(() => scene.open());
  afterAll(() => scene.close());
  beforeEach(() => scene.begin());
  return scene;
}
