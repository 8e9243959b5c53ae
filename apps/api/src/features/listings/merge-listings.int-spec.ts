import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LISTING_FIELDS } from '@repere/kernel';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import fc from 'fast-check';
import { uuidv7 } from '../../platform/ids';
import { AuditReader } from '../audit';
import { JOINABLE, type MergeChoices } from './domain/merge-plan';
import { certificationsOf } from './editing/certification.repository';
import { ListingReader } from './listing.reader';
import { anEditor, editingOn } from './testing/editing-here';
import { importListings } from './testing/import-listings-here';
import { everythingOf, mergingOn } from './testing/merging-here';
import { signedInHere } from './testing/people-here';

let db: TestDatabase;
let directory: string;
let use: ReturnType<typeof mergingOn>;
let keptId: string;
let goneId: string;

const staff = anEditor('staff');
const network = anEditor('network');
const enterprise = anEditor('enterprise');

beforeAll(async () => {
  db = await createTestDatabase();
  use = mergingOn(db.database);
  directory = mkdtempSync(join(tmpdir(), 'merge-'));
});
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.database.query(
    'TRUNCATE listing_source, listing, personal_value, outbox_event, listing_merge, listing_pair_apart, listing_contact, mail CASCADE',
  );
  await list('Pôle', 'La Ruche;Saint-Tite;1199000010;418 555-0101;;S07.1;Miel.;Ville de Saint-Tite');
  await list('Fédération', 'Coopérative La Ruche d’or;Saint-Tite;;;a@ruche.invalid;S07.2;;Ville de Shawinigan');
  const ids = await db.database.query<{ id: string }>('SELECT id FROM listing ORDER BY name');
  [goneId, keptId] = [ids[0]!.id, ids[1]!.id];
});

async function list(source: string, row: string): Promise<void> {
  const file = join(directory, 'list.csv');
  writeFileSync(file, `Nom;Ville;NEQ;Téléphone;Courriel;Secteurs;Description;Références clients\n${row}\n`);
  const done = await importListings(db.database, directory, { file, source });
  if (!done.ok || done.value.new !== 1) throw new Error(JSON.stringify(done));
}

const versionOf = async (id: string): Promise<number> =>
  (await db.database.query<{ version: number }>('SELECT version FROM listing WHERE id = $1', [id]))[0]!.version;
const merge = async (choices: MergeChoices = {}, actor = staff, more: object = {}) => {
  const [keptVersion, goneVersion] = [await versionOf(keptId), await versionOf(goneId)];
  return use.merge.execute(
    { keptId, goneId, keptVersion, goneVersion, choices, manager: null, comment: null, ...more },
    actor,
  );
};
const merged = async (choices: MergeChoices = {}): Promise<string> => {
  const done = await merge(choices);
  if (!done.ok) throw new Error(done.error.code);
  return done.value.id;
};
const find = (key: string) => new ListingReader(db.database).find(key);

/**
 * A claim, a change, a remark, a draft, a membership and a certification of the one that goes, which an organisation looks after;
 * the kept one has some of its own.
 */
async function attach(): Promise<void> {
  const sql = db.database;
  const person = uuidv7();
  const organisation = uuidv7();
  for (const id of [keptId, goneId]) {
    await sql.query(
      `INSERT INTO listing_claim (id, listing_id, organisation_id, organisation_name, claimant_id, method, state)
       VALUES ($1, $2, $3, 'O', $4, 'documents', 'documents_sent')`,
      [uuidv7(), id, uuidv7(), uuidv7()],
    );
    await sql.query(`INSERT INTO listing_report (id, listing_id, message) VALUES ($1, $2, 'Fermé?')`, [uuidv7(), id]);
    await sql.query(
      `INSERT INTO listing_change (id, listing_id, base_version, fields, patch, owner, by, state)
       VALUES ($1, $2, 1, '{name}', '{"name":"X"}', 'enterprise', 'O', 'waiting')`,
      [uuidv7(), id],
    );
    for (const who of [person, uuidv7()])
      await sql.query(
        `INSERT INTO listing_draft (id, listing_id, person_id, base_version, patch) VALUES ($1, $2, $3, 1, '{}')`,
        [uuidv7(), id, who],
      );
  }
  await sql.query(`INSERT INTO organisation (id, kind, name, status) VALUES ($1, 'network', 'Pôle', 'confirmed')`, [
    organisation,
  ]);
  await sql.query('INSERT INTO network_member (network_id, listing_id) VALUES ($1, $2)', [organisation, goneId]);
  for (const [network, id] of [
    [organisation, keptId],
    [organisation, goneId],
    [uuidv7(), goneId],
  ])
    await sql.query(
      `INSERT INTO listing_certification (listing_id, organisation_id, by, person_id, version) VALUES ($1, $2, 'Pôle', $3, 1)`,
      [id, network, uuidv7()],
    );
  const team = await signedInHere(sql, 'enterprise');
  await sql.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [goneId, team.organisationId]);
  await sql.query(
    `INSERT INTO listing_contact (listing_id, person_id, name) SELECT $1, id, name FROM person WHERE id = $2`,
    [goneId, team.personId],
  );
}

describe('a merge', () => {
  it('keeps one page that says what both said, and leads the other’s addresses to it', async () => {
    await merged();
    const kept = await find(keptId);
    expect(kept).toMatchObject({
      ok: true,
      value: {
        ...{ name: 'La Ruche', neq: '1199000010', phone: '418 555-0101', email: 'a@ruche.invalid' },
        otherNames: ['Coopérative La Ruche d’or'],
        clientReferences: ['Ville de Saint-Tite', 'Ville de Shawinigan'],
        activities: [{ sectors: ['S07.1'] }, { sectors: ['S07.2'] }],
      },
    });
    expect(await find(goneId)).toEqual({ ok: false, error: { code: 'ListingMerged', into: 'la-ruche-saint-tite' } });
  });

  it('leaves each value the word of who said it', async () => {
    await merged();
    expect(
      await db.database.query(
        `SELECT field, owner, by FROM listing_field WHERE listing_id = $1 AND field IN ('email', 'phone')`,
        [keptId],
      ),
    ).toEqual([{ field: 'email', owner: 'import', by: 'Fédération' }]);
  });

  it('moves what is attached, but what the kept one has already', async () => {
    await attach();
    await merged();
    const count = async (table: string, id: string): Promise<number> =>
      (
        await db.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE listing_id = $1`, [id])
      )[0]!.n;
    const tables = [
      ...['listing_claim', 'listing_change', 'listing_report', 'listing_draft', 'network_member'],
      ...['listing_certification', 'listing_contact'],
    ];
    expect(await Promise.all(tables.map((table) => count(table, keptId)))).toEqual([2, 2, 2, 3, 1, 2, 1]);
    expect(await Promise.all(tables.map((table) => count(table, goneId)))).toEqual([0, 0, 0, 1, 0, 1, 0]);
  });

  it('carries what a network vouched for, still saying of which page', async () => {
    await attach();
    await merged();
    const words = await certificationsOf(db.database, keptId);
    expect(words.map(({ of, version }) => [of, version])).toEqual([
      [keptId, 1],
      [goneId, 1],
    ]);
  });

  it('does not show a contact person on a page that another organisation keeps', async () => {
    await attach();
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [keptId, uuidv7()]);
    expect((await merge({}, staff, { manager: 'kept' })).ok).toBe(true);
    expect(await db.database.query('SELECT listing_id AS id FROM listing_contact')).toEqual([{ id: goneId }]);
  });

  it('tells whoever looked after a listing, as does its undoing', async () => {
    await attach();
    const id = await merged();
    await use.undo.execute(id, staff);
    const mails = await db.database.query<{ subject: string; text: string }>(
      `SELECT subject, text FROM mail WHERE template = 'listing_merged' ORDER BY id`,
    );
    expect(mails.map(({ subject }) => subject)).toEqual([
      'La fiche «\u00a0Coopérative La Ruche d’or\u00a0» est réunie à «\u00a0La Ruche\u00a0»',
      'Les fiches «\u00a0La Ruche\u00a0» et «\u00a0Coopérative La Ruche d’or\u00a0» sont de nouveau séparées',
    ]);
    expect(mails[0]?.text).toContain(`https://repere.invalid/espace/fiches/${keptId}`);
    expect(mails[1]?.text).toContain(`https://repere.invalid/espace/fiches/${goneId}`);
  });

  it('tells those who lose a listing that another organisation keeps it', async () => {
    await attach();
    const theirs = await signedInHere(db.database, 'enterprise');
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [keptId, theirs.organisationId]);
    await merge({}, staff, { manager: 'kept' });
    const texts = await db.database.query<{ text: string }>('SELECT text FROM mail ORDER BY id');
    expect(texts.map(({ text }) => text.includes('que tient une autre organisation'))).toEqual([false, true]);
  });

  it('tells search and matching of both, and the log once', async () => {
    await db.database.query('DELETE FROM outbox_event');
    const id = await merged();
    expect(await db.database.query('SELECT topic, aggregate_id AS id, version FROM outbox_event ORDER BY id')).toEqual([
      { topic: 'listing', id: keptId, version: 2 },
      { topic: 'listing', id: goneId, version: 2 },
      { topic: 'listing-merge', id, version: 1 },
    ]);
    expect((await new AuditReader(db.database).list({ limit: 1 }))[0]).toMatchObject({
      ...{ action: 'listing.merge', subjectId: keptId, details: { gone: goneId, as: 'staff' } },
    });
  });

  it('of what changed since it was compared is refused', async () => {
    expect(await merge({}, staff, { goneVersion: 9 })).toMatchObject({ ok: false, error: { code: 'VersionMoved' } });
  });

  it('by a network takes nothing from an enterprise’s own words', async () => {
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [keptId, uuidv7()]);
    const edited = { patch: { contact: { email: 'b@ruche.invalid' } }, comment: null };
    await editingOn(db.database).update.execute({ id: keptId, expectedVersion: 1, ...edited }, enterprise);
    expect(await merge({ email: 'gone' }, network)).toEqual({
      ok: false,
      error: { code: 'FieldLocked', fields: ['email'] },
    });
  });

  it('of listings that two organisations look after asks staff which one stays', async () => {
    const [mine, theirs] = [uuidv7(), uuidv7()];
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [keptId, mine]);
    await db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [goneId, theirs]);
    expect(await merge()).toMatchObject({ error: { code: 'TwoManagers' } });
    expect(await merge({}, network, { manager: 'gone' })).toMatchObject({ error: { code: 'TwoManagers' } });
    expect((await merge({}, staff, { manager: 'gone' })).ok).toBe(true);
    expect(await find(keptId)).toMatchObject({ ok: true, value: { managedBy: theirs } });
  });

  it('does not hide what is shown', async () => {
    await db.database.query(`UPDATE listing SET publication = 'held' WHERE id = $1`, [keptId]);
    expect(await merge()).toMatchObject({ error: { code: 'KeptHidden' } });
  });

  it('leads on when the kept one is merged in turn', async () => {
    await merged();
    await list('Ville', 'Rucher Untel;Trois-Rivières;;;;;;');
    const [last] = await db.database.query<{ id: string }>(`SELECT id FROM listing WHERE name = 'Rucher Untel'`);
    const first = goneId;
    [goneId, keptId] = [keptId, last!.id];
    await merged();
    expect(await find(first)).toMatchObject({ error: { code: 'ListingMerged', into: 'rucher-untel-trois-rivieres' } });
  });
});

describe('undoing a merge', () => {
  const side = fc.constantFrom('kept', 'gone');
  const choices = fc.record(
    Object.fromEntries(
      LISTING_FIELDS.map((field) => [
        field,
        (JOINABLE as readonly string[]).includes(field) ? fc.constantFrom('kept', 'gone', 'both') : side,
      ]),
    ),
    { requiredKeys: [] },
  );

  it('makes everything what it was, whatever was chosen', async () => {
    await attach();
    await db.database.query(`UPDATE listing SET status = 'declared', status_by = 'O' WHERE id = $1`, [goneId]);
    const before = await everythingOf(db.database);
    await fc.assert(
      fc.asyncProperty(choices, async (chosen) => {
        const id = await merged(chosen as MergeChoices);
        expect(await everythingOf(db.database)).not.toEqual(before);
        expect((await use.undo.execute(id, staff)).ok).toBe(true);
        expect(await everythingOf(db.database)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('keeps what was said since of other fields', async () => {
    const id = await merged();
    const patch = { contact: { website: 'https://ruche.invalid' } };
    await editingOn(db.database).update.execute({ id: keptId, expectedVersion: 2, patch, comment: null }, staff);
    expect((await use.undo.execute(id, staff)).ok).toBe(true);
    expect(await find(keptId)).toMatchObject({ value: { website: 'https://ruche.invalid', email: null } });
    expect(await find(goneId)).toMatchObject({ ok: true, value: { email: 'a@ruche.invalid' } });
  });

  it('is refused where somebody wrote over what had been taken', async () => {
    const id = await merged();
    const patch = { contact: { email: 'c@ruche.invalid' } };
    await editingOn(db.database).update.execute({ id: keptId, expectedVersion: 2, patch, comment: null }, staff);
    expect(await use.undo.execute(id, staff)).toEqual({ ok: false, error: { code: 'MergeEdited', fields: ['email'] } });
  });

  it('happens once', async () => {
    const id = await merged();
    await use.undo.execute(id, staff);
    expect(await use.undo.execute(id, staff)).toEqual({ ok: false, error: { code: 'MergeUndone' } });
  });
});

describe('the queue of duplicates', () => {
  it('shows the likeliest pair with its reasons, until somebody tells them apart', async () => {
    const { pairs } = await use.finder.find();
    expect(pairs).toHaveLength(0);
    await db.database.query(`UPDATE listing SET phone = '418 555-0101', name = 'La Ruche dorée' WHERE id = $1`, [
      goneId,
    ]);
    await db.database.query('UPDATE listing SET updated_at = now()');
    const [pair] = (await use.finder.find()).pairs;
    expect([pair?.one, pair?.other].sort()).toEqual([keptId, goneId].sort());
    expect(pair?.evidence.map(({ code }) => code)).toContain('phone_same');
    await db.database.query('INSERT INTO listing_pair_apart (one_id, other_id) VALUES ($1, $2)', [
      pair!.one,
      pair!.other,
    ]);
    expect((await use.finder.find()).pairs).toEqual([]);
  });
});
