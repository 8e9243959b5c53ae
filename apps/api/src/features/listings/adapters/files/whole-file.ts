import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../../../platform/fault';

/** A file that takes its name once every line is in it: it appears whole, or not at all. */
export class WholeFile {
  private constructor(
    readonly path: string,
    private readonly directory: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws Fault when the directory cannot be written to or its disk is full, here as in every other method */
  static async create(directory: string, name: string): Promise<WholeFile> {
    const path = join(directory, name);
    return named(directory, async () => {
      await mkdir(directory, { recursive: true });
      return new WholeFile(path, directory, await open(`${path}.partial`, 'w'));
    });
  }

  async write(text: string): Promise<void> {
    await named(this.directory, () => this.handle.appendFile(text));
  }

  async finish(): Promise<void> {
    await named(this.directory, async () => {
      await this.handle.close();
      await rename(`${this.path}.partial`, this.path);
    });
  }

  /** Removes it, whole or half-written. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await Promise.all([rm(`${this.path}.partial`, { force: true }), rm(this.path, { force: true })]);
  }
}

/** Quotas fill up as disks do. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

async function named<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Fault(FULL.has(code) ? 'fault.diskFull' : 'fault.dataDirUnwritable', { directory }, error);
  }
}
