import { setTimeout } from 'node:timers/promises';
import {
  duplicateDetail,
  duplicates,
  listingUpload,
  listingUploads,
  lookalikes,
  type ListingUpload,
} from '@repere/contract';
import { AuditReader } from '../audit';
import type { SignedInHere } from './testing/people-here';
import { WorkspaceApp } from './testing/workspace-app.suite';

const workspace = new WorkspaceApp();
const { ask, call } = workspace;
let staff: SignedInHere;
let network: SignedInHere;
let elsewhere: SignedInHere;
let owner: SignedInHere;

beforeAll(async () => {
  await workspace.open();
  ({ staff, network, elsewhere, owner } = await workspace.people('staff', 'network', 'elsewhere', 'owner'));
});
afterAll(() => workspace.close());
beforeEach(async () => {
  await workspace.database.query(
    'TRUNCATE listing_source, listing, personal_value, listing_upload, listing_import_row CASCADE',
  );
});

/** Posts a list as a browser does. */
async function send(who: SignedInHere, text: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([text], { type: 'text/csv' }), 'liste.csv');
  const response = await workspace.post(who, '/listing-uploads', form);
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}
async function sent(who: SignedInHere, text: string, fields?: Record<string, string>): Promise<ListingUpload> {
  const done = await send(who, text, fields);
  if (done.status !== 201) throw new Error(JSON.stringify(done.body));
  return listingUpload.parse(done.body);
}

const LIST =
  'Nom;Ville;Téléphone;Remarque\nLa Ruche dorée;Saint-Tite;418 555-0101;Miel\nCoopérative la Ruche dorée;Saint-Tite;418 555-0199;\nLe Phare;Rimouski;;\nSans ville;;;\n';

describe('a list that a network sends', () => {
  it('is previewed with its reasons, and only its own territory would be written', async () => {
    const upload = await sent(network, LIST);
    expect(upload.tally).toMatchObject({ rows: 4, new: 1, duplicates: 1, refused: 2 });
    expect(upload.source).toBe('Organisation network');
    expect(upload.reasons.map(({ outcome, code, count }) => [outcome, code, count])).toEqual(
      expect.arrayContaining([
        ['refused', 'outside_territory', 1],
        ['refused', 'municipality_missing', 1],
      ]),
    );
    expect(upload.columns.find(({ header }) => header === 'Remarque')).toMatchObject({ field: null, chosen: false });
    expect(await workspace.database.query('SELECT FROM listing')).toHaveLength(0);
  });

  it('has columns that its sender explains', async () => {
    const { id, version } = await sent(network, LIST);
    const told = await call(network, 'PUT', `/listing-uploads/${id}/mapping`, {
      version,
      columns: { 3: 'description.fr' },
    });
    const upload = listingUpload.parse(told.body);
    expect(upload.columns.find(({ header }) => header === 'Remarque')).toMatchObject({
      ...{ field: 'description.fr', chosen: true },
    });
    await call(network, 'POST', `/listing-uploads/${id}/application`, { version: upload.version });
    expect(await workspace.database.query('SELECT description_fr AS said FROM listing')).toEqual([{ said: 'Miel' }]);
  });

  it('is applied once, told row by row, and undone', async () => {
    const { id, version } = await sent(network, LIST);
    const applied = await call(network, 'POST', `/listing-uploads/${id}/application`, { version });
    expect(listingUpload.parse(applied.body)).toMatchObject({ state: 'applied', tally: { new: 1 } });
    expect((await call(network, 'POST', `/listing-uploads/${id}/application`, { version })).status).toBe(409);
    const report = await ask(network, 'GET', `/listing-uploads/${id}/report.csv`);
    expect(report.body.split('\n')).toHaveLength(LIST.split('\n').length + 1);
    const undone = await call(network, 'POST', `/listing-uploads/${id}/undo`);
    expect(listingUpload.parse(undone.body)).toMatchObject({ state: 'undone', undone: { withdrawn: 1, kept: [] } });
    expect((await call(network, 'POST', `/listing-uploads/${id}/undo`)).status).toBe(409);
  });

  it('is nobody else’s, but staff’s', async () => {
    const { id } = await sent(network, LIST);
    for (const [who, status] of [
      [network, 200],
      [staff, 200],
      [elsewhere, 404],
      [owner, 403],
    ] as const)
      expect((await call(who, 'GET', `/listing-uploads/${id}`)).status).toBe(status);
    expect(listingUploads.parse((await call(elsewhere, 'GET', '/listing-uploads')).body).total).toBe(0);
  });

  it('that is no list is refused with a sentence', async () => {
    expect(await send(network, 'a;b\n1;2\n')).toMatchObject({
      ...{ status: 422, body: { code: 'list_refused', errors: [{ parameter: 'file', code: 'file_no_header' }] } },
    });
  });
});

describe('the export of a network', () => {
  it('holds what it looks after, published or not, and nothing else', async () => {
    const { id, version } = await sent(staff, 'Nom;Ville\nA Un;Saint-Tite\nB Deux;Rimouski\n');
    await call(staff, 'POST', `/listing-uploads/${id}/application`, { version });
    await workspace.database.query(`UPDATE listing SET publication = 'held'`);
    const lines = (await ask(network, 'GET', '/listing-export?format=jsonl')).body.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual(['A Un']);
    expect((await ask(staff, 'GET', '/listing-export?format=csv')).body.trim().split('\n')).toHaveLength(3);
    expect((await ask(staff, 'GET', '/listing-export?format=xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await call(owner, 'GET', '/listing-export?format=csv')).status).toBe(403);
  });
});

describe('a pair of duplicates', () => {
  async function pair(): Promise<{ one: string; other: string }> {
    for (const source of ['A', 'B']) {
      const name = source === 'A' ? 'La Ruche' : 'La Ruche dorée';
      const { id, version } = await sent(staff, `Nom;Ville;Adresse\n${name};Saint-Tite;1, rue A\n`, { source });
      await call(staff, 'POST', `/listing-uploads/${id}/application`, { version });
    }
    await workspace.database.query(`UPDATE listing SET phone = '418 555-0101'`);
    const [one, other] = await workspace.database.query<{ id: string }>('SELECT id FROM listing ORDER BY id');
    // The desk rests between two comparisons, twenty times as long as the last one took.
    while ((await listed(network)) === 0) await setTimeout(50);
    return { one: one!.id, other: other!.id };
  }
  const listed = async (who: SignedInHere): Promise<number> =>
    duplicates.parse((await call(who, 'GET', '/duplicates')).body).total;

  it('is for those who look after both', async () => {
    const { one, other } = await pair();
    for (const [who, status] of [
      [network, 200],
      [staff, 200],
      [elsewhere, 403],
      [owner, 403],
    ] as const)
      expect((await call(who, 'GET', `/duplicates/${one}/${other}`)).status).toBe(status);
    expect(await listed(network)).toBe(1);
    expect(await listed(elsewhere)).toBe(0);
  });

  it('is merged, leads on, and is two again', async () => {
    const { one, other } = await pair();
    const { kept, gone } = duplicateDetail.parse((await call(network, 'GET', `/duplicates/${one}/${other}`)).body);
    const versions = { keptVersion: kept.version, goneVersion: gone.version };
    const merged = await call(network, 'POST', '/listing-merges', { keptId: one, goneId: other, ...versions });
    expect(merged.status).toBe(201);
    const page = await workspace.page(other);
    expect([page.statusCode, page.headers.location]).toEqual([308, `/api/v1/listings/${kept.slug}`]);
    const merges = await call(network, 'GET', '/listing-merges');
    expect(merges.body).toMatchObject({ total: 1, results: [{ undoneAt: null }] });
    expect((await call(elsewhere, 'POST', `/listing-merges/${String(merged.body['id'])}/undo`)).status).toBe(403);
    expect((await call(network, 'POST', `/listing-merges/${String(merged.body['id'])}/undo`)).status).toBe(200);
    expect((await workspace.page(other)).statusCode).toBe(200);
  });

  it('is told apart, and doubted again', async () => {
    const { one, other } = await pair();
    await call(network, 'POST', `/duplicates/${other}/${one}/apart`, { comment: 'Deux rues' });
    expect(await listed(network)).toBe(0);
    const seen = duplicateDetail.parse((await call(network, 'GET', `/duplicates/${one}/${other}`)).body);
    expect(seen.apart).toMatchObject({ comment: 'Deux rues' });
    await call(network, 'DELETE', `/duplicates/${one}/${other}/apart`);
    expect(await listed(network)).toBe(1);
  });
});

describe('a listing that comes to resemble another by an edit', () => {
  const over = { neq: '1174002437', contact: { website: 'https://ruche.example' } };
  const patch = { name: 'La Ruche dorée', contact: { website: 'https://ruche.example' } };
  let edited: string;
  let other: string;
  beforeEach(async () => {
    other = await workspace.aListing(network, { name: 'La Ruche dorée', seat: { municipality: '35027' }, ...over });
    edited = await workspace.aListing(network, { name: 'Le Phare bleu', seat: { municipality: '35027' } });
    await workspace.database.query('UPDATE listing SET managed_by = $1 WHERE id = $2', [owner.organisationId, edited]);
  });
  const alike = async (body: object) => lookalikes.parse(await found(body)).results.map(({ id }) => id);
  const found = async (body: object) => (await call(owner, 'POST', `/listings/${edited}/lookalikes`, body)).body;

  it('is told so before it is saved, with the reasons', async () => {
    expect(lookalikes.parse(await found({ patch })).results).toMatchObject([
      {
        id: other,
        name: 'La Ruche dorée',
        municipality: 'Saint-Tite',
        why: ['name_same', 'website_same', 'place_same'],
      },
    ]);
    expect(await alike({ patch: { acronym: 'LPB' } })).toEqual([]);
    expect((await call(elsewhere, 'POST', `/listings/${edited}/lookalikes`, { patch })).status).toBe(403);
  });

  it('is told of no listing that is not published', async () => {
    await workspace.database.query(`UPDATE listing SET publication = 'held' WHERE id = $1`, [other]);
    expect(await alike({ patch })).toEqual([]);
  });

  it('is not told again of what its editor says is another; staff reads it and may still merge', async () => {
    const apart = `/listings/${edited}/lookalikes/${other}/apart`;
    expect((await call(elsewhere, 'POST', apart)).status).toBe(403);
    for (const _ of [1, 2])
      expect(await call(owner, 'POST', apart)).toMatchObject({ status: 200, body: { apart: true } });
    expect(await alike({ patch })).toEqual([]);
    const pair = duplicateDetail.parse((await call(network, 'GET', `/duplicates/${edited}/${other}`)).body);
    expect(pair).toMatchObject({ apart: null, said: [{ by: 'Organisation enterprise' }] });
    const acts = (await new AuditReader(workspace.database).list({ limit: 2 })).map(({ action }) => action);
    expect(acts.filter((action) => action === 'listing.said_apart')).toHaveLength(1);
  });
});
