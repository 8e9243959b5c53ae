import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { Clock } from '../../platform/clock';
import { parseConfig } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { AccountsModule } from '../accounts';
import { seedTerritories } from '../territories';
import { ListingsModule } from '.';
import { signedInHere, type SignedInHere } from './testing/people-here';
import { AskConfirmations } from './use-cases/ask-confirmations';

/** A clock that a test moves. */
class MovingClock extends Clock {
  #instant: Date | null = null;
  now(): Date {
    return this.#instant ?? new Date();
  }
  /** Null: the hour it is, for whoever signs in. */
  day(day: string | null): void {
    this.#instant = day === null ? null : new Date(`${day}T15:00:00Z`);
  }
}

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AccountsModule, ListingsModule] };
  }
}

let db: TestDatabase;
let app: NestFastifyApplication;
let ask: AskConfirmations;
let network: SignedInHere;
let owner: SignedInHere;
const clock = new MovingClock();
const directory = mkdtempSync(join(tmpdir(), 'confirmations-'));

beforeAll(async () => {
  db = await createTestDatabase();
  await seedTerritories(db.database);
  const config = parseConfig({
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    DATA_DIR: directory,
    PUBLIC_URL: 'http://repere.test',
  });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
  jest.spyOn(app.get(Clock, { strict: false }), 'now').mockImplementation(() => clock.now());
  ask = app.get(AskConfirmations, { strict: false });
  network = await signedInHere(db.database, 'network', ['R04']);
  owner = await signedInHere(db.database, 'enterprise');
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.database.query(
    'TRUNCATE listing_source, listing, mail, personal_value, confirmation_round, confirmation_link, confirmation_asked, confirmation_stop CASCADE',
  );
  clock.day('2026-11-23');
});

/** A listing last confirmed on a day. */
async function listing(name: string, email: string | null, confirmedOn = '2025-12-23'): Promise<string> {
  clock.day(null);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/workspace/listings',
    headers: { 'sec-fetch-site': 'same-origin', cookie: network.cookie },
    payload: {
      organisationId: network.organisationId,
      listing: {
        name,
        seat: { municipality: '35027' },
        contact: {},
        description: { fr: 'Miel.' },
      },
    },
  });
  expect(answer.statusCode).toBe(201);
  const { id } = answer.json<{ id: string }>();
  await db.database.query(
    `UPDATE listing SET last_confirmed_on = $2::date, managed_by = NULL, email = $3, phone = '418 555-0101' WHERE id = $1`,
    [id, confirmedOn, email],
  );
  clock.day('2026-11-23');
  return id;
}

interface Mail {
  readonly template: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}
const mails = (): Promise<Mail[]> =>
  db.database.query<Mail>('SELECT template, recipient, subject, text FROM mail ORDER BY created_at, recipient');
const tokenOf = ({ text }: Mail): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const post = (path: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/confirmations${path}`,
    headers: { 'sec-fetch-site': 'same-origin' },
    payload,
  });
const open = (token: string) => app.inject({ url: `/api/v1/confirmations?token=${token}` });
const state = async (id: string): Promise<Record<string, unknown>> =>
  (
    await db.database.query<Record<string, unknown>>(
      `SELECT publication, version, status, phone, last_confirmed_on AS "confirmedOn" FROM listing WHERE id = $1`,
      [id],
    )
  )[0] ?? {};

/** Asks today and opens the link of the first mail. */
async function asked(): Promise<{ token: string; version: number }> {
  await ask.execute();
  const token = tokenOf((await mails())[0]!);
  const { listings } = (await open(token)).json<{ listings: { version: number }[] }>();
  return { token, version: listings[0]!.version };
}

describe('the yearly question by mail', () => {
  it('asks at eleven months, reminds twice, then tells the network, each once', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const days = [
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-12-07',
      '2026-12-21',
      '2027-01-03',
      '2027-01-04',
      '2027-06-01',
    ];
    const sent: string[] = [];
    for (const day of days) {
      clock.day(day);
      await ask.execute();
      await ask.execute();
      const all = await mails();
      await db.database.query('DELETE FROM mail');
      sent.push(`${day} ${all.map(({ template, recipient }) => `${template} ${recipient.split('@')[0]}`).join()}`);
    }
    expect(sent).toEqual([
      '2026-11-22 ',
      '2026-11-23 confirm_listings ruche',
      '2026-11-24 ',
      '2026-12-07 confirm_listings ruche',
      '2026-12-21 confirm_listings ruche',
      '2027-01-03 ',
      `2027-01-04 stale_listings ${network.personId}`,
      '2027-06-01 ',
    ]);
  });

  it('puts several listings of one address in one mail, and one mail a day whatever comes after', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    await listing('Scierie du Nord', 'Ruche@essai.invalid');
    expect(await ask.execute()).toEqual({ mails: 1, listings: 2, told: 0 });
    await listing('Imprimerie Boréale', 'ruche@essai.invalid');
    expect(await ask.execute()).toEqual({ mails: 0, listings: 0, told: 0 });
    clock.day('2026-11-24');
    expect(await ask.execute()).toEqual({ mails: 1, listings: 1, told: 0 });
    const [first, second] = await mails();
    expect(first?.subject).toBe('Vos 2 fiches sont-elles toujours exactes?');
    expect(second?.subject).toContain('Imprimerie Boréale');
  });

  it('sends once when two processes ask at the same moment', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const done = await Promise.all([ask.execute(), ask.execute()]);
    expect(done.reduce((sum, one) => sum + one.mails, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('asks the team rather than the address on record, each in their own mail', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [id, owner.organisationId]);
    await ask.execute();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([`${owner.personId}@example.invalid`]);
  });

  it('asks nobody about a listing that is not published, or invented', async () => {
    const held = await listing('La Ruche', 'a@essai.invalid');
    await db.database.query(`UPDATE listing SET publication = 'held' WHERE id = $1`, [held]);
    expect((await ask.execute()).mails).toBe(0);
    await db.database.query(`UPDATE listing SET publication = 'published' WHERE id = $1`, [held]);
    await db.database.query('UPDATE listing_source SET demo = true');
    expect((await ask.execute()).mails).toBe(0);
  });

  it('tells the network after a year when there is no address to ask', async () => {
    await listing('La Ruche', null);
    expect(await ask.execute()).toMatchObject({ mails: 0, told: 0 });
    clock.day('2026-12-23');
    expect(await ask.execute()).toMatchObject({ mails: 0, told: 1 });
  });
});

describe('the link', () => {
  it('changes nothing by being opened, however often', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const before = await state(id);
    const { token } = await asked();
    await open(token);
    expect(await state(id)).toEqual(before);
  });

  it('is kept as a hash, with the address as a hash', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const { token } = await asked();
    const rows = JSON.stringify(await db.database.query('SELECT * FROM confirmation_link'));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain('ruche@');
  });

  it('confirms the listing without a password: dated today, untouched fields as they were, in the log', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const answer = await post('/answer', { token, listingId: id, version, answer: 'correct' });
    expect(answer.json()).toEqual({ listingId: id, version: version + 1, answer: 'confirmed' });
    expect(await state(id)).toMatchObject({
      confirmedOn: '2026-11-23',
      publication: 'published',
      phone: '418 555-0101',
    });
    const log = await db.database.query(
      `SELECT action, actor_kind FROM audit_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(log).toEqual([{ action: 'listing.confirm', actor_kind: 'link' }]);
    clock.day('2027-10-22');
    expect((await ask.execute()).mails).toBe(0);
    clock.day('2027-10-23');
    expect((await ask.execute()).mails).toBe(1);
  });

  it('answers once for each listing', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    await post('/answer', { token, listingId: id, version, answer: 'correct' });
    const again = await post('/answer', { token, listingId: id, version: version + 1, answer: 'withdraw' });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'confirmation_answered']);
    expect(await state(id)).toMatchObject({ publication: 'published' });
  });

  it('changes what it gives a right to, and refuses the rest', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const patch = { contact: { phone: '418 555-0202' } };
    const stolen = { contact: { email: 'autre@essai.invalid' } };
    const refused = await post('/answer', { token, listingId: id, version, answer: 'update', patch: stolen });
    expect(refused.statusCode).toBe(400);
    const done = await post('/answer', { token, listingId: id, version, answer: 'update', patch });
    expect(done.json()).toMatchObject({ answer: 'updated' });
    expect(await state(id)).toMatchObject({ phone: '418 555-0202', confirmedOn: '2026-11-23' });
  });

  it('takes the listing out of the directory, and brings it back', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const gone = await post('/answer', { token, listingId: id, version, answer: 'withdraw' });
    expect(gone.json()).toMatchObject({ answer: 'withdrawn' });
    expect((await state(id))['publication']).toBe('withdrawn');
    const back = await post('/answer', { token, listingId: id, version: version + 1, answer: 'bring_back' });
    expect(back.json()).toMatchObject({ answer: null });
    expect((await state(id))['publication']).toBe('published');
  });

  it('confirms only what its reader saw', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    await db.database.query('UPDATE listing SET version = version + 1 WHERE id = $1', [id]);
    const late = await post('/answer', { token, listingId: id, version, answer: 'correct' });
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'stale_version']);
    expect((await open(token)).json()).toMatchObject({ listings: [{ changed: true, version: version + 1 }] });
  });

  it('holds no more when its time is over, when the address changes, or when somebody else looks after the listing', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const attempt = async (): Promise<number> =>
      (await post('/answer', { token, listingId: id, version, answer: 'correct' })).statusCode;
    await db.database.query(`UPDATE listing SET email = 'autre@essai.invalid' WHERE id = $1`, [id]);
    expect(await attempt()).toBe(403);
    await db.database.query(`UPDATE listing SET email = 'ruche@essai.invalid', managed_by = $2 WHERE id = $1`, [
      id,
      owner.organisationId,
    ]);
    expect(await attempt()).toBe(403);
    await db.database.query('UPDATE listing SET managed_by = NULL WHERE id = $1', [id]);
    clock.day('2027-01-23');
    expect(await attempt()).toBe(403);
    expect((await open(token)).statusCode).toBe(404);
  });

  it('says nothing of another listing, and nothing to an invented link', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const other = await listing('Ailleurs', 'ailleurs@essai.invalid');
    const { token, version } = await asked();
    const mine = (await open(token)).json<{ listings: { id: string }[] }>().listings.map(({ id }) => id);
    const theirs = mine.includes(other)
      ? (await db.database.query<{ id: string }>('SELECT id FROM listing WHERE id <> $1', [other]))[0]!.id
      : other;
    expect(mine).toHaveLength(1);
    expect((await post('/answer', { token, listingId: theirs, version, answer: 'correct' })).statusCode).toBe(403);
    expect((await open('a'.repeat(43))).statusCode).toBe(404);
  });

  it('stops the mails of an address, writes it down, and takes it back', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const { token } = await asked();
    expect((await mails())[0]?.text).toContain('Ne plus recevoir ces rappels');
    expect((await post('/stop', { token, stopped: true })).json()).toEqual({ stopped: true });
    clock.day('2026-12-07');
    expect((await ask.execute()).mails).toBe(0);
    expect(await db.database.query('SELECT stopped_at FROM confirmation_stop')).toHaveLength(1);
    await post('/stop', { token, stopped: false });
    expect((await ask.execute()).mails).toBe(1);
  });
});
