import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { Database } from '../../platform/database';
import { createLog } from '../../platform/logging/log';
import { OutboxRunner, publish } from '../../platform/outbox';
import { seedTerritories, StoredReference } from '../territories';
import { territoriesConsumer } from './follow-territories';
import { importListings } from './testing/import-listings-here';

let base: TestDatabase;
let folder: string;
let outbox: OutboxRunner;

const LIST = 'Nom,Ville,Latitude,Longitude\nApprox,Saint-Tite,,\nExact,Saint-Tite,46.73,-72.57\nAilleurs,Laval,,\n';

beforeEach(async () => {
  base = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  await seedTerritories(base.database);
  const file = join(folder, 'list.csv');
  writeFileSync(file, LIST);
  await importListings(base.database, folder, { file });
  await base.database.query('DELETE FROM outbox_event');
  outbox = new OutboxRunner(base.database, createLog('silent'));
  outbox.register(territoriesConsumer(new StoredReference(base.database, createLog('silent'))));
});
afterEach(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

const moveSaintTite = async (database: Database): Promise<void> => {
  await database.query(
    `UPDATE municipality SET lat = 46.75, lng = -72.5, precision = 'municipality' WHERE code = '35027'`,
  );
  await hear();
};
const hear = async (): Promise<void> => {
  await publish(base.database, [
    { topic: 'territories', aggregateId: '00000000-0000-0000-0000-000000000000', version: 1 },
  ]);
  expect(await outbox.drain()).toMatchObject({ failed: 0 });
};
const listings = () => base.database.query('SELECT name, lat, lng, precision, version FROM listing ORDER BY name');
const news = () =>
  base.database.query(
    `SELECT l.name, e.version FROM outbox_event e JOIN listing l ON l.id = e.aggregate_id WHERE topic = 'listing'`,
  );

describe('listings seated at the point of their municipality', () => {
  it('follow it when an import of territories moves it; exact ones and others stay', async () => {
    const before = await listings();
    await moveSaintTite(base.database);
    expect(await listings()).toEqual([
      before[0],
      { name: 'Approx', lat: 46.75, lng: -72.5, precision: 'municipality', version: 2 },
      { name: 'Exact', lat: 46.73, lng: -72.57, precision: 'exact', version: 1 },
    ]);
    expect(await news()).toEqual([{ name: 'Approx', version: 2 }]);
  });

  it('change once, however often the news comes', async () => {
    await moveSaintTite(base.database);
    const before = await listings();
    await hear();
    expect(await listings()).toEqual(before);
    expect(await news()).toHaveLength(1);
  });

  it('follow a merged municipality to the one that took its place', async () => {
    await base.database.query(
      `UPDATE municipality SET ended_on = '2026-01-01', successor = '35050' WHERE code = '35027'`,
    );
    await hear();
    const [[approx], [heir]] = await Promise.all([
      base.database.query(`SELECT lat, lng FROM listing WHERE name = 'Approx'`),
      base.database.query(`SELECT lat, lng FROM municipality WHERE code = '35050'`),
    ]);
    expect(approx).toEqual(heir);
  });

  it('wait, unblamed, while listings are being imported', async () => {
    await base.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('repere.listings'))`);
      await publish(base.database, [
        { topic: 'territories', aggregateId: '00000000-0000-0000-0000-000000000000', version: 1 },
      ]);
      const { failed, pauseMs } = await outbox.drain();
      expect([failed, pauseMs > 0]).toEqual([0, true]);
    });
  });
});
