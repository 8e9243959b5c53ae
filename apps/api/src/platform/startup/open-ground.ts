import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { Database, migrate, MigrationProblem, DatabaseUnavailable, StorageFull } from '../database';
import { nameDatabaseError } from '../database/database-errors';
import { dataDirectory, prepareDataDirectory } from '../data-directory';
import { EmbeddedPostgres, type Role } from '../embedded/embedded-postgres';
import { Fault } from '../fault';
import type { Ground } from '../platform.module';
import type { Narrator } from './narrator';

/** The ground of a process, and how to leave it. */
export interface OpenGround {
  readonly ground: Ground;
  /** Closes the connections and leaves the embedded database, which stops when nobody else uses it. */
  close(): Promise<void>;
}

const OLDEST_POSTGRESQL = 150_000;
/** An external database may start a little after us. */
const PATIENCE_MS = 30_000;

/**
 * Makes the data directory and the database ready and the schema current.
 * @throws Fault with a sentence for a person
 */
export async function openGround(config: Config, log: Logger, role: Role, narrator: Narrator): Promise<OpenGround> {
  prepareDataDirectory(dataDirectory(config.dataDir));
  narrator.say(config.databaseUrl === null ? 'start.database.embedded' : 'start.database.external');
  const embedded = config.databaseUrl === null ? await EmbeddedPostgres.use(config.dataDir, role) : null;
  const url = embedded?.url ?? config.databaseUrl ?? '';
  try {
    if (embedded === null) await untilAnswers(url, narrator);
    const { applied, edited } = await migrate(url).catch(explainMigration);
    if (edited.length > 0) log.warn({ edited }, 'migrations were edited after they had been applied');
    if (applied.length > 0) narrator.say('start.migrations', { count: applied.length });
  } catch (error) {
    await embedded?.leave();
    if (error instanceof StorageFull) throw new Fault('fault.diskFull', { directory: config.dataDir }, error);
    throw error;
  }
  const database = new Database(url);
  return {
    ground: { config, database, log },
    close: async () => {
      await database.close();
      await embedded?.leave();
    },
  };
}

async function untilAnswers(url: string, narrator: Narrator): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  const { host } = new URL(url);
  for (let told = false; ; told = true) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ number: number; text: string }>(
        `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
      );
      const version = rows[0];
      if (version !== undefined && version.number < OLDEST_POSTGRESQL)
        throw new Fault('fault.databaseTooOld', { address: host, version: version.text });
      return;
    } catch (error) {
      if (error instanceof Fault) throw error;
      if (!(nameDatabaseError(error) instanceof DatabaseUnavailable))
        throw new Fault('fault.databaseRefused', { address: host, message: messageOf(error) }, error);
      if (performance.now() > deadline) throw new Fault('fault.databaseUnreachable', { address: host }, error);
    } finally {
      await client.end().catch(() => undefined);
    }
    if (!told) narrator.say('start.database.waiting');
    await new Promise((wait) => setTimeout(wait, 1_000));
  }
}

function explainMigration(error: unknown): never {
  if (!(error instanceof MigrationProblem)) throw error;
  const { migration, reason: message, state } = error;
  if (state === 'failed') throw new Fault('fault.migrationFailed', { migration, message }, error);
  throw new Fault(state === 'unfinished' ? 'fault.migrationPending' : 'fault.migrationUnknown', { migration }, error);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
