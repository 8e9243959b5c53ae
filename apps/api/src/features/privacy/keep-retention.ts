import type { INestApplicationContext } from '@nestjs/common';
import { RetentionRunner } from './retention-runner';

/** Applies the retention rules once a day from now on; for the processes that do background work. */
export const keepRetention = (app: INestApplicationContext): void =>
  app.get(RetentionRunner, { strict: false }).start();
