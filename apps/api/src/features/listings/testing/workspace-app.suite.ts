import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AccountsModule } from '../../accounts';
import { seedTerritories } from '../../territories';
import { ListingsModule } from '..';
import { signedInHere, type SignedInHere } from './people-here';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AccountsModule, ListingsModule] };
  }
}

/** Who may stand in a scene: staff, the network of R04, that of R01, and two enterprises. */
const CAST = {
  staff: ['staff', []],
  network: ['network', ['R04']],
  elsewhere: ['network', ['R01']],
  owner: ['enterprise', []],
  other: ['enterprise', []],
} as const;
type Part = keyof typeof CAST;

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string>>;
export type Injected = Awaited<ReturnType<NestFastifyApplication['inject']>>;

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}

/** The workspace of listings on a real server, with a database and a data directory of its own. */
export class WorkspaceApp {
  http!: NestFastifyApplication;
  #db!: TestDatabase;
  readonly #directory = mkdtempSync(join(tmpdir(), 'workspace-'));

  get database(): Database {
    return this.#db.database;
  }

  async open(): Promise<void> {
    this.#db = await createTestDatabase();
    await seedTerritories(this.database);
    const config = parseConfig({
      ...{ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' },
      ...{ DATA_DIR: this.#directory, PUBLIC_URL: 'http://repere.test' },
    });
    const log = createLog('silent');
    this.http = await createHttpApp(Rooms.on({ config, database: this.database, log }), { config, log });
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.#db.drop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** Signs in those whom a spec needs, and nobody else: mails go to everybody who is there. */
  async people<P extends Part>(...parts: readonly P[]): Promise<Record<P, SignedInHere>> {
    const found: Partial<Record<P, SignedInHere>> = {};
    for (const part of parts) {
      const [kind, territories] = CAST[part];
      found[part] = await signedInHere(this.database, kind, territories);
    }
    return found as Record<P, SignedInHere>;
  }

  /** A route of the workspace, called from its own pages; null: a visitor. */
  readonly ask = (
    who: SignedInHere | null,
    method: Verb,
    path: string,
    payload?: object,
    headers: Headers = {},
  ): Promise<Injected> =>
    this.http.inject({
      method,
      url: `/api/v1/workspace${path}`,
      headers: { 'sec-fetch-site': 'same-origin', ...(who !== null && { cookie: who.cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });

  /** The same, for routes that answer JSON. */
  readonly call = async (...request: Parameters<WorkspaceApp['ask']>): Promise<Answer> => {
    const response = await this.ask(...request);
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  };

  /** Posts a form as a browser does. */
  readonly post = async (who: SignedInHere | null, path: string, form: FormData): Promise<Injected> => {
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type') ?? '';
    return this.ask(who, 'POST', path, Buffer.from(await encoded.arrayBuffer()), { 'content-type': type });
  };

  /** What a visitor reads of a listing. */
  readonly page = (id: string): Promise<Injected> => this.http.inject({ url: `/api/v1/listings/${id}` });

  /** A listing in Saint-Tite that a network enters. @returns its id */
  async aListing(network: SignedInHere, over: object = {}): Promise<string> {
    const { status, body } = await this.call(network, 'POST', '/listings', {
      ...{ organisationId: network.organisationId },
      listing: { name: 'La Ruche', seat: { municipality: '35027' }, ...over },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body['id']);
  }

  async lookedAfterBy(owner: SignedInHere): Promise<void> {
    await this.database.query('UPDATE listing SET managed_by = $1', [owner.organisationId]);
  }
}
