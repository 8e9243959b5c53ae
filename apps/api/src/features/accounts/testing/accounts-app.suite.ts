import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { MailRunner } from '../../notifications';
import { seedTerritories } from '../../territories';
import { AccountsModule } from '..';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AccountsModule] };
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly code?: string };
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: string;
}

/** A browser with its cookies, on our own pages unless told otherwise. */
export class TestBrowser {
  cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly device = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  ) {}

  async call(method: Method, url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': this.device,
        ...(cookie !== '' && { cookie }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    for (const set of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/Max-Age=0/.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const json = String(response.headers['content-type'] ?? '').includes('json') && response.payload !== '';
    return {
      status: response.statusCode,
      body: json ? response.json() : {},
      headers: response.headers,
      raw: response.payload,
    };
  }

  get = (url: string): Promise<Answer> => this.call('GET', url);
  post = (url: string, payload: object = {}): Promise<Answer> => this.call('POST', url, payload);
  put = (url: string, payload: object = {}): Promise<Answer> => this.call('PUT', url, payload);
  delete = (url: string): Promise<Answer> => this.call('DELETE', url);
}

/** The accounts room on a database of its own, over real HTTP messages. */
export interface AccountsApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  browser(device?: string): TestBrowser;
  /** Sends what is queued, and reads the last mail to an address: its subject and the token of its link. */
  lastMail(to: string): Promise<{ subject: string; text: string; token: string } | null>;
  /** Signs a browser in by mail. */
  signInByMail(browser: TestBrowser, email: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function startAccountsApp(env: Readonly<Record<string, string>> = {}): Promise<AccountsApp> {
  const base = await createTestDatabase();
  await seedTerritories(base.database);
  const directory = mkdtempSync(join(tmpdir(), 'repere-accounts-'));
  const config = parseConfig({
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://repere.test',
    DATA_DIR: directory,
    ...env,
  });
  const log = createLog('silent');
  const app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
  const mails = join(directory, 'mail');
  const lastMail: AccountsApp['lastMail'] = async (to) => {
    await app.get(MailRunner).drain();
    const [row] = await base.database.query<{ id: string; subject: string }>(
      'SELECT id, subject FROM mail WHERE recipient = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [to],
    );
    if (row === undefined || !readdirSync(mails).includes(`${row.id}.eml`)) return null;
    const text = readFileSync(join(mails, `${row.id}.eml`), 'utf8')
      .replace(/=\r?\n/g, '')
      .replaceAll('=3D', '=');
    return { subject: row.subject, text, token: /token=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '' };
  };
  return {
    app,
    database: base.database,
    browser: (device) => new TestBrowser(app, device),
    lastMail,
    signInByMail: async (browser, email) => {
      await browser.post('/sign-in/link', { email });
      const mail = await lastMail(email);
      return browser.post('/sign-in/link/open', { token: mail?.token ?? '' });
    },
    close: async () => {
      await app.close();
      await base.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
