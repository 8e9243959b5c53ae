import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes lie: `DATA_DIR/files/<two characters>/<id>`. Names are ours; nothing of the sender's is in them. */
export class FileFolder {
  constructor(private readonly root: string) {}

  /** Written aside, flushed, then put in place: a name either has all its bytes or does not exist (F14). */
  async write(id: string, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(id);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const aside = `${path}.partial`;
    try {
      const file = await open(aside, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  /** @returns null when the bytes are gone */
  async read(id: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#pathOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  remove(id: string): Promise<void> {
    return rm(this.#pathOf(id), { force: true });
  }

  /** Names of what has lain there since before a moment, unfinished ones included, folder by folder. */
  async *olderThan(moment: Date): AsyncIterable<readonly string[]> {
    for (const folder of await readdir(this.root).catch(() => [])) {
      const names = await readdir(join(this.root, folder)).catch(() => []);
      const old: string[] = [];
      for (const name of names) {
        const found = await stat(join(this.root, folder, name)).catch(() => null);
        if (found !== null && found.mtime < moment) old.push(name);
      }
      yield old;
    }
  }

  #pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}(\.partial)?$/.test(id)) throw new Error(`not the name of a stored file: ${id}`);
    return join(this.root, id.slice(0, 2), id);
  }
}
