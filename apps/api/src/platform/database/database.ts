import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { Client, Pool, types, type CustomTypesConfig, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine, type CopyValue } from './copy-rows';
import { nameDatabaseError } from './database-errors';
import { PrismaClient } from './generated/client';

/**
 * Runs SQL. `int8` comes back as a number, `date` as `YYYY-MM-DD`, `timestamptz` as a Date, arrays as arrays.
 * @throws DatabaseUnavailable, DatabaseBusy or StorageFull for those states; any other error is a defect
 */
export interface SqlRunner {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Work that is applied wholly or not at all. */
export interface Transaction extends SqlRunner {
  /**
   * Writes rows with COPY; returns how many. Names of table and columns are ours, never a reader's. Bytes are rows that somebody has
   * written out already, as `copyLine` does.
   */
  copyFrom(table: string, columns: readonly string[], rows: CopyRows): Promise<number>;
}

type CopyRow = readonly CopyValue[] | Uint8Array;
type CopyRows = AsyncIterable<CopyRow> | Iterable<CopyRow>;

export interface DatabaseOptions {
  /** Longest statement, in milliseconds. */
  readonly statementTimeoutMs?: number;
  /** Most connections at a time. */
  readonly connections?: number;
}

export interface TransactionOptions {
  /** Longest statement of this transaction, in milliseconds; 0 for no limit (imports, rebuilding an index). */
  readonly statementTimeoutMs?: number;
}

const parsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === types.builtins.INT8) return Number;
    if (oid === types.builtins.DATE) return String;
    return types.getTypeParser(oid, format as 'text');
  },
};

/** The door to PostgreSQL: raw SQL, transactions with COPY, streams, notifications, and Prisma's client on the same connections. */
export class Database implements SqlRunner {
  readonly prisma: PrismaClient;
  readonly #pool: Pool;
  readonly #listening = new Set<() => Promise<void>>();

  constructor(
    readonly url: string,
    options: DatabaseOptions = {},
  ) {
    this.#pool = new Pool({
      connectionString: url,
      max: options.connections ?? 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      application_name: 'repere',
      types: parsers,
    });
    // An idle connection that PostgreSQL closes must not end the process; the next query makes another.
    this.#pool.on('error', () => undefined);
    // Nor must a lost connection while a transaction rests between two statements: its next statement fails.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.#pool) });
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return named(async () => (await this.#pool.query<Row>(text, [...values])).rows);
  }

  /** Commits what `work` does, or undoes it all when it throws. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#borrow(async (client) => {
      await client.query('BEGIN');
      if (options.statementTimeoutMs !== undefined)
        await client.query(`SET LOCAL statement_timeout = ${Math.trunc(options.statementTimeoutMs)}`);
      const result = await work(transactionOn(client));
      await client.query('COMMIT');
      return result;
    });
  }

  /** Rows of a long answer, a thousand at a time, seen as they were at the first one; memory stays constant. */
  async *stream<Row extends object>(text: string, values: readonly unknown[] = []): AsyncGenerator<Row> {
    const client = await named(() => this.#pool.connect());
    let failure: Error | undefined;
    try {
      await named(async () => {
        await client.query('BEGIN READ ONLY');
        await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${text}`, [...values]);
      });
      for (;;) {
        const { rows } = await named(() => client.query<Row>('FETCH 1000 FROM rows'));
        if (rows.length === 0) break;
        yield* rows;
      }
    } catch (error) {
      failure = asError(error);
      throw error;
    } finally {
      await client.query('ROLLBACK').catch((error: unknown) => (failure ??= asError(error)));
      client.release(failure);
    }
  }

  /**
   * Calls `heard` for each NOTIFY of a channel, and once whenever the connection is made again, since news may have been missed.
   * @returns stops listening
   */
  listen(channel: string, heard: () => void): () => Promise<void> {
    let stopped = false;
    let client: Client | null = null;
    let timer: NodeJS.Timeout | undefined;
    const tell = (): void => {
      if (!stopped) heard();
    };
    const again = (): void => {
      client = null;
      if (!stopped) timer = setTimeout(connect, 1_000).unref();
    };
    const connect = (): void => {
      const fresh = new Client({ connectionString: this.url, application_name: 'repere-listen', keepAlive: true });
      client = fresh;
      fresh.on('notification', tell);
      fresh.on('error', () => undefined);
      fresh.once('end', again);
      fresh
        .connect()
        .then(() => fresh.query(`LISTEN "${channel.replaceAll('"', '')}"`))
        .then(tell)
        .catch(() => fresh.end().catch(() => undefined));
    };
    connect();
    const stop = async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      this.#listening.delete(stop);
      await client?.end().catch(() => undefined);
    };
    this.#listening.add(stop);
    return stop;
  }

  /** How many connections exist, rest, and how many callers wait for one. */
  get connections(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    return { total: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#listening].map((stop) => stop()));
    await this.prisma.$disconnect();
    if (!this.#pool.ended) await this.#pool.end();
  }

  async #borrow<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await named(() => this.#pool.connect());
    try {
      const result = await named(() => work(client));
      client.release();
      return result;
    } catch (error) {
      const undone = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      client.release(!undone);
      throw error;
    }
  }
}

function transactionOn(client: PoolClient): Transaction {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      named(async () => (await client.query<Row>(text, [...values])).rows),
    copyFrom: async (table, columns, rows) => {
      const target = `${quote(table)} (${columns.map(quote).join(', ')})`;
      const sink = client.query(copyFrom(`COPY ${target} FROM STDIN`));
      await named(() => pipeline(Readable.from(lines(rows)), sink));
      return sink.rowCount ?? 0;
    },
  };
}

/** Several rows to a chunk: one chunk a row would spend the time in the stream machinery. */
async function* lines(rows: CopyRows): AsyncGenerator<string | Uint8Array> {
  let chunk = '';
  for await (const row of rows) {
    const written = row instanceof Uint8Array;
    if (!written) chunk += copyLine(row);
    if (chunk.length > 65_536 || (written && chunk !== '')) {
      yield chunk;
      chunk = '';
    }
    if (written) yield row;
  }
  if (chunk !== '') yield chunk;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw nameDatabaseError(error);
  }
}
