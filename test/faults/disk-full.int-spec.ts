import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { AuditReader } from '../../apps/api/src/features/audit';
import type { SignedInHere } from '../../apps/api/src/features/listings/testing/people-here';
import { migrate } from '../../apps/api/src/platform/database';
import { eventually, writeCaterers } from './rig/directory';
import { aModerator, halfEdits, lostEdits, patch, startApi, type Acknowledged, type Api } from './rig/editors';
import { createEmptyDatabase } from './rig/empty-database';
import { SmallDisk } from './rig/small-disk';

jest.setTimeout(300_000);

/** Tables on one real file system and files on another; the write-ahead log stays beside, as where operators keep it apart. */
const tables = SmallDisk.mount(160);
const files = SmallDisk.mount(8);
if (tables === null || files === null) process.stderr.write('skipped: no file system can be mounted here (F13, F14)\n');
const onSmallDisks = tables === null || files === null ? describe.skip : describe;

onSmallDisks('a full disk', () => {
  const [space, folder] = [`small_${randomBytes(4).toString('hex')}`, join(files!.path, 'data')];
  let base: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let api: Api;
  let who: SignedInHere;
  let ids: string[];

  beforeAll(async () => {
    base = await createEmptyDatabase(async (sql) => {
      const [{ data_directory: data } = { data_directory: '' }] = await sql<{ data_directory: string }>(
        'SHOW data_directory',
      );
      tables!.giveTo(statSync(data));
      await sql(`CREATE TABLESPACE ${space} LOCATION '${tables!.path}'`);
      return `TABLESPACE ${space}`;
    });
    await migrate(base.url);
    ids = await writeCaterers(base.database, 3);
    who = await aModerator(base.database);
    mkdirSync(folder);
    api = await startApi(base.url, { DATA_DIR: folder });
  });
  afterAll(async () => {
    await api?.process.end('SIGKILL');
    await base?.drop();
    await base?.server(`DROP TABLESPACE IF EXISTS ${space}`);
    tables?.unmount();
    files?.unmount();
  });

  const read = async (path: string): Promise<number> =>
    (await fetch(`${api.url}${path}`, { headers: { cookie: who.cookie } })).status;

  it('of the database refuses edits and no reading, ends nothing, and loses nothing (F13)', async () => {
    const acknowledged: Acknowledged[] = [];
    const versions = new Map<string, number>();
    const edit = async (turn: number): Promise<{ status: number; retryAfter: string | null } | null> => {
      const id = ids[turn % ids.length]!;
      // Words that do not compress: a few edits fill what room the pages have left.
      const marker = `tour ${turn} ${randomBytes(600).toString('hex')}`;
      const answer = await patch(api, who, id, versions.get(id) ?? 1, marker);
      if (answer?.status === 200) acknowledged.push({ id, version: answer.version, marker });
      if (answer?.status === 200) versions.set(id, answer.version);
      return answer;
    };
    expect((await edit(0))?.status).toBe(200);
    tables!.fill();
    const refused: unknown[] = [];
    for (let turn = 1; turn < 400 && refused.length < 30; turn++) {
      const answer = await edit(turn);
      if (answer?.status !== 200) refused.push([answer?.status, answer?.retryAfter]);
    }
    expect(refused).toHaveLength(30);
    expect(new Set(refused.map(String))).toEqual(new Set(['503,60']));
    for (const path of ['/healthz', `/api/v1/listings/${ids[0]}`, '/api/v1/listings?q=traiteur', '/espace'])
      expect([path, await read(path)]).toEqual([path, 200]);
    expect(api.process.child.exitCode).toBeNull();

    tables!.free();
    await eventually('edits are taken again', async () => (await edit(1_000))?.status === 200);
    expect(await lostEdits(base.database, acknowledged)).toEqual([]);
    expect(await halfEdits(base.database)).toEqual([]);
    expect(await new AuditReader(base.database).verify()).toMatchObject({ fault: null });
    const [sums] = await base.database.query<{ failures: number }>(
      'SELECT coalesce(sum(checksum_failures), 0)::int AS failures FROM pg_stat_database',
    );
    expect(sums).toEqual({ failures: 0 });
  });

  it('of files takes no upload, keeps no half of one and no row, and says so (F14)', async () => {
    const image = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    const send = async (path: string, fields: Record<string, string>, file: Blob, name: string): Promise<unknown> => {
      const body = new FormData();
      for (const [field, value] of Object.entries(fields)) body.append(field, value);
      body.append('file', file, name);
      const headers = { cookie: who.cookie, 'sec-fetch-site': 'same-origin', origin: api.url };
      const response = await fetch(`${api.url}/api/v1/workspace/${path}`, { method: 'POST', headers, body });
      const { code } = (await response.json()) as { code?: string };
      return code === undefined ? response.status : `${code} ${response.headers.get('retry-after')}`;
    };
    const photo = () =>
      send(`listings/${ids[0]}/pictures`, { purpose: 'photo' }, new Blob([new Uint8Array(image)]), 'a.png');
    const purchases = () => send('purchase-uploads', {}, new Blob(['no;montant\n1;10\n'.repeat(2_000)]), 'achats.csv');
    const kept = async (): Promise<unknown> => [
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length,
      await base.database.query(
        `SELECT (SELECT count(*) FROM stored_file) AS files, (SELECT count(*) FROM purchase_upload) AS uploads`,
      ),
    ];
    const before = await kept();
    files!.fill();
    expect([await photo(), await purchases()]).toEqual(['storage_full 60', 'storage_full 60']);
    expect(await kept()).toEqual(before);
    expect(await read('/api/v1/listings?q=traiteur')).toBe(200);

    files!.free();
    expect([await photo(), await purchases()]).toEqual([201, 201]);
  });
});
