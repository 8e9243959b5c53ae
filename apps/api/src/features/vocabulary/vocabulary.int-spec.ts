import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { builtInVocabulary } from '@repere/reference';
import { createTestDatabase, signInAs, type TestDatabase, type TestPerson } from '@repere/testing';
import { AppModule } from '../../app.module';
import type { CommandOutcome, CommandSession } from '../../platform/cli';
import { parseConfig } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { AuditReader } from '../audit';
import { seedTerritories } from '../territories';
import { registerVocabularyCommands, SearchMisses, VocabularyDesk, VocabularySource } from '.';

const NOW = new Date('2026-11-23T15:00:00Z');
const log = createLog('silent');

let base: TestDatabase;
let source: VocabularySource;
let desk: VocabularyDesk;
const clock = { now: () => NOW };

beforeEach(async () => {
  base = await createTestDatabase();
  source = await new VocabularySource(base.database, log).start();
  desk = new VocabularyDesk(base.database, source, clock);
});
afterEach(async () => {
  await source.onApplicationShutdown();
  await base.drop();
});

async function accepted(phrase: string, sector = 'S18.3'): Promise<string> {
  const proposed = await desk.proposeEntry({ phrases: [phrase], language: 'fr', sectors: [sector] }, null);
  if (!proposed.ok) throw new Error(proposed.error.code);
  await desk.acceptEntry(proposed.value.id, null);
  return proposed.value.id;
}

const says = (phrase: string, from = source): boolean => from.current().entries.some(({ fr }) => fr.includes(phrase));

describe('the desk of the vocabulary', () => {
  it('understands an entry from its acceptance to its retirement, and keeps its dates', async () => {
    const proposed = await desk.proposeEntry({ phrases: ['zorbules'], language: 'fr', sectors: ['S18.3'] }, null);
    expect(says('zorbules')).toBe(false);
    const id = proposed.ok ? proposed.value.id : '';
    expect(await desk.acceptEntry(id, null)).toMatchObject({ ok: true, value: { state: 'accepted', acceptedAt: NOW } });
    expect(says('zorbules')).toBe(true);
    expect(await desk.retireEntry(id, null)).toMatchObject({ ok: true, value: { state: 'retired', retiredAt: NOW } });
    expect(source.current().version).toBe(builtInVocabulary().version);
    expect(await desk.list('retired')).toMatchObject([{ id, phrases: ['zorbules'], proposedAt: NOW, acceptedAt: NOW }]);
    expect(await desk.acceptEntry(id, null)).toEqual({ ok: false, error: { code: 'EntryRetired', value: id } });
  });

  it('refuses what is understood already, and entries it does not know', async () => {
    expect(
      await desk.proposeEntry({ phrases: ['Déneigement'], language: 'fr', sectors: ['S02.7'] }, null),
    ).toMatchObject({ ok: false, error: { code: 'PhraseKnown' } });
    for (const id of ['01900000-0000-7000-8000-000000000009', "x' OR true"])
      expect(await desk.retireEntry(id, null)).toEqual({ ok: false, error: { code: 'EntryUnknown', value: id } });
  });

  it('is heard by other processes', async () => {
    const other = await new VocabularySource(base.database, log).start();
    const before = other.current();
    await accepted('zorbules');
    for (const until = Date.now() + 30_000; !says('zorbules', other) && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(other.current().version).toBe(source.current().version);
    expect(other.current()).not.toBe(before);
    const kept = other.current();
    await other.refresh();
    expect(other.current()).toBe(kept);
    await other.onApplicationShutdown();
  });
});

describe('searches without result', () => {
  it('are counted by month under their folded words, seen from two on, and forgotten after twelve months', async () => {
    let now = new Date('2025-10-02T08:00:00Z');
    const misses = new SearchMisses(base.database, { now: () => now }, log);
    for (const q of ['Vieilles zorbes', 'vieilles zorbes']) misses.missed(q, 'fr');
    await misses.write();
    now = NOW;
    for (const q of ['Zorbules', 'ZORBULÉS', 'zorbules', 'Une Seule', 'moi@exemple.ca', 'moi@exemple.ca'])
      misses.missed(q, 'fr');
    await misses.onApplicationShutdown();
    expect(await desk.misses()).toEqual([{ text: 'zorbules', language: 'fr', searches: 3, lastMonth: '2026-11' }]);
    const stored = await base.database.query('SELECT text, month, searches FROM search_miss ORDER BY text');
    expect(stored).toEqual([
      { text: 'une seule', month: '2026-11-01', searches: 1 },
      { text: 'zorbules', month: '2026-11-01', searches: 3 },
    ]);
  });
});

describe('vocabulary commands', () => {
  async function command(...args: string[]): Promise<CommandOutcome | undefined> {
    const outcomes: CommandOutcome[] = [];
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    const app = { get: () => desk } as unknown as INestApplicationContext;
    registerVocabularyCommands(program, async (work) => {
      outcomes.push(await work({ app, database: base.database, language: 'en' } as CommandSession));
    });
    await program.parseAsync(['vocabulary', ...args], { from: 'user' });
    return outcomes[0];
  }

  it('add, list, export and retire', async () => {
    const added = await command('add', 'zorbules', 'zorbules géantes', '--sector', 'S18.3', 'S18.1');
    expect(added).toMatchObject({ ok: true, result: { entry: { state: 'accepted', sectors: ['S18.3', 'S18.1'] } } });
    expect((await command('list', '--state', 'accepted'))?.text).toContain('zorbules, zorbules géantes');
    expect((await command('export'))?.result).toEqual({
      entries: [{ sectors: ['S18.3', 'S18.1'], fr: ['zorbules', 'zorbules géantes'], en: [] }],
    });
    const [entry] = await desk.list();
    expect(await command('retire', entry?.id ?? '')).toMatchObject({
      ok: true,
      result: { entry: { state: 'retired' } },
    });
    expect((await command('export'))?.text).toBe('');
  });

  it('propose without putting in service, and refuse in words', async () => {
    await command('add', 'zorbs', '--sector', 'S18.3', '--language', 'en', '--propose');
    expect(await desk.list('proposed')).toMatchObject([{ phrases: ['zorbs'], language: 'en' }]);
    expect(await command('add', 'zorbs', '--sector', 'S99')).toEqual({
      ok: false,
      result: { error: 'SectorUnknown', value: 'S99' },
      text: 'Unknown sector: S99',
    });
  });
});

describe('the routes of the vocabulary', () => {
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' });
  let app: Awaited<ReturnType<typeof createHttpApp>>;
  beforeEach(async () => {
    await seedTerritories(base.database);
    app = await createHttpApp(AppModule.on({ config, database: base.database, log }), { config, log });
  });
  afterEach(() => app.close());

  const call = async (who: TestPerson | null, method: 'GET' | 'POST', path: string, payload?: object) => {
    const headers = who?.headers ?? { 'sec-fetch-site': 'same-origin' as const };
    const url = `/api/v1/workspace/vocabulary${path}`;
    const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };
  const proposal = { phrases: ['zorbules'], language: 'fr', sectors: ['S18.3'], note: null };

  it('lead from a search without result to a word that is understood, then no more, each act in the log', async () => {
    const staff = await signInAs(base.database, 'moderator');
    await base.database.query(
      `INSERT INTO search_miss (text, language, month, searches) VALUES ('zorbules', 'fr', '2026-11-01', 7)`,
    );
    expect((await call(staff, 'GET', '/misses')).body).toMatchObject({
      results: [{ text: 'zorbules', searches: 7, understood: false }],
    });
    const made = await call(staff, 'POST', '/entries', proposal);
    expect(made).toMatchObject({ status: 201, body: { state: 'proposed' } });
    const at = `/entries/${String(made.body['id'])}`;
    expect(await call(staff, 'POST', `${at}/acceptance`)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await call(staff, 'GET', '/misses')).body).toMatchObject({ results: [{ understood: true }] });
    expect((await call(staff, 'GET', '/entries?state=accepted')).body).toMatchObject({
      results: [{ phrases: ['zorbules'] }],
    });
    expect(await call(staff, 'POST', `${at}/retirement`)).toMatchObject({ status: 200, body: { state: 'retired' } });
    expect((await call(staff, 'POST', `${at}/acceptance`)).body).toMatchObject({ code: 'entry_retired' });
    expect((await new AuditReader(base.database).list({ limit: 9 })).map(({ actorId }) => actorId)).toEqual(
      Array(3).fill(staff.personId),
    );
  });

  it('refuse words that are understood already, and whoever is not of the staff', async () => {
    const staff = await signInAs(base.database, 'moderator');
    const known = await call(staff, 'POST', '/entries', { ...proposal, phrases: ['déneigement'], sectors: ['S02.7'] });
    expect([known.status, known.body['code']]).toEqual([422, 'words_refused']);
    for (const role of ['editor', 'buyer', 'network_moderator'] as const)
      expect((await call(await signInAs(base.database, role), 'POST', '/entries', proposal)).status).toBe(403);
    expect((await call(null, 'GET', '/misses')).status).toBe(401);
  });
});
