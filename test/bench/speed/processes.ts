import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startProduct, type Product } from '../../../libs/testing/src/product';

const ROOT = resolve(__dirname, '../../..');
const HELD = join(ROOT, 'test/bench/loop-delay.cjs');

/** The built product as an operator runs it: one process answers, another does the background work. */
export interface Running {
  readonly url: string;
  /** Milliseconds until /readyz said 200. */
  readonly startMs: number;
  /** Megabytes held now by both, and the most that the one that answers ever held. */
  memory(): { readonly api: number; readonly worker: number; readonly peak: number };
  /** Longest time the event loop was held since the last call, in milliseconds. */
  heldMs(): Promise<number>;
  stop(): Promise<void>;
}

export async function startRunning(env: Readonly<Record<string, string>>, dataDir: string): Promise<Running> {
  const file = join(dataDir, 'loop-delay.json');
  const began = performance.now();
  const product = await startProduct({
    dataDir,
    env: {
      DEMO: '0',
      LOG_LEVEL: 'error',
      RUN_WORKER: 'off',
      ...env,
      NODE_OPTIONS: `--require ${HELD}`,
      LOOP_DELAY_FILE: file,
    },
    readyWithinMs: 3_600_000,
  });
  const startMs = performance.now() - began;
  const worker = spawn(process.execPath, [join(ROOT, 'dist/apps/api/apps/api/src/worker.js')], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production', DEMO: '0', LOG_LEVEL: 'error', ...env },
    stdio: 'ignore',
  });
  return {
    url: product.url,
    startMs,
    memory: () => ({
      api: residentMb(product.process, 'VmRSS'),
      worker: residentMb(worker, 'VmRSS'),
      peak: residentMb(product.process, 'VmHWM'),
    }),
    heldMs: () => heldMs(product, file),
    stop: async () => {
      const gone = new Promise((done) => worker.once('exit', done));
      if (worker.kill()) await gone;
      await product.stop();
    },
  };
}

async function heldMs({ process: child }: Product, file: string): Promise<number> {
  rmSync(file, { force: true });
  child.kill('SIGUSR2');
  for (let attempt = 0; attempt < 600; attempt++) {
    await new Promise((wait) => setTimeout(wait, 100));
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { max: number }).max;
    } catch {
      // Not written yet.
    }
  }
  return NaN;
}

/** Megabytes that one process holds which answers and works, as `npm start` runs it, after `ask`. */
export async function measureTogether(
  env: Readonly<Record<string, string>>,
  dataDir: string,
  ask: (url: string) => Promise<void>,
): Promise<number> {
  const product = await startProduct({
    dataDir,
    env: { DEMO: '0', LOG_LEVEL: 'error', ...env },
    readyWithinMs: 3_600_000,
  });
  try {
    await ask(product.url);
    return residentMb(product.process, 'VmRSS');
  } finally {
    await product.stop();
  }
}

function residentMb({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024);
}

/** A Fastify that answers these bytes by path. */
export async function startBareFastify(
  answers: readonly (readonly [path: string, body: string])[],
): Promise<{ readonly url: string; stop(): void }> {
  const child = fork(join(ROOT, 'test/bench/bare-fastify.cjs'));
  const port = await new Promise<number>((done) => {
    child.once('message', (message) => done(message as number));
    child.send(answers.map((answer) => [...answer]));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
