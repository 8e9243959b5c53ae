import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Binaries } from './binaries';

/** Under which account PostgreSQL runs: it refuses root. */
export interface Identity {
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const OURSELVES: Identity = { prefix: [], owner: null };
const NOBODY = 65_534;
const USER_NAMESPACE: Identity = { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'], owner: null };

/**
 * Chooses the account: ours when we are not root; for root the owner of the existing data,
 * else `nobody`, else root itself seen as an ordinary user from within a user namespace.
 * Null when none works.
 */
export function chooseIdentity(binaries: Binaries, dataRoot: string, cluster: string): Identity | null {
  if (process.getuid?.() !== 0) return OURSELVES;
  const existing = existsSync(cluster) ? statSync(cluster) : null;
  if (existing !== null && existing.uid !== 0) return { prefix: [], owner: { uid: existing.uid, gid: existing.gid } };
  if (existing === null) {
    const nobody = { prefix: [], owner: { uid: NOBODY, gid: NOBODY } };
    if (worksAs(nobody, binaries) && (reaches(nobody, dataRoot) || opensTo(nobody, dataRoot))) return nobody;
  }
  return worksAs(USER_NAMESPACE, binaries) ? USER_NAMESPACE : null;
}

/** How to spawn a program under an identity. */
export function spawnArguments(
  identity: Identity,
  program: string,
  args: readonly string[],
): { command: string; args: string[]; options: { cwd: string; uid?: number; gid?: number } } {
  const [command = program, ...rest] = [...identity.prefix, program, ...args];
  return { command, args: rest, options: { cwd: '/', ...identity.owner } };
}

function worksAs(identity: Identity, binaries: Binaries): boolean {
  const { command, args, options } = spawnArguments(identity, binaries.postgres, ['--version']);
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0;
}

function reaches(identity: Identity, directory: string): boolean {
  const { command, args, options } = spawnArguments(identity, 'test', ['-x', directory]);
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0;
}

/** Lets others pass through the data directory, without letting them list it; what it holds has its own guards. */
function opensTo(identity: Identity, directory: string): boolean {
  if (!reaches(identity, dirname(directory))) return false;
  chmodSync(directory, (statSync(directory).mode & 0o777) | 0o011);
  return reaches(identity, directory);
}
