import { describeInBrowser } from '@repere/testing';
import { Journeys, productUrl, violations } from './journey';

const WIDTHS = [320, 768, 1280] as const;

/** Each page in each of its states, French and English. */
const STATES: readonly (readonly [state: string, fr: string, en: string])[] = [
  ['home', '/', '/en/'],
  ['many results', '/?q=traiteur', '/en/?q=catering'],
  ['results for a place', '/?q=déneigement&serves=M35', '/en/?q=snow+removal&serves=M35'],
  ['nothing found', '/?q=xylophone+quantique', '/en/?q=quantum+xylophone'],
  [
    'few results, with what lies beyond',
    '/?q=déneigement&near=35050&radiusKm=10',
    '/en/?q=snow+removal&near=35050&radiusKm=10',
  ],
  ['delivery map', '/qui-livre-ou?q=déneigement&serves=M35', '/en/who-delivers-where?q=snow+removal&serves=M35'],
  ['faulty address', '/?serves=99999&page=abc', '/en/?serves=99999&page=abc'],
  ['about', '/a-propos', '/en/about'],
  ['data', '/donnees', '/en/data'],
  ['accessibility', '/accessibilite', '/en/accessibility'],
  ['privacy', '/confidentialite', '/en/privacy'],
  ['not found', '/nulle-part', '/en/nowhere'],
];

async function listingPaths(): Promise<readonly [string, string, string]> {
  const answer = await fetch(`${productUrl()}/api/v1/listings?q=traiteur&pageSize=1`);
  const { results } = (await answer.json()) as { results: { slug: string }[] };
  return ['listing', `/fiche/${results[0]!.slug}`, `/en/listing/${results[0]!.slug}`];
}

describeInBrowser('accessibility', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  it('has a detector that sees a fault', async () => {
    const { page } = await journeys.page();
    await page.setContent('<html lang="fr"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>');
    expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt: img/)]);
  });

  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(STATES)('%s shows no violation and never scrolls sideways', async (_, fr, en) => {
      for (const path of [fr, en]) await inspect(path, width);
    });

    it('a listing shows no violation and never scrolls sideways', async () => {
      const [, fr, en] = await listingPaths();
      for (const path of [fr, en]) await inspect(path, width);
    });
  });

  it('in the dark shows no violation', async () => {
    const [, fr] = await listingPaths();
    for (const path of ['/', '/?q=traiteur', fr]) await inspect(path, 1280, 'dark');
  });

  async function inspect(path: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
    const { page, faults } = await journeys.page({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect({ path, width, found: await violations(page) }).toEqual({ path, width, found: [] });
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ path, width, overflow }).toEqual({ path, width, overflow: 0 });
    expect(faults).toEqual([]);
    await journeys.closePages();
  }
});
