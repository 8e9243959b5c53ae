import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** True when node_modules holds what the lockfile asks for; packages of other systems may be absent. */
export function isInstalled() {
  // Somebody else's packages, lent by a link: npm ci would empty them.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = json('package-lock.json').packages;
  const present = json('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional === true && present[path] === undefined),
  );
}

/** Runs `npm ci` when the packages are missing or older than the lockfile; its words go to standard error. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write('Installation des paquets (une à deux minutes)  ·  Installing packages (one to two minutes)\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, rest] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { status } = spawnSync(command, rest, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  process.stderr.write(
    'L’installation des paquets a échoué : vérifiez l’accès au registre npm et l’espace libre, puis recommencez.\n' +
      'Installing the packages failed: check access to the npm registry and free space, then try again.\n',
  );
  process.exit(1);
}
