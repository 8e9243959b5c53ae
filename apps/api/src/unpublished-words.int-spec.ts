import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, signInAs, type TestDatabase, type TestPerson } from '@repere/testing';
import { AppModule } from './app.module';
import { CatalogueService, prepareSearch } from './features/search';
import { seedTerritories } from './features/territories';
import { parseConfig } from './platform/config';
import { createHttpApp } from './platform/http/http-app';
import { uuidv7 } from './platform/ids';
import { createLog } from './platform/logging/log';
import { OutboxRunner } from './platform/outbox';

/** Words that stand nowhere but where nobody but their writer, or staff, may read them. */
const CANARIES = {
  draft: 'moutarabique',
  waiting: 'vespertilionide',
  withdrawn: 'zibelinette',
  held: 'quokkalune',
} as const;
/** The same kind of word where everybody may read it: the test sees what it looks for. */
const PUBLISHED = 'ornithorynquette';

let base: TestDatabase;
let app: NestFastifyApplication;
let owner: TestPerson;
const ids = { published: uuidv7(), withdrawn: uuidv7(), held: uuidv7() };
const directory = mkdtempSync(join(tmpdir(), 'repere-canary-'));

const write = async (id: string, word: string, publication: string, managedBy: string | null): Promise<void> => {
  await base.database.query(
    `INSERT INTO listing (id, slug, source_id, name, other_names, acronym, legal_form, municipality_code, lat, lng, precision, languages,
       recognitions, practices, client_references, description_fr, publication, status, managed_by, content_hash)
     VALUES ($1::uuid, $1::uuid::text, (SELECT id FROM listing_source LIMIT 1), 'Coopérative ' || $2, ARRAY[$2], $2, 'coop_solidarite', '35027',
       46.7, -72.6, 'exact', '{fr}', '{}', '{}', ARRAY[$2], $2, $3, 'unverified', $4, '')`,
    [id, word, publication, managedBy],
  );
  await base.database.query(
    `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_codes, description_fr)
     VALUES ($1, 0, '{S07.1}', '{services}', 'province', '{}', $2)`,
    [id, word],
  );
  await base.database.query(`INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('listing', $1, 1)`, [id]);
};

const call = (method: 'PUT' | 'PATCH', path: string, payload: object) =>
  app.inject({
    ...{ method, url: `/api/v1/workspace/listings/${ids.published}${path}`, payload },
    headers: { ...owner.headers, 'if-match': '"1"' },
  });

beforeAll(async () => {
  base = await createTestDatabase();
  await seedTerritories(base.database);
  await base.database.query(`INSERT INTO listing_source (id, name) VALUES (gen_random_uuid(), 'Pôle')`);
  const config = parseConfig({ DATA_DIR: directory, RATE_LIMIT: 'off', LOG_LEVEL: 'silent' });
  const log = createLog('silent');
  app = await createHttpApp(AppModule.on({ config, database: base.database, log }), { config, log });
  owner = await signInAs(base.database, 'editor');
  await write(ids.published, PUBLISHED, 'published', owner.organisationId);
  await write(ids.withdrawn, CANARIES.withdrawn, 'withdrawn', null);
  await write(ids.held, CANARIES.held, 'held', null);
  const draft = { baseVersion: 1, patch: { description: { fr: `Du ${CANARIES.draft}.` } } };
  expect((await call('PUT', '/draft', draft)).statusCode).toBe(200);
  expect((await call('PATCH', '', { patch: { name: `Coopérative ${CANARIES.waiting}` } })).statusCode).toBe(200);
  await prepareSearch(app);
  await app.get(OutboxRunner).drain();
  await app.get(CatalogueService).refresh();
});
afterAll(async () => {
  await app.close();
  await base.drop();
  rmSync(directory, { recursive: true, force: true });
});

const read = async (url: string): Promise<string> => (await app.inject({ method: 'GET', url })).body;

describe('what is not published', () => {
  it.each([
    '/api/v1/listings',
    '/api/v1/listings?sector=S07.1&serves=35027',
    '/api/v1/listings/map?zoom=12',
    '/api/v1/listings/coverage?serves=M35',
    '/api/v1/listings.csv',
    '/api/v1/listings.geojson',
    '/api/v1/listings.atom',
    `/api/v1/listings/${ids.published}`,
    `/api/v1/listings/${ids.withdrawn}`,
    `/api/v1/listings/${ids.held}`,
  ])('shows nowhere in %s', async (url) => {
    const body = await read(url);
    for (const word of Object.values(CANARIES)) expect(body).not.toContain(word);
  });

  it.each(Object.entries(CANARIES))('is not found by its words: %s', async (_kind, word) => {
    for (const q of [word, word.slice(0, 7)]) {
      expect(JSON.parse(await read(`/api/v1/listings?q=${q}&understand=off`))).toMatchObject({ total: 0, results: [] });
      expect(JSON.parse(await read(`/api/v1/listings/map?q=${q}&zoom=8`))).toMatchObject({ total: 0 });
      expect(JSON.parse(await read(`/api/v1/suggest?q=${q}`))).toMatchObject({ enterprises: [] });
      expect(await read(`/api/v1/listings.csv?q=${q}&columns=name`)).not.toMatch(new RegExp(`Coopérative ${word}`));
    }
  });

  it('is told from what is published', async () => {
    for (const url of ['/api/v1/listings', '/api/v1/listings.csv', '/api/v1/listings.atom', '/api/v1/listings.geojson'])
      expect(await read(url)).toContain(PUBLISHED);
    expect(JSON.parse(await read(`/api/v1/listings?q=${PUBLISHED}`))).toMatchObject({ total: 1 });
    expect(JSON.parse(await read(`/api/v1/suggest?q=${PUBLISHED.slice(0, 7)}`))).not.toMatchObject({ enterprises: [] });
  });
});
