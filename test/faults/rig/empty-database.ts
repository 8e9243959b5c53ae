import { randomBytes } from 'node:crypto';
import { Database } from '../../../apps/api/src/platform/database';
import { databaseUrl, run } from '../../../libs/testing/src/template';
import type { TestDatabase } from '@repere/testing';

/** An empty database on the test server, for processes that migrate it themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('no test server: run this file in Jest’s "integration" project');
  const name = `repere_fault_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
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
