#!/usr/bin/env node
/**
 * Builds what has changed since it was last built: `node tools/build.mjs [prisma] [geo] [api] [web] [--force]`, all by default.
 * Each part is known by the content of what it is made from, so that a second start builds nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const CONFIGURATION = ['package-lock.json', 'tsconfig.json'];
const bin = (name) => join(root, 'node_modules', name);

/** In the order they need each other. */
const PARTS = {
  prisma: {
    label: 'Accès à la base de données  ·  Database client',
    from: ['prisma/schema', 'prisma.config.ts', 'tools/prisma.mjs', 'tools/prisma-engine.mjs'],
    makes: 'apps/api/src/platform/database/generated/client.ts',
    command: [join(root, 'tools/prisma.mjs'), 'generate'],
  },
  geo: {
    label: 'Carte de base  ·  Basemap',
    from: ['tools/basemap', 'libs/reference/data'],
    makes: 'apps/web/public/geo',
    command: [join(root, 'tools/basemap/build.mjs')],
  },
  api: {
    label: 'Serveur  ·  Server',
    from: ['apps/api', 'libs', 'nest-cli.json'],
    makes: 'dist/apps/api/apps/api/src/main.js',
    // The compiler goes on from its last state; what it made stays in place meanwhile, under whoever runs on it.
    fresh: 'dist/apps/api',
    command: [bin('@nestjs/cli/bin/nest.js'), 'build', 'api'],
  },
  web: {
    label: 'Pages  ·  Pages',
    from: ['apps/web', 'libs/contract', 'libs/geo', 'libs/i18n', 'libs/kernel'],
    makes: 'dist/web/server/entry-server.mjs',
    command: [join(root, 'apps/web/build.mjs')],
  },
};

/**
 * @param {readonly string[]} names parts to bring up to date
 * @param {{ force?: boolean, say?: (line: string) => void }} options
 * @returns {boolean} false when one could not be built; its errors have been printed
 */
export function buildWhatChanged(names = Object.keys(PARTS), { force = false, say = toStandardError } = {}) {
  return withLock(() =>
    Object.entries(PARTS)
      .filter(([name]) => names.includes(name))
      .every(([name, part]) => build(name, part, force, say)),
  );
}

function build(name, part, force, say) {
  const stamp = join(root, 'dist/stamps', name);
  const key = fingerprint([...CONFIGURATION, ...part.from]);
  const current = existsSync(join(root, part.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
  if (current && !force) return true;
  say(part.label);
  if (part.fresh !== undefined && (force || !existsSync(join(root, part.makes))))
    rmSync(join(root, part.fresh), { recursive: true, force: true });
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, part.command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\n`);
    return false;
  }
  mkdirSync(join(root, 'dist/stamps'), { recursive: true });
  writeFileSync(stamp, key);
  return true;
}

const SKIPPED = /(^|\/)(generated|geo|node_modules|tmp)(\/|$)|\.(spec|int-spec)\.tsx?$/;

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const visit = (path) => {
    const full = join(root, path);
    if (SKIPPED.test(path.replace(/^libs\/geo/, '')) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const entry of readdirSync(full).sort()) visit(`${path}/${entry}`);
    else hash.update(path).update(readFileSync(full));
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

/** Two commands started together must not write the same files: the second waits, then finds nothing to do. */
function withLock(work) {
  const lock = join(root, 'dist/build.lock');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(readOr(lock, ''))) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    return pid !== '' && process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function toStandardError(line) {
  process.stderr.write(`${line}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => arg in PARTS);
  process.exit(buildWhatChanged(names.length === 0 ? undefined : names, { force: args.includes('--force') }) ? 0 : 1);
}
