import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, signInAs, type TestPerson } from '@repere/testing';
import { AppModule } from '../../../app.module';
import { Clock } from '../../../platform/clock';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { uuidv7 } from '../../../platform/ids';
import { ImportListings } from '../../listings';
import { seedTerritories } from '../../territories';
import { RenewRecognitions } from '../use-cases/renew-recognitions';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The whole server on a database of its own, with somebody of each side and a listing of the enterprise's. */
export interface RecognitionApp {
  readonly database: Database;
  /** The product's data directory. */
  readonly directory: string;
  readonly owner: TestPerson;
  readonly pole: TestPerson;
  /** Of the same network as `pole`. */
  readonly colleague: TestPerson;
  readonly elsewhere: TestPerson;
  readonly chantier: TestPerson;
  /** A listing in Mauricie that `owner` looks after. @returns its id */
  aListing(over?: { readonly neq?: string; readonly managed?: boolean }): Promise<string>;
  call(who: TestPerson | null, verb: Verb, path: string, body?: object, ifMatch?: number): Promise<Answer>;
  /** Sends a file as a form does. */
  send(who: TestPerson, path: string, name: string, bytes: Buffer): Promise<Answer>;
  download(who: TestPerson | null, path: string): Promise<{ readonly status: number }>;
  /** Imports a list of another source, as the command does. */
  importList(file: string): ReturnType<ImportListings['execute']>;
  /** From here on it is that day. */
  on(day: string): void;
  /** What time and changes do. */
  renew(): Promise<number>;
  close(): Promise<void>;
}

export async function startRecognitionApp(): Promise<RecognitionApp> {
  const base = await createTestDatabase();
  const { database } = base;
  await seedTerritories(database);
  const directory = mkdtempSync(join(tmpdir(), 'recognition-'));
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: directory });
  const log = createLog('silent');
  const app: NestFastifyApplication = await createHttpApp(AppModule.on({ config, database, log }), { config, log });
  const clock = jest.spyOn(app.get(Clock), 'now').mockReturnValue(new Date('2026-11-23T15:00:00Z'));
  const owner = await signInAs(database, 'editor');
  const pole = await signInAs(database, 'network_moderator', { territories: ['R04'] });
  const colleague = await signInAs(database, 'network_moderator', { organisationId: pole.organisationId ?? '' });
  return {
    ...{ database, directory, owner, pole, colleague },
    elsewhere: await signInAs(database, 'network_moderator', { territories: ['R01'] }),
    chantier: await signInAs(database, 'moderator'),
    aListing: async ({ neq, managed = true } = {}) => {
      const [id, source] = [uuidv7(), uuidv7()];
      await database.query('INSERT INTO listing_source (id, name) VALUES ($1::uuid, $1::uuid::text)', [source]);
      await database.query(
        `INSERT INTO listing (id, slug, source_id, neq, name, other_names, legal_form, municipality_code, lat, lng, precision, languages,
           recognitions, practices, client_references, publication, status, managed_by, content_hash)
         VALUES ($1::uuid, $1::uuid::text, $2, $3, 'La Ruche', '{}', 'coop_solidarite', '35027', 46.7, -72.6, 'exact', '{fr}', '{}', '{}', '{}',
           'published', 'unverified', $4, '')`,
        [id, source, neq ?? null, managed ? owner.organisationId : null],
      );
      await database.query(`INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('listing', $1, 1)`, [id]);
      return id;
    },
    call: async (who, method, path, payload, ifMatch) => {
      const headers = {
        ...(who === null ? { 'sec-fetch-site': 'same-origin' } : who.headers),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      };
      const url = `/api/v1${path}`;
      const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
      return { status: response.statusCode, body: response.json() };
    },
    send: async (who, path, name, bytes) => {
      const boundary = 'repere-recognition';
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      const headers = { ...who.headers, 'content-type': `multipart/form-data; boundary=${boundary}` };
      const response = await app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
      return { status: response.statusCode, body: response.json() };
    },
    download: async (who, path) => {
      const headers = who === null ? {} : who.headers;
      const response = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
      return { status: response.statusCode };
    },
    importList: (file) =>
      app.get(ImportListings, { strict: false }).execute({ file, source: 'Autre liste', dryRun: false, strict: false }),
    on: (day) => void clock.mockReturnValue(new Date(`${day}T15:00:00Z`)),
    renew: () => app.get(RenewRecognitions, { strict: false }).execute(),
    close: async () => {
      await app.close();
      await base.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
