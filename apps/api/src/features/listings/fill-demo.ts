import type { INestApplicationContext } from '@nestjs/common';
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
  return app.get(LoadDemo, { strict: false }).ifWanted(wanted !== false, progress);
}
