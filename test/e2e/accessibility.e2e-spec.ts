import { describeInBrowser } from '@repere/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sightsAt, statesOf, WIDTHS, type Sight, type State } from '../a11y/states';
import { Journeys, productUrl, violations, visit } from './journey';

/** Checked here by name: a state that is lost from the list is missed. */
const EXPECTED = ['loading', 'nothing found', 'refused', 'offline', 'degraded', 'many results', 'one result'];

/** `A11Y=whole` looks at each sight at every width; else each is looked at in one of them, by turns. */
const WHOLE = process.env['A11Y'] === 'whole';

/** Few sights to a test: a machine that does other things is given its time. */
const PARTS = Array.from({ length: 14 }, (_, part) => part);

describeInBrowser('accessibility', () => {
  const journeys = new Journeys();
  let states: readonly State[];
  beforeAll(async () => {
    await journeys.open();
    states = await statesOf(productUrl());
  });
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('has a detector that sees a fault', async () => {
    const { page } = await journeys.page();
    await page.setContent('<html lang="fr"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>');
    expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt: img/)]);
  });

  it('looks at each state of the search', () => {
    expect(states.map(({ name }) => name)).toEqual(expect.arrayContaining(EXPECTED));
  });

  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(PARTS)('no state shows a violation or scrolls sideways, part %i', async (part) => {
      const turn = WIDTHS.indexOf(width);
      const sights = sightsAt(states, width).filter(
        (_, at) => at % PARTS.length === part && (WHOLE || Math.floor(at / PARTS.length) % WIDTHS.length === turn),
      );
      for (const sight of sights) await inspect(sight, {});
    });
  });

  it.each(['home', 'many results', 'nothing found', 'delivery map', 'offline', 'a listing', 'a report refused'])(
    'in the dark, %s shows no violation',
    async (name) => {
      for (const sight of named(name, 1280)) await inspect(sight, { colorScheme: 'dark' });
    },
  );

  it.each(['a listing', 'many results', 'delivery map', 'a faulty address', 'columns to choose'])(
    'gives the text of %s the room that a reader asks for, without scrolling sideways (1.4.12)',
    async (name) => {
      for (const { state, path } of named(name, 320)) {
        const { page } = await journeys.page({ viewport: { width: 320, height: 900 }, bypassCSP: true });
        await enter(page, state, path);
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
        });
        expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
        await journeys.closePages();
      }
    },
  );

  it('keeps what signs mean when colours are forced', async () => {
    const { page } = await journeys.page({ forcedColors: 'active' });
    await visit(page, '/qui-livre-ou?q=déneigement');
    const steps = await fills(page, '[data-step]');
    expect(steps.length).toBeGreaterThan(2);
    expect(new Set(steps.slice(0, 3)).size).toBe(3);
    await visit(page, '/?q=traiteur&serves=35027');
    const [land] = await fills(page, '.leaflet-container');
    const marks = await fills(page, '.leaflet-marker-icon > span:first-child');
    expect(marks.length).toBeGreaterThan(2);
    expect(marks).not.toContain(land);
    expect(await violations(page)).toEqual([]);
  });

  it('moves nothing for a reader who asks for less motion', async () => {
    const { page } = await journeys.page({ reducedMotion: 'reduce' });
    await visit(page, '/?q=traiteur');
    const moving = `[...document.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
      const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
      return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
    }).map((one) => one.tagName + '.' + one.getAttribute('class'))`;
    expect(await page.evaluate<string[]>(moving)).toEqual([]);
    await page.getByRole('button', { name: 'Agrandir' }).click();
    expect(await page.evaluate<boolean>('document.querySelector(".leaflet-zoom-anim") !== null')).toBe(false);
  });

  const named = (name: string, width: number): readonly Sight[] => {
    const sights = sightsAt(states, width).filter(({ state }) => state.name === name);
    expect(sights).toHaveLength(2);
    return sights;
  };

  async function inspect({ state, path, width }: Sight, options: BrowserContextOptions): Promise<void> {
    const { page, faults } = await journeys.page({ viewport: { width, height: 900 }, ...options });
    await enter(page, state, path);
    const where = { state: state.name, path, width };
    expect({ ...where, found: await violations(page) }).toEqual({ ...where, found: [] });
    expect({ ...where, overflow: await overflow(page) }).toEqual({ ...where, overflow: 0 });
    expect(faults).toEqual([]);
    await journeys.closePages();
  }
});

async function enter(page: Page, { act, ready }: State, path: string): Promise<void> {
  await visit(page, path);
  if (act !== undefined) await page.evaluate(`(() => { ${act} })()`);
  if (ready !== undefined) await page.locator(ready).first().waitFor();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const fills = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one).backgroundColor)`,
  );
