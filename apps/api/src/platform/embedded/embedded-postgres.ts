import { Client } from 'pg';
import { dataDirectory, type DataDirectory } from '../data-directory';
import { Fault } from '../fault';
import { Cluster } from './cluster';

/** Held, shared, by every process that uses the embedded server: the last to leave stops it. */
const IN_USE = 72_707_370;
/** Held by the one process that serves this data directory. */
const SERVED = 72_707_371;

const PATIENCE_MS = 60_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** Who asks for the database: `server` refuses a second server on the same data, `command` shares it with anyone. */
export type Role = 'server' | 'command';

/**
 * The embedded PostgreSQL of a data directory: found running or started, kept running, and stopped by the last who leaves.
 * Locks live in the server itself, so that those of a killed process vanish with its connection.
 */
export class EmbeddedPostgres {
  readonly url: string;
  #guard: Client | null = null;
  #leaving = false;
  #recovering: Promise<void> = Promise.resolve();

  private constructor(
    private readonly directory: DataDirectory,
    private readonly cluster: Cluster,
    private readonly role: Role,
  ) {
    this.url = cluster.url('repere');
  }

  /**
   * Makes the database available.
   * @throws Fault: the directory is served by another instance, damaged, of another version, or on a full disk
   */
  static async use(root: string, role: Role): Promise<EmbeddedPostgres> {
    const directory = dataDirectory(root);
    const cluster = new Cluster(directory);
    cluster.create();
    const embedded = new EmbeddedPostgres(directory, cluster, role);
    await embedded.#enter();
    return embedded;
  }

  /** Leaves the database; stops it when nobody else uses it. */
  async leave(): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    await this.#recovering.catch(() => undefined);
    const guard = this.#guard;
    if (guard === null) return;
    const alone = await guard
      .query<{ alone: boolean }>('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone', [IN_USE])
      .then(({ rows }) => rows[0]?.alone === true)
      .catch(() => false);
    await guard.end().catch(() => undefined);
    if (alone) await this.cluster.stop();
  }

  async #enter(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const guard = await this.#connect(deadline);
      try {
        await this.#lock(guard);
        await guard.query('CREATE DATABASE repere').catch(ignoreExisting);
        this.#keep(guard);
        return;
      } catch (error) {
        await guard.end().catch(() => undefined);
        // The last user was leaving as we came in: the server stops under us, start it again.
        if (error instanceof Fault || performance.now() > deadline) throw error;
      }
    }
  }

  /** A connection to the server, started if need be; waits while it recovers from a crash. */
  async #connect(deadline: number): Promise<Client> {
    let ended: Promise<void> | null = null;
    let hasEnded = false;
    for (;;) {
      const client = new Client({
        connectionString: this.cluster.url('postgres'),
        application_name: `repere-${this.role}-${process.pid}`,
        connectionTimeoutMillis: 5_000,
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        await client.end().catch(() => undefined);
        if (performance.now() > deadline) throw this.cluster.failure();
        if (hasEnded && this.cluster.runningPid() === null) {
          if (!this.cluster.failedForAWhile()) throw this.cluster.failure();
          [ended, hasEnded] = [null, false];
        }
        if (ended === null && this.cluster.runningPid() === null && !isStartingUp(error)) {
          ended = this.cluster.spawn();
          void ended.then(() => (hasEnded = true));
        }
      }
      await new Promise((wait) => setTimeout(wait, 25));
    }
  }

  async #lock(guard: Client): Promise<void> {
    await guard.query(`SET lock_timeout = '5s'`);
    await guard.query('SELECT pg_advisory_lock_shared($1)', [IN_USE]).catch((error: unknown) => {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
      throw new Fault('fault.startingElsewhere', { directory: this.directory.root });
    });
    if (this.role !== 'server') return;
    const { rows } = await guard.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [SERVED]);
    if (rows[0]?.free === true) return;
    throw new Fault('fault.dataDirLocked', { directory: this.directory.root, pid: await serverPid(guard) });
  }

  /** When the server dies under us, start it again; everything it had acknowledged is in its log. */
  #keep(guard: Client): void {
    this.#guard = guard;
    guard.once('end', () => {
      this.#guard = null;
      if (this.#leaving) return;
      this.#recovering = this.#recover();
    });
  }

  async #recover(): Promise<void> {
    while (!this.#leaving) {
      try {
        await this.#enter();
        return;
      } catch {
        await new Promise((wait) => setTimeout(wait, 1_000));
      }
    }
  }
}

async function serverPid(guard: Client): Promise<string> {
  const { rows } = await guard.query<{ application_name: string }>(
    `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [SERVED],
  );
  return /\d+$/.exec(rows[0]?.application_name ?? '')?.[0] ?? '?';
}

function ignoreExisting(error: unknown): void {
  if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
}

const isStartingUp = (error: unknown): boolean => (error as { code?: string }).code === '57P03';
