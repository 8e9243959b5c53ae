import { describeInBrowser } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, productUrl, violations } from './journey';

/** The number of a row of the first table, without its spaces and its sign. */
const digits = (text: string): string => text.replace(/[^\d]/g, '');

describeInBrowser('the statistics', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  const figure = (page: Page, name: string) => page.getByRole('region', { name });

  it('lead from a figure to its contracts, and from a contract to its file', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/statistiques', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: 'Achats publics auprès de l’économie sociale' }).waitFor();
    const row = figure(page, 'Par mode d’attribution').getByRole('row').nth(1);
    const contracts = digits(await row.getByRole('cell').nth(3).innerText());
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Les contrats derrière les chiffres' }).waitFor();
    const found = digits(await page.getByRole('status').first().innerText());
    // A consortium's contract may be listed for a member that is not counted first: never fewer lines than contracts.
    expect(Number(found)).toBeGreaterThanOrEqual(Number(contracts));
    expect(await page.getByRole('listitem').filter({ hasText: 'Fichier' }).first().innerText()).toMatch(
      /Avis[\s\S]*Fichier/,
    );
    expect(faults).toEqual([]);
  });

  it('keep the question from one language to the other', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/statistiques?level=municipal&withoutTop=1', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: /social economy/i }).waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('level'), searchParams.get('withoutTop')]).toEqual([
      '/en/statistics',
      'municipal',
      '1',
    ]);
    expect(faults).toEqual([]);
  });

  it('print with their address, their day and every table, without what only a screen can do', async () => {
    const { page } = await journeys.page();
    await page.goto('/statistiques/carte?tint=share', { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const printed = page.getByText(/^Imprimé le/);
    await printed.waitFor();
    expect(await printed.innerText()).toContain(`${new URL(productUrl()).port}/statistiques/carte?tint=share`);
    expect(await page.getByRole('row').count()).toBeGreaterThan(15);
    expect(await page.getByRole('button', { name: 'Voir les chiffres' }).isVisible()).toBe(false);
  });

  it('work without scripts: the indicators, one of them cut, and its file', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto('/statistiques/indicateurs');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(20);
    expect(await page.getByText('Aucun acheteur n’a déclaré d’achats').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Concentration' }).click();
    await page.getByLabel('Découper par').selectOption('level');
    await page.getByRole('button', { name: 'Voir les chiffres' }).click();
    await page.getByRole('row', { name: /Municipal/ }).waitFor();
    const href = await page.getByRole('link', { name: /^Télécharger en CSV/ }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(await file.text()).toContain('Version de la méthode');
  });

  it.each(['/statistiques/carte', '/statistiques/indicateurs/leakage?by=sector', '/en/statistics/compare'])(
    '%s: axe finds nothing',
    async (path) => {
      const { page } = await journeys.page();
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await violations(page)).toEqual([]);
    },
  );
});
