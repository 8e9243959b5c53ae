import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { purchaseDemoBuyers, purchaseDemoPackages } from '@repere/demo';
import { foldName, type ReferenceSnapshot } from '@repere/reference';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import type { DemoPart } from '../../../platform/demo-parts';
import { publish } from '../../../platform/outbox';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { idOfText } from '../adapters/files/file-identity';
import { keptPath } from '../adapters/files/kept-files';
import { countDemoLines, hasDemoPurchases, withdrawDemoPurchases } from '../demo-purchases.repository';
import type { BuyerFacts } from '../domain/facts';
import { lockPurchases, writeBuyers } from '../purchase-import.repository';
import { PURCHASES_IMPORTED } from '../purchases-imported';
import { ImportPurchases } from './import-purchases';

/** Enough for pages to live on a first start that stays short; the generator writes as many as one likes. */
const LINES = 6_000;

/**
 * Invented contracts between invented bodies and the demonstration's enterprises, imported through the same door as SEAO's
 * packages, under a source of their own that no figure about real purchases counts.
 */
@Injectable()
export class DemoPurchases implements DemoPart {
  readonly name = 'purchases';
  readonly order = 1;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(ImportPurchases) private readonly importing: ImportPurchases,
  ) {}

  /** @param options fewer lines and a smaller directory, for tests */
  async load(
    progress: (done: number) => void = () => undefined,
    options: { readonly lines?: number; readonly listings?: number } = {},
  ): Promise<number> {
    if (await hasDemoPurchases(this.database)) return countDemoLines(this.database);
    const reference = this.reference.current();
    await this.database.transaction(async (tx) => writeBuyers(tx, buyerFacts(reference)));
    const directory = join(this.config.dataDir, 'tmp', `demo-${process.pid}`);
    await mkdir(directory, { recursive: true });
    try {
      const today = this.clock.now().toISOString().slice(0, 10);
      for (const { name, chunks } of purchaseDemoPackages({
        reference,
        today,
        lines: LINES,
        packages: 2,
        ...options,
      })) {
        const file = join(directory, name);
        await writeFile(file, chunks());
        const imported = await this.importing.execute({ file, source: 'auto' });
        if (!imported.ok) throw imported.error;
        await rm(file);
        progress(await countDemoLines(this.database));
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
    return countDemoLines(this.database);
  }

  async clear(): Promise<number> {
    const { files, lines } = await this.database.transaction(
      async (tx) => {
        await lockPurchases(tx);
        const withdrawn = await withdrawDemoPurchases(tx);
        const [first] = withdrawn.files;
        if (first !== undefined)
          await publish(tx, [{ topic: PURCHASES_IMPORTED, aggregateId: first.id, version: withdrawn.revision }]);
        return withdrawn;
      },
      { statementTimeoutMs: 0 },
    );
    for (const { sha256 } of files) await rm(keptPath(this.config.dataDir, sha256), { force: true });
    return lines;
  }
}

/** The demonstration's own register of buyers: a name that says no municipality cannot be read as one. */
const buyerFacts = (reference: ReferenceSnapshot): BuyerFacts[] =>
  purchaseDemoBuyers(reference).map(({ id, name, level, territory, region, population }) => ({
    id: idOfText(`buyer|demo|${id}`),
    register: 'demo',
    number: id,
    name,
    nameKey: foldName(name),
    municipal: level === 'municipal',
    level,
    territoryCode: territory === 'QC' ? null : territory,
    regionCode: region,
    population,
  }));
