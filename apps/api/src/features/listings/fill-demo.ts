import type { INestApplicationContext } from '@nestjs/common';
import { DemoParts } from '../../platform/demo-parts';
import { LoadDemo, type DemoOptions } from './use-cases/load-demo';

/**
 * At a first start: fills the demonstration in an empty directory, once; never again after `demo clear`.
 * @param wanted the setting `DEMO`; `auto` counts as wanted, since it is only given to an embedded database
 * @returns how many listings were filled; null when there was nothing to do
 */
export async function fillDemoIfWanted(
  app: INestApplicationContext,
  wanted: boolean | 'auto',
  progress?: DemoOptions['progress'],
): Promise<number | null> {
  const filled = await app.get(LoadDemo, { strict: false }).ifWanted(wanted !== false, progress);
  if (filled !== null) await app.get(DemoParts, { strict: false }).load();
  return filled;
}
