import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewCase, type ReviewCase } from '@repere/contract';
import { signInAs, type TestPerson } from '@repere/testing';
import { importListings } from '../listings/testing/import-listings-here';
import { aChange, decide, versionOf } from './testing/a-case.suite';
import { openReviewRoom, type ReviewRoom } from './testing/moderation-app.suite';

let room: ReviewRoom;
let network: TestPerson;
let elsewhere: TestPerson;
let owner: TestPerson;
let id: string;
const directory = mkdtempSync(join(tmpdir(), 'certification-'));

beforeAll(async () => {
  room = await openReviewRoom();
  network = await signInAs(room.db.database, 'network_moderator', { territories: ['R04'] });
  elsewhere = await signInAs(room.db.database, 'network_moderator', { territories: ['R01'] });
  owner = await signInAs(room.db.database, 'editor');
});
afterAll(async () => {
  await room.close();
  rmSync(directory, { recursive: true, force: true });
});

const importing = async (phone: string): Promise<unknown> => {
  const file = join(directory, 'pole.csv');
  writeFileSync(file, `externalId,name,municipality,phone\nr1,La Ruche,35027,${phone}\n`);
  return importListings(room.db.database, directory, { file, source: 'Pôle' });
};
beforeEach(async () => {
  await room.db.database.query('TRUNCATE listing_source, listing, personal_value, review_decision CASCADE');
  await importing('418 555-0101');
  const [row] = await room.db.database.query<{ id: string }>('SELECT id FROM listing');
  id = row?.id ?? '';
  await room.db.database.query('UPDATE listing SET managed_by = $1', [owner.organisationId]);
});

const certify = async (who: TestPerson, version?: number) =>
  room.call(...([who, 'PUT', `/workspace/listings/${id}/certification`, undefined] as const), {
    'if-match': `"${version ?? (await versionOf(room, id))}"`,
  });
async function certifications(): Promise<ReviewCase['certifications']> {
  const change = await aChange(room, owner, id, { tradeName: 'Miel des Piles' });
  const { body } = await room.call(network, 'GET', `/workspace/reviews/change/${change}`);
  return reviewCase.parse(body).certifications;
}

describe('what a network vouches for', () => {
  it('is a listing at one version, in the network’s name', async () => {
    expect((await certify(network)).body).toEqual({ version: 1 });
    expect(await certifications()).toMatchObject([{ organisationId: network.organisationId, version: 1, changed: [] }]);
  });

  it('survives the edits of the enterprise and of reviewers, and says what has changed since', async () => {
    await certify(network);
    const change = await aChange(room, owner, id, { name: 'La Ruche neuve', contact: { phone: '418 555-0199' } });
    const version = await versionOf(room, id);
    const decided = await decide(room, network, `change/${change}`, { decision: 'accept', listingVersion: version });
    expect(decided.status).toBe(200);
    expect(await certifications()).toMatchObject([{ version: 1, changed: ['name', 'phone', 'lastConfirmedOn'] }]);
  });

  it('survives imports', async () => {
    await certify(network);
    expect(await importing('418 555-0177')).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await certifications()).toMatchObject([{ version: 1, changed: ['phone'] }]);
  });

  it('is not for other networks, nor for enterprises, nor for what nobody has looked at', async () => {
    expect([(await certify(elsewhere)).status, (await certify(owner)).status]).toEqual([403, 403]);
    expect(await certify(network, 7)).toMatchObject({ status: 409, body: { code: 'stale_version' } });
  });

  it('is withdrawn by the network alone, and both acts are in the log', async () => {
    await certify(network);
    const withdraw = (who: TestPerson) => room.call(who, 'DELETE', `/workspace/listings/${id}/certification`);
    expect([(await withdraw(elsewhere)).status, (await withdraw(network)).status]).toEqual([403, 200]);
    expect((await withdraw(network)).status).toBe(404);
    const log = await room.db.database.query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [id]);
    expect(log).toEqual([{ action: 'listing.certify' }, { action: 'listing.decertify' }]);
  });
});
