import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory that holds package.json, migrations and built pages, whether this file runs from its source or from `dist`. */
export const projectRoot: string = find(__dirname);

function find(directory: string): string {
  const manifest = join(directory, 'package.json');
  if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'repere')
    return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('the directory of Repère was not found above its code');
  return find(parent);
}
