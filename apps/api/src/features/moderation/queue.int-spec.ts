import { type TestPerson } from '@repere/testing';
import { aChange, decide, versionOf, type AListing } from './testing/a-case.suite';
import type { ReviewRoom } from './testing/moderation-app.suite';
import { ReviewScene } from './testing/review-scene.suite';

const scene = new ReviewScene();
let room: ReviewRoom;
let network: TestPerson;
let colleague: TestPerson;
let elsewhere: TestPerson;
let staff: TestPerson;
let owner: TestPerson;
let listing: AListing;

beforeAll(async () => {
  await scene.open();
  ({ room } = scene);
  ({ network, colleague, elsewhere, staff, owner } = scene.cast);
});
afterAll(() => scene.room.close());
beforeEach(async () => {
  await scene.begin();
  ({ listing } = scene);
});

describe('the queue', () => {
  it('gathers changes, entries and remarks, oldest first, with counts for each kind', async () => {
    await aChange(room, owner, listing.id);
    await scene.anEntry();
    await scene.aReport();
    const { results, counts, total } = await scene.queue(network);
    expect(results.map(({ kind }) => kind)).toEqual(['change', 'entry', 'report']);
    expect([total, counts]).toEqual([
      3,
      { kinds: { change: 1, entry: 1, held: 0, claim: 0, report: 1 }, mine: 0, nobody: 3 },
    ]);
  });

  it('shows a network its territory and its members, and the Chantier everything', async () => {
    await aChange(room, owner, listing.id);
    expect([await scene.kinds(network), await scene.kinds(elsewhere), await scene.kinds(staff)]).toEqual([
      ['change'],
      [],
      ['change'],
    ]);
    await room.db.database.query('INSERT INTO network_member (network_id, listing_id) VALUES ($1, $2)', [
      elsewhere.organisationId,
      listing.id,
    ]);
    expect(await scene.kinds(elsewhere)).toEqual(['change']);
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
    await scene.anEntry();
    expect(await scene.kinds(network, '?kind=entry')).toEqual(['entry']);
    expect(await scene.kinds(network, '?territory=35027&q=ruche')).toEqual(['change']);
    expect(await scene.kinds(network, '?territory=R01')).toEqual([]);
    expect(await scene.kinds(network, '?age=week')).toEqual([]);
    await room.db.database.query(`UPDATE listing_change SET created_at = now() - interval '8 days'`);
    expect(await scene.kinds(network, '?age=week')).toEqual(['change']);
    await room.call(network, 'PUT', `/workspace/reviews/change/${change}/assignee`, {
      ...{ personId: network.personId, from: null },
    });
    expect([await scene.kinds(network, '?assigned=me'), await scene.kinds(network, '?assigned=nobody')]).toEqual([
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
    expect(await scene.kinds(network)).toEqual(['held']);
    const version = await versionOf(room, listing.id);
    const done = await decide(
      ...([room, colleague, `held/${listing.id}`] as const),
      { decision: 'accept', listingVersion: version },
      version,
    );
    expect(done.body).toMatchObject({ state: 'published', undoable: true });
    expect(await scene.stored()).toMatchObject({ publication: 'published', hold_reason: null });
  });
});

describe('a case', () => {
  it('shows both sides of each field, whose word each is, and where it stands in the queue', async () => {
    const change = await aChange(room, owner, listing.id);
    await scene.anEntry();
    const view = await scene.show(network, `change/${change}`);
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
    const { fields } = await scene.show(network, `change/${change}`);
    expect(fields.map(({ field, moved }) => [field, moved])).toEqual([
      ['neq', false],
      ['name', true],
    ]);
  });

  it('offers its author nothing to decide', async () => {
    const entry = await scene.anEntry();
    await room.db.database.query(
      'INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [network.organisationId, owner.personId, 'member'],
    );
    expect((await scene.show(owner, `entry/${entry}`)).acts).toEqual([]);
    const done = await decide(room, owner, `entry/${entry}`, { decision: 'accept', listingVersion: 1 });
    await room.db.database.query('DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2', [
      network.organisationId,
      owner.personId,
    ]);
    expect(done.status).toBe(403);
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
    expect((await scene.show(network, `change/${change}`)).assignee?.name).toBe('Carl');
    expect((await assign(network, elsewhere.personId, colleague.personId)).status).toBe(403);
    expect((await assign(colleague, null, colleague.personId)).body).toEqual({ assignee: null });
  });

  it('see each other on one case, and no more once they have gone', async () => {
    const change = await aChange(room, owner, listing.id);
    const attend = (who: TestPerson) => room.call(who, 'PUT', `/workspace/reviews/change/${change}/presence`);
    expect((await attend(network)).body).toEqual({ present: [] });
    expect((await attend(colleague)).body).toEqual({ present: [{ id: network.personId, name: 'Nadia' }] });
    expect((await scene.queue(network)).results[0]?.present).toEqual(['Carl']);
    await room.db.database.query(`UPDATE review_presence SET seen_at = now() - interval '2 minutes'`);
    expect((await scene.show(network, `change/${change}`)).present).toEqual([]);
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
    expect((await scene.show(network, `change/${change}`)).certifications).toMatchObject([
      { organisationId: network.organisationId, version: 1, changed: ['name'] },
    ]);
  });
});
