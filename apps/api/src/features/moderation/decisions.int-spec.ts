import { signInAs, type TestPerson } from '@repere/testing';
import { aChange, decide } from './testing/a-case.suite';
import { reviewScene } from './testing/review-scene.suite';

const scene = reviewScene();

describe('a decision', () => {
  it('shows what is accepted, refuses the rest, and writes to the author', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const done = await decide(scene.room, scene.network, `change/${change}`, {
      ...{ decision: 'accept', fields: ['name'], reply: 'Le NEQ est celui d’une autre.', listingVersion: 1 },
    });
    expect(done.body).toMatchObject({ state: 'partly', listingVersion: 2, undoable: true });
    expect(await scene.stored()).toMatchObject({ name: 'La Ruche des Piles', neq: null });
    expect(await scene.mails()).toMatchObject([{ template: 'review_answer', recipient: scene.owner.email }]);
    expect((await scene.mails())[0]?.text).toContain('Le NEQ est celui d’une autre.');
    expect(await scene.kinds(scene.network)).toEqual([]);
  });

  it('says why when it refuses or asks', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    for (const decision of ['refuse', 'ask'])
      expect(
        await decide(scene.room, scene.network, `change/${change}`, { decision, listingVersion: 1 }),
      ).toMatchObject({
        ...{ status: 422, body: { code: 'comment_missing' } },
      });
    const asked = { decision: 'ask', reply: 'Depuis quand?', listingVersion: 1 };
    expect((await decide(scene.room, scene.network, `change/${change}`, asked)).body).toMatchObject({
      state: 'changes_asked',
    });
    expect([await scene.kinds(scene.network), await scene.kinds(scene.network, '?state=asked')]).toEqual([
      [],
      ['change'],
    ]);
  });

  it('leaves an entry with its author until they have answered', async () => {
    const entry = await scene.anEntry();
    const asked = { decision: 'ask', reply: 'Quel est votre NEQ?', listingVersion: 1 };
    await decide(scene.room, scene.network, `entry/${entry}`, asked);
    expect([await scene.kinds(scene.network), await scene.kinds(scene.network, '?state=asked')]).toEqual([
      [],
      ['entry'],
    ]);
    expect((await scene.mails())[0]?.text).toContain('Quel est votre NEQ?');
    await scene.room.call(
      ...([scene.owner, 'PATCH', `/workspace/listings/${entry}`] as const),
      { patch: { description: { fr: 'Bois.' } } },
      { 'if-match': '"1"' },
    );
    expect(await scene.kinds(scene.network)).toEqual(['entry']);
  });

  it('that comes second is refused, whoever was first', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const all = await Promise.all(
      [scene.network, scene.colleague, scene.staff].map((who) =>
        decide(scene.room, who, `change/${change}`, { decision: 'accept', listingVersion: 1 }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(all.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'review_moved' });
  });

  it('on what the listing says no more shows both sides; other fields do not disturb it', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const edit = (patch: object, version: number) =>
      scene.room.call(...([scene.staff, 'PATCH', `/workspace/listings/${scene.listing.id}`, { patch }] as const), {
        'if-match': `"${version}"`,
      });
    await edit({ name: 'La Grande Ruche' }, 1);
    const late = await decide(scene.room, scene.network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
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
    const again = await decide(scene.room, scene.network, `change/${change}`, {
      decision: 'accept',
      listingVersion: 2,
    });
    expect(again.status).toBe(200);
  });

  it('is taken back whole while nothing has followed it', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const before = await scene.stored();
    await decide(scene.room, scene.network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    const undone = await scene.room.call(scene.network, 'POST', '/workspace/reviews/undo', {
      cases: [{ kind: 'change', id: change }],
    });
    expect(undone.body).toMatchObject({ done: 1, results: [{ state: 'waiting', problem: null }] });
    expect(await scene.stored()).toMatchObject({ name: before['name'], neq: before['neq'], version: 3 });
    const { fields, acts } = await scene.show(scene.network, `change/${change}`);
    expect(fields.find(({ field }) => field === 'name')?.source.owner).toBe('network');
    expect(acts).toContain('accept');
    expect((await scene.mails()).map(({ template }) => template)).toEqual(['review_answer', 'review_answer']);
  });

  it('is not taken back once somebody has written over it', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    await decide(scene.room, scene.network, `change/${change}`, { decision: 'accept', listingVersion: 1 });
    await scene.room.call(
      ...([scene.staff, 'PATCH', `/workspace/listings/${scene.listing.id}`] as const),
      { patch: { name: 'Autre' } },
      { 'if-match': '"2"' },
    );
    const undone = await scene.room.call(scene.network, 'POST', '/workspace/reviews/undo', {
      cases: [{ kind: 'change', id: change }],
    });
    expect(undone.body).toMatchObject({ done: 0, results: [{ problem: 'NotUndoable' }] });
    expect(await scene.stored()).toMatchObject({ name: 'Autre' });
  });
});

describe('a selection', () => {
  it('is accepted each for itself, and taken back', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const entry = await scene.anEntry();
    const report = await scene.aReport();
    const cases = [
      { kind: 'change', id: change, version: 1, listingVersion: 1 },
      { kind: 'entry', id: entry, version: 7, listingVersion: 7 },
      { kind: 'report', id: report, version: 1, listingVersion: 1 },
    ];
    const { body } = await scene.room.call(scene.network, 'POST', '/workspace/reviews/acceptance', { cases });
    expect(body).toMatchObject({
      done: 1,
      results: [
        { name: 'La Ruche', state: 'accepted', problem: null },
        { name: 'Atelier du Lac', state: null, problem: 'CaseMoved' },
        { state: null, problem: 'review_needs_reading' },
      ],
    });
    expect(await scene.kinds(scene.network)).toEqual(['entry', 'report']);
  });

  it('reaches nothing beyond the territory', async () => {
    const change = await aChange(scene.room, scene.owner, scene.listing.id);
    const cases = [{ kind: 'change', id: change, version: 1, listingVersion: 1 }];
    const { body } = await scene.room.call(scene.elsewhere, 'POST', '/workspace/reviews/acceptance', { cases });
    expect(body).toMatchObject({ done: 0, results: [{ name: '', problem: 'ReviewNotFound' }] });
    expect(await scene.stored()).toMatchObject({ name: 'La Ruche' });
  });
});

describe('a visitor’s remark', () => {
  it('reaches the network of its place, and is answered in the visitor’s language', async () => {
    const report = await scene.aReport('vivian@example.invalid');
    expect([await scene.kinds(scene.network), await scene.kinds(scene.elsewhere)]).toEqual([['report'], []]);
    expect((await scene.show(scene.network, `report/${report}`)).report).toEqual({ answerable: true, outcome: 'open' });
    const done = await decide(scene.room, scene.network, `report/${report}`, {
      ...{ decision: 'accept', outcome: 'corrected', reply: 'New number online.', listingVersion: 1 },
    });
    expect(done.body).toMatchObject({ state: 'corrected' });
    const [mail] = await scene.mails();
    expect(mail).toMatchObject({ template: 'report_answer', recipient: 'vivian@example.invalid' });
    expect(mail?.text).toContain('We checked and corrected the listing. New number online.');
    expect(await scene.kinds(scene.network)).toEqual([]);
  });

  it('is passed on to the enterprise, whose words they are', async () => {
    const report = await scene.aReport();
    await decide(scene.room, scene.network, `report/${report}`, {
      ...{ decision: 'accept', outcome: 'passed_on', listingVersion: 1 },
    });
    expect(await scene.mails()).toMatchObject([{ template: 'report_passed_on', recipient: scene.owner.email }]);
    expect((await scene.mails())[0]?.text).toContain('Le téléphone a changé.');
  });

  it('that is spam is set aside without a word', async () => {
    const report = await scene.aReport('robot@example.invalid');
    await decide(scene.room, scene.staff, `report/${report}`, {
      decision: 'refuse',
      outcome: 'set_aside',
      listingVersion: 1,
    });
    expect([await scene.mails(), await scene.kinds(scene.staff)]).toEqual([[], []]);
  });
});

describe('a claim', () => {
  const claimIt = async (who: TestPerson): Promise<string> => {
    const { body } = await scene.room.call(who, 'POST', `/workspace/listings/${scene.listing.id}/claims`, {
      ...{ organisationId: who.organisationId, method: 'documents', note: 'Lettre du conseil.' },
      neqAnswer: 'meets',
    });
    return String(body['id']);
  };

  it('with documents waits in the queue with its proof, and is granted there', async () => {
    await scene.room.db.database.query(`UPDATE listing SET managed_by = NULL, neq = '3312345675'`);
    const rival = await signInAs(scene.room.db.database, 'editor');
    const claim = await claimIt(rival);
    expect(await scene.show(scene.network, `claim/${claim}`)).toMatchObject({
      neqWords: [{ neq: '3312345675', answer: 'meets' }],
      ...{ words: 'Lettre du conseil.', claim: { method: 'documents', state: 'documents_sent', rivals: [] } },
    });
    const done = await decide(scene.room, scene.network, `claim/${claim}`, { decision: 'accept', listingVersion: 1 });
    expect(done.body).toMatchObject({ state: 'granted', undoable: false });
    expect(await scene.stored()).toMatchObject({ managed_by: rival.organisationId });
    expect(await scene.mails()).toMatchObject([{ template: 'claim_outcome', recipient: rival.email }]);
  });

  it('against a manager who objects needs two people', async () => {
    const rival = await signInAs(scene.room.db.database, 'editor');
    const claim = await claimIt(rival);
    const accept = (who: TestPerson, version: number) =>
      decide(scene.room, who, `claim/${claim}`, { decision: 'accept', listingVersion: 1 }, version);
    expect((await accept(scene.network, 1)).body).toMatchObject({ state: 'objectable' });
    expect(await scene.kinds(scene.network)).toEqual([]);
    await scene.room.call(scene.owner, 'POST', `/workspace/claims/${claim}/objection`, {
      reason: 'Nous existons toujours.',
    });
    expect(await scene.kinds(scene.network)).toEqual(['claim']);
    expect((await accept(scene.network, 3)).body).toMatchObject({ state: 'disputed' });
    expect((await scene.show(scene.network, `claim/${claim}`)).acts).not.toContain('accept');
    expect((await accept(scene.staff, 4)).body).toMatchObject({ state: 'granted' });
    expect(await scene.stored()).toMatchObject({ managed_by: rival.organisationId });
  });

  it('waits for an answer when something is asked of the claimant', async () => {
    const rival = await signInAs(scene.room.db.database, 'editor');
    const claim = await claimIt(rival);
    await decide(scene.room, scene.network, `claim/${claim}`, {
      ...{ decision: 'ask', reply: 'Envoyez la résolution.', listingVersion: 1 },
    });
    expect([await scene.kinds(scene.network), await scene.kinds(scene.network, '?state=asked')]).toEqual([
      [],
      ['claim'],
    ]);
    expect(await scene.mails()).toMatchObject([{ template: 'claim_question', recipient: rival.email }]);
    const mine = await scene.room.call(rival, 'GET', '/workspace/claims');
    expect(mine.body).toMatchObject({ results: [{ id: claim, reason: 'Envoyez la résolution.' }] });
    await scene.room.call(rival, 'POST', `/workspace/claims/${claim}/answer`, { note: 'La voici : 2026-14.' });
    expect(await scene.kinds(scene.network)).toEqual(['claim']);
    expect((await scene.show(scene.network, `claim/${claim}`)).words).toBe('Lettre du conseil.\n\nLa voici : 2026-14.');
  });
});
