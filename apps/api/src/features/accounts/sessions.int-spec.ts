import { signInAs } from '@repere/testing';
import { startAccountsApp, type AccountsApp } from './testing/accounts-app.suite';
import { peopleSigningIn } from './testing/people-signing-in.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

const { address, whoIs, signedIn } = peopleSigningIn(() => rig);

describe('sessions', () => {
  it('never take a token that the browser brought', async () => {
    const browser = rig.browser();
    const planted = 'A'.repeat(43);
    browser.cookies.set('__Host-repere', planted);
    await rig.signInByMail(browser, address());
    expect(browser.cookies.get('__Host-repere')).not.toBe(planted);
    const attacker = rig.browser();
    attacker.cookies.set('__Host-repere', planted);
    expect(await whoIs(attacker)).toBeNull();
  });

  it('end the one that the browser had when it signs in again', async () => {
    const { browser, email } = await signedIn();
    const old = rig.browser();
    old.cookies = new Map(browser.cookies);
    await rig.signInByMail(browser, email);
    expect(await whoIs(old)).toBeNull();
  });

  it('serve two tabs alike', async () => {
    const { browser, email } = await signedIn();
    const tab = rig.browser();
    tab.cookies = browser.cookies;
    await browser.post('/account/totp');
    expect(await whoIs(tab)).toBe(email);
  });

  it('are listed and revoked one by one, at once', async () => {
    const { browser, email } = await signedIn();
    const phone = rig.browser('Mozilla/5.0 (iPhone) Safari/604.1');
    await rig.signInByMail(phone, email);
    const { body } = await browser.get('/sessions');
    const sessions = body['sessions'] as { id: string; device: string; current: boolean }[];
    expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Firefox · Linux', true],
      ['Safari · iPhone', false],
    ]);
    const other = sessions.find(({ current }) => !current)!;
    expect((await browser.delete(`/sessions/${other.id}`)).status).toBe(200);
    expect(await whoIs(phone)).toBeNull();
  });

  it('cannot be revoked by somebody else', async () => {
    const { browser } = await signedIn();
    const sessions = (await browser.get('/sessions')).body['sessions'] as { id: string }[];
    const { browser: stranger } = await signedIn();
    expect((await stranger.delete(`/sessions/${sessions[0]!.id}`)).status).toBe(404);
  });

  it('end together', async () => {
    const { browser, email } = await signedIn();
    const other = rig.browser();
    await rig.signInByMail(other, email);
    const token = browser.cookies.get('__Host-repere')!;
    expect((await browser.delete('/sessions')).status).toBe(200);
    expect(browser.cookies.has('__Host-repere')).toBe(false);
    const thief = rig.browser();
    thief.cookies.set('__Host-repere', token);
    expect([await whoIs(other), await whoIs(thief)]).toEqual([null, null]);
  });

  it('of staff end after half an hour without use and eight hours in all', async () => {
    const [idle, long] = [await signInAs(rig.database, 'moderator'), await signInAs(rig.database, 'moderator')];
    await rig.database.query(`UPDATE session SET seen_at = now() - interval '31 minutes' WHERE person_id = $1`, [
      idle.personId,
    ]);
    await rig.database.query(`UPDATE session SET created_at = now() - interval '8 hours' WHERE person_id = $1`, [
      long.personId,
    ]);
    for (const { headers } of [idle, long])
      expect((await rig.app.inject({ url: '/api/v1/account', headers })).statusCode).toBe(401);
    const person = await signInAs(rig.database, 'person');
    await rig.database.query(`UPDATE session SET seen_at = now() - interval '9 hours' WHERE person_id = $1`, [
      person.personId,
    ]);
    expect((await rig.app.inject({ url: '/api/v1/account', headers: person.headers })).statusCode).toBe(200);
  });

  it('are read although the disk takes no word of it (F13)', async () => {
    const { browser, email } = await signedIn();
    await rig.database.query(`UPDATE session SET seen_at = now() - interval '2 minutes'`);
    await rig.database.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
    await rig.database.query('CREATE TRIGGER no_room BEFORE UPDATE ON session EXECUTE FUNCTION no_room()');
    try {
      expect(await whoIs(browser)).toBe(email);
    } finally {
      await rig.database.query('DROP FUNCTION no_room CASCADE');
    }
  });

  it('end when an administrator disables the account', async () => {
    const { browser, email } = await signedIn();
    const administrator = await signInAs(rig.database, 'administrator');
    const id = ((await browser.get('/account')).body as { id: string }).id;
    const disabled = await rig.app.inject({
      method: 'PUT',
      url: `/api/v1/people/${id}/state`,
      headers: administrator.headers,
      payload: { disabled: true },
    });
    expect(disabled.statusCode).toBe(200);
    expect(await whoIs(browser)).toBeNull();
    expect((await rig.signInByMail(rig.browser(), email)).body.code).toBe('account_disabled');
  });
});

describe('forged requests', () => {
  const forged: readonly (readonly [string, Record<string, string>])[] = [
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://ailleurs.invalid' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://autre.repere.test' }],
    ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://ailleurs.invalid' }],
    ['a sandboxed page', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['nowhere', { 'sec-fetch-site': 'none' }],
  ];

  it.each(forged)('from %s have no effect', async (_, headers) => {
    const { browser, email } = await signedIn();
    const refused = await browser.call('DELETE', '/sessions', undefined, headers);
    expect([refused.status, refused.body.code]).toEqual([403, 'cross_site_request']);
    expect(await whoIs(browser)).toBe(email);
    expect((await rig.browser().call('POST', '/sign-in/link', { email }, headers)).status).toBe(403);
  });

  it('are told apart from our own pages in an older browser', async () => {
    const { browser } = await signedIn();
    const headers = { 'sec-fetch-site': 'none', origin: 'https://repere.test' };
    expect((await browser.call('DELETE', '/sessions', undefined, headers)).status).toBe(200);
  });
});

describe('a change of address', () => {
  it('happens when both mailboxes have confirmed it, and ends every session', async () => {
    const { browser, email } = await signedIn();
    const wanted = address();
    expect((await browser.post('/account/email', { email: wanted })).status).toBe(200);
    const [old, fresh] = [(await rig.lastMail(email))!, (await rig.lastMail(wanted))!];
    const first = await rig.browser().post('/account/email/confirm', { token: fresh.token });
    expect(first.body).toEqual({ confirmed: 'new', changed: false });
    expect(await whoIs(browser)).toBe(email);
    const second = await rig.browser().post('/account/email/confirm', { token: old.token });
    expect(second.body).toEqual({ confirmed: 'old', changed: true });
    expect(await whoIs(browser)).toBeNull();
    const again = rig.browser();
    await rig.signInByMail(again, wanted);
    expect(await whoIs(again)).toBe(wanted);
    expect((await rig.browser().post('/account/email/confirm', { token: old.token })).status).toBe(410);
  });

  it('does not tell whether the wanted address has an account, and never takes it', async () => {
    const { email: taken } = await signedIn();
    const { browser, email } = await signedIn();
    const asked = await browser.post('/account/email', { email: taken });
    expect([asked.status, asked.raw]).toEqual([200, '{"done":true}']);
    await rig.browser().post('/account/email/confirm', { token: (await rig.lastMail(email))!.token });
    const confirmed = await rig.browser().post('/account/email/confirm', { token: (await rig.lastMail(taken))!.token });
    expect([confirmed.status, confirmed.body.code]).toEqual([409, 'email_taken']);
    expect(await whoIs(browser)).toBe(email);
  });
});
