/** A page in one of its states, in both languages. */
export interface State {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  /** What brings the page into its state once it has loaded, run in it; absent when its address is enough. */
  readonly act?: string;
  /** Found on the page once it is in its state. */
  readonly ready?: string;
  /** Only narrower than this, in pixels: what wide screens do without. */
  readonly below?: number;
}

export const WIDTHS = [320, 768, 1280] as const;

/** What the API answers the page from now on; the rest of the network is as it was. */
const answering = (answer: string): string => `
  const real = window.fetch.bind(window);
  window.fetch = (url, options) => (String(url).includes('/api/v1/listings') ? ${answer} : real(url, options));`;

const held = answering('new Promise(() => undefined)');
const refused = answering(
  `Promise.resolve(new Response('{}', { status: 503, headers: { 'content-type': 'application/problem+json' } }))`,
);
const cut = answering(`Promise.reject(new TypeError('no network'))`);
const degraded = answering(
  `real(url, options).then(async (answer) => Response.json({ ...(await answer.json()), degraded: true }))`,
);

/** Types words into the box as a hand does. */
const typed = (words: string): string => `
  const box = document.getElementById('q');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(words)});
  box.dispatchEvent(new Event('input', { bubbles: true }));`;
/** Suggestions fold with the focus, as they do under a hand that presses the button. */
const sent = `setTimeout(() => {
  document.getElementById('q').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  document.getElementById('q').form.requestSubmit();
}, 100);`;
const pressed = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click();`;

const home = { fr: '/', en: '/en/' };
const coverage = { fr: '/qui-livre-ou', en: '/en/who-delivers-where' };
const found = { fr: '/?q=traiteur&serves=35027', en: '/en/?q=catering&serves=35027' };

const notice =
  'Services de déneigement et de déglaçage des stationnements, des trottoirs et des entrées des bâtiments municipaux ' +
  'pour trois saisons, incluant la fourniture et l’épandage d’abrasifs, le tout conformément au devis joint.';

const FIXED: readonly State[] = [
  { name: 'home', ...home },
  { name: 'many results', fr: '/?q=traiteur', en: '/en/?q=catering' },
  { name: 'many results in another order', fr: '/?q=traiteur&sort=name', en: '/en/?q=catering&sort=name' },
  { name: 'results for a place', fr: '/?q=déneigement&serves=M35', en: '/en/?q=snow+removal&serves=M35' },
  { name: 'nothing found', fr: '/?q=xylophone+quantique', en: '/en/?q=quantum+xylophone' },
  {
    name: 'few results, with what lies beyond',
    fr: '/?q=déneigement&near=35050&radiusKm=10',
    en: '/en/?q=snow+removal&near=35050&radiusKm=10',
  },
  { name: 'a pasted notice', fr: `/?q=${encodeURIComponent(notice)}`, en: `/en/?q=${encodeURIComponent(notice)}` },
  { name: 'a faulty address', fr: '/?serves=99999&page=abc&foo=1', en: '/en/?serves=99999&page=abc&foo=1' },
  { name: 'a place of several meanings', fr: '/?servesText=Saint-A', en: '/en/?servesText=Saint-A' },
  { name: 'map on a phone', fr: '/?q=traiteur&view=map', en: '/en/?q=catering&view=map', below: 1000 },
  {
    name: 'delivery map',
    fr: `${coverage.fr}?q=déneigement&serves=M35`,
    en: `${coverage.en}?q=snow+removal&serves=M35`,
  },
  { name: 'loading', ...home, act: held + typed('traiteur') + sent, ready: '[aria-busy="true"]' },
  { name: 'refused', ...home, act: refused + typed('traiteur') + sent, ready: '[role="alert"]' },
  { name: 'offline', ...home, act: cut + typed('traiteur') + sent, ready: '[role="alert"]' },
  {
    name: 'degraded',
    ...home,
    act: degraded + typed('traiteur') + sent,
    // The notice, and no mere result: the page was full of those before.
    ready: 'section[aria-labelledby="results-title"] > div > svg',
  },
  { name: 'delivery map that cannot count', ...coverage, act: cut + typed('traiteur') + sent, ready: '[role="alert"]' },
  {
    name: 'suggestions',
    ...home,
    act: `${typed('trait')} document.getElementById('q').focus();`,
    ready: '[role="option"]',
  },
  { name: 'filters over the page', ...found, act: pressed('a[href="#filters"]'), ready: 'dialog[open]', below: 1000 },
  {
    name: 'columns to choose',
    ...found,
    act: pressed('section[aria-labelledby="exports-title"] summary'),
    ready: 'form[action$=".xlsx"] fieldset',
  },
  { name: 'about', fr: '/a-propos', en: '/en/about' },
  { name: 'data', fr: '/donnees', en: '/en/data' },
  { name: 'accessibility', fr: '/accessibilite', en: '/en/accessibility' },
  { name: 'privacy', fr: '/confidentialite', en: '/en/privacy' },
  { name: 'a list to check', fr: '/statistiques/verifier', en: '/en/statistics/check' },
  { name: 'not found', fr: '/nulle-part', en: '/en/nowhere' },
];

interface Found {
  readonly results: readonly { readonly slug: string }[];
  readonly facets: { readonly sector: readonly { readonly value: string; readonly count: number }[] };
}

/** Every public page in each of its states: those that depend on what the directory holds are looked for in it. */
export async function statesOf(url: string): Promise<readonly State[]> {
  const ask = async (query: string): Promise<Found> =>
    (await (await fetch(`${url}/api/v1/listings?${query}`)).json()) as Found;
  const slug = (await ask('q=traiteur&pageSize=1')).results[0]?.slug ?? '';
  const alone = (await ask('located=M35')).facets.sector.find(({ count }) => count === 1)?.value;
  if (slug === '' || alone === undefined) throw new Error('the directory holds too little to show every state');
  return [
    ...FIXED,
    { name: 'one result', fr: `/?located=M35&sector=${alone}`, en: `/en/?located=M35&sector=${alone}` },
    { name: 'a listing', fr: `/fiche/${slug}`, en: `/en/listing/${slug}` },
    { name: 'a report', fr: `/fiche/${slug}/signaler`, en: `/en/listing/${slug}/report` },
    { name: 'a report received', fr: `/fiche/${slug}/signaler?sent`, en: `/en/listing/${slug}/report?sent` },
    {
      name: 'a report refused',
      fr: `/fiche/${slug}/signaler`,
      en: `/en/listing/${slug}/report`,
      act: `document.getElementById('message').value = 'court'; document.querySelector('main form').submit();`,
      ready: '[role="alert"]',
    },
  ];
}

/** Where a state is, in a language, at a width. */
export interface Sight {
  readonly state: State;
  readonly path: string;
  readonly width: number;
}

export const sightsAt = (states: readonly State[], width: number): readonly Sight[] =>
  states
    .filter(({ below }) => below === undefined || width < below)
    .flatMap((state) => [state.fr, state.en].map((path) => ({ state, path, width })));
