import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../../platform/ids';
import { AuditReader, SYSTEM } from '../audit';
import type { EditableListing } from './domain/listing-field';
import { CertificationReader } from './editing/certification.reader';
import { editableOf } from './stored-listing';
import { anEditor, editingOn } from './testing/editing-here';
import { importListings } from './testing/import-listings-here';
import { CertifyListing, type Certifier } from './use-cases/certify-listing';
import { WorkspaceListingReader } from './editing/workspace-listing.reader';

const pole: Certifier = { organisationId: uuidv7(), name: 'Pôle Mauricie', personId: uuidv7(), audit: SYSTEM };
const directory = mkdtempSync(join(tmpdir(), 'certification-'));
let db: TestDatabase;
let certification: CertifyListing;
let id: string;

beforeAll(async () => {
  db = await createTestDatabase();
  certification = new CertifyListing(db.database);
});
afterAll(async () => {
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

const importing = async (phone: string): Promise<unknown> => {
  const file = join(directory, 'pole.csv');
  writeFileSync(file, `externalId,name,municipality,phone\nr1,La Ruche,35027,${phone}\n`);
  return importListings(db.database, directory, { file, source: 'Pôle' });
};
const owner = anEditor('enterprise');
beforeEach(async () => {
  await db.database.query('TRUNCATE listing_source, listing, personal_value CASCADE');
  await importing('418 555-0101');
  id = (await db.database.query<{ id: string }>('SELECT id FROM listing'))[0]?.id ?? '';
  await db.database.query('UPDATE listing SET managed_by = $1', [owner.editor.organisationId]);
});

const now = async (): Promise<{ version: number; listing: EditableListing }> => {
  const found = await new WorkspaceListingReader(db.database).find(id);
  if (found === null) throw new Error('no listing');
  return { version: found.version, listing: editableOf(found) };
};
/** The version that is vouched for, and what has changed since. */
async function vouched(): Promise<[version: number, changed: readonly string[]][]> {
  const { version, listing } = await now();
  const reader = new CertificationReader(db.database, editingOn(db.database).versions);
  return (await reader.of(id, version, listing)).map((one) => [one.version, one.changed]);
}

describe('what a network vouches for', () => {
  it('survives the edits of the enterprise and of reviewers, and its version stays readable', async () => {
    expect(await certification.execute(id, 1, pole)).toMatchObject({ ok: true, value: { version: 1 } });
    const { update, decide } = editingOn(db.database);
    const patch = { name: 'La Ruche neuve', contact: { phone: '418 555-0199' } };
    const edited = await update.execute({ id, expectedVersion: 1, patch, comment: null }, owner);
    const changeId = edited.ok ? (edited.value.changeId ?? '') : '';
    const decided = await decide.execute(
      { changeId, expectedVersion: 1, accepted: ['name'], reply: null },
      anEditor('network'),
    );
    expect(decided.ok).toBe(true);
    expect(await vouched()).toEqual([[1, ['name', 'phone']]]);
  });

  it('survives imports', async () => {
    await certification.execute(id, 1, pole);
    expect(await importing('418 555-0177')).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await vouched()).toEqual([[1, ['phone']]]);
    const again = await certification.execute(id, 2, pole);
    expect([again.ok, await vouched()]).toEqual([true, [[2, []]]]);
  });

  it('is what somebody has looked at, never a later version', async () => {
    await importing('418 555-0177');
    expect(await certification.execute(id, 1, pole)).toMatchObject({
      ...{ ok: false, error: { code: 'StaleVersion', expected: 1, current: 2 } },
    });
  });

  it('is withdrawn by the network alone, and both acts are in the log', async () => {
    await certification.execute(id, 1, pole);
    const other = { ...pole, organisationId: uuidv7() };
    expect(await certification.withdraw(id, other)).toMatchObject({ ok: false, error: { code: 'NotCertified' } });
    expect(await certification.withdraw(id, pole)).toMatchObject({ ok: true });
    const acts = (await new AuditReader(db.database).list({ limit: 2 })).map(({ action }) => action);
    expect(acts).toEqual(['listing.decertify', 'listing.certify']);
  });
});
