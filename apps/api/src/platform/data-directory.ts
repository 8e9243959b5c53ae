import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault';

/** What lives in `DATA_DIR`. */
export interface DataDirectory {
  readonly root: string;
  readonly postgres: string;
  readonly mail: string;
  readonly reports: string;
  /** What people send; servers on one database share it. */
  readonly files: string;
}

export const dataDirectory = (root: string): DataDirectory => ({
  root,
  postgres: join(root, 'postgres'),
  mail: join(root, 'mail'),
  reports: join(root, 'reports'),
  files: join(root, 'files'),
});

/**
 * Makes the directories that are missing.
 * @throws Fault when the place cannot be written to or its disk is full
 */
export function prepareDataDirectory(directory: DataDirectory): void {
  try {
    mkdirSync(directory.root, { recursive: true, mode: 0o755 });
    for (const path of [directory.mail, directory.reports, directory.files])
      mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(directory.root, constants.W_OK);
    if (!statSync(directory.root).isDirectory()) throw new Error('not a directory');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Fault(
      code === 'ENOSPC' ? 'fault.diskFull' : 'fault.dataDirUnwritable',
      { directory: directory.root },
      error,
    );
  }
}
