import { reviewCase, reviews, type ReviewCase, type Reviews } from '@repere/contract';
import { signInAs, type TestPerson } from '@repere/testing';
import { aChange, aListing, decide, versionOf, type AListing } from './testing/a-case.suite';
import { openReviewRoom, type ReviewRoom } from './testing/moderation-app.suite';

let room: ReviewRoom;
let network: TestPerson;
let colleague: TestPerson;
let elsewhere: TestPerson;
let staff: TestPerson;
let owner: TestPerson;
let listing: AListing;

beforeAll(async () => {
  room = await openReviewRoom();
  const { database } = room.db;
  network = await signInAs(database, 'network_moderator', { territories: ['R04'], name: 'Nadia' });
  colleague = await signInAs(database, 'network_moderator', {
    ...{ organisationId: network.organisationId ?? '', name: 'Carl' },
  });
  elsewhere = await signInAs(database, 'network_moderator', { territories: ['R01'] });
  staff = await signInAs(database, 'moderator', { name: 'Chantal' });
  owner = await signInAs(database, 'editor');
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.db.database.query(
    'TRUNCATE listing_source, listing, mail, personal_value, network_member, review_case, review_presence, review_decision CASCADE',
  );
  listing = await aListing(room, network, owner);
});

const queue = async (who: TestPerson, search = ''): Promise<Reviews> =>
  reviews.parse((await room.call(who, 'GET', `/workspace/reviews${search}`)).body);
const show = async (who: TestPerson, path: string, search = ''): Promise<ReviewCase> =>
  reviewCase.parse((await room.call(who, 'GET', `/workspace/reviews/${path}${search}`)).body);
const kinds = async (who: TestPerson, search = ''): Promise<string[]> =>
  (await queue(who, search)).results.map(({ kind }) => kind);
const stored = async (): Promise<Record<string, unknown>> =>
  (await room.db.database.query<Record<string, unknown>>('SELECT * FROM listing WHERE id = $1', [listing.id]))[0] ?? {};
const mails = (): Promise<{ template: string; recipient: string; text: string }[]> =>
  room.db.database.query('SELECT template, recipient, text FROM mail ORDER BY created_at, id');

async function anEntry(name = 'Atelier du Lac'): Promise<string> {
  const { body } = await room.call(owner, 'POST', '/workspace/listings', {
    ...{ organisationId: owner.organisationId, listing: { name, seat: { municipality: '35027' } } },
  });
  return String(body['id']);
}
async function aReport(email?: string): Promise<string> {
  const { body } = await room.call(
    ...([null, 'POST', `/listings/${listing.id}/reports`] as const),
    { message: 'Le téléphone a changé.', ...(email !== undefined && { email }) },
    { 'accept-language': 'en' },
  );
  return String(body['id']);
}

describe('the queue', () => {
  it('gathers changes, entries and remarks, oldest first, with counts for each kind', async () => {
    await aChange(room, owner, listing.id);
    await anEntry();
    await aReport();
    const { results, counts, total } = await queue(network);
    expect(results.map(({ kind }) => kind)).toEqual(['change', 'entry', 'report']);
    expect([total, counts]).toEqual([
      3,
      { kinds: { change: 1, entry: 1, held: 0, claim: 0, report: 1 }, mine: 0, nobody: 3 },
    ]);
  });

  it('shows a network its territory and its members, and the Chantier everything', async () => {
    await aChange(room, owner, listing.id);
    expect([await kinds(network), await kinds(elsewhere), await kinds(staff)]).toEqual([['change'], [], ['change']]);
    await room.db.database.query('INSERT INTO network_member (network_id, listing_id) VALUES ($1, $2)', [
      elsewhere.organisationId,
      listing.id,
    ]);
    expect(await kinds(elsewhere)).toEqual(['change']);
  });

  it('is closed to who moderates nothing, and each case to other territories', async () => {
    const change = await aChange(room, owner, listing.id);
    expect((await room.call(owner, 'GET', '/workspace/reviews')).status).toBe(403);
    expect((await room.call(elsewhere, 'GET', `/workspace/reviews/change/${change}`)).status).toBe(403);
    const refused = await decide(room, elsewhere, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    expect(refused.status).toBe(403);
  });

  it('narrows by kind, place, age, name and hands, and names a place that does not exist', async () => {
    const change = await aChange(room, owner, listing.id);
    await anEntry();
    expect(await kinds(network, '?kind=entry')).toEqual(['entry']);
    expect(await kinds(network, '?territory=35027&q=ruche')).toEqual(['change']);
    expect(await kinds(network, '?territory=R01')).toEqual([]);
    expect(await kinds(network, '?age=week')).toEqual([]);
    await room.db.database.query(`UPDATE listing_change SET created_at = now() - interval '8 days'`);
    expect(await kinds(network, '?age=week')).toEqual(['change']);
    await room.call(network, 'PUT', `/workspace/reviews/change/${change}/assignee`, {
      ...{ personId: network.personId, from: null },
    });
    expect([await kinds(network, '?assigned=me'), await kinds(network, '?assigned=nobody')]).toEqual([
      ['change'],
      ['entry'],
    ]);
    expect((await room.call(network, 'GET', '/workspace/reviews?territory=Lune')).body).toMatchObject({
      code: 'invalid_parameters',
      errors: [{ parameter: 'territory', value: 'Lune' }],
    });
  });

  it('holds an imported listing whose NEQ asks a question', async () => {
    await room.db.database.query(
      `UPDATE listing SET publication = 'held', hold_reason = 'partnership_or_association', neq = '3345678901' WHERE id = $1`,
      [listing.id],
    );
    expect(await kinds(network)).toEqual(['held']);
    const version = await versionOf(room, listing.id);
    const done = await decide(
      ...([room, colleague, `held/${listing.id}`] as const),
      { decision: 'accept', listingVersion: version },
      version,
    );
    expect(done.body).toMatchObject({ state: 'published', undoable: true });
    expect(await stored()).toMatchObject({ publication: 'published', hold_reason: null });
  });
});

describe('a case', () => {
  it('shows both sides of each field, whose word each is, and where it stands in the queue', async () => {
    const change = await aChange(room, owner, listing.id);
    await anEntry();
    const view = await show(network, `change/${change}`);
    expect(view.fields.map(({ field, present, proposed }) => [field, present, proposed])).toEqual([
      ['neq', [], ['1143920115']],
      ['name', ['La Ruche'], ['La Ruche des Piles']],
    ]);
    expect(view.fields[1]?.source).toMatchObject({ owner: 'network' });
    expect(view).toMatchObject({
      ...{ words: 'Nous avons changé de nom.', acts: ['accept', 'refuse', 'ask', 'certify'] },
      place: { total: 2, rank: 1, previous: null, next: { kind: 'entry' } },
    });
  });

  it('says that a value has moved since its author saw it', async () => {
    const change = await aChange(room, owner, listing.id);
    await room.call(
      ...([staff, 'PATCH', `/workspace/listings/${listing.id}`] as const),
      { patch: { name: 'La Grande Ruche' } },
      { 'if-match': '"1"' },
    );
    const { fields } = await show(network, `change/${change}`);
    expect(fields.map(({ field, moved }) => [field, moved])).toEqual([
      ['neq', false],
      ['name', true],
    ]);
  });

  it('offers its author nothing to decide', async () => {
    const entry = await anEntry();
    await room.db.database.query(
      'INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [network.organisationId, owner.personId, 'member'],
    );
    expect((await show(owner, `entry/${entry}`)).acts).toEqual([]);
    const done = await decide(room, owner, `entry/${entry}`, { decision: 'accept', listingVersion: 1 });
    await room.db.database.query('DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2', [
      network.organisationId,
      owner.personId,
    ]);
    expect(done.status).toBe(403);
  });
});

describe('a decision', () => {
  it('shows what is accepted, refuses the rest, and writes to the author', async () => {
    const change = await aChange(room, owner, listing.id);
    const done = await decide(room, network, `change/${change}`, {
      ...{ decision: 'accept', fields: ['name'], reply: 'Le NEQ est celui d’une autre.', listingVersion: 1 },
    });
    expect(done.body).toMatchObject({ state: 'partly', listingVersion: 2, undoable: true });
    expect(await stored()).toMatchObject({ name: 'La Ruche des Piles', neq: null });
    expect(await mails()).toMatchObject([{ template: 'review_answer', recipient: owner.email }]);
    expect((await mails())[0]?.text).toContain('Le NEQ est celui d’une autre.');
    expect(await kinds(network)).toEqual([]);
  });

  it('says why when it refuses or asks', async () => {
    const change = await aChange(room, owner, listing.id);
    for (const decision of ['refuse', 'ask'])
      expect(await decide(room, network, `change/${change}`, { decision, listingVersion: 1 })).toMatchObject({
        ...{ status: 422, body: { code: 'comment_missing' } },
      });
    const asked = { decision: 'ask', reply: 'Depuis quand?', listingVersion: 1 };
    expect((await decide(room, network, `change/${change}`, asked)).body).toMatchObject({ state: 'changes_asked' });
    expect([await kinds(network), await kinds(network, '?state=asked')]).toEqual([[], ['change']]);
  });

  it('leaves an entry with its author until they have answered', async () => {
    const entry = await anEntry();
    const asked = { decision: 'ask', reply: 'Quel est votre NEQ?', listingVersion: 1 };
    await decide(room, network, `entry/${entry}`, asked);
    expect([await kinds(network), await kinds(network, '?state=asked')]).toEqual([[], ['entry']]);
    expect((await mails())[0]?.text).toContain('Quel est votre NEQ?');
    await room.call(
      ...([owner, 'PATCH', `/workspace/listings/${entry}`] as const),
      { patch: { description: { fr: 'Bois.' } } },
      { 'if-match': '"1"' },
    );
    expect(await kinds(network)).toEqual(['entry']);
  });

  it('that comes second is refused, whoever was first', async () => {
    const change = await aChange(room, owner, listing.id);
    const all = await Promise.all(
      [network, colleague, staff].map((who) =>
        decide(room, who, `change/${change}`, { decision: 'accept', listingVersion: 1 }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(all.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'review_moved' });
  });

  it('on what the listing says no more shows both sides; other fields do not disturb it', async () => {
    const change = await aChange(room, owner, listing.id);
    const edit = (patch: object, version: number) =>
      room.call(...([staff, 'PATCH', `/workspace/listings/${listing.id}`, { patch }] as const), {
        'if-match': `"${version}"`,
      });
    await edit({ name: 'La Grande Ruche' }, 1);
    const late = await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'stale_version',
        conflict: {
          ...{ expected: 1, current: 2 },
          fields: [{ field: 'name', base: ['La Ruche'], yours: ['La Ruche des Piles'], theirs: ['La Grande Ruche'] }],
        },
      },
    });
    await edit({ contact: { phone: '418 555-0101' } }, 2);
    const again = await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: 2 });
    expect(again.status).toBe(200);
  });

  it('is taken back whole while nothing has followed it', async () => {
    const change = await aChange(room, owner, listing.id);
    const before = await stored();
    await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    const undone = await room.call(network, 'POST', '/workspace/reviews/undo', {
      cases: [{ kind: 'change', id: change }],
    });
    expect(undone.body).toMatchObject({ done: 1, results: [{ state: 'waiting', problem: null }] });
    expect(await stored()).toMatchObject({ name: before['name'], neq: before['neq'], version: 3 });
    const { fields, acts } = await show(network, `change/${change}`);
    expect(fields.find(({ field }) => field === 'name')?.source.owner).toBe('network');
    expect(acts).toContain('accept');
    expect((await mails()).map(({ template }) => template)).toEqual(['review_answer', 'review_answer']);
  });

  it('is not taken back once somebody has written over it', async () => {
    const change = await aChange(room, owner, listing.id);
    await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    await room.call(
      ...([staff, 'PATCH', `/workspace/listings/${listing.id}`] as const),
      { patch: { name: 'Autre' } },
      { 'if-match': '"2"' },
    );
    const undone = await room.call(network, 'POST', '/workspace/reviews/undo', {
      cases: [{ kind: 'change', id: change }],
    });
    expect(undone.body).toMatchObject({ done: 0, results: [{ problem: 'NotUndoable' }] });
    expect(await stored()).toMatchObject({ name: 'Autre' });
  });
});

describe('a selection', () => {
  it('is accepted each for itself, and taken back', async () => {
    const change = await aChange(room, owner, listing.id);
    const entry = await anEntry();
    const report = await aReport();
    const cases = [
      { kind: 'change', id: change, version: 1, listingVersion: 1 },
      { kind: 'entry', id: entry, version: 7, listingVersion: 7 },
      { kind: 'report', id: report, version: 1, listingVersion: 1 },
    ];
    const { body } = await room.call(network, 'POST', '/workspace/reviews/acceptance', { cases });
    expect(body).toMatchObject({
      done: 1,
      results: [
        { name: 'La Ruche', state: 'accepted', problem: null },
        { name: 'Atelier du Lac', state: null, problem: 'CaseMoved' },
        { state: null, problem: 'review_needs_reading' },
      ],
    });
    expect(await kinds(network)).toEqual(['entry', 'report']);
  });

  it('reaches nothing beyond the territory', async () => {
    const change = await aChange(room, owner, listing.id);
    const cases = [{ kind: 'change', id: change, version: 1, listingVersion: 1 }];
    const { body } = await room.call(elsewhere, 'POST', '/workspace/reviews/acceptance', { cases });
    expect(body).toMatchObject({ done: 0, results: [{ name: '', problem: 'ReviewNotFound' }] });
    expect(await stored()).toMatchObject({ name: 'La Ruche' });
  });
});

describe('a certification', () => {
  it('is for the network of the territory, and tells what has changed since', async () => {
    const certify = (who: TestPerson) =>
      room.call(...([who, 'PUT', `/workspace/listings/${listing.id}/certification`, undefined] as const), {
        'if-match': '"1"',
      });
    expect([(await certify(elsewhere)).status, (await certify(owner)).status]).toEqual([403, 403]);
    expect((await certify(network)).body).toEqual({ version: 1 });
    const change = await aChange(room, owner, listing.id, { name: 'Neuve' });
    await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    expect((await show(network, `change/${change}`)).certifications).toMatchObject([
      { organisationId: network.organisationId, version: 1, changed: ['name'] },
    ]);
  });
});

describe('hands', () => {
  it('take a case, give it and let it go; nobody takes it by surprise', async () => {
    const change = await aChange(room, owner, listing.id);
    const assign = (who: TestPerson, personId: string | null, from: string | null) =>
      room.call(who, 'PUT', `/workspace/reviews/change/${change}/assignee`, { personId, from });
    expect((await assign(network, network.personId, null)).body).toEqual({
      assignee: { id: network.personId, name: 'Nadia' },
    });
    expect(await assign(colleague, colleague.personId, null)).toMatchObject({
      ...{ status: 409, body: { code: 'review_taken', params: { name: 'Nadia' } } },
    });
    expect((await assign(network, colleague.personId, network.personId)).status).toBe(200);
    expect((await show(network, `change/${change}`)).assignee?.name).toBe('Carl');
    expect((await assign(network, elsewhere.personId, colleague.personId)).status).toBe(403);
    expect((await assign(colleague, null, colleague.personId)).body).toEqual({ assignee: null });
  });

  it('see each other on one case, and no more once they have gone', async () => {
    const change = await aChange(room, owner, listing.id);
    const attend = (who: TestPerson) => room.call(who, 'PUT', `/workspace/reviews/change/${change}/presence`);
    expect((await attend(network)).body).toEqual({ present: [] });
    expect((await attend(colleague)).body).toEqual({ present: [{ id: network.personId, name: 'Nadia' }] });
    expect((await queue(network)).results[0]?.present).toEqual(['Carl']);
    await room.db.database.query(`UPDATE review_presence SET seen_at = now() - interval '2 minutes'`);
    expect((await show(network, `change/${change}`)).present).toEqual([]);
  });
});

describe('a visitor’s remark', () => {
  it('reaches the network of its place, and is answered in the visitor’s language', async () => {
    const report = await aReport('vivian@example.invalid');
    expect([await kinds(network), await kinds(elsewhere)]).toEqual([['report'], []]);
    expect((await show(network, `report/${report}`)).report).toEqual({ answerable: true, outcome: 'open' });
    const done = await decide(room, network, `report/${report}`, {
      ...{ decision: 'accept', outcome: 'corrected', reply: 'New number online.', listingVersion: 1 },
    });
    expect(done.body).toMatchObject({ state: 'corrected' });
    const [mail] = await mails();
    expect(mail).toMatchObject({ template: 'report_answer', recipient: 'vivian@example.invalid' });
    expect(mail?.text).toContain('We checked and corrected the listing. New number online.');
    expect(await kinds(network)).toEqual([]);
  });

  it('is passed on to the enterprise, whose words they are', async () => {
    const report = await aReport();
    await decide(room, network, `report/${report}`, {
      ...{ decision: 'accept', outcome: 'passed_on', listingVersion: 1 },
    });
    expect(await mails()).toMatchObject([{ template: 'report_passed_on', recipient: owner.email }]);
    expect((await mails())[0]?.text).toContain('Le téléphone a changé.');
  });

  it('that is spam is set aside without a word', async () => {
    const report = await aReport('robot@example.invalid');
    await decide(room, staff, `report/${report}`, { decision: 'refuse', outcome: 'set_aside', listingVersion: 1 });
    expect([await mails(), await kinds(staff)]).toEqual([[], []]);
  });
});

describe('a claim', () => {
  const claimIt = async (who: TestPerson): Promise<string> => {
    const { body } = await room.call(who, 'POST', `/workspace/listings/${listing.id}/claims`, {
      ...{ organisationId: who.organisationId, method: 'documents', note: 'Lettre du conseil.' },
    });
    return String(body['id']);
  };

  it('with documents waits in the queue with its proof, and is granted there', async () => {
    await room.db.database.query('UPDATE listing SET managed_by = NULL');
    const rival = await signInAs(room.db.database, 'editor');
    const claim = await claimIt(rival);
    expect(await show(network, `claim/${claim}`)).toMatchObject({
      ...{ words: 'Lettre du conseil.', claim: { method: 'documents', state: 'documents_sent', rivals: [] } },
    });
    const done = await decide(room, network, `claim/${claim}`, { decision: 'accept', listingVersion: 1 });
    expect(done.body).toMatchObject({ state: 'granted', undoable: false });
    expect(await stored()).toMatchObject({ managed_by: rival.organisationId });
    expect(await mails()).toMatchObject([{ template: 'claim_outcome', recipient: rival.email }]);
  });

  it('against a manager who objects needs two people', async () => {
    const rival = await signInAs(room.db.database, 'editor');
    const claim = await claimIt(rival);
    const accept = (who: TestPerson, version: number) =>
      decide(room, who, `claim/${claim}`, { decision: 'accept', listingVersion: 1 }, version);
    expect((await accept(network, 1)).body).toMatchObject({ state: 'objectable' });
    expect(await kinds(network)).toEqual([]);
    await room.call(owner, 'POST', `/workspace/claims/${claim}/objection`, { reason: 'Nous existons toujours.' });
    expect(await kinds(network)).toEqual(['claim']);
    expect((await accept(network, 3)).body).toMatchObject({ state: 'disputed' });
    expect((await show(network, `claim/${claim}`)).acts).not.toContain('accept');
    expect((await accept(staff, 4)).body).toMatchObject({ state: 'granted' });
    expect(await stored()).toMatchObject({ managed_by: rival.organisationId });
  });

  it('waits for an answer when something is asked of the claimant', async () => {
    const rival = await signInAs(room.db.database, 'editor');
    const claim = await claimIt(rival);
    await decide(room, network, `claim/${claim}`, {
      ...{ decision: 'ask', reply: 'Envoyez la résolution.', listingVersion: 1 },
    });
    expect([await kinds(network), await kinds(network, '?state=asked')]).toEqual([[], ['claim']]);
    expect(await mails()).toMatchObject([{ template: 'claim_question', recipient: rival.email }]);
    const mine = await room.call(rival, 'GET', '/workspace/claims');
    expect(mine.body).toMatchObject({ results: [{ id: claim, reason: 'Envoyez la résolution.' }] });
    await room.call(rival, 'POST', `/workspace/claims/${claim}/answer`, { note: 'La voici : 2026-14.' });
    expect(await kinds(network)).toEqual(['claim']);
    expect((await show(network, `claim/${claim}`)).words).toBe('Lettre du conseil.\n\nLa voici : 2026-14.');
  });
});
