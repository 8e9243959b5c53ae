import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from '@repere/i18n';
import { pendingMigrations } from '../database';
import { OutboxRunner } from '../outbox';
import { projectRoot } from '../project-root';
import type { CommandOutcome, CommandSession } from './command';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Looks at everything the product stands on, and says what it finds; refuses when something is wrong. */
export async function doctor({ app, database, config, language }: CommandSession): Promise<CommandOutcome> {
  const [server] = await database.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const [listings] = await database.query<{ count: number; demo: number }>(
    `SELECT count(*) AS count, count(*) FILTER (WHERE source.demo) AS demo
     FROM listing JOIN listing_source source ON source.id = listing.source_id`,
  );
  const disk = await statfs(config.dataDir);
  const outbox = await app.get(OutboxRunner).counts();
  const result = {
    node: process.versions.node,
    dataDir: config.dataDir,
    writable: isWritable(config.dataDir),
    freeGigabytes: Math.round((disk.bavail * disk.bsize) / 1e8) / 10,
    database: { version: server?.version ?? '', mode: config.databaseUrl === null ? 'embedded' : 'external' },
    pendingMigrations: await pendingMigrations(database.url),
    outbox,
    listings: { count: listings?.count ?? 0, demo: listings?.demo ?? 0 },
    web: existsSync(join(projectRoot, 'dist/web/client')),
    chromium: [process.env['CHROMIUM_PATH'] ?? '', ...BROWSERS].find((path) => path !== '' && existsSync(path)) ?? null,
  };
  const ok = result.writable && result.pendingMigrations === 0 && outbox.poison === 0;
  const say = (...[key, params]: Parameters<typeof format> extends [unknown, ...infer Rest] ? Rest : never): string =>
    format(language, key, params);
  const lines = [
    say('cli.doctor.node', { version: result.node }),
    say('cli.doctor.dataDir', { directory: result.dataDir, writable: String(result.writable) }),
    say('cli.doctor.disk', { gigabytes: result.freeGigabytes }),
    say('cli.doctor.database', result.database),
    say('cli.doctor.migrations', { pending: result.pendingMigrations }),
    say('cli.doctor.outbox', { waiting: outbox.waiting, failing: outbox.failing }),
    say('cli.doctor.listings', result.listings),
    say('cli.doctor.web', { built: String(result.web) }),
    result.chromium === null ? say('cli.doctor.noChromium') : say('cli.doctor.chromium', { path: result.chromium }),
    ...(ok ? [say('cli.doctor.ok')] : []),
  ];
  return { ok, result: { ok, ...result }, text: lines.join('\n') };
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
