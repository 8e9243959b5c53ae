import { randomBytes } from 'node:crypto';
import { Database } from '../../../apps/api/src/platform/database';
import { databaseUrl, run } from '../../../libs/testing/src/template';
import type { TestDatabase } from '@repere/testing';

/** Runs one statement on the server, outside the database. */
type OnServer = <Row extends object>(text: string) => Promise<Row[]>;

/**
 * An empty database on the test server, for processes that migrate it themselves.
 * @param prepare makes what the database stands on, and says where: `TABLESPACE …`
 */
export async function createEmptyDatabase(
  prepare: (sql: OnServer) => Promise<string> = () => Promise.resolve(''),
): Promise<TestDatabase & { readonly server: OnServer }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('no test server: run this file in Jest’s "integration" project');
  const name = `repere_fault_${randomBytes(6).toString('hex')}`;
  const onServer: OnServer = async (text) => {
    const database = new Database(server);
    return database.query<never>(text).finally(() => database.close());
  };
  const where = await prepare(onServer);
  await run(server, `CREATE DATABASE ${name} ${where}`);
  const url = databaseUrl(server, name);
  const database = new Database(url);
  return {
    url,
    database,
    server: onServer,
    drop: async () => {
      await database.close();
      await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
