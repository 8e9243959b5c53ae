import { auditLog, erasureReceipt, incident, personalData } from '@repere/contract';
import { signInAs } from '@repere/testing';
import { AuditReader } from '../audit';
import { EMAIL, NAME, SECRETS, privacyScene } from './testing/privacy-app.suite';
import { databaseText, folderText } from './testing/whole-content.suite';

const scene = privacyScene();
const { call, somebodyEverywhere } = scene;

describe('one’s own data', () => {
  it('is exported whole, without secrets', async () => {
    const person = await somebodyEverywhere();
    const { status, body, headers } = await call(person, 'GET', '/account/data');
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
    const { tables } = personalData.parse(body);
    expect(tables['person']).toEqual([expect.objectContaining({ email: EMAIL, name: NAME })]);
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining([
        'session',
        'listing_draft',
        'listing_claim',
        'listing_report',
        'listing_contact',
        'mail',
        'stored_file',
      ]),
    );
    const text = JSON.stringify(body);
    for (const secret of ['password_hash', 'token_hash', 'totp_secret']) expect(text).not.toContain(secret);
  });

  it('is not somebody else’s', async () => {
    await somebodyEverywhere();
    const other = await signInAs(scene.database, 'editor');
    expect(JSON.stringify((await call(other, 'GET', '/account/data')).body)).not.toContain(EMAIL);
  });
});

describe('erasing an account', () => {
  it('leaves no trace of the person in the database nor on the disk, and the log whole', async () => {
    const person = await somebodyEverywhere();
    const before = (await databaseText(scene.database)) + folderText(scene.directory);
    for (const secret of SECRETS) expect(before).toContain(secret);

    const done = await call(person, 'POST', '/account/erasure', { email: EMAIL });
    expect(done.status).toBe(200);
    expect(erasureReceipt.parse(done.body)).toEqual({ erased: true, stillShown: [] });
    expect(String(done.headers['set-cookie'])).toContain('Max-Age=0');

    const after = await databaseText(scene.database);
    for (const secret of SECRETS) expect([secret, after.includes(secret)]).toEqual([secret, false]);
    const kept = folderText(scene.directory);
    for (const secret of SECRETS) expect([secret, kept.includes(secret)]).toEqual([secret, false]);
    expect(await scene.app.get(AuditReader, { strict: false }).verify()).toMatchObject({ fault: null });
    const acts = await scene.database.query(`SELECT action FROM audit_entry WHERE actor_id = $1`, [person.personId]);
    expect(acts).toEqual(expect.arrayContaining([{ action: 'listing.contact_consent' }, { action: 'person.erase' }]));
    expect((await call(person, 'GET', '/account/data')).status).toBe(401);
  });

  it('leaves the names of others that hold hers', async () => {
    const person = await somebodyEverywhere();
    const others = `${NAME}-Roy et Anne-${NAME}`;
    const answers = [{ note: `Voir\n${NAME.toUpperCase()}, ou ${others}.` }];
    await scene.database.query('UPDATE listing_practice SET evidence = $1', [`${others}; ${NAME}.`]);
    await scene.database.query('UPDATE recognition_review SET answers = $1', [JSON.stringify(answers)]);
    await call(person, 'POST', '/account/erasure', { email: EMAIL });
    expect(await scene.database.query('SELECT evidence FROM listing_practice')).toEqual([
      { evidence: `${others}; […].` },
    ]);
    expect(await scene.database.query('SELECT answers FROM recognition_review')).toEqual([
      { answers: [{ note: `Voir\n[…], ou ${others}.` }] },
    ]);
  });

  it('asks for the address, and a recent sign-in', async () => {
    const person = await somebodyEverywhere();
    const wrong = await call(person, 'POST', '/account/erasure', { email: 'autre@essai.invalid' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'erasure_address']);
    await scene.database.query(`UPDATE session SET verified_at = now() - interval '1 hour'`);
    const late = await call(person, 'POST', '/account/erasure', { email: EMAIL });
    expect([late.status, late.body['code']]).toEqual([403, 'recent_sign_in_required']);
    expect(await databaseText(scene.database)).toContain(EMAIL);
  });

  it('is refused to the last who manages an organisation of several', async () => {
    const manager = await signInAs(scene.database, 'editor', { memberRole: 'manager' });
    await signInAs(scene.database, 'editor', { organisationId: manager.organisationId! });
    const done = await call(manager, 'POST', '/account/erasure', { email: manager.email });
    expect([done.status, done.body['code']]).toEqual([409, 'last_manager']);
    const administrator = await signInAs(scene.database, 'administrator');
    const last = await call(administrator, 'POST', '/account/erasure', { email: administrator.email });
    expect([last.status, last.body['code']]).toEqual([409, 'last_manager']);
  });

  it('is done by an administrator who was asked to, and by nobody else', async () => {
    const person = await somebodyEverywhere();
    const path = `/workspace/privacy/people/${person.personId}/erasure`;
    const moderator = await signInAs(scene.database, 'moderator');
    expect((await call(moderator, 'POST', path, { email: EMAIL })).status).toBe(403);
    const administrator = await signInAs(scene.database, 'administrator');
    expect((await call(administrator, 'POST', path, { email: EMAIL })).status).toBe(200);
    expect(await databaseText(scene.database)).not.toContain(EMAIL);
  });
});

describe('the register of incidents', () => {
  const ENTRY = {
    occurredOn: '2026-11-20',
    occurredUntil: null,
    awareOn: '2026-11-21',
    information: 'Adresses de courriel de douze personnes.',
    circumstances: 'Un courriel envoyé à plusieurs sans copie cachée.',
    people: 12,
    seriousRisk: false,
    assessment: 'Adresses professionnelles déjà publiques.',
    commissionNotifiedOn: null,
    peopleNotifiedOn: null,
    measures: 'Envois un par un.',
  };

  it('is kept by administrators, version by version', async () => {
    const administrator = await signInAs(scene.database, 'administrator');
    const made = await call(administrator, 'POST', '/workspace/privacy/incidents', ENTRY);
    expect(made.status).toBe(201);
    const entry = incident.parse(made.body);
    expect(entry).toMatchObject({ version: 1, keptUntil: '2031-11-21' });
    const path = `/workspace/privacy/incidents/${entry.id}`;
    const told = { ...ENTRY, peopleNotifiedOn: '2026-11-22' };
    expect((await call(administrator, 'PUT', path, told)).status).toBe(428);
    expect((await call(administrator, 'PUT', path, told, { 'if-match': '"1"' })).body['version']).toBe(2);
    expect((await call(administrator, 'PUT', path, ENTRY, { 'if-match': '"1"' })).status).toBe(409);
    const { body } = await call(administrator, 'GET', '/workspace/privacy/incidents');
    expect(body['results']).toEqual([expect.objectContaining({ peopleNotifiedOn: '2026-11-22' })]);
    await expect(scene.database.query('DELETE FROM privacy_incident')).rejects.toThrow('kept five years');
  });

  it('is read by nobody else', async () => {
    for (const role of ['editor', 'buyer', 'network_moderator', 'moderator'] as const)
      expect((await call(await signInAs(scene.database, role), 'GET', '/workspace/privacy/incidents')).status).toBe(
        403,
      );
  });
});

describe('who answers for personal information', () => {
  it('is named by an administrator and shown to everybody', async () => {
    expect((await call(null, 'GET', '/privacy')).body).toEqual({ officer: null });
    const officer = { name: 'Jeanne Mance', title: 'Direction générale', email: 'vieprivee@essai.invalid' };
    const administrator = await signInAs(scene.database, 'administrator');
    expect((await call(administrator, 'PUT', '/workspace/privacy/officer', officer)).status).toBe(200);
    expect((await call(null, 'GET', '/privacy')).body).toEqual({ officer });
  });
});

describe('the log', () => {
  it('is read by administrators, by act and by person, a page at a time', async () => {
    const person = await somebodyEverywhere();
    const administrator = await signInAs(scene.database, 'administrator');
    const { body } = await call(administrator, 'GET', '/workspace/audit?action=listing.contact_consent');
    const log = auditLog.parse(body);
    expect(log.results).toEqual([expect.objectContaining({ actorName: NAME, actorId: person.personId })]);
    expect(log.actions).toContain('listing.contact_consent');
    expect(JSON.stringify(log.results[0]?.details)).not.toContain(NAME);
    const mine = await call(administrator, 'GET', `/workspace/audit?actor=${administrator.personId}`);
    expect(mine.body['results']).toEqual([]);
    for (const role of ['editor', 'moderator'] as const)
      expect((await call(await signInAs(scene.database, role), 'GET', '/workspace/audit')).status).toBe(403);
  });
});
