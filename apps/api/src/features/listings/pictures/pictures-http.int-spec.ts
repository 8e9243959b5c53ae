import { claimDocuments, listingDetail, picture, pictures, proofDocument, recipients } from '@repere/contract';
import sharp from 'sharp';
import { AuditReader } from '../../audit';
import type { SignedInHere } from '../testing/people-here';
import { WorkspaceApp } from '../testing/workspace-app.suite';

const workspace = new WorkspaceApp();
let owner: SignedInHere;
let other: SignedInHere;
let network: SignedInHere;
let elsewhere: SignedInHere;
let staff: SignedInHere;
let id: string;
let photo: Buffer;

beforeAll(async () => {
  await workspace.open();
  ({ owner, other, network, elsewhere, staff } = await workspace.people(
    ...(['owner', 'other', 'network', 'elsewhere', 'staff'] as const),
  ));
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => workspace.close());
beforeEach(async () => {
  await workspace.database.query('TRUNCATE listing_source, listing, stored_file CASCADE');
  id = await workspace.aListing(network);
  await workspace.lookedAfterBy(owner);
});

const get = (url: string, who: SignedInHere | null = null, headers: Record<string, string> = {}) =>
  workspace.http.inject({ url, headers: { ...headers, ...(who !== null && { cookie: who.cookie }) } });

/** A form as a browser sends it. */
async function send(who: SignedInHere | null, fields: Record<string, string>, ...files: [string, Buffer][]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return workspace.post(who, `/listings/${id}/pictures`, form);
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
    const [entry] = await new AuditReader(workspace.database).list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'listing.picture_add', actorId: owner.personId, subjectId: id });
    const news = await workspace.database.query(
      `SELECT 1 FROM outbox_event WHERE topic = 'listing' AND aggregate_id = $1`,
      [id],
    );
    expect(news.length).toBeGreaterThan(1);
  });

  it('vanishes with the listing, and is still seen by those who edit it', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    await workspace.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE id = $1`, [id]);
    expect((await get(`/api/v1/listings/${id}/pictures/${file}`)).statusCode).toBe(410);
    const own = await get(`/api/v1/workspace/listings/${id}/pictures/${file}`, owner);
    expect([own.statusCode, own.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await get(`/api/v1/workspace/listings/${id}/pictures/${file}`, other)).statusCode).toBe(403);
  });

  it('is removed by its editor', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    const removed = await workspace.call(owner, 'DELETE', `/listings/${id}/pictures/${file}`);
    expect(pictures.parse(removed.body)).toMatchObject({ logo: null, photos: [], mostPhotos: 6 });
    expect((await get(`/api/v1/listings/${id}/pictures/${file}`)).statusCode).toBe(404);
  });

  it('is nobody else’s to change', async () => {
    const tried = [null, other, network].map((who) => send(who, { purpose: 'logo' }, ['logo.png', photo]));
    expect((await Promise.all(tried)).map(({ statusCode }) => statusCode)).toEqual([401, 403, 403]);
  });

  it('never gives out a proof kept under the same listing', async () => {
    const { id: file } = picture.parse((await send(owner, { purpose: 'logo' }, ['logo.png', photo])).json());
    await workspace.database.query(`UPDATE stored_file SET purpose = 'claim_proof' WHERE id = $1`, [file]);
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
      expect(await workspace.database.query('SELECT 1 FROM stored_file')).toEqual([]);
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
    const answer = await workspace.http.inject({
      method: 'POST',
      url: `/api/v1/listings/${id}/reports`,
      headers,
      payload: body,
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'unsupported_media_type']);
  });

  it('a form cut short is refused', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n\xff\xd8';
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' };
    const url = `/api/v1/workspace/listings/${id}/pictures`;
    const cut = await workspace.http.inject({
      method: 'POST',
      url,
      headers: { ...headers, cookie: owner.cookie },
      payload: body,
    });
    expect([cut.statusCode, cut.json<{ code: string }>().code]).toEqual([400, 'invalid_body']);
  });
});

describe('the contact person of a listing', () => {
  it('is on its page by her own consent, in no list, and gone when she takes it back', async () => {
    const path = `/listings/${id}/contact-person`;
    const shown = async (): Promise<unknown> =>
      (await workspace.page(id)).json<{ contactPerson: unknown }>().contactPerson;
    expect((await workspace.call(other, 'PUT', path, { title: 'Direction' })).status).toBe(403);
    expect(await shown()).toBeNull();
    const mine = { mine: true, contact: { name: 'Une personne', title: 'Direction' } };
    expect((await workspace.call(owner, 'PUT', path, { title: 'Direction' })).body).toMatchObject(mine);
    expect(await shown()).toEqual({ name: 'Une personne', title: 'Direction' });
    expect((await workspace.ask(staff, 'GET', '/listing-export?format=jsonl')).body).not.toContain('Une personne');
    expect((await workspace.call(network, 'GET', path)).body).toMatchObject({ mine: false });
    expect((await workspace.call(owner, 'DELETE', path)).body).toEqual({ contact: null, mine: false });
    expect(await shown()).toBeNull();
  });
});

describe('handing a listing over', () => {
  it('finds the other enterprise by its name, whatever its accents, for the one who has the listing', async () => {
    await workspace.lookedAfterBy(owner);
    await workspace.database.query(`UPDATE organisation SET name = 'Coopérative Été' WHERE id = $1`, [
      other.organisationId,
    ]);
    const find = (who: SignedInHere, q: string) =>
      workspace.call(who, 'GET', `/listings/${id}/recipients?q=${encodeURIComponent(q)}`);
    const found = recipients.parse((await find(owner, 'cooperative ete')).body);
    expect(found).toEqual({
      more: false,
      results: [{ id: other.organisationId, name: 'Coopérative Été', places: [] }],
    });
    expect(recipients.parse((await find(owner, 'Organisation')).body).results).toEqual([]);
    for (const who of [other, network]) expect((await find(who, 'cooperative')).status).toBe(403);
    expect((await find(owner, 'x')).status).toBe(400);
  });
});

describe('the documents of a claim', () => {
  const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
  let claim: string;
  beforeEach(async () => {
    await workspace.lookedAfterBy(other);
    const organisationId = owner.organisationId;
    const made = await workspace.call(owner, 'POST', `/listings/${id}/claims`, { organisationId, method: 'documents' });
    claim = String(made.body['id']);
  });

  async function prove(who: SignedInHere, text = PDF, name = 'lettres.pdf') {
    const form = new FormData();
    form.append('file', new Blob([text]), name);
    const response = await workspace.post(who, `/claims/${claim}/documents`, form);
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  }
  const proven = async (): Promise<{ id: string; path: string }> => {
    const { id, url } = proofDocument.parse((await prove(owner)).body);
    return { id, path: url.replace('/api/v1/workspace', '') };
  };

  it('are read by those who made it and those who decide, as a file to save', async () => {
    const { path } = await proven();
    for (const [who, status] of [
      [owner, 200],
      [network, 200],
      [staff, 200],
      [elsewhere, 403],
      [other, 403],
      [null, 401],
    ] as const) {
      expect((await workspace.ask(who, 'GET', path)).statusCode).toBe(status);
      expect((await workspace.ask(who, 'GET', `/claims/${claim}/documents`)).statusCode).toBe(status);
    }
    const file = await workspace.ask(staff, 'GET', path);
    expect([file.headers['content-type'], file.headers['content-disposition']]).toEqual([
      'application/pdf',
      `attachment; filename="lettres.pdf"; filename*=UTF-8''lettres.pdf`,
    ]);
  });

  it('are sent by the claimant alone, and logged without their words', async () => {
    for (const who of [network, other, staff]) expect((await prove(who)).status).toBe(403);
    await proven();
    const [entry] = await new AuditReader(workspace.database).list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'claim.document_add', actorId: owner.personId });
    expect(JSON.stringify(entry)).not.toContain('lettres');
    expect(await prove(owner, '<svg/>', 'a.pdf')).toMatchObject({ status: 422, body: { code: 'file_refused' } });
  });

  it('are taken back until somebody approves the claim, and closed with it', async () => {
    const { path } = await proven();
    expect((await workspace.call(other, 'DELETE', path)).status).toBe(403);
    expect((await workspace.call(owner, 'DELETE', path)).status).toBe(200);
    const kept = await proven();
    await workspace.database.query(`UPDATE listing_claim SET approvals = ARRAY[$1::uuid], version = version + 1`, [
      staff.personId,
    ]);
    expect(await workspace.call(owner, 'DELETE', kept.path)).toMatchObject({
      status: 409,
      body: { code: 'claim_settled' },
    });
    await workspace.call(owner, 'POST', `/claims/${claim}/withdrawal`);
    expect((await prove(owner)).status).toBe(409);
    const { open, results } = claimDocuments.parse(
      (await workspace.call(owner, 'GET', `/claims/${claim}/documents`)).body,
    );
    expect([open, results.length]).toEqual([false, 1]);
  });
});
