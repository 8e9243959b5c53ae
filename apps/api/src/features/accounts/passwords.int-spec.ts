import { startAccountsApp, type AccountsApp } from './testing/accounts-app.suite';
import { PASSWORD, peopleSigningIn } from './testing/people-signing-in.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

const { address, whoIs, signedIn } = peopleSigningIn(() => rig);

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
    const { browser } = await signedIn();
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
