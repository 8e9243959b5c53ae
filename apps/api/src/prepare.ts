import type { INestApplicationContext } from '@nestjs/common';
import { fillDemoIfWanted } from './features/listings';
import { prepareSearch } from './features/search';
import { seedTerritories } from './features/territories';
import { CONFIG, type Config } from './platform/config';
import type { Ground } from './platform/platform.module';
import type { Narrator } from './platform/startup/narrator';

/** Before the modules load: the official facts they load from. */
export async function prepareReference({ database }: Ground, narrator: Narrator): Promise<void> {
  const outcome = await seedTerritories(database);
  if (outcome !== 'unchanged') narrator.say('start.reference');
}

/** After the modules have loaded, before the first request: the demonstration if wanted, and an index that fits. */
export async function prepareContent(app: INestApplicationContext, narrator: Narrator): Promise<void> {
  const { demo } = app.get<Config>(CONFIG);
  await fillDemoIfWanted(app, demo, (done, total) => narrator.progress('start.demo', done, total));
  narrator.say('start.index');
  await prepareSearch(app);
}
