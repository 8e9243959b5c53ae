import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { textArray } from './copy-rows';
import { Database } from './database';
import { DatabaseBusy, DatabaseUnavailable } from './database-errors';

describe('Database', () => {
  let test: TestDatabase;
  let database: Database;
  const names = async (): Promise<string[]> =>
    (await database.query<{ name: string }>('SELECT name FROM region ORDER BY name')).map(({ name }) => name);

  beforeAll(async () => {
    test = await createTestDatabase();
    database = test.database;
  });
  afterAll(() => test.drop());
  beforeEach(() => database.query('DELETE FROM region'));

  it('applies a transaction wholly', async () => {
    await database.transaction(async (tx) => {
      await tx.query(`INSERT INTO region VALUES ('01', 'un'), ('02', 'deux')`);
    });
    expect(await names()).toEqual(['deux', 'un']);
  });

  it('undoes a transaction that throws, and goes on working', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query(`INSERT INTO region VALUES ('01', 'un')`);
      throw new Error('cut');
    });
    await expect(work).rejects.toThrow('cut');
    expect(await names()).toEqual([]);
  });

  it('copies any text without loss', async () => {
    const hostile = ['tab\there', 'new\nline', 'back\\slash', '\\N', 'é « œ » 🍁', '', '"{,}"', '\r\v\f\b'];
    const count = await database.transaction((tx) =>
      tx.copyFrom(
        'region',
        ['code', 'name'],
        hostile.map((name, index) => [String(index), name]),
      ),
    );
    expect(count).toBe(hostile.length);
    const rows = await database.query<{ name: string }>('SELECT name FROM region ORDER BY code');
    expect(rows.map(({ name }) => name)).toEqual(hostile);
  });

  it('writes arrays that PostgreSQL reads back', async () => {
    const values = ['a', 'b "c"', 'd\\e', '', 'NULL', 'f,g}'];
    const [row] = await database.query<{ back: string[] }>('SELECT $1::text[] AS back', [textArray(values)]);
    expect(row?.back).toEqual(values);
  });

  it('undoes a copy whose source fails half-way', async () => {
    const rows = function* (): Generator<readonly [string, string]> {
      yield ['01', 'un'];
      throw new Error('file cut');
    };
    await expect(database.transaction((tx) => tx.copyFrom('region', ['code', 'name'], rows()))).rejects.toThrow(
      'file cut',
    );
    expect(await names()).toEqual([]);
  });

  it('streams a long answer and gives the connection back when the reader leaves early', async () => {
    let seen = 0;
    for await (const { n } of database.stream<{ n: number }>('SELECT n FROM generate_series(1, 5000) n')) {
      seen = n;
      if (n === 1500) break;
    }
    expect(seen).toBe(1500);
    expect(database.connections.total).toBe(database.connections.idle);
  });

  it('gives counts as numbers and dates as they are written', async () => {
    const [row] = await database.query(`SELECT count(*) AS n, date '2026-03-14' AS day FROM generate_series(1, 3)`);
    expect(row).toEqual({ n: 3, day: '2026-03-14' });
  });

  it('names a statement that takes too long', async () => {
    const slow = database.transaction((tx) => tx.query('SELECT pg_sleep(5)'), { statementTimeoutMs: 50 });
    await expect(slow).rejects.toBeInstanceOf(DatabaseBusy);
  });

  it('names a server that is away', async () => {
    const away = new Database('postgresql://postgres@127.0.0.1:9/nowhere');
    await expect(away.query('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await away.close();
  });

  it('survives the loss of all its connections, also in the middle of a transaction', async () => {
    const cut = database.transaction(async (tx) => {
      await tx.query(`INSERT INTO region VALUES ('01', 'un')`);
      await database.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await new Promise((wait) => setTimeout(wait, 50));
      await tx.query('SELECT 1');
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await names()).toEqual([]);
  });

  it('hears notifications, also after its connection was cut', async () => {
    let heard = 0;
    const stop = database.listen('bell', () => heard++);
    const until = async (count: number): Promise<void> => {
      for (let i = 0; heard < count && i < 100; i++) await new Promise((wait) => setTimeout(wait, 50));
    };
    await until(1);
    await database.query(`NOTIFY bell`);
    await until(2);
    expect(heard).toBe(2);
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'repere-listen' AND datname = current_database()`,
    );
    await until(3);
    await stop();
    expect(heard).toBe(3);
  });
});
