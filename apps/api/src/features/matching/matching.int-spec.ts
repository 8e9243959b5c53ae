import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { matchCandidates, matchCaseDetail, matchCases, matchDecisionReceipt } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../platform/config';
import { AccessControl } from '../../platform/http';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { OutboxRunner } from '../../platform/outbox';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { AuditModule } from '../audit';
import { ListingsModule } from '../listings';
import { ImportPurchases } from '../purchases';
import { seedTerritories } from '../territories';
import { MatchingModule, MatchPurchases } from '.';
import { ListingFollower } from './listing-follower';
import { addListing, aContract, type ContractDraft } from './testing/a-contract';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    const imports = [PlatformModule.on(ground), AuditModule, ListingsModule, MatchingModule];
    return { module: Rooms, imports };
  }
}

const MODERATOR: SignedIn = {
  kind: 'person',
  personId: '01900000-0000-7000-8000-00000000000a',
  sessionId: '01900000-0000-7000-8000-00000000000b',
  roles: ['moderator'],
  memberships: [],
  factors: ['passkey'],
  recentlyVerifiedAt: new Date(),
};
const COOKIE = { cookie: 'repere-session=x', 'sec-fetch-site': 'same-origin' };
const TABLE = '01900000-0000-7000-8000-000000000001';
const NEQ = '1199000010';

let db: TestDatabase;
let app: NestFastifyApplication;
let files = 0;
const directory = mkdtempSync(join(tmpdir(), 'matching-'));

beforeAll(async () => {
  db = await createTestDatabase();
  await seedTerritories(db.database);
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: directory });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
  app
    .get(AccessControl)
    .use(
      { find: async () => ({ caller: MODERATOR, unfinished: null }) },
      { allows: (caller) => caller.kind === 'person', mayEver: (caller) => caller.kind === 'person' },
    );
  await addListing(db.database, {
    id: TABLE,
    neq: NEQ,
    name: 'Coopérative de solidarité La Belle Tablée',
    municipality: '36033',
  });
});

afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

beforeEach(async () => {
  await db.database.query(
    `TRUNCATE supplier_match, supplier_alias, match_decision, candidate_organisation, organisation_relation, match_run,
       award_line, award_supplier, purchase_release, purchase_file, bid, buyer, outbox_event CASCADE`,
  );
});

async function publish(...contracts: readonly ContractDraft[]): Promise<void> {
  const file = join(directory, `package-${files++}.json`);
  const releases = contracts.map((contract) => aContract(contract));
  writeFileSync(file, JSON.stringify({ uri: 'https://exemple.invalid/h.json', version: '1.1', file, releases }));
  const imported = await app.get(ImportPurchases).execute({ file, source: 'auto' });
  if (!imported.ok) throw imported.error;
}

const follow = (): Promise<unknown> => app.get(OutboxRunner).drain();

interface Answer {
  readonly number: string;
  readonly status: string;
  readonly method: string;
  readonly listing_id: string | null;
}

const answers = (): Promise<Answer[]> =>
  db.database.query<Answer>(
    `SELECT l.notice_number AS number, m.status, m.method, m.listing_id FROM supplier_match m JOIN award_line l ON l.id = m.line_id
     ORDER BY l.notice_number, m.position`,
  );

/** Everything but versions and revisions: equal answers give equal texts. */
async function everything(): Promise<string> {
  const rows = await db.database.query(
    `SELECT to_jsonb(m) - 'version' - 'revision' - 'candidate_id' AS row FROM supplier_match m ORDER BY line_id, position`,
  );
  const aliases = await db.database.query('SELECT to_jsonb(a) AS row FROM supplier_alias a ORDER BY name_key, neq');
  return JSON.stringify([rows, aliases]);
}

async function call(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, headers: object = COOKIE) {
  const response = await app.inject({
    method,
    url: `/api/v1/workspace/matching${path}`,
    headers: { ...headers },
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: response.json() as Record<string, unknown> };
}

const firstCase = async () => {
  const { body } = await call('GET', '/cases');
  return matchCases.parse(body).results[0] as NonNullable<ReturnType<typeof matchCases.parse>['results'][number]>;
};

describe('an import', () => {
  it('is matched when its news arrives: by number, by the spelling learned from it, by name and place', async () => {
    await publish(
      { number: '20000001', supplier: { name: 'BELLE TABLEE (LA), COOP SOL', neq: NEQ } },
      { number: '20000002', supplier: { name: 'Belle Tablée (La), coop. sol.' } },
      { number: '20000003', supplier: { name: 'COOPERATIVE DE SOLIDARITE LA BELLE TABLEE', postalCode: 'G9N1A1' } },
      { number: '20000004', supplier: { name: 'Excavation Doravex inc.' } },
    );
    await follow();
    expect(await answers()).toEqual([
      { number: '20000001', status: 'confirmed', method: 'neq', listing_id: TABLE },
      { number: '20000002', status: 'probable', method: 'alias', listing_id: TABLE },
      { number: '20000003', status: 'probable', method: 'name', listing_id: TABLE },
      { number: '20000004', status: 'rejected', method: 'none', listing_id: null },
    ]);
  });

  it('teaches lines that came before it, so that any order gives the same answers', async () => {
    const numbered = { number: '20000001', supplier: { name: 'La Tablée de Kénogami', neq: NEQ } };
    const nameless = { number: '20000002', supplier: { name: 'TABLEE DE KENOGAMI' } };
    await publish(nameless);
    await follow();
    expect((await answers())[0]?.status).toBe('rejected');
    await publish(numbered);
    await follow();
    expect((await answers())[1]).toMatchObject({ status: 'probable', method: 'alias' });
    const first = await everything();
    await app.get(MatchPurchases).execute({ all: true });
    expect(await everything()).toBe(first);
  });

  it('run again finds nothing to do', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    await follow();
    const again = await app.get(MatchPurchases).execute();
    const whole = await app.get(MatchPurchases).execute({ all: true });
    expect([again.lines, again.changed, whole.lines, whole.changed]).toEqual([0, 0, 1, 0]);
  });

  it('a preview writes nothing and says what would move', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    const preview = await app.get(MatchPurchases).execute({ preview: true });
    expect(preview).toMatchObject({
      applied: false,
      moves: [{ from: null, to: 'confirmed', lines: 1, value: '50000' }],
    });
    expect(await answers()).toEqual([]);
  });

  it('the answers of another version of the method stay until somebody accepts what moves', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    await follow();
    await db.database.query('UPDATE match_run SET method_version = 99');
    await db.database.query(`UPDATE supplier_match SET status = 'rejected', listing_id = NULL, method_version = 99`);
    const waiting = await app.get(MatchPurchases).execute();
    expect(waiting).toMatchObject({
      applied: false,
      publishedVersion: 99,
      moves: [{ from: 'rejected', to: 'confirmed', lines: 1 }],
    });
    expect((await answers())[0]?.status).toBe('rejected');
    const accepted = await app.get(MatchPurchases).execute({ acceptMethod: true });
    expect(accepted.applied).toBe(true);
    expect((await answers())[0]?.status).toBe('confirmed');
  });

  it('a listing that receives its number gets its lines', async () => {
    await db.database.query('UPDATE listing SET neq = NULL WHERE id = $1', [TABLE]);
    await publish({ number: '20000001', supplier: { name: 'Tout autre nom', neq: NEQ } });
    await follow();
    expect((await answers())[0]?.status).toBe('rejected');
    await db.database.query("UPDATE listing SET neq = $2, updated_at = now() + interval '1 second' WHERE id = $1", [
      TABLE,
      NEQ,
    ]);
    expect(await app.get(ListingFollower).follow()).toBe(true);
    expect((await answers())[0]).toMatchObject({ status: 'confirmed', listing_id: TABLE });
  });
});

describe('the desk', () => {
  const doubtful = { name: 'Coopérative La Belle Tablé' };

  async function aDoubt(): Promise<void> {
    await publish(
      { number: '20000001', amount: 30_000, supplier: doubtful, buyer: { id: 'OP-1', name: 'Ville de Shawinigan' } },
      { number: '20000002', amount: 90_000, supplier: doubtful, buyer: { id: 'OP-1', name: 'Ville de Shawinigan' } },
      {
        number: '20000003',
        amount: 40_000,
        supplier: doubtful,
        buyer: { id: 'OP-2', name: 'Ville de Trois-Rivières' },
      },
    );
    await follow();
    await db.database.query(`UPDATE supplier_match SET status = 'review', listing_id = $1, score = 0.6`, [TABLE]);
  }

  const decide = (one: { line: string; position: number; version: number }, more: object) =>
    call('POST', '/decisions', {
      line: one.line,
      position: one.position,
      version: one.version,
      verdict: 'same',
      listing: TABLE,
      scope: 'spelling',
      ...more,
    });

  it('shows a spelling once, under its largest line, with both records side by side', async () => {
    await aDoubt();
    const { body } = await call('GET', '/cases');
    const { results, ...totals } = matchCases.parse(body);
    expect(totals).toMatchObject({ total: 1, lines: 3, value: '160000' });
    expect(results[0]).toMatchObject({
      supplierAsWritten: doubtful.name,
      lines: 3,
      buyers: 2,
      value: '160000',
      listing: { id: TABLE },
    });
    const detail = matchCaseDetail.parse((await call('GET', `/cases/${results[0]?.line}?position=1&lang=en`)).body);
    expect(detail.listing).toMatchObject({ id: TABLE, neq: NEQ, municipality: { code: '36033', name: 'Shawinigan' } });
    expect(detail.lines.map(({ value }) => value)).toEqual(['90000', '40000', '30000']);
    expect(detail.evidence.every(({ text }) => /[.]$/.test(text))).toBe(true);
  });

  it('a decision about a spelling holds for all its lines, is replayed on the next import, and can be taken back', async () => {
    await aDoubt();
    const decided = await decide(await firstCase(), {});
    expect(decided.status).toBe(201);
    const { id } = matchDecisionReceipt.parse(decided.body);
    expect((await answers()).map(({ status, method }) => `${status} ${method}`)).toEqual(
      Array(3).fill('confirmed decision'),
    );
    await publish(
      { number: '20000004', supplier: { name: 'COOPERATIVE LA BELLE ETABLE' } },
      { number: '20000005', supplier: { name: 'COOPERATIVE LA BELLE TABLÉ ' } },
    );
    await follow();
    expect((await answers())[4]).toMatchObject({ status: 'confirmed', method: 'decision' });
    expect((await answers())[3]?.method).not.toBe('decision');
    const undone = await call('POST', `/decisions/${id}/undo`, { why: 'Mauvaise tablée' });
    expect(undone).toMatchObject({ status: 200, body: { id, changed: 4 } });
    expect((await answers()).filter(({ method }) => method === 'decision')).toEqual([]);
    expect((await call('POST', `/decisions/${id}/undo`, {})).status).toBe(409);
    const journal = await call('GET', '/decisions');
    expect(journal.body).toMatchObject({
      total: 1,
      results: [{ id, scope: 'spelling', undone: { why: 'Mauvaise tablée' } }],
    });
  });

  it('a decision reaches no further than it says: this line, or this buyer’s spelling', async () => {
    await aDoubt();
    const one = await firstCase();
    await decide(one, { scope: 'line' });
    expect((await answers()).map(({ method }) => method === 'decision')).toEqual([false, true, false]);
    const other = await firstCase();
    expect((await decide(other, { scope: 'buyer_spelling', verdict: 'none', listing: null })).status).toBe(201);
    const after = await answers();
    expect(after[1]).toMatchObject({ status: 'confirmed' });
    expect(after.filter(({ method, status }) => method === 'decision' && status === 'rejected').length).toBeGreaterThan(
      0,
    );
  });

  it('refuses a decision on what has changed since, on an unknown listing, and from a visitor', async () => {
    await aDoubt();
    const one = await firstCase();
    expect(await decide({ ...one, version: one.version + 1 }, {})).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect((await decide(one, { listing: '01900000-0000-7000-8000-0000000000ff' })).status).toBe(400);
    expect((await decide(one, { verdict: 'none' })).status).toBe(400);
    expect((await call('GET', '/cases', undefined, {})).status).toBe(401);
    expect((await call('GET', '/cases/01900000-0000-7000-8000-0000000000ff')).status).toBe(404);
  });
});

describe('candidates and relations', () => {
  const unknown = { name: 'Coopérative de travail Le Sillon', neq: '1199001000', locality: 'Shawinigan' };

  it('a co-operative that the directory lacks is a candidate of its pôle, with the lines that only write its name', async () => {
    await publish(
      { number: '20000001', supplier: unknown },
      { number: '20000002', supplier: { name: 'COOP TRAVAIL LE SILLON' } },
    );
    await follow();
    expect((await answers()).map(({ status }) => status)).toEqual(['candidate', 'candidate']);
    const { body } = await call('GET', '/candidates?pole=mauricie');
    const list = matchCandidates.parse(body);
    expect(list.results).toMatchObject([
      { neq: unknown.neq, family: 'cooperative', lines: 2, value: '100000', municipality: { code: '36033' } },
    ]);
    expect(matchCandidates.parse((await call('GET', '/candidates?region=R07')).body).total).toBe(0);
    const [one] = list.results;
    const dismissed = await call('POST', `/candidates/${one?.id}`, {
      version: one?.version,
      status: 'dismissed',
      why: 'Fermée',
    });
    expect(dismissed).toMatchObject({ status: 200, body: { changed: 2 } });
    expect((await answers()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await call('POST', `/candidates/${one?.id}`, { version: one?.version, status: 'open' })).status).toBe(409);
  });

  it('is a candidate no more once the directory holds it', async () => {
    await publish({ number: '20000001', supplier: unknown });
    await follow();
    const id = '01900000-0000-7000-8000-000000000002';
    await addListing(db.database, { id, neq: unknown.neq, name: unknown.name, municipality: '36033', later: true });
    await app.get(MatchPurchases).execute();
    expect(await answers()).toMatchObject([{ status: 'confirmed', listing_id: id }]);
    expect(matchCandidates.parse((await call('GET', '/candidates')).body).total).toBe(0);
    await db.database.query('DELETE FROM listing WHERE id = $1', [id]);
  });

  it('a merger leads old contracts to the one that took over, and back when the edge is removed', async () => {
    await publish({ number: '20000001', supplier: { name: 'Ancienne Tablée', neq: '1199001000' } });
    await follow();
    const edge = { kind: 'merger', fromNeq: '1199001000', toNeq: NEQ, source: 'Registre, 2024' };
    const { status, body } = await call('POST', '/relations', edge);
    expect(status).toBe(201);
    expect((await answers())[0]).toMatchObject({ status: 'confirmed', listing_id: TABLE });
    expect((await call('DELETE', `/relations/${String(body['id'])}`)).status).toBe(200);
    expect((await answers())[0]?.status).toBe('rejected');
    expect((await call('POST', '/relations', { ...edge, toNeq: '1199001001' })).status).toBe(400);
  });
});
