import { readFileSync } from 'node:fs';
import { describeInBrowser } from '@repere/testing';
import { Journeys, visit } from './journey';

describeInBrowser('searching', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('goes from a need and a place to a supplier and back', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
    await page.getByRole('combobox', { name: 'Besoin, métier, entreprise ou NEQ' }).fill('déneigement drummondville');
    await page.getByRole('button', { name: 'Voir les fournisseurs' }).click();
    await page.getByRole('link', { name: 'Ne pas interpréter « drummondville »' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('déneigement drummondville');
    const first = page.getByRole('article').first();
    const name = (await first.getByRole('heading').innerText()).trim();
    expect(await first.innerText()).toMatch(/Établie ici|Livre ici|Livre partout au Québec/);
    await first.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/fiche\//);
    await page.goBack();
    await page.getByRole('heading', { level: 3, name }).waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the results with all that stands above them: nothing comes late and pushes a card from under the pointer', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
    await page.route(/\/assets\/(codes-panel|no-result)/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.getByRole('combobox', { name: 'Besoin, métier, entreprise ou NEQ' }).fill('déneigement drummondville');
    await page.getByRole('button', { name: 'Voir les fournisseurs' }).click();
    await page.getByRole('link', { name: 'Ne pas interpréter « drummondville »' }).waitFor();
    const first = page.getByRole('article').first();
    const shown = await first.boundingBox();
    expect(
      await page
        .getByText(/UNSPSC/)
        .first()
        .isVisible(),
    ).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await first.boundingBox()).toEqual(shown);
    expect(faults).toEqual([]);
  });

  it('narrows with a facet, shows it as a chip, and takes it away again', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur');
    const count = page
      .getByRole('status')
      .filter({ hasText: /fournisseur/ })
      .first();
    const before = await count.innerText();
    await page.getByRole('checkbox', { name: /^Organisme à but non lucratif/ }).check();
    const chip = page.getByRole('link', { name: /Retirer Forme juridique/ });
    await chip.waitFor();
    expect(new URL(page.url()).searchParams.getAll('form')).toEqual(['nonprofit']);
    await count.filter({ hasNotText: before }).waitFor();
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await count.filter({ hasText: before }).waitFor();
    expect(faults).toEqual([]);
  });

  it('keeps the search when the language changes', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur&serves=35027');
    const suppliers = (text: string): string => text.replace(/\D/g, '');
    const french = await page
      .getByRole('status')
      .filter({ hasText: /fournisseur/ })
      .first()
      .innerText();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/?**');
    expect(new URL(page.url()).search).toBe('?q=traiteur&serves=35027');
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
    const english = await page
      .getByRole('status')
      .filter({ hasText: /supplier/ })
      .first()
      .innerText();
    expect(suppliers(english)).toBe(suppliers(french));
    expect(faults).toEqual([]);
  });

  it('names a faulty address and applies the rest', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur&serves=99999');
    await page.getByText('« 99999 » n’est pas une valeur reconnue').waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('says what to drop when nothing is found', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=xylophone+quantique');
    await page.getByRole('link', { name: /Sans « Mots/ }).click();
    await page.getByRole('article').first().waitFor();
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    expect(faults).toEqual([]);
  });

  it('offers what lies just beyond a place where nobody is, apart from the count', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=déneigement&near=35050&radiusKm=10');
    await page.getByRole('heading', { name: 'Un peu plus loin' }).waitFor();
    const ring = page.getByRole('link', { name: /^À moins de \d+ km$/ }).first();
    const km = /\d+/.exec(await ring.innerText())?.[0];
    await ring.click();
    await page.getByRole('link', { name: new RegExp(`Retirer .*${km} km`) }).waitFor();
    await page.getByRole('article').first().waitFor();
    expect(new URL(page.url()).searchParams.get('radiusKm')).toBe(km);
    expect(faults).toEqual([]);
  });

  it('says that a place typed beside a chosen one does not count, and puts it in its place', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur+shawinigan&serves=35027');
    expect(await page.getByRole('combobox', { name: 'Livre à' }).inputValue()).toBe('Saint-Tite');
    await page.getByText('« shawinigan » ne compte pas').waitFor();
    await page.getByRole('link', { name: 'Remplacer par Shawinigan' }).click();
    await page.getByRole('link', { name: /Retirer Livre à Shawinigan/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('serves')).toEqual(['36033']);
    expect(faults).toEqual([]);
  });

  it('tells who offers the need from who only mentions it, in the order of the list', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur&serves=35027');
    const answer = (await (await page.request.get('/api/v1/listings?q=traiteur&serves=35027')).json()) as {
      total: number;
      relevance: { offering: number; mentioning: number };
    };
    expect(answer.relevance.offering + answer.relevance.mentioning).toBe(answer.total);
    const { offering, mentioning } = answer.relevance;
    await page.getByRole('heading', { name: `${offering} offrent ce que vous cherchez` }).waitFor();
    await page.getByRole('heading', { name: new RegExp(`^${mentioning} en parlent`) }).waitFor();
    const headline = `${offering} fournisseurs l’offrent, ${mentioning} autres en parlent`;
    await page.getByRole('status').filter({ hasText: headline }).waitFor();
    await page.getByLabel('Trier par').selectOption('name');
    await page.getByText('Par ordre alphabétique.').waitFor();
    await page.getByRole('status').filter({ hasText: headline }).waitFor();
    const told = page.getByRole('article').getByText(/^(Offre ce que vous cherchez|En parle ou y répond en partie)$/);
    await told.first().waitFor();
    expect(await told.count()).toBe(await page.getByRole('article').count());
    expect(faults).toEqual([]);
  });

  it('keeps what was typed before the scripts came', async () => {
    const { page, faults } = await journeys.page();
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/assets\/search-page-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await page.getByRole('combobox', { name: 'Besoin, métier, entreprise ou NEQ' }).fill('déneigement drummondville');
    letThrough();
    // Only the scripts draw the buttons of the map.
    await page.getByRole('button', { name: 'Agrandir' }).waitFor();
    await page.getByRole('button', { name: 'Voir les fournisseurs' }).click();
    await page.getByRole('link', { name: 'Ne pas interpréter « drummondville »' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('takes a pasted notice in a field that shows it', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
    const notice =
      'Services de déneigement des stationnements et des trottoirs des bâtiments municipaux pour trois saisons, ' +
      'incluant l’épandage d’abrasifs, au devis joint.';
    await page.getByRole('combobox', { name: 'Besoin, métier, entreprise ou NEQ' }).fill(notice);
    const field = page.getByRole('textbox', { name: 'Besoin, métier, entreprise ou NEQ' });
    await field.and(page.locator(':focus')).waitFor();
    expect(
      await field.evaluate(
        (area: { scrollHeight: number; clientHeight: number }) => area.scrollHeight - area.clientHeight,
      ),
    ).toBeLessThan(4);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /offrent ce que vous cherchez/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(notice);
    expect(faults).toEqual([]);
  });

  it('suggests the places that the end of a need begins', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
    await page
      .getByRole('combobox', { name: 'Besoin, métier, entreprise ou NEQ' })
      .pressSequentially('traiteur à shawini');
    await page.getByRole('option', { name: /^traiteur, livré à Shawinigan/ }).click();
    await page.getByRole('link', { name: /Retirer Livre à Shawinigan/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=traiteur&serves=36033');
    expect(faults).toEqual([]);
  });

  it('lets the columns of a file be chosen', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur&serves=35027');
    await page.getByText('Choisir les colonnes').click();
    await page.getByText('Ce qui répond à la recherche').first().click();
    for (const name of ['Nom', 'NEQ', 'Réponse au besoin'])
      await page.getByRole('checkbox', { name, exact: true }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tableau (CSV)' }).click(),
    ]);
    expect(new URL(file.url()).search).toBe(
      '?q=traiteur&serves=35027&lang=fr&columns=neq&columns=name&columns=relevance',
    );
    expect(readFileSync(await file.path(), 'utf8').split('\r\n')[0]).toMatch(/^\uFEFFNEQ,Nom,Réponse au besoin,/);
    expect(faults).toEqual([]);
  });
});
