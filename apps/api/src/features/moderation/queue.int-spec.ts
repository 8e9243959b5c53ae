import { type TestPerson } from '@repere/testing';
import { aChange, decide, versionOf } from './testing/a-case.suite';
import { reviewScene } from './testing/review-scene.suite';

const scene = reviewScene();

describe('the queue', () => {
  it('gathers changes, entries and remarks, oldest first, with counts for each kind', async () => {
    await aChange(scene.room, scene.owner, scene.listing.id);
    await scene.anEntry();
    await scene.aReport();
    const { results, counts, total } = await scene.queue(scene.network);
    expect(results.map(({ kind }) => kind)).toEqual(['change', 'entry', 'report']);
    expect([total, counts]).toEqual([
      3,
      { kinds: { change: 1, entry: 1, held: 0, claim: 0, report: 1 }, mine: 0, nobody: 3 },
    ]);
  });

  it('shows a network its territory and its members, and the Chantier everything', async () => {
    await aChange(scene.room, scene.owner, scene.listing.id);
    expect([
      await scene.kinds(scene.network),
      await scene.kinds(scene.elsewhere),
      await scene.kinds(scene.staff),
    ]).toEqual([['change'], [], ['change']]);
    await scene.room.db.database.query('INSERT INTO network_member (network_id, listing_id) VALUES ($1, $2)', [
      scene.elsewhere.organisationId,
      scene.listing.id,
    ]);
    expect(await scene.kinds(scene.elsewhere)).toEqual(['change']);
  });

  it('is closed to who moderates nothing, and each case to other territories', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    expect((await scene.room.call(scene.owner, 'GET', '/workspace/reviews')).status).toBe(403);
    expect((await scene.room.call(scene.elsewhere, 'GET', `/workspace/reviews/change/${change}`)).status).toBe(403);
    const refused = await decide(scene.room, scene.elsewhere, `change/${change}`, {
      decision: 'accept',
      listingVersion: 1,
    });
    expect(refused.status).toBe(403);
  });

  it('narrows by kind, place, age, name and hands, and names a place that does not exist', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    await scene.anEntry();
    expect(await scene.kinds(scene.network, '?kind=entry')).toEqual(['entry']);
    expect(await scene.kinds(scene.network, '?territory=35027&q=ruche')).toEqual(['change']);
    expect(await scene.kinds(scene.network, '?territory=R01')).toEqual([]);
    expect(await scene.kinds(scene.network, '?age=week')).toEqual([]);
    await scene.room.db.database.query(`UPDATE listing_change SET created_at = now() - interval '8 days'`);
    expect(await scene.kinds(scene.network, '?age=week')).toEqual(['change']);
    await scene.room.call(scene.network, 'PUT', `/workspace/reviews/change/${change}/assignee`, {
      ...{ personId: scene.network.personId, from: null },
    });
    expect([
      await scene.kinds(scene.network, '?assigned=me'),
      await scene.kinds(scene.network, '?assigned=nobody'),
    ]).toEqual([['change'], ['entry']]);
    expect((await scene.room.call(scene.network, 'GET', '/workspace/reviews?territory=Lune')).body).toMatchObject({
      code: 'invalid_parameters',
      errors: [{ parameter: 'territory', value: 'Lune' }],
    });
  });

  it('holds an imported listing whose NEQ asks a question', async () => {
    await scene.room.db.database.query(
      `UPDATE listing SET publication = 'held', hold_reason = 'partnership_or_association', neq = '3345678901' WHERE id = $1`,
      [scene.listing.id],
    );
    expect(await scene.kinds(scene.network)).toEqual(['held']);
    const version = await versionOf(scene.room, scene.listing.id);
    const done = await decide(
      ...([scene.room, scene.colleague, `held/${scene.listing.id}`] as const),
      { decision: 'accept', listingVersion: version },
      version,
    );
    expect(done.body).toMatchObject({ state: 'published', undoable: true });
    expect(await scene.stored()).toMatchObject({ publication: 'published', hold_reason: null });
  });
});

describe('a case', () => {
  it('shows both sides of each field, whose word each is, and where it stands in the queue', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    await scene.anEntry();
    const view = await scene.show(scene.network, `change/${change}`);
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
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    await scene.room.call(
      ...([scene.staff, 'PATCH', `/workspace/listings/${scene.listing.id}`] as const),
      { patch: { name: 'La Grande Ruche' } },
      { 'if-match': '"1"' },
    );
    const { fields } = await scene.show(scene.network, `change/${change}`);
    expect(fields.map(({ field, moved }) => [field, moved])).toEqual([
      ['neq', false],
      ['name', true],
    ]);
  });

  it('offers its author nothing to decide', async () => {
    const entry = await scene.anEntry();
    await scene.room.db.database.query(
      'INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [scene.network.organisationId, scene.owner.personId, 'member'],
    );
    expect((await scene.show(scene.owner, `entry/${entry}`)).acts).toEqual([]);
    const done = await decide(scene.room, scene.owner, `entry/${entry}`, { decision: 'accept', listingVersion: 1 });
    await scene.room.db.database.query(
      'DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2',
      [scene.network.organisationId, scene.owner.personId],
    );
    expect(done.status).toBe(403);
  });
});

describe('hands', () => {
  it('take a case, give it and let it go; nobody takes it by surprise', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const assign = (who: TestPerson, personId: string | null, from: string | null) =>
      scene.room.call(who, 'PUT', `/workspace/reviews/change/${change}/assignee`, { personId, from });
    expect((await assign(scene.network, scene.network.personId, null)).body).toEqual({
      assignee: { id: scene.network.personId, name: 'Nadia' },
    });
    expect(await assign(scene.colleague, scene.colleague.personId, null)).toMatchObject({
      ...{ status: 409, body: { code: 'review_taken', params: { name: 'Nadia' } } },
    });
    expect((await assign(scene.network, scene.colleague.personId, scene.network.personId)).status).toBe(200);
    expect((await scene.show(scene.network, `change/${change}`)).assignee?.name).toBe('Carl');
    expect((await assign(scene.network, scene.elsewhere.personId, scene.colleague.personId)).status).toBe(403);
    expect((await assign(scene.colleague, null, scene.colleague.personId)).body).toEqual({ assignee: null });
  });

  it('see each other on one case, and no more once they have gone', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const attend = (who: TestPerson) => scene.room.call(who, 'PUT', `/workspace/reviews/change/${change}/presence`);
    expect((await attend(scene.network)).body).toEqual({ present: [] });
    expect((await attend(scene.colleague)).body).toEqual({ present: [{ id: scene.network.personId, name: 'Nadia' }] });
    expect((await scene.queue(scene.network)).results[0]?.present).toEqual(['Carl']);
    await scene.room.db.database.query(`UPDATE review_presence SET seen_at = now() - interval '2 minutes'`);
    expect((await scene.show(scene.network, `change/${change}`)).present).toEqual([]);
  });
});

describe('a certification', () => {
  it('is for the network of the territory, and tells what has changed since', async () => {
    const certify = (who: TestPerson) =>
      scene.room.call(...([who, 'PUT', `/workspace/listings/${scene.listing.id}/certification`, undefined] as const), {
        'if-match': '"1"',
      });
    expect([(await certify(scene.elsewhere)).status, (await certify(scene.owner)).status]).toEqual([403, 403]);
    expect((await certify(scene.network)).body).toEqual({ version: 1 });
    const change = await aChange(scene.room, scene.owner, scene.listing.id, { name: 'Neuve' });
    await decide(scene.room, scene.network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    expect((await scene.show(scene.network, `change/${change}`)).certifications).toMatchObject([
      { organisationId: scene.network.organisationId, version: 1, changed: ['name'] },
    ]);
  });
});
