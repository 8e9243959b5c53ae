import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { AuditReader, erasePersonalValues, personalHash } from '../audit';
import { openChanges } from './editing/listing-change.repository';
import { WaitingChangeReader } from './editing/waiting-change.reader';
import { saveDraft } from './editing/listing-draft.repository';
import type { EditingActor } from './use-cases/update-listing';
import { anEditor, editingOn } from './testing/editing-here';
import { importListings } from './testing/import-listings-here';

let db: TestDatabase;
let directory: string;
let id: string;
let use: ReturnType<typeof editingOn>;

const LIST = 'Nom;Ville;Téléphone;Courriel;Secteurs;Description\n';
const ROW = 'La Ruche;Saint-Tite;418 555-0101;a@ruche.invalid;S07.1;Miel.\n';

beforeAll(async () => {
  db = await createTestDatabase();
  use = editingOn(db.database);
  directory = mkdtempSync(join(tmpdir(), 'edit-'));
});
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.database.query('TRUNCATE listing_source, listing, personal_value, outbox_event CASCADE');
  await run(ROW);
  id = (await db.database.query<{ id: string }>('SELECT id FROM listing'))[0]!.id;
});

async function run(rows: string): Promise<void> {
  writeFileSync(join(directory, 'list.csv'), LIST + rows);
  const done = await importListings(db.database, directory, { file: join(directory, 'list.csv'), source: 'Pôle' });
  if (!done.ok) throw new Error(done.error.code);
}

const owner = anEditor('enterprise');
const network = anEditor('network');
const staff = anEditor('staff');
const edit = (patch: object, expectedVersion = 1, actor: EditingActor = owner) =>
  use.update.execute({ id, expectedVersion, patch, comment: null }, actor);
const stored = async (): Promise<Record<string, unknown>> =>
  (
    await db.database.query<Record<string, unknown>>(
      `SELECT name, phone, email, publication, hold_reason AS "holdReason", status, status_by AS "statusBy", version,
         last_confirmed_on AS "lastConfirmedOn" FROM listing WHERE id = $1`,
      [id],
    )
  )[0]!;
const lastAct = async () => (await new AuditReader(db.database).list({ limit: 1 }))[0];

describe('an edit by the enterprise', () => {
  it('shows at once what is its own word, under its name, with its news and its entry in the log', async () => {
    await db.database.query('DELETE FROM outbox_event');
    const done = await edit({ contact: { phone: '(418) 555.0199' }, description: { fr: ' Miel et cire. ' } });
    expect(done).toEqual({
      ok: true,
      value: { version: 2, published: ['phone', 'descriptionFr'], waiting: [], changeId: null, warnings: [] },
    });
    expect(await stored()).toMatchObject({
      ...{ phone: '418 555-0199', status: 'declared', statusBy: 'La Ruche', version: 2, lastConfirmedOn: '2026-11-23' },
    });
    expect(await db.database.query('SELECT topic, aggregate_id AS id, version FROM outbox_event')).toEqual([
      { topic: 'listing', id, version: 2 },
    ]);
    expect(await lastAct()).toMatchObject({
      ...{ action: 'listing.update', subjectId: id, subjectVersion: 2, actorId: owner.editor.personId },
      details: { published: ['phone', 'descriptionFr'], as: 'enterprise' },
    });
    expect(JSON.stringify(await lastAct())).not.toContain('555');
  });

  it('keeps for review what others vouch for, and publishes the rest', async () => {
    const done = await edit({ name: 'La Ruche d’or', contact: { phone: null } });
    expect(done).toMatchObject({ ok: true, value: { version: 2, published: ['phone'], waiting: ['name'] } });
    expect(await stored()).toMatchObject({ name: 'La Ruche', phone: null });
    expect(await openChanges(db.database, id)).toMatchObject([
      { fields: ['name'], patch: { name: 'La Ruche d’or' }, state: 'waiting', by: 'La Ruche' },
    ]);
  });

  it('joins a later change to the one that waits', async () => {
    await edit({ name: 'La Ruche d’or' });
    await edit({ legalForm: 'coop_solidarite' });
    expect(await openChanges(db.database, id)).toMatchObject([
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
  const waiting = async () => (await openChanges(db.database, id))[0]!;
  const decide = async (accepted: string[], actor: EditingActor, reply: string | null = null, askForChanges = false) =>
    use.decide.execute(
      { changeId: (await waiting()).id, expectedVersion: 1, accepted: accepted as [], reply, askForChanges },
      actor,
    );

  it('shows the accepted fields as their author’s word and tells why the others are not', async () => {
    expect(await decide(['name'], network, 'Le registre dit autre chose.')).toMatchObject({
      ok: true,
      value: { state: 'partly', version: 2, accepted: ['name'], refused: ['legalForm'] },
    });
    expect(await stored()).toMatchObject({ name: 'La Ruche d’or', version: 2 });
    const fields = await db.database.query(`SELECT owner, by FROM listing_field WHERE field = 'name'`);
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
    const queue = new WaitingChangeReader(db.database);
    expect(await queue.list({ ...nothing, municipalities: ['36033'] })).toEqual({ total: 0, results: [] });
    expect(await queue.list({ ...nothing, municipalities: ['35027'] })).toMatchObject({
      total: 1,
      results: [{ listingId: id, name: 'La Ruche', listingVersion: 1, fields: ['name', 'legalForm'] }],
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
        use.decide.execute({ changeId: change.id, expectedVersion: 1, accepted: change.fields, reply: null }, actor),
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

describe('what a listing was', () => {
  it('is kept version by version, and comes back as a new one', async () => {
    await edit({ contact: { phone: '418 555-0110', email: 'b@ruche.invalid' }, description: { fr: 'Cire.' } });
    const back = await use.restore.execute({ id, expectedVersion: 2, version: 1, fields: null, comment: null }, owner);
    expect(back).toMatchObject({ ok: true, value: { version: 3, published: ['email', 'phone', 'descriptionFr'] } });
    expect(await stored()).toMatchObject({ phone: '418 555-0101', email: 'a@ruche.invalid', version: 3 });
    const kinds = (await use.versions.list(id)).map(({ version, kind }) => `${version} ${kind}`);
    expect(kinds).toEqual(['3 restore', '2 edit', '1 base']);
  });

  it('loses erased values only, and the log stays whole', async () => {
    await edit({ contact: { phone: '418 555-0110' }, description: { fr: 'Cire.' } });
    await db.database.transaction((tx) => erasePersonalValues(tx, { kind: 'listing', id }));
    expect(await use.versions.find(id, 1)).toMatchObject({
      erased: ['email', 'phone'],
      listing: { phone: null, descriptionFr: 'Miel.' },
    });
    await use.restore.execute({ id, expectedVersion: 2, version: 1, fields: null, comment: null }, owner);
    expect(await stored()).toMatchObject({ phone: '418 555-0110', email: 'a@ruche.invalid' });
    expect(await new AuditReader(db.database).verify()).toMatchObject({ fault: null });
  });

  it('names personal values by the hash that the audit room makes', async () => {
    await edit({ contact: { phone: null } });
    const [kept] = await db.database.query<{ salt: string; value: string; sha256: string }>(
      `SELECT p.salt, p.value, v.record -> 'email' ->> 'sha256' AS sha256 FROM listing_version v
       JOIN personal_value p ON p.id::text = v.record -> 'email' ->> 'value' WHERE v.version = 1`,
    );
    expect(kept?.sha256).toBe(personalHash(kept?.salt ?? '', kept?.value ?? ''));
  });
});

describe('a draft', () => {
  const draft = (patch: object, baseVersion = 1) =>
    saveDraft(db.database, {
      id,
      listingId: id,
      personId: owner.editor.personId,
      organisationId: null,
      baseVersion,
      patch,
    });

  it('becomes a change of the version it began from, once', async () => {
    await draft({ description: { fr: 'Brouillon' } });
    await draft({ description: { fr: 'Miel et cire.' } });
    expect(await use.submit.execute({ id, comment: null }, owner)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await use.submit.execute({ id, comment: null }, owner)).toMatchObject({ ok: false });
  });

  it('stays when the listing has changed since', async () => {
    await draft({ description: { fr: 'Miel et cire.' } });
    await edit({ contact: { phone: null } }, 1, staff);
    expect(await use.submit.execute({ id, comment: null }, owner)).toMatchObject({ error: { code: 'StaleVersion' } });
    expect(await db.database.query('SELECT base_version FROM listing_draft')).toEqual([{ base_version: 1 }]);
  });
});

describe('the standing of a listing', () => {
  const lead = (
    to: 'withdrawn' | 'closed' | 'published',
    expectedVersion: number,
    actor: EditingActor,
    comment: string | null = 'Fermé',
  ) => use.publication.execute({ id, expectedVersion, to, comment }, actor);

  it('is withdrawn with a reason, and brought back by who withdrew it', async () => {
    expect(await lead('withdrawn', 1, owner, null)).toMatchObject({ error: { code: 'CommentMissing' } });
    expect(await lead('withdrawn', 1, owner)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await stored()).toMatchObject({ publication: 'withdrawn', holdReason: 'left_by_enterprise' });
    expect(await lead('published', 2, owner, null)).toMatchObject({ ok: true, value: { publication: 'published' } });
    expect(await stored()).toMatchObject({ publication: 'published', holdReason: null });
  });

  it('withdrawn by staff stays so, through imports and its enterprise (M17)', async () => {
    await lead('withdrawn', 1, staff);
    expect(await lead('published', 2, owner, null)).toMatchObject({ error: { code: 'TransitionRefused' } });
    await run(ROW.replace('Miel.', 'Miel et cire.'));
    expect(await stored()).toMatchObject({ publication: 'withdrawn', version: 2 });
  });

  it('is confirmed once a day', async () => {
    expect(await use.confirm.execute(id, owner)).toEqual({
      ok: true,
      value: { version: 2, confirmedOn: '2026-11-23' },
    });
    expect(await use.confirm.execute(id, owner)).toEqual({
      ok: true,
      value: { version: 2, confirmedOn: '2026-11-23' },
    });
    expect(await stored()).toMatchObject({ status: 'declared', lastConfirmedOn: '2026-11-23' });
  });
});

describe('entering a listing', () => {
  const patch = { name: 'La Fut', seat: { municipality: 'Shawinigan' }, contact: { email: 'info@fut.invalid' } };
  const enter = (over: object = {}, actor = owner, more: object = {}) =>
    use.create.execute(
      {
        ...{ patch: { ...patch, ...over }, editorAt: () => actor.editor, notDuplicateOf: [], comment: null },
        managedBy: actor.editor.kind === 'enterprise' ? actor.editor.organisationId : null,
        ...more,
      },
      actor.audit,
      null,
    );
  const entered = () =>
    db.database.query(
      `SELECT slug, publication, hold_reason AS held, status, managed_by AS "managedBy", s.name AS source
       FROM listing JOIN listing_source s ON s.id = source_id WHERE listing.id <> $1`,
      [id],
    );

  it('by an enterprise waits for review and is its own to look after', async () => {
    expect(await enter()).toMatchObject({ ok: true, value: { slug: 'la-fut-shawinigan', published: false } });
    expect(await entered()).toEqual([
      {
        ...{ slug: 'la-fut-shawinigan', publication: 'held', held: 'awaiting_review', status: 'declared' },
        ...{ managedBy: owner.editor.organisationId, source: 'Inscription par l’entreprise' },
      },
    ]);
  });

  it('by a network is published under its name', async () => {
    await enter({}, network);
    expect(await entered()).toMatchObject([
      { publication: 'published', held: null, status: 'unverified', managedBy: null, source: 'Pôle Mauricie' },
    ]);
  });

  it('that seems to exist is looked at first', async () => {
    const twice = { name: 'la ruche', seat: { municipality: '35027' } };
    expect(await enter(twice)).toMatchObject({
      error: { code: 'MayExist', candidates: [{ why: 'same_name', listing: { id } }] },
    });
    expect(await enter(twice, owner, { notDuplicateOf: [id] })).toMatchObject({ ok: true });
  });

  it('as a second site of the same enterprise asks nothing', async () => {
    const neq = '1174002437';
    await enter({ neq });
    expect(await enter({ neq, name: 'La Fut Nord', seat: { municipality: '35027' } })).toMatchObject({ ok: true });
    const other = anEditor('enterprise');
    expect(await enter({ neq, name: 'X', seat: { municipality: '36033' } }, other)).toMatchObject({
      error: { code: 'MayExist', candidates: [{ why: 'same_neq' }, { why: 'same_neq' }] },
    });
  });

  it('keeps its sheet', async () => {
    const supplierSheet = {
      ...{
        licences: [{ kind: 'rbq', number: ' 1234 ', label: null, expiresOn: '2027-01-01' }],
        contractBand: 'under_25k',
      },
      ...{ capacity: { fr: '200 repas', en: null }, leadTime: { fr: null, en: null }, insurance: null },
      ...{ acceptsBonds: true, delivers: null, installs: null, registeredOnSeao: null },
    };
    await enter({ supplierSheet });
    const [row] = await db.database.query<{ sheet: object }>(
      'SELECT supplier_sheet AS sheet FROM listing WHERE supplier_sheet IS NOT NULL',
    );
    expect(row?.sheet).toMatchObject({ acceptsBonds: true, licences: [{ number: '1234' }] });
  });
});
