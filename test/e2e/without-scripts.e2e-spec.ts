import { describeInBrowser } from '@repere/testing';
import { Journeys } from './journey';

describeInBrowser('searching without JavaScript', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('reads the delivery map as a table', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto('/qui-livre-ou');
    await page.getByLabel('Besoin ou métier').fill('déneigement');
    await page.getByRole('combobox', { name: 'Lieu' }).fill('Saint-Tite');
    await page.getByRole('button', { name: 'Mettre à jour la carte' }).click();
    expect(new URL(page.url()).searchParams.getAll('serves')).toEqual(['35027']);
    await page.getByRole('heading', { name: /Saint-Tite/ }).waitFor();
    // 104 MRC and 17 regions; Laval and Montréal are one row each.
    expect(await page.getByRole('row').count()).toBeGreaterThan(115);
  });

  it('completes search, facet, next page, listing and report', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByLabel('Besoin, métier, entreprise ou NEQ').fill('ménage');
    await page.getByRole('button', { name: 'Voir les fournisseurs' }).click();
    await page.getByRole('checkbox', { name: /^Organisme à but non lucratif/ }).check();
    await page
      .getByRole('button', { name: /Appliquer/ })
      .last()
      .click();
    expect(new URL(page.url()).searchParams.getAll('form')).toEqual(['nonprofit']);
    await page.getByRole('link', { name: /suivante/i }).click();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await page.getByRole('article').first().getByRole('link').first().click();
    await page.getByRole('link', { name: 'Signaler une erreur' }).click();
    await page.getByRole('textbox').first().fill('Le numéro de téléphone affiché n’est plus le bon.');
    await page.getByRole('button', { name: /Envoyer|Signaler/ }).click();
    expect(await page.getByRole('main').innerText()).toMatch(/merci|reçu/i);
  });
});
