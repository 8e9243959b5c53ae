import type { INestApplicationContext } from '@nestjs/common';
import { FileSweep } from './file-sweep';

/** Sweeps stored files from now on; for the processes that do background work. */
export const keepFiles = (app: INestApplicationContext): void => app.get(FileSweep, { strict: false }).start();
