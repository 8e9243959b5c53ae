import { describeInBrowser } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, visit } from './journey';

describeInBrowser('the two maps', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('shows who delivers where, with the same numbers as the list, and leads back', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=déneigement');
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
    await visit(page, `/?serves=35027&card=${point!.id}&map=${point!.lat},${point!.lng},12`);
    await page.getByRole('dialog', { name: point!.name }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction('!location.search.includes("card=")');
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
    await visit(page, '/');
    expect(await page.getByRole('button', { name: /entreprises/ }).count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it('offers to search where an address left the map', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?q=traiteur&map=46.35,-72.55,9');
    await page.getByRole('button', { name: 'Chercher dans cette zone' }).click();
    await page.getByRole('link', { name: /Retirer .*Dans la zone de la carte/ }).waitFor();
    expect(new URL(page.url()).searchParams.has('bbox')).toBe(true);
    expect(faults).toEqual([]);
  });

  it('changes the place of the delivery map where it stands, and adds one on demand', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/qui-livre-ou?q=déneigement&serves=M35');
    const place = page.getByRole('combobox', { name: 'Lieu' });
    expect(await place.inputValue()).toBe('Mékinac');
    await place.fill('shawini');
    await page
      .getByRole('option', { name: /^Shawinigan/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /Shawinigan/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('serves')).toEqual(['36033']);
    await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
    await page.keyboard.type('la tuque');
    await page
      .getByRole('option', { name: /^La Tuque/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /La Tuque/ }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('serves')).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it.each(['/?q=traiteur', '/qui-livre-ou?q=déneigement'])('writes no name under the buttons of %s', async (path) => {
    const { page } = await journeys.page();
    await visit(page, path);
    const zoomIn = page.getByRole('button', { name: 'Agrandir' });
    for (let step = 0; step < 3; step++) {
      await page.waitForFunction('document.querySelectorAll(".leaflet-container svg text").length > 5');
      expect(await namesUnderButtons(page)).toEqual([]);
      await zoomIn.click();
      await page.waitForLoadState('networkidle');
    }
  });

  it('keeps the map as it was without the network, says so, and asks again', async () => {
    const { page } = await journeys.page();
    await visit(page, '/?q=traiteur');
    const marks = page.getByRole('button', { name: /entreprises/ });
    const before = await marks.count();
    await page.route('**/api/v1/listings/map?**', (route) => route.abort());
    await page.getByRole('button', { name: 'Agrandir' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'La carte n’a pas pu être mise à jour' });
    await told.waitFor();
    expect(await marks.count()).toBe(before);
    await page.unroute('**/api/v1/listings/map?**');
    await told.getByRole('button', { name: 'Réessayer' }).click();
    await told.waitFor({ state: 'detached' });
  });

  it('keeps the delivery map of before without the network, and counts again on demand', async () => {
    const { page } = await journeys.page();
    await visit(page, '/qui-livre-ou?q=déneigement');
    await page.route('**/api/v1/listings/coverage?**', (route) => route.abort());
    await page.getByLabel('Besoin ou métier').fill('traiteur');
    await page.getByRole('button', { name: 'Mettre à jour la carte' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'Le décompte n’a pas pu être fait' });
    await told.waitFor();
    await page.getByText(/qui offrent ce service \(Déneigement\)/).waitFor();
    await page.unroute('**/api/v1/listings/coverage?**');
    await told.getByRole('link', { name: 'Réessayer' }).click();
    await page.getByText(/qui offrent ce service \(.*[Bb]uffet/).waitFor();
    await told.waitFor({ state: 'detached' });
  });
});

/** Names of the basemap that a button covers. */
const namesUnderButtons = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const map = document.querySelector('.leaflet-container');
    const buttons = [...map.parentElement.querySelectorAll('button')].filter((one) => !map.contains(one));
    const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return [...map.querySelectorAll('svg text')]
      .filter((name) => buttons.some((one) => over(name.getBoundingClientRect(), one.getBoundingClientRect())))
      .map((name) => name.textContent);
  })()`);

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
