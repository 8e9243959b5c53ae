import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataDirectory } from '../data-directory';
import { Fault } from '../fault';
import { findBinaries, type Binaries } from './binaries';
import { chooseIdentity, spawnArguments, type Identity } from './identity';

const SETTINGS = [
  `listen_addresses=`,
  `unix_socket_permissions=0700`,
  'max_connections=100',
  'shared_buffers=128MB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_wal_size=512MB',
];

/** A socket's path may hold 107 bytes, of which `/.s.PGSQL.5432` takes 14. */
const LONGEST_SOCKET_DIRECTORY = 90;
const LARGEST_LOG = 10_000_000;
/** Written into the log before each start, so that an older failure is never taken for the present one. */
const START_MARK = '=== start';

/** The files and the server process of the embedded PostgreSQL; it listens on a private socket, to no network. */
export class Cluster {
  readonly socketDirectory: string;
  readonly logFile: string;
  #identity: Identity | null = null;

  constructor(private readonly directory: DataDirectory) {
    const short = createHash('sha256').update(directory.postgres).digest('hex').slice(0, 12);
    const fits = Buffer.byteLength(directory.postgres) <= LONGEST_SOCKET_DIRECTORY;
    this.socketDirectory = fits ? directory.postgres : join(tmpdir(), `repere-${short}`);
    this.logFile = join(directory.root, 'postgres.log');
  }

  /** @param database `repere`, or `postgres` for locks and administration */
  url(database: string): string {
    return `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(this.socketDirectory)}`;
  }

  /**
   * Creates the files when there are none. A creation cut short leaves nothing that looks finished.
   * @throws Fault
   */
  create(): void {
    const { postgres } = this.directory;
    const binaries = ourBinaries();
    this.#identity = this.#chooseIdentity();
    if (existsSync(postgres)) return this.#check(binaries.major);
    const fresh = `${postgres}.new-${process.pid}`;
    for (const name of readdirSync(this.directory.root))
      if (name.startsWith('postgres.new-') && !isAlive(Number(name.slice('postgres.new-'.length))))
        rmSync(join(this.directory.root, name), { recursive: true, force: true });
    this.#makePrivate(fresh);
    const { command, args, options } = spawnArguments(this.#identity, binaries.initdb, [
      ...['-D', fresh, '-U', 'postgres', '--auth=trust', '--locale=C', '-E', 'UTF8', '--no-instructions'],
    ]);
    const result = spawnSync(command, args, { ...options, encoding: 'utf8' });
    if (result.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw this.#explain(`${result.stdout ?? ''}\n${result.stderr ?? ''}\n${result.error?.message ?? ''}`);
    }
    try {
      renameSync(fresh, postgres);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another process made it in the meantime.
      if (!existsSync(join(postgres, 'PG_VERSION'))) throw error;
    }
  }

  /** Starts the server process; it outlives us, so that a killed Repère finds it again. Resolves to its exit when it ends. */
  spawn(): Promise<void> {
    const { postgres } = this.directory;
    this.#forgetDeadServer();
    if (this.socketDirectory !== postgres) this.#makePrivate(this.socketDirectory);
    if (existsSync(this.logFile) && statSync(this.logFile).size > LARGEST_LOG)
      renameSync(this.logFile, `${this.logFile}.1`);
    const log = openSync(this.logFile, 'a', 0o600);
    writeSync(log, `${START_MARK} ${new Date().toISOString()}\n`);
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const identity = this.#identity ?? this.#chooseIdentity();
    const { command, args, options } = spawnArguments(identity, ourBinaries().postgres, [
      ...['-D', postgres, '-k', this.socketDirectory],
      ...settings,
    ]);
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    child.unref();
    return new Promise((ended) => {
      child.once('exit', () => ended());
      child.once('error', () => ended());
    });
  }

  /** The process id of the server that runs on these files, or null. */
  runningPid(): number | null {
    const pid = this.#recordedPid();
    return pid !== null && isAlive(pid) && isPostgres(pid) ? pid : null;
  }

  /** Stops the server quickly and cleanly: sessions are cut, data is flushed. */
  async stop(): Promise<void> {
    const pid = this.runningPid();
    if (pid === null) return;
    signal(pid, 'SIGINT');
    const deadline = performance.now() + 20_000;
    while (isAlive(pid) && isPostgres(pid)) {
      if (performance.now() > deadline) signal(pid, 'SIGQUIT');
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }

  /** Why the server ended or did not answer, as a sentence, from the end of its log. */
  failure(): Fault {
    return this.#explain(this.#lastWords());
  }

  /** True when it ended because what a killed server leaves behind was still going away, or another start was under way. */
  failedForAWhile(): boolean {
    return /pre-existing shared memory block|lock file ".*" already exists/.test(this.#lastWords());
  }

  #chooseIdentity(): Identity {
    const identity = chooseIdentity(ourBinaries(), this.directory.root, this.directory.postgres);
    if (identity === null) throw new Fault('fault.rootUnprivileged');
    return identity;
  }

  #lastWords(): string {
    const log = existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').slice(-4_000) : '';
    return log.slice(Math.max(0, log.lastIndexOf(START_MARK)));
  }

  #check(expected: string): void {
    const { postgres } = this.directory;
    const file = join(postgres, 'PG_VERSION');
    if (!existsSync(file))
      throw new Fault('fault.clusterDamaged', { directory: postgres, message: 'PG_VERSION: no such file' });
    const found = readFileSync(file, 'utf8').trim();
    if (found !== expected) throw new Fault('fault.clusterVersion', { directory: postgres, found, expected });
  }

  #explain(text: string): Fault {
    const directory = this.directory.postgres;
    if (/No space left on device|Disk quota exceeded/.test(text))
      return new Fault('fault.diskFull', { directory: this.directory.root });
    const worst = [...text.matchAll(/(?:PANIC|FATAL|initdb: error|error while loading[^:]*):\s+(.*)/g)].map(
      (match) => match[1] ?? '',
    );
    const message = worst.find((line) => !/database system is (starting|shutting)/.test(line)) ?? '';
    if (existsSync(join(directory, 'PG_VERSION')) && message !== '')
      return new Fault('fault.clusterDamaged', { directory, message });
    const tail = message === '' ? text.trim().split('\n').at(-1) : message;
    return new Fault('fault.clusterStart', { message: tail ?? '', log: this.logFile });
  }

  /** A process id used again by another program would make PostgreSQL believe that it already runs. */
  #forgetDeadServer(): void {
    const pid = this.#recordedPid();
    if (pid !== null && !(isAlive(pid) && isPostgres(pid)))
      rmSync(join(this.directory.postgres, 'postmaster.pid'), { force: true });
  }

  #recordedPid(): number | null {
    const file = join(this.directory.postgres, 'postmaster.pid');
    if (!existsSync(file)) return null;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  }

  #makePrivate(path: string): void {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      if (this.#identity?.owner) chownSync(path, this.#identity.owner.uid, this.#identity.owner.gid);
    } catch (error) {
      const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
      throw new Fault(full ? 'fault.diskFull' : 'fault.dataDirUnwritable', { directory: this.directory.root }, error);
    }
  }
}

function ourBinaries(): Binaries {
  const binaries = findBinaries();
  if (binaries === null) throw new Fault('fault.binariesMissing', { platform: `${process.platform}-${process.arch}` });
  return binaries;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(read(`/proc/${pid}/status`));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where the system does not tell, believe that it is. */
function isPostgres(pid: number): boolean {
  const command = read(`/proc/${pid}/cmdline`);
  return command === '' ? !existsSync('/proc/self/cmdline') : command.includes('postgres');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended on its own.
  }
}
