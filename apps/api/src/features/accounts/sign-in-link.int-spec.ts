import { startAccountsApp, type AccountsApp } from './testing/accounts-app.suite';
import { peopleSigningIn } from './testing/people-signing-in.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

const { address, whoIs, signedIn } = peopleSigningIn(() => rig);

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
