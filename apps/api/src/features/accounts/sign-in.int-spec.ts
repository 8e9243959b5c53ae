import { generate } from 'otplib';
import { signInAs } from '@repere/testing';
import { startAccountsApp, type AccountsApp, type TestBrowser } from './testing/accounts-app.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

let people = 0;
const address = (): string => `personne-${++people}@essai.invalid`;
const whoIs = async (browser: TestBrowser): Promise<unknown> => {
  const { body } = await browser.get('/session');
  return (body['person'] as { email: string } | null)?.email ?? null;
};
const PASSWORD = 'trois bouleaux derrière la grange';

async function signedIn(): Promise<{ browser: TestBrowser; email: string }> {
  const browser = rig.browser();
  const email = address();
  await rig.signInByMail(browser, email);
  return { browser, email };
}

/** Adds an application of codes, and forgets the step that confirmed it, so that tests need not wait for the next. */
async function withTotp(browser: TestBrowser): Promise<{ secret: string; codes: string[] }> {
  const { body } = await browser.post('/account/totp');
  const secret = body['secret'] as string;
  const confirmed = await browser.post('/account/totp/confirm', { code: await codeOf(secret) });
  await forgetSteps();
  return { secret, codes: confirmed.body['codes'] as string[] };
}
const codeOf = (secret: string): Promise<string> => generate({ secret });
const forgetSteps = (): Promise<unknown> => rig.database.query('UPDATE person SET totp_last_step = NULL');

describe('signing in by a mailed link', () => {
  it('opens a session in a cookie that only our server reads', async () => {
    const browser = rig.browser();
    const email = address();
    const opened = await rig.signInByMail(browser, email);
    expect([opened.status, opened.body]).toEqual([200, { next: 'done', path: null }]);
    expect(opened.headers['set-cookie']).toMatch(
      /^__Host-repere=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    );
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(await whoIs(browser)).toBe(email);
  });

  it('says what a link is for without using it up, and works once', async () => {
    const browser = rig.browser();
    const email = address();
    await browser.post('/sign-in/link', { email });
    const { token } = (await rig.lastMail(email))!;
    expect((await browser.get(`/sign-in/link?token=${token}`)).body).toMatchObject({ purpose: 'sign_in', email });
    expect((await browser.post('/sign-in/link/open', { token })).status).toBe(200);
    const again = await rig.browser().post('/sign-in/link/open', { token });
    expect([again.status, again.body.code]).toEqual([410, 'link_spent']);
  });

  it('gives one session to fifty who use the same link at once', async () => {
    const email = address();
    await rig.browser().post('/sign-in/link', { email });
    const { token } = (await rig.lastMail(email))!;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => rig.browser().post('/sign-in/link/open', { token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('refuses a stale link and one made for something else', async () => {
    const email = address();
    await rig.browser().post('/sign-in/link', { email });
    const { token } = (await rig.lastMail(email))!;
    await rig.database.query(`UPDATE one_time SET expires_at = now() - interval '1 second' WHERE email = $1`, [email]);
    expect((await rig.browser().post('/sign-in/link/open', { token })).status).toBe(410);
    await rig.browser().post('/sign-in/link', { email });
    const other = (await rig.lastMail(email))!.token;
    expect((await rig.browser().post('/invitations/accept', { token: other })).status).toBe(410);
    expect((await rig.browser().post('/account/email/confirm', { token: other })).status).toBe(410);
    expect((await rig.browser().post('/sign-in/link/open', { token: other })).status).toBe(200);
  });

  it('stores tokens hashed only', async () => {
    const { browser } = await signedIn();
    const token = browser.cookies.get('__Host-repere')!;
    const email = address();
    await browser.post('/sign-in/link', { email });
    const { token: link } = (await rig.lastMail(email))!;
    const dump = JSON.stringify([
      await rig.database.query('SELECT * FROM session'),
      await rig.database.query('SELECT * FROM one_time'),
      await rig.database.query('SELECT * FROM mail'),
      await rig.database.query('SELECT * FROM audit_entry'),
    ]);
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(link);
  });

  it('answers the same for known and unknown addresses', async () => {
    const { email } = await signedIn();
    const known = await rig.browser().post('/sign-in/link', { email });
    const unknown = await rig.browser().post('/sign-in/link', { email: address() });
    expect([known.status, known.raw]).toEqual([unknown.status, unknown.raw]);
  });

  it('leads back only to paths of ours', async () => {
    for (const next of ['https://ailleurs.invalid', '//ailleurs.invalid', '/\\ailleurs.invalid'])
      expect((await rig.browser().post('/sign-in/link', { email: address(), next })).status).toBe(400);
  });
});

describe('passwords', () => {
  it('open a session, and answer alike for a wrong one and an unknown address', async () => {
    const { browser, email } = await signedIn();
    expect((await browser.put('/account/password', { password: PASSWORD })).status).toBe(200);
    const other = rig.browser();
    expect((await other.post('/sign-in/password', { email, password: PASSWORD })).body).toMatchObject({ next: 'done' });
    expect(await whoIs(other)).toBe(email);
    const wrong = await rig.browser().post('/sign-in/password', { email, password: `${PASSWORD}!` });
    const unknown = await rig.browser().post('/sign-in/password', { email: address(), password: PASSWORD });
    const bare = ({ status, body }: typeof wrong): unknown => ({ status, ...body, requestId: null });
    expect(bare(wrong)).toEqual(bare(unknown));
    expect(wrong.body.code).toBe('wrong_credentials');
  });

  it.each([
    ['court', 'too_short'],
    ['Password2024!', 'common'],
    ['personne-essai', 'personal'],
    ['abababababab', 'repetitive'],
  ])('refuses %s as %s', async (password, reason) => {
    const browser = rig.browser();
    await rig.signInByMail(browser, `personne-${password.length}-${++people}@essai.invalid`);
    const refused = await browser.put('/account/password', { password });
    expect([refused.status, refused.body['code'], (refused.body['params'] as { reason: string }).reason]).toEqual([
      400,
      'weak_password',
      reason,
    ]);
  });

  it('end the other sessions when they change, and the owner is told', async () => {
    const { browser, email } = await signedIn();
    const other = rig.browser();
    await rig.signInByMail(other, email);
    await browser.put('/account/password', { password: PASSWORD });
    expect(await whoIs(other)).toBeNull();
    expect(await whoIs(browser)).toBe(email);
    expect((await rig.lastMail(email))?.subject).toBe('Votre compte Repère a changé');
  });

  it('change only soon after a factor was given', async () => {
    const { browser, email } = await signedIn();
    await rig.database.query(
      `UPDATE session SET verified_at = now() - interval '11 minutes' FROM person WHERE person.id = person_id AND email = $1`,
      [email],
    );
    const refused = await browser.put('/account/password', { password: PASSWORD });
    expect([refused.status, refused.body.code]).toEqual([403, 'recent_sign_in_required']);
  });
});

describe('the second factor', () => {
  it('is asked after a link and after a password', async () => {
    const { browser, email } = await signedIn();
    await browser.put('/account/password', { password: PASSWORD });
    const { secret } = await withTotp(browser);
    for (const first of ['link', 'password'] as const) {
      const other = rig.browser();
      const step =
        first === 'link'
          ? await rig.signInByMail(other, email)
          : await other.post('/sign-in/password', { email, password: PASSWORD });
      expect(step.body).toMatchObject({ next: 'second_factor' });
      expect((await other.get('/account')).body.code).toBe('second_factor_required');
      await forgetSteps();
      const before = other.cookies.get('__Host-repere');
      const given = await other.post('/session/factor', { code: await codeOf(secret) });
      expect(given.body).toMatchObject({ next: 'done' });
      expect(await whoIs(other)).toBe(email);
      expect(other.cookies.get('__Host-repere')).not.toBe(before);
    }
  });

  it('accepts a code once, also when two browsers give it at once', async () => {
    const { browser, email } = await signedIn();
    const { secret } = await withTotp(browser);
    const others = [rig.browser(), rig.browser()];
    for (const other of others) await rig.signInByMail(other, email);
    const code = await codeOf(secret);
    const given = await Promise.all(others.map((other) => other.post('/session/factor', { code })));
    expect(given.map(({ status }) => status).sort()).toEqual([200, 400]);
    const later = rig.browser();
    await rig.signInByMail(later, email);
    expect((await later.post('/session/factor', { code })).body.code).toBe('wrong_code');
  });

  it('accepts each recovery code once, and tells the owner', async () => {
    const { browser, email } = await signedIn();
    const { codes } = await withTotp(browser);
    expect(codes).toHaveLength(10);
    const other = rig.browser();
    await rig.signInByMail(other, email);
    expect((await other.post('/session/factor', { code: codes[0]!.toUpperCase() })).body).toMatchObject({
      next: 'done',
    });
    expect((await rig.lastMail(email))?.text).toMatch(/code de secours/);
    const third = rig.browser();
    await rig.signInByMail(third, email);
    expect((await third.post('/session/factor', { code: codes[0]! })).body.code).toBe('wrong_code');
  });

  it('cannot be put in the place of one that exists by half a session', async () => {
    const { browser, email } = await signedIn();
    await withTotp(browser);
    const thief = rig.browser();
    await rig.signInByMail(thief, email);
    for (const url of ['/account/totp', '/account/passkeys/options'])
      expect((await thief.post(url)).body.code).toBe('second_factor_required');
    expect((await thief.delete('/account/totp')).body.code).toBe('second_factor_required');
  });

  it('is required of staff before anything else, and cannot be the last to go', async () => {
    const email = address();
    const moderator = await signInAs(rig.database, 'moderator', { email });
    await rig.database.query('DELETE FROM session WHERE person_id = $1', [moderator.personId]);
    const browser = rig.browser();
    expect((await rig.signInByMail(browser, email)).body).toMatchObject({ next: 'enrolment' });
    expect((await browser.get('/account')).body.code).toBe('enrolment_required');
    await withTotp(browser);
    expect(await whoIs(browser)).toBe(email);
    expect((await browser.delete('/account/totp')).body.code).toBe('second_factor_needed');
  });

  it('keeps the secret sealed', async () => {
    const { browser, email } = await signedIn();
    const { secret } = await withTotp(browser);
    const [row] = await rig.database.query<{ sealed: Buffer }>(
      'SELECT totp_secret AS sealed FROM person WHERE email = $1',
      [email],
    );
    expect(row!.sealed.toString('utf8')).not.toContain(secret);
    expect(row!.sealed.toString('latin1')).not.toContain(secret);
  });
});

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
