import { describeInBrowser } from '@repere/testing';
import { Journeys } from './journey';

describeInBrowser('searching', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('goes from a need and a place to a supplier and back', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/', { waitUntil: 'networkidle' });
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

  it('narrows with a facet, shows it as a chip, and takes it away again', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=traiteur', { waitUntil: 'networkidle' });
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
    await page.goto('/?q=traiteur&serves=35027', { waitUntil: 'networkidle' });
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

  it('suggests places with the keyboard alone', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/', { waitUntil: 'networkidle' });
    const place = page.getByRole('combobox', { name: 'Livre à' });
    await place.pressSequentially('st-tit');
    await page
      .getByRole('option', { name: /Saint-Tite.*Mékinac/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Voir les fournisseurs' }).click();
    await page.getByRole('link', { name: /Retirer Livre à Saint-Tite/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('serves')).toEqual(['35027']);
    expect(faults).toEqual([]);
  });

  it('names a faulty address and applies the rest', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=traiteur&serves=99999', { waitUntil: 'networkidle' });
    await page.getByText('« 99999 » n’est pas une valeur reconnue').waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('says what to drop when nothing is found', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=xylophone+quantique', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /Sans « Mots/ }).click();
    await page.getByRole('article').first().waitFor();
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    expect(faults).toEqual([]);
  });

  it('offers what lies just beyond a place where nobody is, apart from the count', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=déneigement&near=35050&radiusKm=10', { waitUntil: 'networkidle' });
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
    await page.goto('/?q=traiteur+shawinigan&serves=35027', { waitUntil: 'networkidle' });
    expect(await page.getByRole('combobox', { name: 'Livre à' }).inputValue()).toBe('Saint-Tite');
    await page.getByText('« shawinigan » ne compte pas').waitFor();
    await page.getByRole('link', { name: 'Remplacer par Shawinigan' }).click();
    await page.getByRole('link', { name: /Retirer Livre à Shawinigan/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('serves')).toEqual(['36033']);
    expect(faults).toEqual([]);
  });

  it('tells who offers the need from who only mentions it, in the order of the list', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=traiteur&serves=35027', { waitUntil: 'networkidle' });
    const answer = (await (await page.request.get('/api/v1/listings?q=traiteur&serves=35027')).json()) as {
      total: number;
      relevance: { offering: number; mentioning: number };
    };
    expect(answer.relevance.offering + answer.relevance.mentioning).toBe(answer.total);
    await page.getByRole('heading', { name: `${answer.relevance.offering} offrent ce que vous cherchez` }).waitFor();
    await page.getByRole('heading', { name: new RegExp(`^${answer.relevance.mentioning} en parlent`) }).waitFor();
    expect(faults).toEqual([]);
  });

  it('shows who delivers where, with the same numbers as the list, and leads back', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/?q=déneigement', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Voir qui livre où, MRC par MRC' }).click();
    await page.getByRole('heading', { level: 1, name: 'Qui livre où' }).waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /: Mékinac$/ }) });
    const cells = await row.getByRole('cell').allInnerTexts();
    const counted = cells.map(Number).reduce((sum, count) => sum + count, 0);
    await row.getByRole('link').click();
    await page.getByRole('link', { name: /Retirer Livre à Mékinac/ }).waitFor();
    const list = (await (await page.request.get('/api/v1/listings?q=déneigement&serves=M35')).json()) as {
      relevance: { offering: number };
    };
    expect(counted).toBe(list.relevance.offering);
    await page.goBack();
    await page.getByRole('link', { name: 'Revenir à la liste des fournisseurs' }).click();
    await page.getByRole('article').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=d%C3%A9neigement');
    expect(faults).toEqual([]);
  });

  it('opens again, from its address, the card left open on the map', async () => {
    const { page, faults } = await journeys.page();
    const { points } = (await (
      await page.request.get('/api/v1/listings/map?serves=35027&zoom=12')
    ).json()) as MapAnswer;
    const point = points.find(({ ids }) => ids === undefined);
    await page.goto(`/?serves=35027&card=${point!.id}&map=${point!.lat},${point!.lng},12`, {
      waitUntil: 'networkidle',
    });
    await page.getByRole('dialog', { name: point!.name }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction('!location.search.includes("card=")');
    expect(faults).toEqual([]);
  });

  it('is worked with the keyboard alone, from the need to a supplier of one MRC', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/', { waitUntil: 'networkidle' });
    const tabTo = async (role: 'combobox' | 'link', name: string | RegExp): Promise<void> => {
      const target = page.getByRole(role, { name }).first();
      for (let step = 0; step < 200; step++) {
        if ((await target.and(page.locator(':focus')).count()) > 0) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no focus on ${String(name)}`);
    };
    await tabTo('combobox', 'Besoin, métier, entreprise ou NEQ');
    await page.keyboard.type('déneigement');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /offrent ce que vous cherchez/ }).waitFor();
    await tabTo('link', 'Voir qui livre où, MRC par MRC');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Qui livre où' }).waitFor();
    await tabTo('link', /Voir les fournisseurs.*: Bas-Saint-Laurent$/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Retirer Livre à Bas-Saint-Laurent/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('shows every match on the map, as clusters that add up to the total', async () => {
    const { page, faults } = await journeys.page();
    const total = (await (await page.request.get('/api/v1/listings?pageSize=1')).json()) as { total: number };
    const map = (await (await page.request.get('/api/v1/listings/map?zoom=6')).json()) as MapAnswer;
    const drawn =
      map.clusters.reduce((sum, { count }) => sum + count, 0) +
      map.points.reduce((sum, { ids }) => sum + (ids?.length ?? 1), 0);
    expect(drawn + map.unlocated).toBe(total.total);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(await page.getByRole('button', { name: /entreprises/ }).count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});

interface MapAnswer {
  readonly unlocated: number;
  readonly clusters: readonly { readonly count: number }[];
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly lat: number;
    readonly lng: number;
    readonly ids?: readonly string[];
  }[];
}

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
