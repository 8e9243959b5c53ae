import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import type { FileFolder } from './adapters/file-folder';
import { FILE_FOLDER } from './file-store';
import { forgetRows, knownIds, removedBefore } from './stored-file.repository';

const HOUR_MS = 3_600_000;
/** A backup names the rows of its snapshot, then copies the files: what was removed meanwhile must still be there. */
const GRACE_MS = 24 * HOUR_MS;

/** Takes away bytes that nobody may ask for any more: of removed files, and those whose transaction was undone. */
@Injectable()
export class FileSweep implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FILE_FOLDER) private readonly folder: FileFolder,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Sweeps every hour from now on; for the processes that do background work. */
  start(): void {
    const sweep = () =>
      this.sweep().catch((error: unknown) => this.log.warn({ error }, 'stored files could not be swept'));
    this.#timer ??= setInterval(() => void sweep(), HOUR_MS).unref();
  }

  /** @param graceMs how long what is removed stays on the disk, in milliseconds @returns how many files went */
  async sweep(graceMs = GRACE_MS): Promise<{ readonly removed: number; readonly orphans: number }> {
    const before = new Date(this.clock.now().getTime() - graceMs);
    const gone = await removedBefore(this.database, before);
    for (const { id } of gone) await this.folder.remove(id);
    await forgetRows(
      this.database,
      gone.map(({ id }) => id),
    );
    let orphans = 0;
    for await (const names of this.folder.olderThan(before)) {
      const known = await knownIds(
        this.database,
        names.filter((name) => !name.endsWith('.partial')),
      );
      for (const name of names.filter((one) => !known.has(one))) {
        await this.folder.remove(name);
        orphans += 1;
      }
    }
    return { removed: gone.length, orphans };
  }

  onApplicationShutdown(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }
}
