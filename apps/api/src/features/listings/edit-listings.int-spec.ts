import { openChanges } from './editing/listing-change.repository';
import { saveDraft } from './editing/listing-draft.repository';
import { WaitingChangeReader } from './editing/waiting-change.reader';
import { ROW, editingScene, network, owner, staff } from './testing/editing-scene.suite';
import type { EditingActor } from './use-cases/update-listing';

const scene = editingScene();
const { run, edit, stored, lastAct } = scene;

describe('an edit by the enterprise', () => {
  it('shows at once what is its own word, under its name, with its news and its entry in the log', async () => {
    await scene.database.query('DELETE FROM outbox_event');
    const done = await edit({ contact: { phone: '(418) 555.0199' }, description: { fr: ' Miel et cire. ' } });
    expect(done).toEqual({
      ok: true,
      value: { version: 2, published: ['phone', 'descriptionFr'], waiting: [], changeId: null, warnings: [] },
    });
    expect(await stored()).toMatchObject({
      ...{ phone: '418 555-0199', status: 'declared', statusBy: 'La Ruche', version: 2, lastConfirmedOn: '2026-11-23' },
    });
    expect(await scene.database.query('SELECT topic, aggregate_id AS id, version FROM outbox_event')).toEqual([
      { topic: 'listing', id: scene.id, version: 2 },
    ]);
    expect(await lastAct()).toMatchObject({
      ...{ action: 'listing.update', subjectId: scene.id, subjectVersion: 2, actorId: owner.editor.personId },
      details: { published: ['phone', 'descriptionFr'], as: 'enterprise' },
    });
    expect(JSON.stringify(await lastAct())).not.toContain('555');
  });

  it('keeps for review what others vouch for, and publishes the rest', async () => {
    const done = await edit({ name: 'La Ruche d’or', contact: { phone: null } });
    expect(done).toMatchObject({ ok: true, value: { version: 2, published: ['phone'], waiting: ['name'] } });
    expect(await stored()).toMatchObject({ name: 'La Ruche', phone: null });
    expect(await openChanges(scene.database, scene.id)).toMatchObject([
      { fields: ['name'], patch: { name: 'La Ruche d’or' }, state: 'waiting', by: 'La Ruche' },
    ]);
  });

  it('joins a later change to the one that waits', async () => {
    await edit({ name: 'La Ruche d’or' });
    await edit({ legalForm: 'coop_solidarite' });
    expect(await openChanges(scene.database, scene.id)).toMatchObject([
      { fields: ['name', 'legalForm'], patch: { name: 'La Ruche d’or', legalForm: 'coop_solidarite' } },
    ]);
  });

  it('that changes nothing leaves no trace', async () => {
    const before = await lastAct();
    expect(await edit({ name: 'La Ruche', contact: { phone: '418 555-0101' } })).toMatchObject({
      ok: true,
      value: { version: 1, published: [], waiting: [] },
    });
    expect(await lastAct()).toEqual(before);
  });

  it.each([
    ['an address that is none', { contact: { email: 'a@' } }, 'email_malformed'],
    ['a script for a site', { contact: { website: 'javascript:alert(1)' } }, 'website_scheme'],
    [
      'an unknown sector',
      { activities: [{ sectors: ['S99.9'], modes: [], area: { kind: 'province' } }] },
      'sector_unknown',
    ],
    ['a point far away', { seat: { municipality: '35027', lat: 45.5, lng: -73.5 } }, 'coordinates_far'],
  ])('refuses %s, whole', async (_name, patch, code) => {
    expect(await edit({ ...patch, description: { fr: 'Autre' } })).toMatchObject({
      ok: false,
      error: { code: 'EditRefused', finding: { code } },
    });
    expect(await stored()).toMatchObject({ version: 1 });
  });

  it('that comes late shows both sides', async () => {
    await edit({ contact: { phone: '418 555-0110' } });
    const late = await edit({ contact: { phone: '418 555-0120' }, description: { fr: 'Cire.' } });
    expect(late).toEqual({
      ok: false,
      error: {
        code: 'StaleVersion',
        ...{ expected: 1, current: 2 },
        conflicts: [
          { field: 'phone', base: '418 555-0101', yours: '418 555-0120', theirs: '418 555-0110' },
          { field: 'descriptionFr', base: 'Miel.', yours: 'Cire.', theirs: 'Miel.' },
        ],
      },
    });
  });

  it('is kept by the next import of its list', async () => {
    await edit({ contact: { phone: '418 555-0199' } }, 1, staff);
    await run(ROW.replace('Miel.', 'Miel et cire.'));
    expect(await stored()).toMatchObject({ phone: '418 555-0199', version: 3 });
  });
});

describe('a decision on a waiting change', () => {
  beforeEach(async () => {
    await edit({ name: 'La Ruche d’or', legalForm: 'coop_solidarite' });
  });
  const waiting = async () => (await openChanges(scene.database, scene.id))[0]!;
  const decide = async (accepted: string[], actor: EditingActor, reply: string | null = null, askForChanges = false) =>
    scene.use.decide.execute(
      { changeId: (await waiting()).id, expectedVersion: 1, accepted: accepted as [], reply, askForChanges },
      actor,
    );

  it('shows the accepted fields as their author’s word and tells why the others are not', async () => {
    expect(await decide(['name'], network, 'Le registre dit autre chose.')).toMatchObject({
      ok: true,
      value: { state: 'partly', version: 2, accepted: ['name'], refused: ['legalForm'] },
    });
    expect(await stored()).toMatchObject({ name: 'La Ruche d’or', version: 2 });
    const fields = await scene.database.query(`SELECT owner, by FROM listing_field WHERE field = 'name'`);
    expect(fields).toEqual([{ owner: 'enterprise', by: 'La Ruche' }]);
    expect(await lastAct()).toMatchObject({ action: 'change.partly', actorId: network.editor.personId });
  });

  it('is waited for in the queue of who looks after the place', async () => {
    const nothing = {
      personId: network.editor.personId,
      all: false,
      enterpriseIds: [],
      networkIds: [],
      municipalities: [],
    };
    const queue = new WaitingChangeReader(scene.database);
    expect(await queue.list({ ...nothing, municipalities: ['36033'] })).toEqual({ total: 0, results: [] });
    expect(await queue.list({ ...nothing, municipalities: ['35027'] })).toMatchObject({
      total: 1,
      results: [{ listingId: scene.id, name: 'La Ruche', listingVersion: 1, fields: ['name', 'legalForm'] }],
    });
  });

  it('is never its author’s', async () => {
    expect(await decide(['name', 'legalForm'], owner)).toEqual({ ok: false, error: { code: 'NotYours' } });
  });

  it('says why when it refuses', async () => {
    expect(await decide([], network)).toEqual({ ok: false, error: { code: 'ReplyMissing' } });
  });

  it('is taken once: the second moderator is told', async () => {
    const change = await waiting();
    const both = await Promise.all(
      [network, staff].map((actor) =>
        scene.use.decide.execute(
          { changeId: change.id, expectedVersion: 1, accepted: change.fields, reply: null },
          actor,
        ),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'ChangeSettled', state: 'accepted' } });
  });

  it('asks for changes, and the answer takes the place', async () => {
    await decide([], network, 'Joignez la forme exacte.', true);
    expect(await waiting()).toMatchObject({ state: 'changes_asked', reply: 'Joignez la forme exacte.' });
    await edit({ legalForm: 'coop_travail' });
    expect(await waiting()).toMatchObject({
      state: 'waiting',
      patch: { name: 'La Ruche d’or', legalForm: 'coop_travail' },
    });
  });
});

describe('a draft', () => {
  const draft = (patch: object, baseVersion = 1) =>
    saveDraft(scene.database, {
      id: scene.id,
      listingId: scene.id,
      personId: owner.editor.personId,
      organisationId: null,
      baseVersion,
      patch,
    });

  it('becomes a change of the version it began from, once', async () => {
    await draft({ description: { fr: 'Brouillon' } });
    await draft({ description: { fr: 'Miel et cire.' } });
    expect(await scene.use.submit.execute({ id: scene.id, comment: null }, owner)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await scene.use.submit.execute({ id: scene.id, comment: null }, owner)).toMatchObject({ ok: false });
  });

  it('stays when the listing has changed since', async () => {
    await draft({ description: { fr: 'Miel et cire.' } });
    await edit({ contact: { phone: null } }, 1, staff);
    expect(await scene.use.submit.execute({ id: scene.id, comment: null }, owner)).toMatchObject({
      error: { code: 'StaleVersion' },
    });
    expect(await scene.database.query('SELECT base_version FROM listing_draft')).toEqual([{ base_version: 1 }]);
  });
});
