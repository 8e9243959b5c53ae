import { generate } from 'otplib';
import type { AccountsApp, TestBrowser } from './accounts-app.suite';

export const PASSWORD = 'trois bouleaux derrière la grange';
export const codeOf = (secret: string): Promise<string> => generate({ secret });

/** What the tests of signing in do again and again, on one app. */
export function peopleSigningIn(rig: () => AccountsApp) {
  let people = 0;
  const address = (): string => `personne-${++people}@essai.invalid`;
  const forgetSteps = (): Promise<unknown> => rig().database.query('UPDATE person SET totp_last_step = NULL');
  return {
    address,
    forgetSteps,
    whoIs: async (browser: TestBrowser): Promise<unknown> => {
      const { body } = await browser.get('/session');
      return (body['person'] as { email: string } | null)?.email ?? null;
    },
    signedIn: async (): Promise<{ browser: TestBrowser; email: string }> => {
      const browser = rig().browser();
      const email = address();
      await rig().signInByMail(browser, email);
      return { browser, email };
    },
    /** Adds an application of codes, and forgets the step that confirmed it, so that tests need not wait for the next. */
    withTotp: async (browser: TestBrowser): Promise<{ secret: string; codes: string[] }> => {
      const { body } = await browser.post('/account/totp');
      const secret = body['secret'] as string;
      const confirmed = await browser.post('/account/totp/confirm', { code: await codeOf(secret) });
      await forgetSteps();
      return { secret, codes: confirmed.body['codes'] as string[] };
    },
  };
}
