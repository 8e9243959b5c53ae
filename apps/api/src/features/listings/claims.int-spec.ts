import { createTestDatabase, watchStatements, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../../platform/ids';
import { AuditReader, SYSTEM } from '../audit';
import { anEditor, editingOn } from './testing/editing-here';
import { StoppedClock } from './testing/import-listings-here';
import { ClaimListing } from './use-cases/claim-listing';
import { SettleClaim, type ClaimActor } from './use-cases/settle-claim';

const config = { publicUrl: 'https://repere.example' };
const FRIDAY = new Date('2026-11-23T15:00:00Z');
const NEXT_WEEK = new Date('2026-12-01T15:00:00Z');

let db: TestDatabase;
let listing: string;
let claim: ClaimListing;
beforeAll(async () => {
  db = await createTestDatabase();
  now = settleAt(FRIDAY);
  claim = new ClaimListing(db.database, new StoppedClock(FRIDAY), config);
});
afterAll(() => db.drop());

const settleAt = (instant: Date): SettleClaim => new SettleClaim(db.database, new StoppedClock(instant), config);
let now: SettleClaim;
interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly actor: ClaimActor;
}

async function organisation(name: string): Promise<Organisation> {
  const [id, personId] = [uuidv7(), uuidv7()];
  await db.database.query(
    `INSERT INTO organisation (id, kind, name, status) VALUES ($1, 'enterprise', $2, 'confirmed')`,
    [id, name],
  );
  await db.database.query('INSERT INTO person (id, email, name) VALUES ($1, $2, $3)', [
    personId,
    `${name.toLowerCase().replace(/\W/g, '')}-${personId}@example.invalid`,
    name,
  ]);
  await db.database.query(
    `INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, 'manager')`,
    [id, personId],
  );
  return {
    id,
    name,
    personId,
    actor: { personId, organisationIds: [id], audit: { ...SYSTEM, kind: 'person', personId } },
  };
}
const staff = (): ClaimActor => ({ personId: uuidv7(), organisationIds: [], audit: SYSTEM });

let ruche: Organisation;
let rival: Organisation;
beforeEach(async () => {
  await db.database.query('TRUNCATE listing_source, listing, mail, organisation, person, outbox_event CASCADE');
  const entered = await editingOn(db.database).create.execute(
    {
      patch: { name: 'La Ruche', seat: { municipality: '35027' }, contact: { email: 'info@ruche.invalid' } },
      editorAt: () => anEditor('network').editor,
      ...{ managedBy: null, notDuplicateOf: [], comment: null },
    },
    SYSTEM,
    null,
  );
  listing = entered.ok ? entered.value.id : '';
  ruche = await organisation('Ruche');
  rival = await organisation('Rivale');
});

const ask = (who: Organisation, method: 'code' | 'documents' = 'code') =>
  claim.execute({ listingId: listing, organisation: who, personId: who.personId, method, note: null }, SYSTEM, null);
async function asked(who: Organisation, method: 'code' | 'documents' = 'code'): Promise<string> {
  const made = await ask(who, method);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.id;
}
const mails = (): Promise<{ template: string; recipient: string; text: string }[]> =>
  db.database.query('SELECT template, recipient, text FROM mail ORDER BY created_at, id');
async function token(): Promise<string> {
  const sent = (await mails()).filter(({ template }) => template === 'claim_code').at(-1);
  return decodeURIComponent(/token=([\w%-]+)/.exec(sent?.text ?? '')?.[1] ?? '');
}
const manager = async (): Promise<string | null> =>
  (await db.database.query<{ by: string | null }>('SELECT managed_by AS by FROM listing WHERE id = $1', [listing]))[0]
    ?.by ?? null;
const manage = (who: Organisation): Promise<object[]> =>
  db.database.query('UPDATE listing SET managed_by = $1', [who.id]);

describe('a code to the address on record', () => {
  it('gives a listing that nobody looks after to who proves it', async () => {
    const made = await ask(ruche);
    expect(made).toMatchObject({ ok: true, value: { state: 'code_sent', sentTo: 'i•••@ruche.invalid' } });
    expect(await mails()).toMatchObject([{ template: 'claim_code', recipient: 'info@ruche.invalid' }]);
    expect(await now.prove(await token(), SYSTEM)).toMatchObject({ ok: true, value: { state: 'granted' } });
    expect(await manager()).toBe(ruche.id);
    const acts = (await new AuditReader(db.database).list({ limit: 2 })).map(({ action }) => action);
    expect(acts).toEqual(['claim.prove', 'claim.open']);
  });

  it('changes nothing by being looked at (M8), and is never told to the one who asks', async () => {
    const made = await ask(ruche);
    const secret = await token();
    expect(JSON.stringify(made)).not.toContain(secret);
    expect(await now.preview(secret)).toMatchObject({ holds: 'ok', listing: 'La Ruche' });
    expect(await manager()).toBeNull();
    const rows = JSON.stringify(await db.database.query('SELECT * FROM listing_claim'));
    expect([rows.includes(secret), rows.includes('ruche.invalid')]).toEqual([false, false]);
  });

  it('works once, though fifty push at once', async () => {
    await ask(ruche);
    const secret = await token();
    const all = await Promise.all(Array.from({ length: 50 }, () => now.prove(secret, SYSTEM)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'CodeRefused', why: 'spent' } });
  });

  it('is void after a day, and when the listing’s address has changed', async () => {
    await ask(ruche);
    expect(await settleAt(NEXT_WEEK).prove(await token(), SYSTEM)).toMatchObject({ error: { why: 'stale' } });
    await editingOn(db.database).update.execute(
      { id: listing, expectedVersion: 1, patch: { contact: { email: 'autre@ruche.invalid' } }, comment: null },
      anEditor('staff'),
    );
    expect(await now.prove(await token(), SYSTEM)).toMatchObject({ error: { why: 'address_changed' } });
    expect(await manager()).toBeNull();
  });

  it('is not for guessing', async () => {
    await ask(ruche);
    expect(await now.prove('A'.repeat(43), SYSTEM)).toMatchObject({ error: { code: 'CodeRefused', why: 'stale' } });
    expect(await now.preview('A'.repeat(43))).toBeNull();
  });

  it('says nothing of who has an account, nor takes longer for it', async () => {
    const watch = watchStatements();
    const owner = 'UPDATE person SET email = $1 WHERE id = $2';
    const claims = async () => {
      await db.database.query('TRUNCATE listing_claim');
      const { value, statements } = await watch.of(() => ask(ruche));
      return { value: { ...value, value: { ...(value.ok && value.value), id: null } }, statements };
    };
    const unknown = await claims();
    await db.database.query(owner, ['info@ruche.invalid', rival.personId]);
    const known = await claims();
    watch.stop();
    expect(unknown.value).toMatchObject({ ok: true, value: { sentTo: 'i•••@ruche.invalid' } });
    expect(known).toEqual(unknown);
  });

  it('needs an address on record, and one request at a time', async () => {
    await ask(ruche);
    expect(await ask(ruche)).toMatchObject({ error: { code: 'AlreadyClaimed' } });
    await db.database.query('UPDATE listing SET email = NULL');
    expect(await ask(rival)).toEqual({ ok: false, error: { code: 'NoAddress' } });
    expect(await ask(rival, 'documents')).toMatchObject({ ok: true, value: { state: 'documents_sent' } });
  });
});

describe('rivals', () => {
  it('who prove at the same moment: one is granted, the other faces its objection', async () => {
    await ask(ruche);
    const first = await token();
    await ask(rival);
    const second = await token();
    await Promise.all([now.prove(first, SYSTEM), now.prove(second, SYSTEM)]);
    const states = await db.database.query<{ state: string }>('SELECT state FROM listing_claim ORDER BY state');
    expect(states).toEqual([{ state: 'granted' }, { state: 'objectable' }]);
    expect([ruche.id, rival.id]).toContain(await manager());
  });

  it('are told of to the manager, who may object; then staff decides, and two must agree', async () => {
    await manage(ruche);
    const id = await asked(rival);
    expect(await now.prove(await token(), SYSTEM)).toMatchObject({ ok: true, value: { state: 'objectable' } });
    expect((await mails()).at(-1)).toMatchObject({
      template: 'claim_rival',
      recipient: expect.stringContaining('ruche'),
    });
    expect(await now.object(id, 'Ce n’est pas notre fiche.', rival.actor)).toMatchObject({
      error: { code: 'NotYours' },
    });
    expect(await now.object(id, 'C’est la nôtre.', ruche.actor)).toMatchObject({ value: { state: 'disputed' } });
    const [one, two] = [staff(), staff()];
    const yes = { approve: true, reason: 'Lettres patentes vues' };
    expect(await now.decide(id, yes, one)).toMatchObject({ value: { state: 'disputed', approvals: 1 } });
    expect(await now.decide(id, yes, one)).toMatchObject({ error: { code: 'SecondPerson' } });
    expect(await manager()).toBe(ruche.id);
    expect(await now.decide(id, yes, two)).toMatchObject({ value: { state: 'granted', approvals: 2 } });
    expect(await manager()).toBe(rival.id);
    expect((await mails()).slice(-2).map(({ template }) => template)).toEqual(['claim_outcome', 'claim_outcome']);
  });

  it('wait a week unless the manager gives way', async () => {
    await manage(ruche);
    const id = await asked(rival);
    await now.prove(await token(), SYSTEM);
    expect(await now.decide(id, { approve: true, reason: null }, staff())).toMatchObject({
      error: { code: 'TooEarly' },
    });
    expect(await now.consent(id, ruche.actor)).toMatchObject({ value: { state: 'granted' } });
    expect(await manager()).toBe(rival.id);
  });

  it('cannot decide on their own claim', async () => {
    const id = await asked(rival, 'documents');
    expect(await now.decide(id, { approve: true, reason: null }, rival.actor)).toMatchObject({
      error: { code: 'NotYours' },
    });
  });

  it('granted meanwhile: an approval already given does not count against the new manager', async () => {
    await manage(ruche);
    const id = await asked(rival);
    await now.prove(await token(), SYSTEM);
    const late = settleAt(NEXT_WEEK);
    await late.decide(id, { approve: true, reason: null }, staff());
    const third = await organisation('Tierce');
    await manage(third);
    expect(await late.decide(id, { approve: true, reason: null }, staff())).toMatchObject({
      value: { state: 'objectable', approvals: 0 },
    });
    expect(await manager()).toBe(third.id);
  });
});

describe('a manager', () => {
  it('removed in the middle of a claim can no longer object', async () => {
    await manage(ruche);
    const id = await asked(rival);
    await now.prove(await token(), SYSTEM);
    expect(await now.release(listing, 'Ne répond plus', SYSTEM, () => true)).toMatchObject({ ok: true });
    expect(await now.object(id, 'C’est la nôtre.', ruche.actor)).toMatchObject({ error: { code: 'NotYours' } });
    expect(await now.decide(id, { approve: true, reason: null }, staff())).toMatchObject({
      value: { state: 'granted' },
    });
  });

  it('hands its listing over to one who accepts', async () => {
    await manage(ruche);
    const offered = await claim.handOver(
      listing,
      { organisationId: ruche.id, personId: ruche.personId },
      rival,
      SYSTEM,
    );
    expect(offered).toMatchObject({ ok: true, value: { state: 'offered' } });
    const id = offered.ok ? offered.value.id : '';
    expect(await now.accept(id, ruche.actor)).toMatchObject({ error: { code: 'NotYours' } });
    expect(await now.accept(id, rival.actor)).toMatchObject({ value: { state: 'granted' } });
    expect(await manager()).toBe(rival.id);
    const kinds = await db.database.query('SELECT kind, owner, by FROM listing_version ORDER BY version');
    expect(kinds).toMatchObject([{ kind: 'create' }, { kind: 'manager', owner: 'enterprise', by: 'Rivale' }]);
  });

  it('cannot hand over what it no longer has', async () => {
    await manage(ruche);
    const offered = await claim.handOver(
      listing,
      { organisationId: ruche.id, personId: ruche.personId },
      rival,
      SYSTEM,
    );
    await manage(await organisation('Tierce'));
    expect(await now.accept(offered.ok ? offered.value.id : '', rival.actor)).toMatchObject({
      error: { code: 'ClaimSettled' },
    });
  });
});
