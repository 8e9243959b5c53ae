import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '../../../dist/apps/api/apps/api/src');

/** A built process of the product on a database that exists. */
export class BuiltProcess {
  readonly #home = mkdtempSync(join(tmpdir(), 'repere-process-'));
  readonly child: ChildProcess;
  readonly #gone: Promise<void>;
  #output = '';

  /** @param entry `main` (HTTP) or `worker` */
  constructor(entry: 'main' | 'worker', env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [join(DIST, `${entry}.js`)], {
      env: {
        ...process.env,
        ...{ DATA_DIR: this.#home, RATE_LIMIT: 'off', NODE_ENV: 'production', DEMO: '0', LOG_LEVEL: 'warn' },
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#gone = new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  get output(): string {
    return this.#output;
  }

  /** Sends a signal and waits for the end. @returns how long it took, and the exit code (null when killed) */
  async end(signal: NodeJS.Signals): Promise<{ ms: number; code: number | null }> {
    const began = performance.now();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
      await this.#gone;
    }
    rmSync(this.#home, { recursive: true, force: true });
    return { ms: performance.now() - began, code: this.child.exitCode };
  }
}
