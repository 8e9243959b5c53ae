import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { createTestDatabase, freePort, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../platform/config';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { MailReader, MailRunner, NotificationsModule, queueMail } from '.';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), NotificationsModule] };
  }
}

let base: TestDatabase;
let port: number;
const apps: INestApplicationContext[] = [];
const servers: SMTPServer[] = [];

interface Received {
  readonly to: string;
  readonly source: string;
}

/** A mail server that refuses some addresses for good and is slow for others. */
async function startServer(received: Received[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('inconnu')) done(Object.assign(new Error('no such user here'), { responseCode: 550 }));
      else if (address.startsWith('plein')) done(Object.assign(new Error('mailbox full'), { responseCode: 452 }));
      else done();
    },
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        received.push({ to, source });
        setTimeout(done, to.startsWith('lent') ? 1_500 : 0);
      });
    },
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return server;
}

async function startRunner(): Promise<INestApplicationContext> {
  const config = parseConfig({
    LOG_LEVEL: 'silent',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    PUBLIC_URL: 'https://repere.test',
    MAIL_FROM: 'Repère <repere@repere.test>',
  });
  const log = createLog('silent');
  const app = await NestFactory.createApplicationContext(Rooms.on({ config, database: base.database, log }), {
    logger: false,
  });
  apps.push(app);
  return app;
}

const queue = (to: string, onceKey?: string): Promise<string> =>
  base.database.transaction((tx) =>
    queueMail(tx, {
      to,
      language: 'fr',
      template: 'sign_in_link',
      params: { minutes: 20 },
      link: 'https://repere.test/espace/connexion/lien?token=abc',
      home: 'https://repere.test',
      ...(onceKey !== undefined && { onceKey }),
    }),
  );
const dueNow = (): Promise<unknown> => base.database.query(`UPDATE mail SET due_at = now() WHERE status = 'queued'`);
const row = async (id: string): Promise<Record<string, unknown>> =>
  (await base.database.query<Record<string, unknown>>('SELECT * FROM mail WHERE id = $1', [id]))[0] ?? {};

beforeAll(async () => {
  base = await createTestDatabase();
});
beforeEach(async () => {
  port = await freePort();
  await base.database.query('DELETE FROM mail');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((closed) => server.close(() => closed()));
});
afterAll(async () => {
  // Closing an application closes its database: the last one closes ours.
  for (const app of apps.slice(0, 1)) await app.get(MailRunner).onApplicationShutdown();
  await base.drop();
});

describe('the mail queue (F20)', () => {
  it('keeps a mail while the server is down, tries later each time, and sends it once when it is back', async () => {
    const runner = (await startRunner()).get(MailRunner);
    const id = await queue('marie@essai.invalid');
    expect(await runner.drain()).toBe(0);
    const first = await row(id);
    expect(first).toMatchObject({ status: 'queued', attempts: 1 });
    expect(String(first['last_error'])).toMatch(/ECONNREFUSED/);
    await dueNow();
    await runner.drain();
    const second = await row(id);
    const wait = (mail: Record<string, unknown>): number => (mail['due_at'] as Date).getTime() - Date.now();
    expect(wait(second)).toBeGreaterThan(wait(first) + 10_000);
    const received: Received[] = [];
    await startServer(received);
    await dueNow();
    expect(await runner.drain()).toBe(1);
    expect(await runner.drain()).toBe(0);
    expect(received.map(({ to }) => to)).toEqual(['marie@essai.invalid']);
    expect(await row(id)).toMatchObject({ status: 'sent', text: null, html: null, last_error: null });
  });

  it('sends a mail of a slow server once, although two processes send', async () => {
    const received: Received[] = [];
    await startServer(received);
    const runners = [(await startRunner()).get(MailRunner), (await startRunner()).get(MailRunner)];
    await queue('lent@essai.invalid');
    for (let n = 0; n < 8; n++) await queue(`rapide-${n}@essai.invalid`);
    const sent = await Promise.all(runners.map((runner) => runner.drain()));
    expect(sent[0]! + sent[1]!).toBe(9);
    expect(new Set(received.map(({ to }) => to)).size).toBe(9);
    expect(received).toHaveLength(9);
  });

  it('shows the bounce of a refused address, and does not try it again', async () => {
    const received: Received[] = [];
    await startServer(received);
    const app = await startRunner();
    const id = await queue('inconnu@essai.invalid');
    await app.get(MailRunner).drain();
    expect(await row(id)).toMatchObject({ status: 'bounced', attempts: 1, text: null });
    expect((await app.get(MailReader).fates([id])).get(id)).toEqual({
      status: 'bounced',
      error: expect.stringContaining('no such user') as unknown,
    });
    await dueNow();
    expect(await app.get(MailRunner).drain()).toBe(0);
    expect(received).toEqual([]);
  });

  it('waits for a full mailbox', async () => {
    await startServer([]);
    const runner = (await startRunner()).get(MailRunner);
    const id = await queue('plein@essai.invalid');
    await runner.drain();
    expect(await row(id)).toMatchObject({ status: 'queued', attempts: 1 });
  });

  it('lets one bad address hold up nobody', async () => {
    const received: Received[] = [];
    await startServer(received);
    const runner = (await startRunner()).get(MailRunner);
    await queue('plein@essai.invalid');
    await queue('marie@essai.invalid');
    expect(await runner.drain()).toBe(1);
    expect(received).toHaveLength(1);
  });

  it('gives up after three days', async () => {
    const runner = (await startRunner()).get(MailRunner);
    const id = await queue('marie@essai.invalid');
    await base.database.query(`UPDATE mail SET created_at = now() - interval '73 hours'`);
    await runner.drain();
    expect(await row(id)).toMatchObject({ status: 'failed' });
  });

  it('takes up a mail whose process was killed, under the same number', async () => {
    const received: Received[] = [];
    await startServer(received);
    const runner = (await startRunner()).get(MailRunner);
    const id = await queue('marie@essai.invalid');
    await base.database.query(`UPDATE mail SET status = 'sending', lease_until = now() + interval '9 minutes'`);
    expect(await runner.drain()).toBe(0);
    await base.database.query(`UPDATE mail SET lease_until = now() - interval '1 second'`);
    expect(await runner.drain()).toBe(1);
    expect(received[0]?.source).toContain(`Message-ID: <${id}@repere.test>`);
  });

  it('queues nothing of an act that was undone, and one mail for one key', async () => {
    const undone = base.database.transaction(async (tx) => {
      await queueMail(tx, {
        to: 'x@essai.invalid',
        language: 'fr',
        template: 'account_changed',
        params: { change: 'other' },
        link: null,
        home: 'https://repere.test',
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await queue('marie@essai.invalid', 'digest-2026-11-23');
    await queue('marie@essai.invalid', 'digest-2026-11-23');
    expect(await base.database.query('SELECT recipient FROM mail')).toEqual([{ recipient: 'marie@essai.invalid' }]);
  });
});
