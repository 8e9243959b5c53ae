import type { INestApplicationContext } from '@nestjs/common';
import { fillDemoIfWanted } from './features/listings';
import { prepareSearch } from './features/search';
import { seedTerritories } from './features/territories';
import { CONFIG, type Config } from './platform/config';
import { Database } from './platform/database';
import type { Ground } from './platform/platform.module';
import type { Narrator } from './platform/startup/narrator';

/** Held by the process that prepares the content; others that start meanwhile wait and find it done. */
const PREPARING = 72_707_372;
const TRIES = 3;

/** Before the modules load: the official facts they load from. */
export async function prepareReference({ database }: Ground, narrator: Narrator): Promise<void> {
  const outcome = await seedTerritories(database);
  if (outcome !== 'unchanged') narrator.say('start.reference');
}

/** After the modules have loaded, before the first request: the demonstration if wanted, and an index that fits. */
export async function prepareContent(app: INestApplicationContext, narrator: Narrator): Promise<void> {
  const { demo } = app.get<Config>(CONFIG);
  await app.get(Database).transaction(
    async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [PREPARING]);
      await fillDemoIfWanted(app, demo, (done, total) => narrator.progress('start.demo', done, total));
      narrator.say('start.index');
      await prepareSearchBesideWorkers(app);
    },
    { statementTimeoutMs: 0 },
  );
}

/** A worker may be building the same index and finish first: what it built is then looked at instead. */
async function prepareSearchBesideWorkers(app: INestApplicationContext): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await prepareSearch(app);
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}
