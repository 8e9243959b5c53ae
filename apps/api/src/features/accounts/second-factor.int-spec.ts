import { signInAs } from '@repere/testing';
import { startAccountsApp, type AccountsApp } from './testing/accounts-app.suite';
import { codeOf, PASSWORD, peopleSigningIn } from './testing/people-signing-in.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

const { address, forgetSteps, whoIs, signedIn, withTotp } = peopleSigningIn(() => rig);

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
