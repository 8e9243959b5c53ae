import { constants } from 'node:fs';
import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../../../platform/fault';

/** Where the bytes of a file are kept as published, so that a corrected parser can replay history. */
export const keptPath = (dataDir: string, sha256: string): string => join(dataDir, 'purchases', sha256);

/**
 * Keeps a copy of a file under its hash. A kill leaves at most a `.partial`, or a whole copy that the next import finds.
 * @throws Fault when the directory cannot be written to or its disk is full
 */
export async function keepFile(path: string, dataDir: string, sha256: string): Promise<void> {
  const kept = keptPath(dataDir, sha256);
  if (await exists(kept)) return;
  const partial = `${kept}.${process.pid}.partial`;
  try {
    await mkdir(join(dataDir, 'purchases'), { recursive: true });
    await copyFile(path, partial, constants.COPYFILE_FICLONE);
    await rename(partial, kept);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Fault(
      code === 'ENOSPC' || code === 'EDQUOT' ? 'fault.diskFull' : 'fault.dataDirUnwritable',
      { directory: dataDir },
      error,
    );
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
