import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../../apps/api/src/app.module';
import { LoadDemo } from '../../../apps/api/src/features/listings/use-cases/load-demo';
import { IndexKeeper } from '../../../apps/api/src/features/search/indexing/index-keeper';
import { QueryInterpreter } from '../../../apps/api/src/features/search/query-interpreter';
import type { SearchEngine } from '../../../apps/api/src/features/search/search-engine.port';
import { ListedWords } from '../../../apps/api/src/features/search/adapters/postgresql/listed-words';
import { prepareReference } from '../../../apps/api/src/prepare';
import { parseConfig } from '../../../apps/api/src/platform/config';
import type { Database } from '../../../apps/api/src/platform/database';
import { createLog, nestLogger } from '../../../apps/api/src/platform/logging/log';
import { Narrator } from '../../../apps/api/src/platform/startup/narrator';
import { openGround } from '../../../apps/api/src/platform/startup/open-ground';
import { databaseUrl, run } from '../../../libs/testing/src/template';

/** A directory of a given size in a database of its own, with the product's parts at hand. */
export interface Directory {
  readonly url: string;
  readonly size: number;
  readonly database: Database;
  readonly app: INestApplicationContext;
  readonly interpreter: QueryInterpreter;
  readonly keeper: IndexKeeper;
  engine(name: 'postgresql' | 'meilisearch'): SearchEngine | undefined;
  close(): Promise<void>;
}

/**
 * Opens the database `<prefix>_<size>` of a server, filling it from the demonstration's seed when it is not there: a
 * million takes some twenty minutes, and stays for the next run.
 */
export async function openDirectory(
  serverUrl: string,
  prefix: string,
  size: number,
  { meili, dataDir, say }: { readonly meili: string | null; readonly dataDir: string; say(line: string): void },
): Promise<Directory> {
  const name = `${prefix}_${size}`;
  await createDatabase(serverUrl, name);
  const url = databaseUrl(serverUrl, name);
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' };
  const config = parseConfig({ ...env, ...(meili === null ? {} : { MEILI_URL: meili }) });
  const log = createLog('error');
  const open = await openGround(config, log, 'command', new Narrator());
  await prepareReference(open.ground, new Narrator());
  const app = await NestFactory.createApplicationContext(AppModule.on(open.ground), { logger: nestLogger(log) });
  const { database } = open.ground;
  await fill(app, database, size, say);
  const keeper = app.get(IndexKeeper, { strict: false });
  for (const [engine, verdict] of await keeper.look()) if (verdict !== 'whole') say(`index of ${engine}: ${verdict}`);
  await app.get(ListedWords, { strict: false }).refresh();
  return {
    ...{ url, size, database, app, keeper },
    interpreter: app.get(QueryInterpreter, { strict: false }),
    engine: (wanted) => keeper.engines.find((one) => one.name === wanted),
    close: async () => {
      await app.close();
      await open.close();
    },
  };
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  await client.end();
  if (rowCount === 0) await run(serverUrl, `CREATE DATABASE ${name}`);
}

async function fill(app: INestApplicationContext, database: Database, size: number, say: (line: string) => void) {
  const [row] = await database.query<{ listings: number }>('SELECT count(*) AS listings FROM listing');
  if ((row?.listings ?? 0) > 0) return;
  const began = performance.now();
  const progress = (done: number): void => {
    if (done % 100_000 === 0) say(`${done} of ${size} listings invented`);
  };
  await app.get(LoadDemo, { strict: false }).execute({ count: size, progress });
  await database.query('UPDATE outbox_event SET processed_at = now() WHERE processed_at IS NULL');
  await database.query('ANALYZE');
  say(`${size} listings in ${Math.round((performance.now() - began) / 1_000)} s`);
}
