import { describeInBrowser, signInAs, type TestPerson } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, violations } from './journey';
import { as, ProductDatabase } from './product-database';

describeInBrowser('what waits for somebody’s decision', () => {
  const journeys = new Journeys();
  const database = new ProductDatabase();
  let owner: TestPerson;
  let moderator: TestPerson;
  let colleague: TestPerson;
  let listing: { id: string; slug: string; name: string };

  beforeAll(async () => {
    await journeys.open();
    await database.open();
    owner = await signInAs(database, 'editor');
    moderator = await signInAs(database, 'moderator', { name: 'Chantal Essai' });
    colleague = await signInAs(database, 'moderator', { name: 'Serge Essai' });
    const [found] = await database.query<typeof listing>(
      `SELECT id, slug, name FROM listing WHERE publication = 'published' AND managed_by IS NULL AND neq LIKE '11%' ORDER BY id DESC LIMIT 1`,
    );
    if (found === undefined) throw new Error('the demonstration has no such listing');
    listing = found;
    await database.query('UPDATE listing SET managed_by = $1 WHERE id = $2', [owner.organisationId, listing.id]);
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    await database.close();
    await journeys.close();
  });

  const queueOf = (page: Page, kind: string) => page.goto(`/espace/verifications?kind=${kind}&q=${listing.name}`);
  const scripts = (page: Page) => page.getByRole('button', { name: /^Raccourcis clavier/ }).waitFor();

  it('is proposed by an enterprise, compared, and accepted with one key', async () => {
    const { page: hers } = await journeys.page({ javaScriptEnabled: false });
    await as(hers, owner);
    await hers.goto(`/espace/fiches/${listing.id}`);
    await hers.getByLabel('Nom d’usage').fill('La Ruche du canal');
    await hers.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await hers
      .getByText(/En attente d’une relecture/)
      .first()
      .waitFor();

    const { page, faults } = await journeys.page();
    await as(page, moderator);
    await queueOf(page, 'change');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: listing.name, exact: true }).click();
    await scripts(page);
    expect(await page.locator('ins').textContent()).toContain('La Ruche du canal');
    expect(await violations(page)).toEqual([]);

    const { page: his } = await journeys.page();
    await as(his, colleague);
    await his.goto(page.url());
    await his.getByText('Chantal Essai regarde aussi ce cas en ce moment.').waitFor();

    await page.keyboard.press('a');
    await page.getByText('Changement en ligne').waitFor();
    await page.goto(`/fiche/${listing.slug}`);
    await page.getByText('La Ruche du canal').first().waitFor();
    expect(faults).toEqual([]);

    // Who comes second is told, and sees how it stands.
    await his.getByRole('button', { name: 'Accepter', exact: true }).click();
    await his.getByText('Rien n’a été enregistré').waitFor();
    await his.getByText(/Accepté par Chantal Essai/).waitFor();
  });

  it('is a visitor’s remark, answered and closed without scripts', async () => {
    const { page: visitor } = await journeys.page({ javaScriptEnabled: false });
    await visitor.goto(`/fiche/${listing.slug}`);
    await visitor.getByRole('link', { name: 'Signaler une erreur' }).click();
    await visitor.locator('#message').fill('Le numéro de téléphone ne répond plus.');
    await visitor.locator('#email').fill('vivian@example.invalid');
    await visitor.locator('form button[type=submit]').last().click();
    await visitor.waitForURL(/sent/);

    const { page } = await journeys.page({ javaScriptEnabled: false });
    await as(page, moderator);
    await queueOf(page, 'report');
    await page.locator('[data-queue-row]').first().click();
    await page.getByText('Le numéro de téléphone ne répond plus.').waitFor();
    await page.getByLabel('Réponse à la personne (facultatif)').fill('Le nouveau numéro est en ligne.');
    await page.getByRole('button', { name: 'C’est corrigé' }).click();
    await page.getByText('Signalement réglé').waitFor();
    const [mail] = await database.query<{ template: string }>(
      `SELECT template FROM mail WHERE recipient = 'vivian@example.invalid'`,
    );
    expect(mail).toEqual({ template: 'report_answer' });
  });
});
