import { randomBytes } from 'node:crypto';
import { Database } from '../../../apps/api/src/platform/database/database';
import { databaseUrl, run } from './template';

/** A migrated, empty database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  drop(): Promise<void>;
}

/** Copies the template; call `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (server === undefined || template === undefined)
    throw new Error('no test server: run this file in Jest’s "integration" project');
  const name = `repere_test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = databaseUrl(server, name);
  const database = new Database(url);
  return {
    url,
    database,
    drop: async () => {
      await database.close();
      await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
