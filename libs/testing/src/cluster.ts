import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from '../../../apps/api/src/platform/embedded/binaries';
import { chooseIdentity, spawnArguments } from '../../../apps/api/src/platform/embedded/identity';
import { freePort } from './product';

/** A PostgreSQL of one test run: no durability, removed afterwards. */
export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the npm-shipped PostgreSQL on a free port of the loopback interface. */
export async function startCluster(): Promise<Cluster> {
  const binaries = findBinaries();
  const home = mkdtempSync(join(tmpdir(), 'repere-pg-'));
  const data = join(home, 'data');
  const identity = binaries === null ? null : chooseIdentity(binaries, home, data);
  if (binaries === null || identity === null) throw new Error('no PostgreSQL can run here: set TEST_DATABASE_URL');
  if (identity.owner !== null) chownSync(home, identity.owner.uid, identity.owner.gid);
  const initdb = spawnArguments(identity, binaries.initdb, [
    ...['-D', data, '-U', 'postgres', '--auth=trust', '--locale=C', '-E', 'UTF8', '-N'],
  ]);
  execFileSync(initdb.command, initdb.args, { ...initdb.options, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const postgres = spawnArguments(identity, binaries.postgres, [
    ...['-D', data, '-p', String(port), '-k', home, '-h', '127.0.0.1'],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(postgres.command, postgres.args, { ...postgres.options, stdio: 'ignore' });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await ready(url, server);
  return { url, stop: () => stop(server, home) };
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
