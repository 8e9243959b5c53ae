import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { SYSTEM } from '../../apps/api/src/features/audit';
import { openChanges } from '../../apps/api/src/features/listings/editing/listing-change.repository';
import { saveDraft } from '../../apps/api/src/features/listings/editing/listing-draft.repository';
import { anEditor, editingOn } from '../../apps/api/src/features/listings/testing/editing-here';
import { StoppedClock } from '../../apps/api/src/features/listings/testing/import-listings-here';
import { signedInHere, type SignedInHere } from '../../apps/api/src/features/listings/testing/people-here';
import { ClaimListing } from '../../apps/api/src/features/listings/use-cases/claim-listing';
import { SettleClaim } from '../../apps/api/src/features/listings/use-cases/settle-claim';
import { Database, type Transaction, type TransactionOptions } from '../../apps/api/src/platform/database/database';

jest.setTimeout(300_000);

class Broken extends Error {}

/** A database whose n-th statement inside a transaction fails, COPY included. */
class BreakingDatabase extends Database {
  failAt = Infinity;
  asked = 0;

  override transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return super.transaction((tx) => work(this.#breaking(tx)), options);
  }

  #breaking(tx: Transaction): Transaction {
    const step = (): void => {
      this.asked += 1;
      if (this.asked === this.failAt) throw new Broken(`statement ${this.asked} fails`);
    };
    return {
      query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
        step();
        return tx.query<Row>(text, values);
      },
      copyFrom: async (table, columns, rows) => {
        step();
        return tx.copyFrom(table, columns, rows);
      },
    };
  }
}

let base: TestDatabase;
let database: BreakingDatabase;
let use: ReturnType<typeof editingOn>;
let claims: ClaimListing;
let settle: SettleClaim;
let enterprise: SignedInHere;
let id: string;

const owner = anEditor('enterprise');
const network = anEditor('network');
const config = { publicUrl: 'https://repere.example' };
const entry = (name: string) => ({
  ...{ patch: { name, seat: { municipality: '35027' }, contact: { email: 'a@ruche.invalid', phone: '418 555-0101' } } },
  ...{ editorAt: () => network.editor, managedBy: null, notDuplicateOf: [], comment: null },
});

beforeAll(async () => {
  base = await createTestDatabase();
  database = new BreakingDatabase(base.url);
  use = editingOn(database);
  claims = new ClaimListing(database, new StoppedClock(), config);
  settle = new SettleClaim(database, new StoppedClock(), config);
  enterprise = await signedInHere(database, 'enterprise');
});
afterAll(async () => {
  await database.close();
  await base.drop();
});
beforeEach(async () => {
  database.failAt = Infinity;
  await base.database.query(
    'TRUNCATE listing_source, listing, personal_value, idempotency_key, mail, outbox_event CASCADE',
  );
  const made = await use.create.execute(entry('La Ruche'), network.audit, null);
  id = made.ok ? made.value.id : '';
});

const TABLES = [
  ...['listing', 'activity', 'listing_field', 'listing_version', 'listing_change', 'listing_draft', 'listing_claim'],
  ...['listing_source', 'personal_value', 'audit_entry', 'outbox_event', 'idempotency_key', 'mail'],
];
/** Everything that a write may touch, as one sum. */
async function fingerprint(): Promise<string> {
  const sums = TABLES.map(
    (table) => `(SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM ${table} t)`,
  );
  const [row] = await base.database.query<{ sum: string }>(`SELECT concat_ws(' ', ${sums.join(', ')}) AS sum`);
  return row?.sum ?? '';
}

const edit = (patch: object, actor = owner, expectedVersion = 1) =>
  use.update.execute({ id, expectedVersion, patch, comment: null }, actor);
const repeatable = { scope: 'visitor', key: 'a-key-of-mine', route: 'POST /', requestHash: 'x' };
const code = async (): Promise<string> => {
  const [mail] = await base.database.query<{ text: string }>(`SELECT text FROM mail WHERE template = 'claim_code'`);
  return /token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
};
const claim = () =>
  claims.execute(
    {
      ...{ listingId: id, organisation: { id: enterprise.organisationId, name: 'Ruche' } },
      ...{ personId: enterprise.personId, method: 'code', note: null },
    },
    SYSTEM,
    repeatable,
  );
const saved = () =>
  saveDraft(base.database, {
    ...{ id, listingId: id, personId: owner.editor.personId, organisationId: null, baseVersion: 1 },
    patch: { description: { fr: 'Cire.' } },
  });

interface Write {
  readonly name: string;
  before?(): Promise<unknown>;
  act(): Promise<{ readonly ok: boolean }>;
}
const WRITES: readonly Write[] = [
  { name: 'an edit, half of which waits', act: () => edit({ name: 'Or', activities: [], contact: { phone: null } }) },
  { name: 'entering a listing', act: () => use.create.execute(entry('La Fut'), network.audit, repeatable) },
  {
    name: 'a decision on a change',
    before: () => edit({ name: 'Or', legalForm: 'coop_solidarite' }),
    act: async () => {
      const [change] = await openChanges(base.database, id);
      const decision = { changeId: change!.id, expectedVersion: 1, accepted: ['name' as const], reply: 'Non' };
      return use.decide.execute(decision, network);
    },
  },
  {
    name: 'a withdrawal',
    act: () => use.publication.execute({ id, expectedVersion: 1, to: 'withdrawn', comment: 'Fermé' }, owner),
  },
  { name: 'a confirmation', act: () => use.confirm.execute(id, owner) },
  {
    name: 'a restoration',
    before: () => edit({ contact: { phone: null } }),
    act: () => use.restore.execute({ id, expectedVersion: 2, version: 1, fields: null, comment: null }, owner),
  },
  { name: 'the submission of a draft', before: saved, act: () => use.submit.execute({ id, comment: null }, owner) },
  { name: 'a claim', act: claim },
  { name: 'the proof of a claim', before: claim, act: async () => settle.prove(await code(), SYSTEM) },
  {
    name: 'the release of a listing',
    before: () => base.database.query('UPDATE listing SET managed_by = $1', [enterprise.organisationId]),
    act: () => settle.release(id, 'Fini', SYSTEM, () => true),
  },
];

describe('F22: the n-th statement fails', () => {
  it.each(WRITES.map((write) => [write.name, write] as const))(
    'of %s: all or nothing, for every n',
    async (_name, write) => {
      await write.before?.();
      const untouched = await fingerprint();
      let n = 1;
      for (; ; n++) {
        database.asked = 0;
        database.failAt = n;
        const outcome = await write.act().catch((error: unknown) => error);
        if (!(outcome instanceof Broken)) {
          expect(outcome).toMatchObject({ ok: true });
          break;
        }
        expect([n, await fingerprint()]).toEqual([n, untouched]);
      }
      expect(n).toBeGreaterThan(4);
      expect(await fingerprint()).not.toBe(untouched);
    },
  );

  it('is seen by these checks when a write is not in the transaction', async () => {
    const untouched = await fingerprint();
    database.asked = 0;
    database.failAt = 3;
    const sloppy = database.transaction(async (tx) => {
      await base.database.query(`UPDATE listing SET phone = NULL WHERE id = $1`, [id]);
      for (let at = 0; at < 5; at++) await tx.query('SELECT 1');
    });
    await expect(sloppy).rejects.toBeInstanceOf(Broken);
    expect(await fingerprint()).not.toBe(untouched);
  });
});
