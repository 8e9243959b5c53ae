import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { purchaseUpload, type PurchaseUpload } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { AccessControl } from '../../../platform/http';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AuditModule } from '../../audit';
import { seedTerritories } from '../../territories';
import { PurchasesModule } from '../purchases.module';
import { SendPurchases } from '../use-cases/send-purchases';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AuditModule, PurchasesModule] };
  }
}

const MODERATOR: SignedIn = {
  ...{
    kind: 'person',
    personId: '01900000-0000-7000-8000-00000000000a',
    sessionId: '01900000-0000-7000-8000-00000000000b',
  },
  ...{ roles: ['moderator'], memberships: [], factors: ['passkey'], recentlyVerifiedAt: new Date() },
};
const COOKIE = { cookie: 'repere-session=x', 'sec-fetch-site': 'same-origin', 'accept-language': 'fr' };

/** The desks of purchases on a real server, with a moderator at them. */
class PurchaseDesk {
  #db!: TestDatabase;
  #allowed = true;
  #audited = 0;
  readonly #directory = mkdtempSync(join(tmpdir(), 'purchase-desk-'));
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
    const allows = (): boolean => this.#allowed;
    this.app
      .get(AccessControl)
      .use({ find: async () => ({ caller: MODERATOR, unfinished: null }) }, { allows, mayEver: allows });
  }

  async close(): Promise<void> {
    await this.app.get(SendPurchases).idle();
    await this.app.close();
    await this.#db.drop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async begin(): Promise<void> {
    await this.app.get(SendPurchases).idle();
    await this.database.query(
      `TRUNCATE purchase_upload, purchase_mapping, buyer_decision, purchase_decision, award_line, award_supplier, purchase_release,
       purchase_file, bid, buyer, outbox_event CASCADE`,
    );
    const [row] = await this.database.query<{ id: number | null }>('SELECT max(seq) AS id FROM audit_entry');
    this.#audited = row?.id ?? 0;
  }

  readonly nobody = (): void => void (this.#allowed = false);
  readonly staff = (): void => void (this.#allowed = true);

  readonly call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
    const url = `/api/v1/workspace${path}`;
    const response = await this.app.inject({ method, url, headers: COOKIE, ...(payload && { payload }) });
    const json = (response.headers['content-type'] ?? '').toString().includes('json');
    return {
      ...{ status: response.statusCode, text: response.body },
      body: (json ? response.json() : {}) as Record<string, unknown>,
    };
  };

  /** Posts a file as a browser does; null for a form without one. */
  readonly send = async (
    content: string | null,
    { name = 'achats.dat', ...fields }: { readonly name?: string; readonly buyer?: string; readonly tax?: string } = {},
  ) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    if (content !== null) form.append('file', new Blob([content]), name);
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const response = await this.app.inject({
      ...{ method: 'POST', url: '/api/v1/workspace/purchase-uploads' },
      headers: { ...COOKIE, 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };

  /** Sends a file, and waits until it is read. */
  readonly sent = async (...file: Parameters<PurchaseDesk['send']>): Promise<PurchaseUpload> => {
    const { status, body } = await this.send(...file);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return this.settled(purchaseUpload.parse(body).id);
  };

  /** An upload once nothing is under way any more. */
  readonly settled = async (id: string): Promise<PurchaseUpload> => {
    await this.call('GET', `/purchase-uploads/${id}`);
    await this.app.get(SendPurchases).idle();
    return purchaseUpload.parse((await this.call('GET', `/purchase-uploads/${id}`)).body);
  };

  readonly apply = async ({ id, version }: PurchaseUpload): Promise<PurchaseUpload> => {
    const { status, text } = await this.call('POST', `/purchase-uploads/${id}/application`, { version });
    if (status !== 200) throw new Error(text);
    return this.settled(id);
  };

  readonly lines = (): Promise<
    { readonly id: string; readonly tax_basis: string; readonly awarded: string | null }[]
  > =>
    this.database.query(
      'SELECT id, tax_basis, trim_scale(awarded)::text AS awarded, exclusion FROM award_line WHERE current ORDER BY notice_number, id',
    );

  readonly audited = async (): Promise<string[]> => {
    const rows = await this.database.query<{ action: string }>(
      'SELECT action FROM audit_entry WHERE seq > $1 ORDER BY seq',
      [this.#audited],
    );
    return rows.map(({ action }) => action);
  };

  readonly waitingFiles = (): Promise<string[]> => readdir(join(this.#directory, 'purchases', 'sent'));
}

/** The scene of a spec: opened before its tests, begun anew before each, closed after them. */
export function purchaseDesk(): PurchaseDesk {
  const scene = new PurchaseDesk();
  beforeAll(() => scene.open());
  afterAll(() => scene.close());
  beforeEach(() => scene.begin());
  return scene;
}
