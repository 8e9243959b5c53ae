import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from './manifest';

/** The database is copied as rows; mails have left, and what is temporary is. */
const LEFT_OUT = new Set(['postgres', 'mail', 'tmp', 'logs']);
const LOCKS = /(\.lock|\.pid|\.sock|\.partial|guard)/;

/** Every file of the data directory that a restored product needs, relative to it. */
export async function dataFiles(root: string, within = root): Promise<string[]> {
  const entries = await readdir(within, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if ((within === root && LEFT_OUT.has(entry.name)) || LOCKS.test(entry.name)) continue;
    const path = join(within, entry.name);
    if (entry.isDirectory()) found.push(...(await dataFiles(root, path)));
    else if (entry.isFile()) found.push(relative(root, path));
  }
  return found;
}

export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Copies one file and says what it is; null when it is gone meanwhile. */
export async function copyDataFile(from: string, to: string, path: string): Promise<Manifest['files'][number] | null> {
  await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
  try {
    await copyFile(join(from, path), join(to, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const copy = join(to, path);
  return { path, bytes: (await stat(copy)).size, sha256: await fileHash(copy) };
}
