import { describeInBrowser } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, visit } from './journey';

describeInBrowser('with the keyboard alone', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('is worked with the keyboard alone, from the need to a supplier of one MRC', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
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

  it('suggests places with the keyboard alone', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/');
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

  it('goes on to the next chip when one is removed, and to the heading of the results after the last', async () => {
    const { page, faults } = await journeys.page();
    await visit(page, '/?serves=35027&serves=36033&mode=goods');
    const chips = page.getByRole('link', { name: /^Retirer / });
    for (let left = 2; left >= 0; left--) {
      await chips.first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction('document.activeElement !== document.body');
      await chips.nth(left).waitFor({ state: 'detached' });
      const focused = await page.evaluate<string>(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.id',
      );
      expect(focused).toMatch(left > 0 ? /^Retirer / : /^results-title$/);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['/?q=traiteur&serves=35027', 1280],
    ['/?q=traiteur&serves=35027', 390],
    ['/qui-livre-ou?q=déneigement&serves=M35', 1280],
    ['/a-propos', 390],
  ])('passes through all of %s at %i px, each stop in sight, and out of it', async (path, width) => {
    const { page, faults } = await journeys.page({ viewport: { width, height: 900 } });
    await visit(page, path);
    const stops: Stop[] = [];
    for (let step = 0; step < 600; step++) {
      await page.keyboard.press('Tab');
      const stop = await stopAt(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(await stopAt(page)).toBeNull();
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('opens the filters over the page, stays in them, and comes back to their button', async () => {
    const { page, faults } = await journeys.page({ viewport: { width: 390, height: 844 } });
    await visit(page, '/?q=traiteur');
    const opener = page.getByRole('button', { name: 'Filtrer' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Filtrer' });
    await drawer.waitFor();
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate<boolean>(
        'document.activeElement === document.body || document.activeElement.closest("dialog") !== null',
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await opener.and(page.locator(':focus')).waitFor();
    expect(faults).toEqual([]);
  });

  it('reports an error and hears what became of it', async () => {
    const { page, faults } = await journeys.page();
    const { results } = (await (await page.request.get('/api/v1/listings?q=traiteur&pageSize=1')).json()) as {
      results: { slug: string }[];
    };
    await visit(page, `/fiche/${results[0]!.slug}/signaler`);
    await page.getByRole('textbox', { name: /inexact/ }).fill('court');
    await page.getByRole('button', { name: 'Envoyer le signalement' }).press('Enter');
    await page.getByRole('alert').and(page.locator(':focus')).waitFor();
    expect(await page.title()).toMatch(/^Erreur\u00a0: /);
    await page.getByRole('alert').getByRole('link').first().press('Enter');
    await page.getByRole('textbox', { name: /inexact/ }).fill('Le numéro de téléphone affiché n’est plus le bon.');
    await page.getByRole('button', { name: 'Envoyer le signalement' }).press('Enter');
    await page
      .getByRole('heading', { level: 1, name: /^Merci/ })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await page.title()).toMatch(/^Signalement reçu/);
    expect(faults).toEqual([]);
  });
});

interface Stop {
  readonly tag: string;
  readonly words: string;
  /** Drawn apart from the rest, on the screen, with nothing over it. */
  readonly seen: boolean;
}

/** Where the focus is; null once it has left the page. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(`(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused === document.documentElement) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    const spot = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const shown = document.elementsFromPoint(...spot)[0];
    const covered = shown === undefined || !(focused.contains(shown) || shown.contains(focused));
    return {
      tag: focused.tagName,
      words: (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 60),
      seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !covered,
    };
  })()`);
