import { createTestDatabase } from '@repere/testing';
import { describeSearchEngine } from '../engine-contract.suite';
import { publishListings } from '../publish-listings.suite';
import { PostgresqlEngine } from './postgresql-engine';

describeSearchEngine('PostgreSQL', async () => {
  const { database, drop } = await createTestDatabase();
  return {
    engine: new PostgresqlEngine(database),
    publish: (ids) => publishListings(database, ids),
    wipe: async () => void (await database.query('TRUNCATE search_document')),
    close: drop,
  };
});
