import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const MAIN = join(ROOT, 'dist/apps/api/apps/api/src/main.js');

/** The built product running as a process of its own, on embedded services and a throw-away data directory. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Sends a signal and waits for the end; SIGTERM unless told otherwise. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ProductOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Reuse a data directory: the caller then removes it. */
  readonly dataDir?: string;
  /** How long the first start, demonstration included, may take. */
  readonly readyWithinMs?: number;
}

/** Starts the built product and waits until /readyz says 200. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = await freePort();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'repere-data-'));
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMIT: 'off',
      NODE_ENV: 'production',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const product: Product = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    process: child,
    output: () => printed,
    stop: async (signal = 'SIGTERM') => {
      const gone = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await gone;
      }
      if (options.dataDir === undefined && signal !== 'SIGKILL') rmSync(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
  await untilReady(product, options.readyWithinMs ?? 180_000);
  return product;
}

async function untilReady(product: Product, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (product.process.exitCode !== null) throw new Error(`the product stopped while starting:\n${product.output()}`);
    const response = await fetch(`${product.url}/readyz`).catch(() => null);
    if (response?.status === 200) return;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  await product.stop();
  throw new Error(`the product was not ready within ${withinMs} ms:\n${product.output()}`);
}

/** A port nobody listens to, on the loopback interface. */
export function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
