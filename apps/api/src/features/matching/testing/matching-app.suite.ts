import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SignedIn } from '@repere/kernel';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { AccessControl } from '../../../platform/http';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { OutboxRunner } from '../../../platform/outbox';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AuditModule } from '../../audit';
import { ListingsModule } from '../../listings';
import { ImportPurchases } from '../../purchases';
import { seedTerritories } from '../../territories';
import { MatchingModule } from '..';
import { addListing, aContract, type ContractDraft } from './a-contract';

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

/** The listing that is there, a caterer of Shawinigan, and its NEQ. */
export const TABLE = '01900000-0000-7000-8000-000000000001';
export const NEQ = '1199000010';

interface Answer {
  readonly number: string;
  readonly status: string;
  readonly method: string;
  readonly listing_id: string | null;
}

/** Purchases and listings on a real server, with a moderator at the desk of matches. */
class MatchingScene {
  #db!: TestDatabase;
  #files = 0;
  readonly #directory = mkdtempSync(join(tmpdir(), 'matching-'));
  app!: NestFastifyApplication;

  get database(): Database {
    return this.#db.database;
  }

  async open(): Promise<void> {
    this.#db = await createTestDatabase();
    await seedTerritories(this.database);
    const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: this.#directory });
    const log = createLog('silent');
    this.app = await createHttpApp(Rooms.on({ config, database: this.database, log }), { config, log });
    this.app
      .get(AccessControl)
      .use(
        { find: async () => ({ caller: MODERATOR, unfinished: null }) },
        { allows: (caller) => caller.kind === 'person', mayEver: (caller) => caller.kind === 'person' },
      );
    await addListing(this.database, {
      id: TABLE,
      neq: NEQ,
      name: 'Coopérative de solidarité La Belle Tablée',
      municipality: '36033',
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#db.drop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async begin(): Promise<void> {
    await this.database.query(
      `TRUNCATE supplier_match, supplier_alias, match_decision, candidate_organisation, organisation_relation, match_run,
       award_line, award_supplier, purchase_release, purchase_file, bid, buyer, outbox_event CASCADE`,
    );
  }

  readonly publish = async (...contracts: readonly ContractDraft[]): Promise<void> => {
    const file = join(this.#directory, `package-${this.#files++}.json`);
    const releases = contracts.map((contract) => aContract(contract));
    writeFileSync(file, JSON.stringify({ uri: 'https://exemple.invalid/h.json', version: '1.1', file, releases }));
    const imported = await this.app.get(ImportPurchases).execute({ file, source: 'auto' });
    if (!imported.ok) throw imported.error;
  };

  readonly follow = (): Promise<unknown> => this.app.get(OutboxRunner).drain();

  readonly answers = (): Promise<Answer[]> =>
    this.database.query<Answer>(
      `SELECT l.notice_number AS number, m.status, m.method, m.listing_id FROM supplier_match m JOIN award_line l ON l.id = m.line_id
     ORDER BY l.notice_number, m.position`,
    );

  /** Everything but versions and revisions: equal answers give equal texts. */
  readonly everything = async (): Promise<string> => {
    const rows = await this.database.query(
      `SELECT to_jsonb(m) - 'version' - 'revision' - 'candidate_id' AS row FROM supplier_match m ORDER BY line_id, position`,
    );
    const aliases = await this.database.query('SELECT to_jsonb(a) AS row FROM supplier_alias a ORDER BY name_key, neq');
    return JSON.stringify([rows, aliases]);
  };

  readonly call = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    payload?: object,
    headers: object = COOKIE,
  ) => {
    const response = await this.app.inject({
      method,
      url: `/api/v1/workspace/matching${path}`,
      headers: { ...headers },
      ...(payload && { payload }),
    });
    return { status: response.statusCode, body: response.json() as Record<string, unknown> };
  };
}

/** The scene of a spec: opened before its tests, begun anew before each, closed after them. */
export function matchingScene(): MatchingScene {
  const scene = new MatchingScene();
  beforeAll(() => scene.open());
  afterAll(() => scene.close());
  beforeEach(() => scene.begin());
  return scene;
}
