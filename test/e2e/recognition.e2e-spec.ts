import { join } from 'node:path';
import { describeInBrowser, signInAs, type TestPerson } from '@repere/testing';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { Journeys, productUrl, violations } from './journey';

const CRITERIA = 6;

/** The product's own database: roles take organisations and staff, which no journey of this file is about. */
let database: Client;
const sql = {
  query: async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await database.query<Row>(text, [...values])).rows,
};

async function as(page: Page, person: TestPerson): Promise<Page> {
  const value = /repere-session=([^;]+)/.exec(person.headers.cookie)?.[1] ?? '';
  await page.context().addCookies([{ name: 'repere-session', value, url: productUrl() }]);
  return page;
}

describeInBrowser('from what an enterprise declares to what others confirm', () => {
  const journeys = new Journeys();
  let listing: { id: string; slug: string };
  let owner: TestPerson;
  let chantier: TestPerson;

  beforeAll(async () => {
    await journeys.open();
    const socket = encodeURIComponent(join(process.env['PRODUCT_DATA_DIR'] ?? '', 'postgres'));
    database = new Client(`postgresql://postgres@localhost/repere?host=${socket}`);
    await database.connect();
    owner = await signInAs(sql, 'editor');
    chantier = await signInAs(sql, 'moderator');
    const [found] = await sql.query<{ id: string; slug: string }>(
      `SELECT id, slug FROM listing WHERE publication = 'published' AND status = 'unverified' AND neq LIKE '11%' ORDER BY id LIMIT 1`,
    );
    if (found === undefined) throw new Error('the demonstration has no such listing');
    listing = found;
    await sql.query('UPDATE listing SET managed_by = $1 WHERE id = $2', [owner.organisationId, listing.id]);
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    await database.end();
    await journeys.close();
  });

  const declaredBadge = (page: Page) => page.locator('[data-status="declared"]');
  const confirmedBadge = (page: Page) => page.locator('[data-status="confirmed"]');

  it('declares without scripts, and the page says so and no more', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await as(page, owner);
    await page.goto(`/espace/fiches/${listing.id}/reconnaissance`);
    const answers = page.getByRole('radio', { name: 'Rempli', exact: true });
    expect(await answers.count()).toBe(CRITERIA);
    for (const answer of await answers.all()) await answer.check();
    for (const note of await page.getByLabel('Ce qui le montre (article, date, page)').all())
      await note.fill('Statuts de constitution, article 4.');
    await page.getByRole('button', { name: 'Déclarer et demander l’examen' }).click();
    await page.getByText('Votre déclaration est enregistrée.').waitFor();
    await page.goto(`/fiche/${listing.slug}`);
    await declaredBadge(page).waitFor();
    expect(await confirmedBadge(page).count()).toBe(0);
  });

  it('is reviewed criterion by criterion, and the badge names who confirmed it', async () => {
    const { page, faults } = await journeys.page();
    await as(page, chantier);
    await page.goto('/espace/reconnaissances');
    expect(await violations(page)).toEqual([]);
    await page.locator(`a[href$="/reconnaissances/${listing.id}"]`).first().click();
    await page.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await page.getByText('Le dossier est à vous.').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Confirmer les six critères' }).click();
    await page.getByText('Pour confirmer, les six critères doivent être remplis').waitFor();
    for (const answer of await page.getByRole('radio', { name: 'Rempli', exact: true }).all()) await answer.check();
    await page.getByRole('button', { name: 'Confirmer les six critères' }).click();
    await page.getByText('La confirmation est publiée.').waitFor();

    await page.goto(`/fiche/${listing.slug}`);
    await confirmedBadge(page).waitFor();
    expect(await confirmedBadge(page).textContent()).toMatch(/^Confirmée par .+, .+ 20\d\d, jusqu’au .+ 20\d\d$/);
    expect(await declaredBadge(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is found by its status, and by a practice that it declares', async () => {
    const { page } = await journeys.page();
    await as(page, owner);
    await page.goto(`/espace/fiches/${listing.id}/reconnaissance`);
    await page.getByText('Bilan de gaz à effet de serre', { exact: true }).first().click();
    await page.locator('#practice-env_ghg-evidence').fill('Bilan 2025, périmètres 1 et 2.');
    await page.locator('form:has(#practice-env_ghg-evidence) button[type=submit]').click();
    await page.getByText('La pratique est déclarée').waitFor();
    const results = page.locator(`article a[href="/fiche/${listing.slug}"]`).first();
    for (let tries = 0; tries < 40; tries++) {
      await page.goto('/?status=confirmed&practice=env_ghg');
      if ((await results.count()) > 0) break;
      await page.waitForTimeout(250);
    }
    await results.waitFor();
    await page
      .getByRole('link', { name: /Bilan de gaz à effet de serre/ })
      .first()
      .waitFor();
  });
});
