import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, startProduct, type Product } from '@repere/testing';

const MAIN = resolve(__dirname, '../../dist/apps/api/apps/api/src/main.js');

jest.setTimeout(240_000);

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the product where it must refuse to, and waits for its last word. */
async function refused(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, DEMO: '0', ...env }, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

const total = async ({ url }: Product): Promise<unknown> =>
  ((await (await fetch(`${url}/api/v1/listings?pageSize=1`)).json()) as { total?: number }).total;

const postgresPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

describe('starting and stopping', () => {
  let dataDir: string;
  const running: Product[] = [];
  const children: ChildProcess[] = [];
  const start = async (env: Record<string, string> = {}): Promise<Product> => {
    const product = await startProduct({ dataDir, env: { DEMO: '0', ...env } });
    running.push(product);
    return product;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'repere-fault-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await Promise.all(running.splice(0).map((product) => product.stop()));
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('recovers by itself after kill -9, with everything it had', async () => {
    const first = await start({ DEMO: '1' });
    const before = await total(first);
    await first.stop('SIGKILL');
    const again = await start({ DEMO: '1' });
    expect(before).toBe(11_360);
    expect(await total(again)).toBe(before);
  });

  it('recovers after kill -9 of the server and of its PostgreSQL together', async () => {
    const first = await start();
    const pid = postgresPid(dataDir);
    await first.stop('SIGKILL');
    process.kill(pid, 'SIGKILL');
    expect((await fetch(`${(await start()).url}/readyz`)).status).toBe(200);
  });

  it('begins again when a first start was killed half-way', async () => {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/[1-9]\d* \/ 11/.test(output)) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    expect(await total(await start({ DEMO: '1' }))).toBe(11_360);
  });

  it('refuses a second instance on one data directory, and leaves the first alone', async () => {
    const first = await start();
    const second = await refused({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(second.code).toBe(1);
    expect(second.output).toContain(`Une autre instance de Repère (processus ${first.process.pid ?? 0})`);
    expect(second.output).toContain('Another instance of Repère');
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });

  it('says which port is busy and what to do, before touching any data', async () => {
    const first = await start();
    const other = join(dataDir, 'other');
    const second = await refused({ DATA_DIR: other, PORT: new URL(first.url).port });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/Le port \d+ est déjà pris.*PORT=\d+ npm start\nPort \d+ is already in use/s);
    expect(existsSync(other)).toBe(false);
  });

  it('says that a data directory is damaged, and how to go on', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postgres/global/pg_control'), Buffer.alloc(8192, 7));
    const { code, output } = await refused({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(output).toMatch(/Les données de .* sont abîmées.*The data in .* is damaged/s);
  });

  it('F4: answers 503 while PostgreSQL is killed, then goes on within ten seconds', async () => {
    const product = await start();
    process.kill(postgresPid(dataDir), 'SIGKILL');
    const statuses = new Set<number>();
    const deadline = performance.now() + 10_000;
    let status: number;
    do {
      const response = await fetch(`${product.url}/api/v1/listings/nobody`);
      status = response.status;
      statuses.add(status);
      if (status === 503) expect(response.headers.get('retry-after')).not.toBeNull();
      await new Promise((wait) => setTimeout(wait, 20));
    } while (status !== 404 && performance.now() < deadline);
    expect(status).toBe(404);
    expect([...statuses].filter((code) => code !== 503 && code !== 404)).toEqual([]);
  });

  it('F26: finishes what is under way on SIGTERM, and stops its PostgreSQL', async () => {
    const product = await start();
    const outcomes: string[] = [];
    let stopping = false;
    const client = async (): Promise<void> => {
      while (!stopping) {
        const response = await fetch(`${product.url}/api/v1/territories`).catch(() => null);
        if (response === null) return void outcomes.push('refused');
        // A body cut short rejects here.
        outcomes.push(
          await response.json().then(
            () => String(response.status),
            () => 'cut',
          ),
        );
      }
    };
    const clients = Array.from({ length: 8 }, client);
    await new Promise((wait) => setTimeout(wait, 500));
    const began = performance.now();
    const code = await product.stop('SIGTERM');
    stopping = true;
    await Promise.all(clients);
    expect(code).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([...new Set(outcomes)].sort()).toEqual(['200', 'refused']);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  });
});
