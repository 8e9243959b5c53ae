import { createTestDatabase } from '@repere/testing';
import { describeSearchEngine } from '../engine-contract.suite';
import { publishListings } from '../publish-listings.suite';
import { hasMeilisearch, startMeilisearch } from './a-meilisearch.suite';
import { MeilisearchEngine } from './meilisearch-engine';

if (!hasMeilisearch)
  describe.skip('skipped: no Meilisearch (set MEILI_URL, or put `meilisearch` on the PATH)', () =>
    it('', () => undefined));
else
  describeSearchEngine('Meilisearch', async () => {
    const [{ database, drop }, server] = await Promise.all([createTestDatabase(), startMeilisearch()]);
    const headers = new Headers(server.key === null ? {} : { authorization: `Bearer ${server.key}` });
    return {
      engine: new MeilisearchEngine(database, { url: server.url, key: server.key, timeoutMs: 10_000 }),
      publish: (ids) => publishListings(database, ids),
      wipe: async () => {
        const [row] = await database.query<{ generation: string }>(
          `SELECT generation FROM search_generation WHERE engine = 'meilisearch'`,
        );
        await fetch(`${server.url}/indexes/repere_${row?.generation}/documents`, { method: 'DELETE', headers });
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      },
      close: async () => {
        await server.stop();
        await drop();
      },
    };
  });
