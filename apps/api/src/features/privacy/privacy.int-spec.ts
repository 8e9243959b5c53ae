import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { auditLog, erasureReceipt, incident, personalData } from '@repere/contract';
import { createTestDatabase, signInAs, type TestDatabase, type TestPerson } from '@repere/testing';
import { Clock } from '../../platform/clock';
import { parseConfig, type Config } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { AccountsModule } from '../accounts';
import { AuditModule, AuditReader, keepPersonalValue } from '../audit';
import { FileStore } from '../files';
import { MailRunner, queueMail } from '../notifications';
import { ContactBook, PrivacyModule } from '.';
import { databaseText, folderText } from './testing/whole-content.suite';
import { ApplyRetention } from './use-cases/apply-retention';
import { ErasePerson } from './use-cases/erase-person';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AuditModule, AccountsModule, PrivacyModule] };
  }
}

let db: TestDatabase;
let app: NestFastifyApplication;
let config: Config;
let directory: string;

beforeEach(async () => {
  db = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'repere-privacy-'));
  config = parseConfig({
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    DATA_DIR: directory,
    PUBLIC_URL: 'https://repere.test',
  });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
});
afterEach(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function call(who: TestPerson | null, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, more = {}) {
  const headers = { ...(who?.headers ?? { 'sec-fetch-site': 'same-origin' }), ...more };
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers,
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers };
}

const EMAIL = 'marguerite.bourgeoys@essai.invalid';
const NAME = 'Marguerite Bourgeoys-Canari';
const PHONE = '418 555-0177';
const SECRETS = [EMAIL, NAME, PHONE, 'Preuve-de-Marguerite'];
const PDF = Buffer.from('%PDF-1.7\n% Preuve-de-Marguerite\n%%EOF');

/** Somebody of whom traces are everywhere. */
async function somebodyEverywhere(): Promise<TestPerson> {
  const person = await signInAs(db.database, 'editor', { email: EMAIL, name: NAME });
  const listing = { kind: 'listing', id: randomUUID() };
  await db.database.transaction(async (tx) => {
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
  await app.get(MailRunner, { strict: false }).drain();
  await app.get(ContactBook, { strict: false }).consent({ id: listing.id, version: 1 }, 'direction', {
    ...{ kind: 'person', personId: person.personId, organisationId: null, requestId: null },
  });
  const files = app.get(FileStore, { strict: false });
  const accepted = await files.accept('claim_proof', { name: `${NAME}.pdf`, bytes: PDF });
  if (accepted.ok)
    await db.database.transaction((tx) =>
      files.store(tx, accepted.value, {
        ...{ subject: { kind: 'claim', id: randomUUID() }, personId: person.personId, organisationId: null },
      }),
    );
  return person;
}

describe('one’s own data', () => {
  it('is exported whole, without secrets', async () => {
    const person = await somebodyEverywhere();
    const { status, body, headers } = await call(person, 'GET', '/account/data');
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
    const { tables } = personalData.parse(body);
    expect(tables['person']).toEqual([expect.objectContaining({ email: EMAIL, name: NAME })]);
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining([
        'session',
        'listing_draft',
        'listing_claim',
        'listing_report',
        'listing_contact',
        'mail',
        'stored_file',
      ]),
    );
    const text = JSON.stringify(body);
    for (const secret of ['password_hash', 'token_hash', 'totp_secret']) expect(text).not.toContain(secret);
  });

  it('is not somebody else’s', async () => {
    await somebodyEverywhere();
    const other = await signInAs(db.database, 'editor');
    expect(JSON.stringify((await call(other, 'GET', '/account/data')).body)).not.toContain(EMAIL);
  });
});

describe('erasing an account', () => {
  it('leaves no trace of the person in the database nor on the disk, and the log whole', async () => {
    const person = await somebodyEverywhere();
    const before = (await databaseText(db.database)) + folderText(directory);
    for (const secret of SECRETS) expect(before).toContain(secret);

    const done = await call(person, 'POST', '/account/erasure', { email: EMAIL });
    expect(done.status).toBe(200);
    expect(erasureReceipt.parse(done.body)).toEqual({ erased: true, stillShown: [] });
    expect(String(done.headers['set-cookie'])).toContain('Max-Age=0');

    const after = await databaseText(db.database);
    for (const secret of SECRETS) expect([secret, after.includes(secret)]).toEqual([secret, false]);
    const kept = folderText(directory);
    for (const secret of SECRETS) expect([secret, kept.includes(secret)]).toEqual([secret, false]);
    expect(await app.get(AuditReader, { strict: false }).verify()).toMatchObject({ fault: null });
    const acts = await db.database.query(`SELECT action FROM audit_entry WHERE actor_id = $1`, [person.personId]);
    expect(acts).toEqual(expect.arrayContaining([{ action: 'listing.contact_consent' }, { action: 'person.erase' }]));
    expect((await call(person, 'GET', '/account/data')).status).toBe(401);
  });

  it('asks for the address, and a recent sign-in', async () => {
    const person = await somebodyEverywhere();
    const wrong = await call(person, 'POST', '/account/erasure', { email: 'autre@essai.invalid' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'erasure_address']);
    await db.database.query(`UPDATE session SET verified_at = now() - interval '1 hour'`);
    const late = await call(person, 'POST', '/account/erasure', { email: EMAIL });
    expect([late.status, late.body['code']]).toEqual([403, 'recent_sign_in_required']);
    expect(await databaseText(db.database)).toContain(EMAIL);
  });

  it('is refused to the last who manages an organisation of several', async () => {
    const manager = await signInAs(db.database, 'editor', { memberRole: 'manager' });
    await signInAs(db.database, 'editor', { organisationId: manager.organisationId! });
    const done = await call(manager, 'POST', '/account/erasure', { email: manager.email });
    expect([done.status, done.body['code']]).toEqual([409, 'last_manager']);
    const administrator = await signInAs(db.database, 'administrator');
    const last = await call(administrator, 'POST', '/account/erasure', { email: administrator.email });
    expect([last.status, last.body['code']]).toEqual([409, 'last_manager']);
  });

  it('is done by an administrator who was asked to, and by nobody else', async () => {
    const person = await somebodyEverywhere();
    const path = `/workspace/privacy/people/${person.personId}/erasure`;
    const moderator = await signInAs(db.database, 'moderator');
    expect((await call(moderator, 'POST', path, { email: EMAIL })).status).toBe(403);
    const administrator = await signInAs(db.database, 'administrator');
    expect((await call(administrator, 'POST', path, { email: EMAIL })).status).toBe(200);
    expect(await databaseText(db.database)).not.toContain(EMAIL);
  });
});

describe('what has been kept long enough', () => {
  class AClock extends Clock {
    constructor(private readonly at: Date) {
      super();
    }
    now(): Date {
      return this.at;
    }
  }
  const at = (moment: Date) =>
    new ApplyRetention(db.database, new AClock(moment), app.get(ErasePerson, { strict: false }), config).execute();
  const later = (months: number, days = 0): Date => {
    const moment = new Date();
    moment.setUTCMonth(moment.getUTCMonth() + months);
    return new Date(moment.getTime() + days * 86_400_000);
  };

  it('goes by itself, when its time comes and not before', async () => {
    await somebodyEverywhere();
    expect(await at(later(0))).toEqual({});
    expect(await at(later(4))).toMatchObject({ sessions: 1, one_time: 1, requests: 1, mails: 1 });
    expect(await at(later(13))).toMatchObject({ drafts: 1, reports: 1 });
    expect(await at(later(25))).toMatchObject({ replaced_values: 1 });
    expect(await at(later(25))).toEqual({});
    expect(await databaseText(db.database)).toContain(EMAIL);
  });

  it('an unused account goes after three years, its owner told a month before', async () => {
    const person = await somebodyEverywhere();
    await db.database.query(`UPDATE person SET last_seen_at = now() WHERE id = $1`, [person.personId]);
    const told = await at(later(35, 10));
    expect(told).toMatchObject({ notices: 1 });
    await db.database.query(`UPDATE mail SET created_at = $1 WHERE template = 'account_unused'`, [later(35, 10)]);
    expect(await at(later(35, 10))).toEqual({});
    expect(await at(later(36, 20))).toMatchObject({ accounts: 1 });
    expect(await databaseText(db.database)).not.toContain(EMAIL);
    expect(await app.get(AuditReader, { strict: false }).verify()).toMatchObject({ fault: null });
  });

  it('a mail kept as a file goes too', async () => {
    const folder = join(directory, 'mail');
    mkdirSync(folder, { recursive: true });
    const old = join(folder, `${randomUUID()}.eml`);
    writeFileSync(old, `To: ${EMAIL}\r\n\r\nBonjour`);
    utimesSync(old, 0, Date.now() / 1000 - 100 * 86_400);
    await at(later(0));
    expect(folderText(folder)).not.toContain(EMAIL);
  });
});

describe('the register of incidents', () => {
  const ENTRY = {
    occurredOn: '2026-11-20',
    occurredUntil: null,
    awareOn: '2026-11-21',
    information: 'Adresses de courriel de douze personnes.',
    circumstances: 'Un courriel envoyé à plusieurs sans copie cachée.',
    people: 12,
    seriousRisk: false,
    assessment: 'Adresses professionnelles déjà publiques.',
    commissionNotifiedOn: null,
    peopleNotifiedOn: null,
    measures: 'Envois un par un.',
  };

  it('is kept by administrators, version by version', async () => {
    const administrator = await signInAs(db.database, 'administrator');
    const made = await call(administrator, 'POST', '/workspace/privacy/incidents', ENTRY);
    expect(made.status).toBe(201);
    const entry = incident.parse(made.body);
    expect(entry).toMatchObject({ version: 1, keptUntil: '2031-11-21' });
    const path = `/workspace/privacy/incidents/${entry.id}`;
    const told = { ...ENTRY, peopleNotifiedOn: '2026-11-22' };
    expect((await call(administrator, 'PUT', path, told)).status).toBe(428);
    expect((await call(administrator, 'PUT', path, told, { 'if-match': '"1"' })).body['version']).toBe(2);
    expect((await call(administrator, 'PUT', path, ENTRY, { 'if-match': '"1"' })).status).toBe(409);
    const { body } = await call(administrator, 'GET', '/workspace/privacy/incidents');
    expect(body['results']).toEqual([expect.objectContaining({ peopleNotifiedOn: '2026-11-22' })]);
    await expect(db.database.query('DELETE FROM privacy_incident')).rejects.toThrow('kept five years');
  });

  it('is read by nobody else', async () => {
    for (const role of ['editor', 'buyer', 'network_moderator', 'moderator'] as const)
      expect((await call(await signInAs(db.database, role), 'GET', '/workspace/privacy/incidents')).status).toBe(403);
  });
});

describe('who answers for personal information', () => {
  it('is named by an administrator and shown to everybody', async () => {
    expect((await call(null, 'GET', '/privacy')).body).toEqual({ officer: null });
    const officer = { name: 'Jeanne Mance', title: 'Direction générale', email: 'vieprivee@essai.invalid' };
    const administrator = await signInAs(db.database, 'administrator');
    expect((await call(administrator, 'PUT', '/workspace/privacy/officer', officer)).status).toBe(200);
    expect((await call(null, 'GET', '/privacy')).body).toEqual({ officer });
  });
});

describe('the log', () => {
  it('is read by administrators, by act and by person, a page at a time', async () => {
    const person = await somebodyEverywhere();
    const administrator = await signInAs(db.database, 'administrator');
    const { body } = await call(administrator, 'GET', '/workspace/audit?action=listing.contact_consent');
    const log = auditLog.parse(body);
    expect(log.results).toEqual([expect.objectContaining({ actorName: NAME, actorId: person.personId })]);
    expect(log.actions).toContain('listing.contact_consent');
    expect(JSON.stringify(log.results[0]?.details)).not.toContain(NAME);
    const mine = await call(administrator, 'GET', `/workspace/audit?actor=${administrator.personId}`);
    expect(mine.body['results']).toEqual([]);
    for (const role of ['editor', 'moderator'] as const)
      expect((await call(await signInAs(db.database, role), 'GET', '/workspace/audit')).status).toBe(403);
  });
});
