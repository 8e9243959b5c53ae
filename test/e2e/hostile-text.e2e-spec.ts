import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeInBrowser } from '@repere/testing';
import { writeEverywhere, type HostileScene } from './hostile-scene';
import { Journeys, productUrl } from './journey';
import { as, ProductDatabase } from './product-database';

const CLI = resolve(__dirname, '../../dist/apps/api/apps/api/src/cli.js');

/** What has gone through other sites' text fields: tags, attributes, addresses, templates, ends of script and of JSON. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `'><svg onload=alert(1)>`,
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<math><mtext></mtext><mglyph><style><img src onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '\u2028alert(1)//--></script>',
] as const;
const SEAT = { municipality: '35027' } as const;

/** One listing for each payload, in every field of text that the format has. */
const hostile = PAYLOADS.map((text, at) => ({
  externalId: `hostile-${at}`,
  name: `Zirkaludo ${at} ${text}`,
  tradeName: text,
  otherNames: [text],
  acronym: text.slice(0, 40),
  seat: { ...SEAT, address: text },
  contact: { phone: '418 555-0101', website: 'https://exemple.invalid' },
  description: { fr: text, en: text },
  activities: [{ sectors: ['S07'], modes: ['goods'], area: { kind: 'province' }, description: { fr: text, en: text } }],
  clientReferences: [text],
}));

describeInBrowser('hostile text in every field of a listing', () => {
  const journeys = new Journeys();
  const folder = mkdtempSync(join(tmpdir(), 'repere-hostile-'));
  let slugs: string[] = [];

  beforeAll(async () => {
    await journeys.open();
    const file = join(folder, 'hostile.jsonl');
    writeFileSync(file, hostile.map((line) => JSON.stringify(line)).join('\n'));
    execFileSync(process.execPath, [CLI, 'listings', 'import', file, '--source', 'Essai hostile', '--json'], {
      env: { ...process.env, DATA_DIR: process.env['PRODUCT_DATA_DIR'], DATABASE_URL: '' },
    });
    // The process that serves learns of the import within a second or so.
    for (let tries = 0; tries < 120 && slugs.length < PAYLOADS.length; tries++) {
      const found = await fetch(`${productUrl()}/api/v1/listings?q=Zirkaludo&pageSize=100`);
      const { results } = (await found.json()) as { results: { slug: string; name: string }[] };
      slugs = results.filter(({ name }) => /^Zirkaludo \d/.test(name)).map(({ slug }) => slug);
      if (slugs.length < PAYLOADS.length) await new Promise((wait) => setTimeout(wait, 500));
    }
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    await journeys.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('was taken as text', () => {
    expect(slugs.length).toBe(PAYLOADS.length);
  });

  it('runs nowhere: no dialog, no breach of the content policy, no script that is not ours', async () => {
    const { page, faults } = await journeys.page();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const places = [
      '/?q=Zirkaludo',
      '/en/?q=Zirkaludo',
      `/?q=${encodeURIComponent(PAYLOADS[0])}`,
      `/?q=${encodeURIComponent(PAYLOADS[1])}&serves=${encodeURIComponent(PAYLOADS[3])}`,
      ...slugs.flatMap((slug) => [`/fiche/${slug}`, `/en/listing/${slug}`]),
      ...slugs.slice(0, 2).map((slug) => `/fiche/${slug}/signaler`),
    ];
    for (const place of places) {
      await page.goto(place);
      await page.locator('h1').first().waitFor();
    }
    expect([dialogs, faults]).toEqual([[], []]);
  });

  it('would be seen if it ran', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')`);
    for (let tries = 0; tries < 100 && faults.length === 0; tries++) await page.waitForTimeout(100);
    expect(faults.join(' ')).toContain('Content Security Policy');
  });

  it('makes no tag of the feed', async () => {
    const feed = await (await fetch(`${productUrl()}/api/v1/listings.atom?q=Zirkaludo`)).text();
    expect(feed).toContain('Zirkaludo');
    expect(feed).not.toMatch(/<script|<img|<svg onload|<iframe/i);
  });
});

/** Pages that name listings and nothing that was written here. */
const QUIET = new Set([
  '/espace',
  '/espace/fiches',
  '/espace/doublons',
  '/espace/reclamations',
  '/espace/compte/renseignements',
]);

describeInBrowser('hostile text in every field of the workspace', () => {
  const journeys = new Journeys();
  const database = new ProductDatabase();
  // Every payload where sentences go; where names go, what breaks out of an attribute and of a script.
  const [long, short] = [PAYLOADS.join(' '), `"><img src=x onerror=alert(1)></script><svg onload=alert(1)>`];
  let scene: HostileScene;

  beforeAll(async () => {
    await Promise.all([journeys.open(), database.open()]);
    scene = await writeEverywhere(database, long, short);
  });
  afterEach(() => journeys.closePages());
  afterAll(() => Promise.all([journeys.close(), database.close()]));

  it.each(['administrator', 'owner'] as const)('runs nowhere that the %s looks', async (who) => {
    const { page, faults } = await journeys.page();
    await as(page, scene[who]);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const without: string[] = [];
    for (const place of who === 'owner' ? scene.own : scene.desks) {
      const answer = await page.goto(place);
      expect([place, answer?.status()]).toEqual([place, 200]);
      await page.locator('h1').first().waitFor();
      // Whatever folds is opened: what is not shown is not tried.
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);
      if (!/on(error|load)=alert\(1\)/.test(await page.content())) without.push(place);
    }
    expect([dialogs, faults]).toEqual([[], []]);
    expect(without.filter((place) => !QUIET.has(place))).toEqual([]);
  });
});
