import { ConfirmationScene } from './testing/confirmation-scene.suite';

const scene = new ConfirmationScene();
const { clock, listing, mails, post, visit, state, asked } = scene;

beforeAll(() => scene.open());
afterAll(() => scene.close());
beforeEach(() => scene.begin());

describe('the link', () => {
  it('changes nothing by being opened, however often', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const before = await state(id);
    const { token } = await asked();
    await visit(token);
    expect(await state(id)).toEqual(before);
  });

  it('is kept as a hash, with the address as a hash', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const { token } = await asked();
    const rows = JSON.stringify(await scene.database.query('SELECT * FROM confirmation_link'));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain('ruche@');
  });

  it('confirms the listing without a password: dated today, untouched fields as they were, in the log', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const answer = await post('/answer', { token, listingId: id, version, answer: 'correct' });
    expect(answer.json()).toEqual({ listingId: id, version: version + 1, answer: 'confirmed' });
    expect(await state(id)).toMatchObject({
      confirmedOn: '2026-11-23',
      publication: 'published',
      phone: '418 555-0101',
    });
    const log = await scene.database.query(
      `SELECT action, actor_kind FROM audit_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(log).toEqual([{ action: 'listing.confirm', actor_kind: 'link' }]);
    clock.day('2027-10-22');
    expect((await scene.ask.execute()).mails).toBe(0);
    clock.day('2027-10-23');
    expect((await scene.ask.execute()).mails).toBe(1);
  });

  it('answers once for each listing', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    await post('/answer', { token, listingId: id, version, answer: 'correct' });
    const again = await post('/answer', { token, listingId: id, version: version + 1, answer: 'withdraw' });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'confirmation_answered']);
    expect(await state(id)).toMatchObject({ publication: 'published' });
  });

  it('changes what it gives a right to, and refuses the rest', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const patch = { contact: { phone: '418 555-0202' } };
    const stolen = { contact: { email: 'autre@essai.invalid' } };
    const refused = await post('/answer', { token, listingId: id, version, answer: 'update', patch: stolen });
    expect(refused.statusCode).toBe(400);
    const done = await post('/answer', { token, listingId: id, version, answer: 'update', patch });
    expect(done.json()).toMatchObject({ answer: 'updated' });
    expect(await state(id)).toMatchObject({ phone: '418 555-0202', confirmedOn: '2026-11-23' });
  });

  it('takes the listing out of the directory, and brings it back', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const gone = await post('/answer', { token, listingId: id, version, answer: 'withdraw' });
    expect(gone.json()).toMatchObject({ answer: 'withdrawn' });
    expect((await state(id))['publication']).toBe('withdrawn');
    const back = await post('/answer', { token, listingId: id, version: version + 1, answer: 'bring_back' });
    expect(back.json()).toMatchObject({ answer: null });
    expect((await state(id))['publication']).toBe('published');
  });

  it('confirms only what its reader saw', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    await scene.database.query('UPDATE listing SET version = version + 1 WHERE id = $1', [id]);
    const late = await post('/answer', { token, listingId: id, version, answer: 'correct' });
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'stale_version']);
    expect((await visit(token)).json()).toMatchObject({ listings: [{ changed: true, version: version + 1 }] });
  });

  it('holds no more when its time is over, when the address changes, or when somebody else looks after the listing', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    const { token, version } = await asked();
    const attempt = async (): Promise<number> =>
      (await post('/answer', { token, listingId: id, version, answer: 'correct' })).statusCode;
    await scene.database.query(`UPDATE listing SET email = 'autre@essai.invalid' WHERE id = $1`, [id]);
    expect(await attempt()).toBe(403);
    await scene.database.query(`UPDATE listing SET email = 'ruche@essai.invalid', managed_by = $2 WHERE id = $1`, [
      id,
      scene.owner.organisationId,
    ]);
    expect(await attempt()).toBe(403);
    await scene.database.query('UPDATE listing SET managed_by = NULL WHERE id = $1', [id]);
    clock.day('2027-01-23');
    expect(await attempt()).toBe(403);
    expect((await visit(token)).statusCode).toBe(404);
  });

  it('says nothing of another listing, and nothing to an invented link', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const other = await listing('Ailleurs', 'ailleurs@essai.invalid');
    const { token, version } = await asked();
    const mine = (await visit(token)).json<{ listings: { id: string }[] }>().listings.map(({ id }) => id);
    const theirs = mine.includes(other)
      ? (await scene.database.query<{ id: string }>('SELECT id FROM listing WHERE id <> $1', [other]))[0]!.id
      : other;
    expect(mine).toHaveLength(1);
    expect((await post('/answer', { token, listingId: theirs, version, answer: 'correct' })).statusCode).toBe(403);
    expect((await visit('a'.repeat(43))).statusCode).toBe(404);
  });

  it('stops the mails of an address, writes it down, and takes it back', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const { token } = await asked();
    expect((await mails())[0]?.text).toContain('Ne plus recevoir ces rappels');
    expect((await post('/stop', { token, stopped: true })).json()).toEqual({ stopped: true });
    clock.day('2026-12-07');
    expect((await scene.ask.execute()).mails).toBe(0);
    expect(await scene.database.query('SELECT stopped_at FROM confirmation_stop')).toHaveLength(1);
    await post('/stop', { token, stopped: false });
    expect((await scene.ask.execute()).mails).toBe(1);
  });
});
