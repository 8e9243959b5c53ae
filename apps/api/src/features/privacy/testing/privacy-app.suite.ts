import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, signInAs, type TestDatabase, type TestPerson } from '@repere/testing';
import { parseConfig, type Config } from '../../../platform/config';
import type { Database, SqlRunner } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AccountsModule } from '../../accounts';
import { AuditModule, keepPersonalValue } from '../../audit';
import { FileStore } from '../../files';
import { MailRunner, queueMail } from '../../notifications';
import { ContactBook, PrivacyModule } from '..';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AuditModule, AccountsModule, PrivacyModule] };
  }
}

export const EMAIL = 'marguerite.bourgeoys@essai.invalid';
export const NAME = 'Marguerite Bourgeoys-Canari';
const PHONE = '418 555-0177';
/** What nothing may hold once she is erased. */
export const SECRETS = [EMAIL, NAME, PHONE, 'Preuve-de-Marguerite'];
const PDF = Buffer.from('%PDF-1.7\n% Preuve-de-Marguerite\n%%EOF');

/** The privacy room on a real server, with a database and a data directory of its own. */
class PrivacyScene {
  #db!: TestDatabase;
  app!: NestFastifyApplication;
  config!: Config;
  directory = '';

  get database(): Database {
    return this.#db.database;
  }

  async open(): Promise<void> {
    this.#db = await createTestDatabase();
    this.directory = mkdtempSync(join(tmpdir(), 'repere-privacy-'));
    this.config = parseConfig({
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
      DATA_DIR: this.directory,
      PUBLIC_URL: 'https://repere.test',
    });
    const log = createLog('silent');
    this.app = await createHttpApp(Rooms.on({ config: this.config, database: this.database, log }), {
      config: this.config,
      log,
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#db.drop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  readonly call = async (
    who: TestPerson | null,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    payload?: object,
    more = {},
  ) => {
    const headers = { ...(who?.headers ?? { 'sec-fetch-site': 'same-origin' }), ...more };
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...(payload !== undefined && { payload }),
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers };
  };

  /** Somebody of whom traces are everywhere. */
  readonly somebodyEverywhere = async (): Promise<TestPerson> => {
    const person = await signInAs(this.database, 'editor', { email: EMAIL, name: NAME });
    const listing = { kind: 'listing', id: randomUUID() };
    await this.database.transaction(async (tx) => {
      const id = person.personId;
      await tx.query(`INSERT INTO listing_source (id, name) VALUES ($1, 'liste')`, [listing.id]);
      await tx.query(
        `INSERT INTO listing (id, slug, source_id, name, municipality_code, lat, lng, precision, other_names, languages, recognitions, practices, client_references, publication, status, content_hash)
       VALUES ($1, 'la-ruche', $1, 'La Ruche', '35027', 46, -72, 'municipality', '{}', '{}', '{}', '{}', '{}', 'published', 'declared', 'x')`,
        [listing.id],
      );
      await tx.query(
        `INSERT INTO listing_report (id, listing_id, message, email) VALUES ($1, $2, 'Le nom est faux.', $3)`,
        [randomUUID(), listing.id, EMAIL],
      );
      await tx.query(
        `INSERT INTO listing_draft (id, listing_id, person_id, base_version, patch) VALUES ($1, $2, $3, 1, $4)`,
        [randomUUID(), listing.id, id, JSON.stringify({ contact: { phone: PHONE } })],
      );
      await tx.query(
        `INSERT INTO listing_claim (id, listing_id, organisation_id, organisation_name, claimant_id, method, state, note, approvals)
       VALUES ($1, $2, $3, 'La Ruche', $4, 'documents', 'documents_sent', $5, '{}')`,
        [randomUUID(), listing.id, person.organisationId, id, `Appelez-moi au ${PHONE}`],
      );
      await tx.query(
        `INSERT INTO one_time (token_hash, purpose, email, expires_at) VALUES ('\\x01', 'sign_in', $1, now())`,
        [EMAIL],
      );
      await tx.query(
        `INSERT INTO idempotency_key (scope, key, route, request_hash, response) VALUES ($1, 'k', 'r', 'h', $2)`,
        [id, JSON.stringify({ name: NAME })],
      );
      await namedInReviews(tx, listing.id, id);
      await keepPersonalValue(tx, listing, 'email', EMAIL);
      await keepPersonalValue(tx, { kind: 'person', id }, 'email', EMAIL);
      await queueMail(tx, {
        to: EMAIL,
        language: 'fr',
        template: 'account_changed',
        params: { change: 'email' },
        link: null,
        home: 'x',
      });
    });
    await this.app.get(MailRunner, { strict: false }).drain();
    await this.app.get(ContactBook, { strict: false }).consent({ id: listing.id, version: 1 }, 'direction', {
      ...{ kind: 'person', personId: person.personId, organisationId: null, requestId: null },
    });
    const files = this.app.get(FileStore, { strict: false });
    const accepted = await files.accept('claim_proof', { name: `${NAME}.pdf`, bytes: PDF });
    const proof = await files.accept('review_proof', { name: `Statuts de ${NAME}.pdf`, bytes: PDF });
    const whose = { personId: person.personId, organisationId: null };
    await this.database.transaction(async (tx) => {
      if (accepted.ok)
        await files.store(tx, accepted.value, { subject: { kind: 'claim', id: randomUUID() }, ...whose });
      if (proof.ok) await files.store(tx, proof.value, { subject: listing, ...whose });
    });
    return person;
  };
}

/** She answered for the enterprise, was named by others, and sent a document of the review. */
async function namedInReviews(tx: SqlRunner, listingId: string, personId: string): Promise<void> {
  const review = randomUUID();
  const said = JSON.stringify([
    { criterion: 'purpose', answer: 'met', note: `Demandez ${NAME}, ${EMAIL}.`, link: null },
  ]);
  await tx.query(
    `INSERT INTO recognition_review (id, listing_id, state, answers, findings, requested_by, reason, declared_by, updated_at)
     VALUES ($1, $2, 'refused', $3, '[]', $4, $5, $6, now())`,
    [review, listingId, said, personId, `Lettre de ${NAME}.`, NAME],
  );
  await tx.query(
    `INSERT INTO recognition_event (review_id, version, act, to_state, party, by, person_id, reason, answers, findings)
     VALUES ($1, 1, 'declare', 'declared', 'enterprise', $2, $3, $4, $5, '[]')`,
    [review, NAME, personId, `Écrire à ${EMAIL}.`, said],
  );
  await tx.query(
    `INSERT INTO listing_recognition (listing_id, code, state, declared_by, declared_on, note, reason)
     VALUES ($1, 'iso', 'refused', $2, '2024-01-01', $2, $2)`,
    [listingId, NAME],
  );
  await tx.query(
    `INSERT INTO listing_practice (listing_id, code, evidence, declared_by, declared_on) VALUES ($1, 'env_ghg', $2, $2, '2024-01-01')`,
    [listingId, NAME],
  );
  await tx.query(
    `INSERT INTO listing_neq_answer (listing_id, neq, answer, note, answered_by, person_id) VALUES ($1, '2274002437', 'meets', $2, $2, $3)`,
    [listingId, NAME, personId],
  );
}

/** The scene of a spec, anew for each of its tests. */
export function privacyScene(): PrivacyScene {
  const scene = new PrivacyScene();
  beforeEach(() => scene.open());
  afterEach(() => scene.close());
  return scene;
}
