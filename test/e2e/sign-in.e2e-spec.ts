import { describeInBrowser } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, productUrl, violations } from './journey';

/** Passkeys belong to a name, never to an address in figures: the product is asked as `localhost`. */
const here = (): string => productUrl().replace('127.0.0.1', 'localhost');

let people = 0;
const address = (): string => `julie-${process.pid}-${++people}@ville.example`;

/** Asks for a link, reads it in the mailbox of this machine, and presses its button. */
async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto(`${here()}/espace/connexion`);
  await page.getByLabel('Adresse de courriel').first().fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('heading', { name: 'Regardez vos courriels' }).waitFor();
  const link = page
    .locator('p', { hasText: `à ${email}` })
    .locator('xpath=..')
    .locator('a[href*="/connexion/lien"]');
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${here()}/espace/courriels`);
    if ((await link.count()) > 0) break;
    await page.waitForTimeout(500);
  }
  await link.first().click();
  await page.getByText(email).waitFor();
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mon espace' }).waitFor();
}

/** A platform authenticator that always recognises its owner. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const scriptFaults = (faults: readonly string[]): string[] =>
  faults.filter((fault) => !fault.startsWith(`outside request: ${here()}`));

describeInBrowser('signing in', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('adds a passkey, and opens the account with it alone', async () => {
    const { page, faults } = await journeys.page();
    await withAuthenticator(page);
    const email = address();
    await signInByMail(page, email);
    await page.goto(`${here()}/espace/compte`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ajouter une application ou une clé' }).click();
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('button', { name: /^Retirer la clé d’accès/ }).waitFor();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon espace' }).waitFor();
    await page.goto(`${here()}/espace/compte`);
    await page.getByText(`Votre adresse est ${email}.`).waitFor();
    expect(scriptFaults(faults)).toEqual([]);
  });

  it('works without scripts, and comes back to where it was going', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await signInByMail(page, address());
    await page.goto(`${here()}/espace/compte`);
    await page.getByLabel('Nouveau mot de passe').fill('Password2024!');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await page.getByText('Ce mot de passe est de ceux qu’on essaie d’abord.').waitFor();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.goto(`${here()}/en/workspace/organisations`);
    expect(new URL(page.url()).searchParams.get('next')).toBe('/en/workspace/organisations');
  });

  it('has pages that everybody can use', async () => {
    const { page } = await journeys.page();
    for (const path of ['/espace/connexion', '/en/workspace/sign-in', '/espace/connexion/lien?token=x']) {
      await page.goto(here() + path);
      expect([path, await violations(page)]).toEqual([path, []]);
    }
  });

  it('takes no form from another site', async () => {
    const { page } = await journeys.page();
    const email = address();
    await signInByMail(page, email);
    await page.goto('about:blank');
    await page.setContent(
      `<form method="post" action="${here()}/espace/compte"><input name="do" value="endAll"><button>x</button></form>`,
    );
    await page.getByRole('button').click();
    await page.waitForLoadState();
    await page.goto(`${here()}/espace/compte`);
    await page.getByText(`Votre adresse est ${email}.`).waitFor();
  });
});
