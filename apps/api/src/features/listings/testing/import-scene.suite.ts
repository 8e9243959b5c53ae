import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { Database } from '../../../platform/database';
import type { ImportRequest, ImportResult } from '../use-cases/import-listings';
import { importListings } from './import-listings-here';

/** A network's list of two, with one column that nobody knows. */
export const LIST = `Nom;NEQ;Ville;MRC;Téléphone;Courriel;Secteurs;Territoire desservi;Cote
La Belle Table;1174002437;Saint-Tite;Mékinac;418 555-0101;achats@belletable.invalid;S07.1|S07.2;km:30;A
Les Jardins d’Été;;Shawinigan;;819 555-0102;;Déneigement;M35|36033;B
`;

export const counts = ({
  rows,
  new: created,
  changed,
  unchanged,
  duplicates,
  refused,
  warnings,
}: ImportResult): number[] => [rows, created, changed, unchanged, duplicates, refused, warnings];

export const reported = ({ report }: ImportResult): Record<string, string>[] =>
  parse(readFileSync(report), { columns: true });

/** Each line of the report: its number, what came of it and why. */
export const told = (result: ImportResult): string[] =>
  reported(result).map(({ line, outcome, code }) => [line, outcome, code].join(' ').trim());

/** Lists imported into a database of its own. */
class ImportScene {
  #db!: TestDatabase;
  #files = 0;
  readonly directory = mkdtempSync(join(tmpdir(), 'import-'));

  get database(): Database {
    return this.#db.database;
  }

  async open(): Promise<void> {
    this.#db = await createTestDatabase();
  }

  async close(): Promise<void> {
    await this.#db.drop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  readonly file = (content: string | Buffer): string => {
    const path = join(this.directory, `list-${++this.#files}`);
    writeFileSync(path, content);
    return path;
  };

  readonly run = async (content: string | Buffer, request: Partial<ImportRequest> = {}): Promise<ImportResult> => {
    const imported = await importListings(this.database, this.directory, { file: this.file(content), ...request });
    if (!imported.ok)
      throw new Error(imported.error.code === 'file_refused' ? imported.error.fault.code : imported.error.code);
    return imported.value;
  };

  /** Everything but ids and times: what readers could see. */
  readonly content = (): Promise<object[]> => {
    return this.database.query(
      `SELECT slug, external_id, neq, name, municipality_code, address, postal_code, lat, lng, precision, email, phone, website, publication, hold_reason,
       status, status_by, status_on, version, content_hash,
       (SELECT json_agg(json_build_array(sectors, modes, area_kind, area_km, area_codes) ORDER BY position) FROM activity WHERE listing_id = listing.id) AS activities
     FROM listing ORDER BY slug`,
    );
  };

  readonly outbox = (): Promise<{ version: number }[]> =>
    this.database.query('SELECT version FROM outbox_event ORDER BY id');
}

/** The scene of a spec: opened before its tests, emptied before each, closed after them. */
export function importScene(): ImportScene {
  const scene = new ImportScene();
  beforeAll(() => scene.open());
  beforeEach(() => scene.database.query('TRUNCATE listing_source, listing, listing_import, outbox_event CASCADE'));
  afterAll(() => scene.close());
  return scene;
}
