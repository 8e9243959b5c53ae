import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listingDetail, picture, pictures } from '@repere/contract';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import sharp from 'sharp';
import { parseConfig } from '../../../platform/config';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AccountsModule } from '../../accounts';
import { AuditReader } from '../../audit';
import { seedTerritories } from '../../territories';
import { ListingsModule } from '..';
import { signedInHere, type SignedInHere } from '../testing/people-here';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AccountsModule, ListingsModule] };
  }
}

let db: TestDatabase;
let app: NestFastifyApplication;
let owner: SignedInHere;
let other: SignedInHere;
let network: SignedInHere;
let id: string;
let photo: Buffer;
const directory = mkdtempSync(join(tmpdir(), 'pictures-'));

beforeAll(async () => {
  db = await createTestDatabase();
  await seedTerritories(db.database);
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: directory });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
  owner = await signedInHere(db.database, 'enterprise');
  other = await signedInHere(db.database, 'enterprise');
  network = await signedInHere(db.database, 'network', ['R04']);
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.database.query('TRUNCATE listing_source, listing, stored_file CASCADE');
  const listing = { name: 'La Ruche', seat: { municipality: '35027' } };
  const headers = { cookie: network.cookie, 'sec-fetch-site': 'same-origin' };
  const payload = { organisationId: network.organisationId, listing };
  const made = await app.inject({ method: 'POST', url: '/api/v1/workspace/listings', headers, payload });
  id = made.json<{ id: string }>().id;
  await db.database.query('UPDATE listing SET managed_by = $1', [owner.organisationId]);
});

const get = (url: string, who: SignedInHere | null = null, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...headers, ...(who !== null && { cookie: who.cookie }) } });

/** A form as a browser sends it. */
async function send(who: SignedInHere | null, fields: Record<string, string>, ...files: [string, Buffer][]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return post(who, form);
}
async function post(who: SignedInHere | null, form: FormData) {
  const encoded = new Response(form);
  return app.inject({
    method: 'POST',
    url: `/api/v1/workspace/listings/${id}/pictures`,
    headers: {
      'content-type': encoded.headers.get('content-type') ?? '',
      'sec-fetch-site': 'same-origin',
      ...(who !== null && { cookie: who.cookie }),
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

describe('a picture of a listing', () => {
  it('is added by its editor and shown at its public address, with headers that leave it nothing to do', async () => {
    const made = await send(owner, { purpose: 'photo', altFr: 'Des ruches' }, ['../../ruches.php.jpg', photo]);
    expect(made.statusCode).toBe(201);
    expect(picture.parse(made.json())).toMatchObject({ width: 300, height: 200, alt: { fr: 'Des ruches', en: null } });

    const page = listingDetail.parse((await get(`/api/v1/listings/${id}`)).json());
    expect(page.pictures).toMatchObject({ logo: null, photos: [{ purpose: 'photo' }] });
    const file = await get(page.pictures.photos[0]!.url);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/webp']);
    expect(file.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
      'cache-control': 'public, no-cache',
    });
    expect((await sharp(file.rawPayload).metadata()).format).toBe('webp');
    const again = await get(page.pictures.photos[0]!.url, null, { 'if-none-match': String(file.headers['etag']) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it('leaves its entry in the log and its news', async () => {
    await send(owner, { purpose: 'logo' }, ['logo.png', photo]);
    const [entry] = await new AuditReader(db.database).list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'listing.picture_add', actorId: owner.personId, subjectId: id });
    const news = await db.database.query(`SELECT 1 FROM outbox_event WHERE topic = 'listing' AND aggregate_id = $1`, [
      id,
    ]);
    expect(news.length).toBeGreaterThan(1);
  });

  it('vanishes with the listing, and is still seen by those who edit it', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    await db.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE id = $1`, [id]);
    expect((await get(`/api/v1/listings/${id}/pictures/${file}`)).statusCode).toBe(410);
    const own = await get(`/api/v1/workspace/listings/${id}/pictures/${file}`, owner);
    expect([own.statusCode, own.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await get(`/api/v1/workspace/listings/${id}/pictures/${file}`, other)).statusCode).toBe(403);
  });

  it('is removed by its editor', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    const removed = await app.inject({
      method: 'DELETE',
      url: `/api/v1/workspace/listings/${id}/pictures/${file}`,
      headers: { cookie: owner.cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(pictures.parse(removed.json())).toMatchObject({ logo: null, photos: [], mostPhotos: 6 });
    expect((await get(`/api/v1/listings/${id}/pictures/${file}`)).statusCode).toBe(404);
  });

  it('is nobody else’s to change', async () => {
    const tried = [null, other, network].map((who) => send(who, { purpose: 'logo' }, ['logo.png', photo]));
    expect((await Promise.all(tried)).map(({ statusCode }) => statusCode)).toEqual([401, 403, 403]);
  });

  it('never gives out a proof kept under the same listing', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    await db.database.query(`UPDATE stored_file SET purpose = 'claim_proof' WHERE id = $1`, [file]);
    expect((await get(`/api/v1/listings/${id}/pictures/${file}`)).statusCode).toBe(404);
    expect(listingDetail.parse((await get(`/api/v1/listings/${id}`)).json()).pictures.photos).toEqual([]);
  });
});

describe('what is sent badly', () => {
  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  it.each([
    ['an SVG', { purpose: 'logo' }, [['logo.svg', SVG]], 422, 'file_unknown_kind'],
    ['an SVG that says it is a PNG', { purpose: 'logo' }, [['logo.png', SVG]], 422, 'file_unknown_kind'],
    ['an empty file', { purpose: 'logo' }, [['a.jpg', Buffer.alloc(0)]], 422, 'file_empty'],
    ['no file', { purpose: 'logo' }, [], 400, 'missing'],
    ['a proof as picture', { purpose: 'claim_proof' }, [['a.jpg', 'photo']], 400, 'unknown_value'],
    ['a field that is not ours', { purpose: 'logo', ownerId: 'x' }, [['a.jpg', 'photo']], 400, 'unknown_parameter'],
  ] as [string, Record<string, string>, [string, Buffer | 'photo'][], number, string][])(
    '%s is refused by name',
    async (_name, fields, files, status, code) => {
      const given = files.map(([name, bytes]): [string, Buffer] => [name, bytes === 'photo' ? photo : bytes]);
      const answer = await send(owner, fields, ...given);
      expect([answer.statusCode, answer.json<{ errors: { code: string }[] }>().errors[0]?.code]).toEqual([
        status,
        code,
      ]);
      expect(await db.database.query('SELECT 1 FROM stored_file')).toEqual([]);
    },
  );

  it('two files are refused, and what is larger than 10 MB', async () => {
    const two = await send(owner, { purpose: 'photo' }, ['a.jpg', photo], ['b.jpg', photo]);
    expect([two.statusCode, two.json<{ code: string }>().code]).toEqual([413, 'too_many_files']);
    const large = await send(owner, { purpose: 'photo' }, ['a.jpg', Buffer.alloc(11 * 1024 * 1024, 1)]);
    expect([large.statusCode, large.json<{ code: string }>().code]).toEqual([413, 'upload_too_large']);
  });

  it('a form with files is taken by no other route', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="message"\r\n\r\nsalut\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await app.inject({ method: 'POST', url: `/api/v1/listings/${id}/reports`, headers, payload: body });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'unsupported_media_type']);
  });

  it('a form cut short is refused', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n\xff\xd8';
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' };
    const url = `/api/v1/workspace/listings/${id}/pictures`;
    const cut = await app.inject({ method: 'POST', url, headers: { ...headers, cookie: owner.cookie }, payload: body });
    expect([cut.statusCode, cut.json<{ code: string }>().code]).toEqual([400, 'invalid_body']);
  });
});
