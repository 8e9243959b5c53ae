import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../platform/config';
import { dataDirectory } from '../../platform/data-directory';
import { readMessage } from './domain/read-message';

type Place = Pick<Config, 'dataDir'>;

/** Mails that an installation without mail server keeps as files, finished or not. */
async function mailFiles({ dataDir }: Place): Promise<string[]> {
  const folder = dataDirectory(dataDir).mail;
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /\.eml(\.part)?$/.test(name)).map((name) => join(folder, name));
}

/** Removes every kept mail to an address. */
export async function forgetMailFiles(place: Place, address: string): Promise<void> {
  for (const file of await mailFiles(place)) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (readMessage(text).to.toLowerCase().includes(address.toLowerCase())) await rm(file, { force: true });
  }
}

/** Removes the mails kept since before a moment. */
export async function forgetOldMailFiles(place: Place, before: Date): Promise<void> {
  for (const file of await mailFiles(place)) {
    const found = await stat(file).catch(() => null);
    if (found !== null && found.mtime < before) await rm(file, { force: true });
  }
}
