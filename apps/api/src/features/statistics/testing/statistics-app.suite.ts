import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { seedTerritories } from '../../territories';
import { StatisticsModule } from '../statistics.module';
import { PurchaseLedger } from './purchase-ledger.suite';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), StatisticsModule] };
  }
}

/** The rooms of statistics on a database of their own, with two enterprises and two buyers. */
export class StatisticsApp {
  private constructor(
    readonly base: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly directory: string,
    readonly coop: string,
    readonly caisse: string,
    readonly buyers: { readonly town: string; readonly hospital: string },
  ) {}

  static async open(): Promise<StatisticsApp> {
    const base = await createTestDatabase();
    await seedTerritories(base.database);
    const directory = mkdtempSync(join(tmpdir(), 'statistics-'));
    const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', RUN_WORKER: 'off', DATA_DIR: directory });
    const log = createLog('silent');
    const app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
    const ledger = new PurchaseLedger(base.database);
    return new StatisticsApp(
      base,
      app,
      directory,
      await addListing(base, 'la-ruche', 'coop_solidarite', '35027'),
      await addListing(base, 'la-caisse', 'coop_financiere', '23027'),
      {
        town: await ledger.buyer({ level: 'municipal', region: 'R04', territory: '35027', population: 900 }),
        hospital: await ledger.buyer({ level: 'health', region: 'R03' }),
      },
    );
  }

  /** Forgets every contract and publication. */
  async empty(): Promise<PurchaseLedger> {
    await this.base.database.query(
      'TRUNCATE award_line, supplier_match, purchase_fact, purchase_cube, purchase_file, statistic_snapshot, listing_membership, bid CASCADE',
    );
    await this.base.database.query(`DELETE FROM installation_fact WHERE key = 'statistics.marks'`);
    return new PurchaseLedger(this.base.database);
  }

  /** Adds enterprises that sell a sub-sector across Québec. */
  async offer(sector: string, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const id = await addListing(this.base, `offre-${sector}-${n}`, 'obnl_qc_partie3', '35027');
      await this.base.database.query(
        `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_codes) VALUES ($1, 1, $2, '{}', 'province', '{}')`,
        [id, [sector]],
      );
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.base.drop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function addListing({ database }: TestDatabase, name: string, legalForm: string, town: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `WITH source AS (INSERT INTO listing_source (id, name) VALUES (gen_random_uuid(), $1) RETURNING id)
     INSERT INTO listing (id, slug, source_id, name, legal_form, municipality_code, lat, lng, precision, publication, status, content_hash,
       other_names, languages, recognitions, practices, client_references)
     SELECT gen_random_uuid(), $1, id, $1, $2, $3, 46, -72, 'municipality', 'published', 'unverified', '', '{}', '{}', '{}', '{}', '{}'
     FROM source RETURNING id`,
    [name, legalForm, town],
  );
  return row?.id ?? '';
}
