import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeInBrowser, signInAs, type TestPerson } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, productUrl, violations } from './journey';
import { as, ProductDatabase } from './product-database';

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
});

/** What a page of somebody else's can send without asking: addresses, types and bodies of plain forms. */
const forgeries = (origin: string) => {
  // A form in plain text writes `name=value`: split at its sign, that is JSON.
  const json = { [`{"kind":"enterprise","name":"Pirate`]: '"}' };
  return [
    { to: `${origin}/espace/compte`, type: 'application/x-www-form-urlencoded', fields: { do: 'endAll' } },
    { to: `${origin}/en/workspace/account`, type: 'multipart/form-data', fields: { do: 'endAll' } },
    { to: `${origin}/espace/organisations`, type: 'text/plain', fields: { do: 'enter', name: 'Pirate' } },
    { to: `${origin}/api/v1/organisations`, type: 'text/plain', fields: json },
    {
      ...{ to: `${origin}/api/v1/organisations`, type: 'application/x-www-form-urlencoded' },
      fields: { kind: 'enterprise', name: 'Pirate' },
    },
    { to: `${origin}/api/v1/account/email`, type: 'text/plain', fields: { '{"email":"a@pirate.example","x': '":1}' } },
  ];
};

const NO_HARM = { sessions: 1, changes: 0, pirates: 0 };

describeInBrowser('a page of another origin', () => {
  const journeys = new Journeys();
  const database = new ProductDatabase();
  // Another port of the same host is another origin, but the same site: the session's cookie goes along.
  const elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Gagnez un voyage</title><p>Bonjour</p>');
  });
  let victim: TestPerson;
  beforeAll(async () => {
    await Promise.all([journeys.open(), database.open()]);
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    victim = await signInAs(database, 'editor', { memberRole: 'manager' });
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    elsewhere.closeAllConnections();
    elsewhere.close();
    await Promise.all([journeys.close(), database.close()]);
  });

  const there = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  const signedInThere = async (): Promise<Page> => {
    const { page } = await journeys.page();
    await (await as(page, victim)).goto(there());
    return page;
  };
  const harm = async (): Promise<unknown> => {
    const [found] = await database.query(
      `SELECT (SELECT count(*)::int FROM session WHERE person_id = $1) AS sessions,
         (SELECT count(*)::int FROM email_change WHERE person_id = $1) AS changes,
         (SELECT count(*)::int FROM organisation WHERE name LIKE 'Pirate%') AS pirates`,
      [victim.personId],
    );
    return found;
  };

  it('leads to pages where the visitor is signed in, as any link does', async () => {
    const page = await signedInThere();
    await page.evaluate(`location.assign('${productUrl()}/espace/compte')`);
    await page.getByText(`Votre adresse est ${victim.email}.`).waitFor();
  });

  it.each(forgeries('').map(({ to, type }, at) => [type, to, at] as const))(
    'is refused its form of type %s to %s, which changes nothing',
    async (_type, _to, at) => {
      const page = await signedInThere();
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      const { to, type, fields } = forgeries(productUrl())[at]!;
      await page.evaluate(`
        const form = Object.assign(document.createElement('form'), { method: 'post', action: '${to}', enctype: '${type}' });
        for (const [name, value] of Object.entries(${JSON.stringify(fields)}))
          form.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(form);
        form.submit();`);
      expect((await answered).status()).toBe(403);
      expect(await harm()).toEqual(NO_HARM);
    },
  );

  it('is refused what its scripts send, with or without asking first', async () => {
    const page = await signedInThere();
    const sent = await page.evaluate(`(async () => {
      const to = '${productUrl()}/api/v1/organisations';
      const body = JSON.stringify({ kind: 'enterprise', name: 'Pirate' });
      const send = (type, mode) =>
        fetch(to, { method: 'POST', credentials: 'include', mode, headers: { 'content-type': type }, body })
          .then(({ type: kind, status }) => kind + ' ' + status, () => 'refused');
      navigator.sendBeacon(to, new Blob([body], { type: 'text/plain' }));
      return [await send('text/plain', 'no-cors'), await send('application/json', 'cors')];
    })()`);
    // Refused to the script; what counts is that nothing was done.
    expect(sent).toEqual(['refused', 'refused']);
    expect(await harm()).toEqual(NO_HARM);
  });
});
