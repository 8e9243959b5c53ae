import { randomBytes } from 'node:crypto';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../platform/database';
import { ExportedListingReader } from './exported-listing.reader';
import { startExportApp, type ExportApp } from './testing/export-app.suite';
import { writeListings } from './testing/listings-here.suite';

/** Heavy enough, even compressed, that a reader who does not read stops the writing: 60 MB of addresses. */
const COUNT = 6_000;
const address = (): string => randomBytes(7_400).toString('base64');
const BATCHES = 7;

describe('an export on its way', () => {
  let repere: ExportApp;
  let port: number;
  beforeAll(async () => {
    repere = await startExportApp(async (database) => {
      const listings = Array.from({ length: COUNT }, (_, i) => ({ name: `Coop ${i}`, address: address() }));
      await writeListings(database, listings);
    });
    await repere.app.listen(0, '127.0.0.1');
    ({ port } = repere.app.getHttpServer().address() as AddressInfo);
  }, 120_000);
  const asked: ClientRequest[] = [];
  afterEach(() => {
    jest.restoreAllMocks();
    for (const one of asked.splice(0)) one.destroy();
  });
  afterAll(() => repere.close());

  const ask = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
    new Promise((answered) => {
      const one = request({ port, path, headers }).on('response', answered);
      asked.push(one);
      one.end();
    });
  const leave = (): void => void asked.pop()?.destroy();
  const batchesRead = (): jest.SpyInstance => jest.spyOn(repere.app.get(ExportedListingReader), 'byIds');
  const idle = (): boolean => {
    const { total, idle: resting } = repere.database.connections;
    return total === resting;
  };

  it.each(['csv', 'geojson', 'xlsx'])(
    'waits for a slow reader of %s, and ends when that reader leaves',
    async (format) => {
      const read = batchesRead();
      const answer = await ask(`/api/v1/listings.${format}?columns=name,address`);
      expect(answer.statusCode).toBe(200);
      answer.once('readable', () => answer.read(1));
      await settled(read);
      const before = read.mock.calls.length;
      expect(before).toBeLessThan(BATCHES);
      leave();
      await setTimeout(500);
      while (!idle()) await setTimeout(50);
      expect(read.mock.calls.length).toBeLessThanOrEqual(before + 1);
    },
    60_000,
  );

  it('is a problem when its first rows cannot be read', async () => {
    jest.spyOn(repere.app.get(ExportedListingReader), 'byIds').mockRejectedValue(new DatabaseUnavailable('away'));
    const { code, status } = await repere.refusal('/listings.csv', {});
    expect([status, code]).toEqual([503, 'database_unavailable']);
  });

  it('is a problem when its first bytes cannot be made', async () => {
    const broken = (ids: readonly string[]): never => ids.map((id) => ({ id, activities: null })) as never;
    jest.spyOn(repere.app.get(ExportedListingReader), 'byIds').mockImplementation(async (ids) => broken(ids));
    const { code, status } = await repere.refusal('/listings.csv', {});
    expect([status, code]).toEqual([500, 'internal_error']);
  });

  it.each(['csv', 'geojson', 'xlsx'])('is cut, never ended, when %s cannot go on', async (format) => {
    const reader = repere.app.get(ExportedListingReader);
    const original = reader.byIds.bind(reader);
    let asked = 0;
    jest
      .spyOn(reader, 'byIds')
      .mockImplementation((...given) => (++asked > 2 ? Promise.reject(new Error('lost')) : original(...given)));
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/listings.${format}?columns=name,address`);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });

  it('begins a compressed table before its end is read', async () => {
    const read = batchesRead();
    const path = '/api/v1/listings.csv?columns=name,address';
    const answer = await ask(path, { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(read.mock.calls.length).toBeLessThan(BATCHES);
  });
});

/** Fulfilled once nothing has been read for a while. */
async function settled(read: jest.SpyInstance): Promise<void> {
  for (let before = -1; before !== read.mock.calls.length;) {
    before = read.mock.calls.length;
    await setTimeout(1_000);
  }
}
