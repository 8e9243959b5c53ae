import { randomUUID } from 'node:crypto';
import {
  contract,
  editedListing,
  listingProposals,
  listingUpdateReceipt,
  problem,
  proposalReceipt,
} from '@repere/contract';
import type { SignedInHere } from './testing/people-here';
import { WorkspaceApp, type Answer } from './testing/workspace-app.suite';

const workspace = new WorkspaceApp();
const { call } = workspace;
let staff: SignedInHere;
let network: SignedInHere;
let elsewhere: SignedInHere;
let owner: SignedInHere;
let other: SignedInHere;
let id: string;

beforeAll(async () => {
  await workspace.open();
  const parts = ['staff', 'network', 'elsewhere', 'owner', 'other'] as const;
  ({ staff, network, elsewhere, owner, other } = await workspace.people(...parts));
});
afterAll(() => workspace.close());
beforeEach(async () => {
  await workspace.database.query('TRUNCATE listing_source, listing, idempotency_key, personal_value CASCADE');
  id = await workspace.aListing(network, { contact: { phone: '418 555-0101' }, description: { fr: 'Miel.' } });
  await workspace.lookedAfterBy(owner);
});

const edit = (who: SignedInHere | null, patch: object, version = '"1"', headers: Record<string, string> = {}) =>
  call(who, 'PATCH', `/listings/${id}`, { patch }, { 'if-match': version, ...headers });
const page = () => workspace.page(id);

describe('editing over HTTP', () => {
  it('shows a listing to its editor, with whose word each value is', async () => {
    const { status, body } = await call(owner, 'GET', `/listings/${id}`);
    expect(status).toBe(200);
    const view = editedListing.parse(body);
    expect(view).toMatchObject({ version: 1, editor: { kind: 'enterprise' }, draft: null, waiting: [] });
    expect(view.fields.find(({ field }) => field === 'phone')).toMatchObject({ owner: 'network', rule: 'at_once' });
    expect(view.abilities).toContain('listing.edit');
  });

  it('changes it under the version that was seen', async () => {
    const done = await edit(owner, { contact: { phone: '418 555-0199' }, name: 'La Ruche d’or' });
    expect(done.status).toBe(200);
    expect(listingUpdateReceipt.parse(done.body)).toMatchObject({
      version: 2,
      published: ['phone'],
      waiting: ['name'],
    });
    expect((await page()).json()).toMatchObject({ name: 'La Ruche', contact: { phone: '418 555-0199' } });
  });

  it('shows both versions to who comes late (REL4)', async () => {
    await edit(owner, { contact: { phone: '418 555-0110' } });
    const late = await edit(staff, { contact: { phone: '418 555-0120' } });
    expect([late.status, late.headers['etag']]).toEqual([409, '"2"']);
    expect(problem.parse(late.body)).toMatchObject({
      code: 'stale_version',
      conflict: {
        ...{ expected: 1, current: 2 },
        fields: [{ field: 'phone', base: '418 555-0101', yours: '418 555-0120', theirs: '418 555-0110' }],
      },
    });
  });

  it.each([
    ['no version', {}, 428, 'version_required'],
    ['a version that is none', { 'if-match': 'abc' }, 400, 'invalid_parameters'],
  ])('refuses %s', async (_name, headers, status, code) => {
    const done = await call(owner, 'PATCH', `/listings/${id}`, { patch: {} }, headers);
    expect([done.status, done.body['code']]).toEqual([status, code]);
  });

  it('tells what is wrong in the reader’s language', async () => {
    const done = await edit(owner, { contact: { email: 'a@' } }, '"1"', { 'accept-language': 'en' });
    expect(done.status).toBe(422);
    expect(done.body).toMatchObject({
      code: 'edit_refused',
      errors: [{ parameter: 'contact.email', value: 'a@', code: 'email_malformed' }],
    });
  });

  it.each([
    ['status', { status: 'confirmed' }],
    ['managedBy', { managedBy: randomUUID() }],
    ['publication', { publication: 'published' }],
    ['lastConfirmedOn', { lastConfirmedOn: '2030-01-01' }],
  ])('refuses a body that says %s', async (_name, patch) => {
    expect((await edit(owner, patch)).status).toBe(400);
  });
});

describe('what a network proposes to an enterprise', () => {
  let change: string;
  const answer = (who: SignedInHere | null, body: object, version = '"1"') =>
    call(who, 'POST', `/changes/${change}/answer`, body, { 'if-match': version });
  const mails = (): Promise<{ template: string; recipient: string }[]> =>
    workspace.database.query('SELECT template, recipient FROM mail ORDER BY created_at');
  beforeEach(async () => {
    await workspace.database.query('TRUNCATE mail');
    await edit(owner, { contact: { phone: '418 555-0199' }, acronym: 'LR' });
    const proposed = await edit(network, { contact: { phone: '418 555-0111' }, acronym: 'LRQ' }, '"2"');
    change = String(proposed.body['changeId']);
  });

  it('is shown to that enterprise alone, beside what is online', async () => {
    const seen = listingProposals.parse((await call(owner, 'GET', `/listings/${id}/proposals`)).body);
    expect(seen.results).toMatchObject([
      {
        ...{ id: change, by: 'Organisation network', version: 1 },
        fields: expect.arrayContaining([
          { field: 'phone', present: ['418 555-0199'], proposed: ['418 555-0111'], moved: false },
        ]),
      },
    ]);
    expect((await call(network, 'GET', `/listings/${id}/proposals`)).body).toEqual({ results: [] });
    expect((await call(other, 'GET', `/listings/${id}/proposals`)).status).toBe(403);
  });

  it('is accepted field by field with a word for the rest, and the network is told', async () => {
    for (const who of [network, staff, other]) expect((await answer(who, { accepted: ['phone'] })).status).toBe(403);
    expect(await answer(owner, { accepted: ['phone'] })).toMatchObject({
      status: 422,
      body: { code: 'comment_missing' },
    });
    const done = await answer(owner, { accepted: ['phone'], reply: 'Notre sigle est LR.' });
    expect(proposalReceipt.parse(done.body)).toEqual({
      state: 'partly',
      version: 3,
      accepted: ['phone'],
      refused: ['acronym'],
    });
    expect((await page()).json()).toMatchObject({ acronym: 'LR', contact: { phone: '418 555-0111' } });
    expect(await mails()).toMatchObject([{ template: 'proposal_answer' }]);
    expect((await answer(owner, { accepted: ['phone', 'acronym'] })).status).toBe(409);
  });

  it('is answered to the network, not to somebody who has left it', async () => {
    const member = { organisation: network.organisationId, person: network.personId };
    await workspace.database.query('UPDATE organisation_member SET person_id = $2 WHERE organisation_id = $1', [
      member.organisation,
      elsewhere.personId,
    ]);
    await answer(owner, { accepted: ['phone', 'acronym'] });
    await workspace.database.query('UPDATE organisation_member SET person_id = $2 WHERE organisation_id = $1', [
      member.organisation,
      member.person,
    ]);
    expect(await mails()).toEqual([
      { template: 'proposal_answer', recipient: `${elsewhere.personId}@example.invalid` },
    ]);
  });

  it('is refused, and nothing changes', async () => {
    expect((await answer(owner, { accepted: [], reply: 'Non merci.' }, '"2"')).status).toBe(409);
    expect((await answer(owner, { accepted: [], reply: 'Non merci.' })).body).toMatchObject({
      state: 'refused',
      version: 2,
    });
    expect((await page()).json()).toMatchObject({ contact: { phone: '418 555-0199' } });
    expect(await mails()).toMatchObject([{ template: 'proposal_answer' }]);
  });
});

describe('who may', () => {
  const everybody = (): [string, SignedInHere | null, number][] => [
    ['a visitor', null, 401],
    ['the enterprise that looks after it', owner, 200],
    ['another enterprise', other, 403],
    ['the network of its territory', network, 200],
    ['another network', elsewhere, 403],
    ['staff', staff, 200],
  ];

  it('read it in the workspace', async () => {
    for (const [name, who, status] of everybody())
      expect([name, (await call(who, 'GET', `/listings/${id}`)).status]).toEqual([name, status]);
  });

  it('edit it', async () => {
    for (const [name, who, status] of everybody())
      expect([name, (await edit(who, { acronym: null })).status]).toEqual([name, status]);
  });

  it('save a draft of it', async () => {
    for (const [name, who, status] of everybody()) {
      const saved = await call(who, 'PUT', `/listings/${id}/draft`, { baseVersion: 1, patch: { acronym: 'LR' } });
      expect([name, saved.status]).toEqual([name, status]);
    }
  });

  it('enter one there', async () => {
    const listing = { name: 'Autre', seat: { municipality: '35027' } };
    const enter = (who: SignedInHere, organisationId = who.organisationId) =>
      call(who, 'POST', '/listings', { listing, organisationId });
    expect((await enter(elsewhere)).status).toBe(403);
    expect((await enter(other, owner.organisationId)).status).toBe(403);
    expect((await enter(other)).status).toBe(201);
  });

  it('is asked of our own pages only', async () => {
    const forged = await edit(owner, { acronym: 'X' }, '"1"', { 'sec-fetch-site': 'cross-site' });
    expect([forged.status, forged.body['code']]).toEqual([403, 'cross_site_request']);
  });
});

describe('a draft', () => {
  const CANARY = 'Canariquebec';

  it('is seen by who writes it, and by nobody else', async () => {
    await call(owner, 'PUT', `/listings/${id}/draft`, { baseVersion: 1, patch: { description: { fr: CANARY } } });
    expect((await call(owner, 'GET', `/listings/${id}`)).body['draft']).toMatchObject({ baseVersion: 1 });
    for (const who of [staff, network])
      expect(JSON.stringify((await call(who, 'GET', `/listings/${id}`)).body)).not.toContain(CANARY);
    expect((await page()).payload).not.toContain(CANARY);
  });

  it('becomes a change when it is submitted', async () => {
    await call(owner, 'PUT', `/listings/${id}/draft`, { baseVersion: 1, patch: { description: { fr: 'Cire.' } } });
    expect((await call(owner, 'POST', `/listings/${id}/draft/submission`, {})).body).toMatchObject({ version: 2 });
    expect((await page()).json()).toMatchObject({ description: { fr: 'Cire.' } });
    expect((await call(owner, 'GET', `/listings/${id}`)).body['draft']).toBeNull();
  });
});

describe('a request that is sent again (F19)', () => {
  const key = () => ({ 'idempotency-key': randomUUID() });
  const listing = { name: 'La Fut', seat: { municipality: '36033' } };
  const enter = (headers: Record<string, string>, over: object = {}) =>
    call(
      other,
      'POST',
      '/listings',
      { organisationId: other.organisationId, listing: { ...listing, ...over } },
      headers,
    );
  const entered = () => workspace.database.query(`SELECT id FROM listing WHERE name LIKE 'La Fut%'`);

  it('has one effect and the same answer, at the same moment too', async () => {
    const headers = key();
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(headers)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['id'])}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await entered()).toHaveLength(1);
  });

  it('with another content is refused', async () => {
    const headers = key();
    await enter(headers);
    const reused = await enter(headers, { name: 'La Fut 2' });
    expect([reused.status, reused.body['code']]).toEqual([422, 'idempotency_key_reused']);
  });

  it('may be put right under its key', async () => {
    const headers = key();
    expect((await enter(headers, { seat: { municipality: 'Nullepart' } })).status).toBe(422);
    expect((await enter(headers)).status).toBe(201);
  });

  it('is nobody else’s', async () => {
    const headers = key();
    await enter(headers);
    const mine = await call(
      staff,
      'POST',
      '/listings',
      { organisationId: null, listing: { ...listing, name: 'La Fut 3' } },
      headers,
    );
    expect(mine.status).toBe(201);
  });
});

it('every route that changes something says who did it in the log', async () => {
  const count = async (): Promise<number> =>
    (await workspace.database.query<{ count: number }>('SELECT count(*) AS count FROM audit_entry'))[0]!.count;
  const acts: (() => Promise<Answer>)[] = [
    () => call(network, 'POST', `/listings/${id}/confirmation`),
    () => edit(owner, { contact: { phone: null } }, '2'),
    () =>
      call(owner, 'POST', `/listings/${id}/publication`, { to: 'withdrawn', comment: 'Fermé' }, { 'if-match': '3' }),
    () => call(owner, 'POST', `/listings/${id}/publication`, { to: 'published' }, { 'if-match': '4' }),
    () => call(owner, 'POST', `/listings/${id}/versions/1/restoration`, {}, { 'if-match': '5' }),
    () => call(other, 'POST', `/listings/${id}/claims`, { organisationId: other.organisationId, method: 'documents' }),
    () => call(owner, 'POST', `/listings/${id}/release`, { reason: 'Nous cessons' }),
  ];
  for (const act of acts) {
    const before = await count();
    const { status, body } = await act();
    expect([status < 300, body['code']]).toEqual([true, undefined]);
    expect(await count()).toBe(before + 1);
  }
});

it('answers as the contract says', () => {
  expect(Object.keys(contract.updateListing.responses)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '404', '409', '422', '428']),
  );
});
