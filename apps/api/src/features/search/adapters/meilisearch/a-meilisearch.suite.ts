import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real Meilisearch for tests: the one of MEILI_URL, else a binary of the PATH on a throw-away directory. */
export interface RunningMeilisearch {
  readonly url: string;
  readonly key: string | null;
  readonly version: string;
  stop(): Promise<void>;
}

/** Null when there is none; the caller then says « skipped: no Meilisearch ». */
export const hasMeilisearch: boolean = process.env['MEILI_URL'] !== undefined || onPath();

export async function startMeilisearch(): Promise<RunningMeilisearch> {
  const given = process.env['MEILI_URL'];
  if (given !== undefined) {
    const key = process.env['MEILI_KEY'] ?? null;
    return { url: given, key, version: await version(given, key), stop: () => Promise.resolve() };
  }
  const home = mkdtempSync(join(tmpdir(), 'repere-meili-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const args = [
    '--db-path',
    join(home, 'db'),
    '--dump-dir',
    join(home, 'dumps'),
    '--http-addr',
    url.slice(7),
    '--no-analytics',
  ];
  const server = spawn('meilisearch', [...args, '--log-level', 'ERROR'], { cwd: home, stdio: 'ignore' });
  for (let attempt = 0; attempt < 100; attempt++) {
    const up = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    if (server.kill()) await gone;
    rmSync(home, { recursive: true, force: true });
  };
  return { url, key: null, version: await version(url, null), stop };
}

async function version(url: string, key: string | null): Promise<string> {
  const answer = await fetch(`${url}/version`, key === null ? {} : { headers: { authorization: `Bearer ${key}` } });
  return ((await answer.json()) as { pkgVersion?: string }).pkgVersion ?? 'unknown';
}

function onPath(): boolean {
  try {
    execFileSync('meilisearch', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
