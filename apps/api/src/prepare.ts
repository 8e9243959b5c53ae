import type { INestApplicationContext } from '@nestjs/common';
import { seedTerritories } from './features/territories';
import type { Ground } from './platform/platform.module';
import type { Narrator } from './platform/startup/narrator';

/** Before the modules load: the official facts they load from. */
export async function prepareReference({ database }: Ground, narrator: Narrator): Promise<void> {
  const outcome = await seedTerritories(database);
  if (outcome !== 'unchanged') narrator.say('start.reference');
}

/** After the modules have loaded, before the first request: the demonstration if wanted, and an index that fits. */
export async function prepareContent(_app: INestApplicationContext, _narrator: Narrator): Promise<void> {}
