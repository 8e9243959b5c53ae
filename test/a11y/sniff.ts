import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Sight } from './states';

interface Page {
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  goto(url: string, options: { readonly waitUntil: 'networkidle0' }): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  close(): Promise<void>;
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly selector: string;
}

/** pa11y, and the puppeteer it comes with. */
export interface Pa11y {
  readonly look: (url: string, options: object) => Promise<{ readonly issues: readonly Issue[] }>;
  readonly puppeteer: { launch(options: object): Promise<Browser> };
}

/** Null when the folder does not hold it. */
export function findPa11y(tools: string | undefined): Pa11y | null {
  if (tools === undefined) return null;
  try {
    const load = createRequire(join(tools, 'package.json'));
    const puppeteer = createRequire(load.resolve('pa11y'))('puppeteer') as Pa11y['puppeteer'];
    return { look: load('pa11y') as Pa11y['look'], puppeteer };
  } catch {
    return null;
  }
}

const FAULTY = 'data:text/html,<html><title>x</title><img src="data:,">';

/** `many-results.fr.320.png` */
const pictureOf = (state: Sight['state'], path: string, width: number): string =>
  `${state.name.replace(/\W+/g, '-')}.${path === state.en ? 'en' : 'fr'}.${width}.png`;

const STANDARD = { standard: 'WCAG2AA', runners: ['htmlcs'], timeout: 60_000 } as const;

/**
 * What HTML CodeSniffer finds wrong on pages brought into their states, each left as a picture where a folder is given.
 * @throws when it does not see a plain fault
 */
export async function sniff(
  { look, puppeteer }: Pa11y,
  url: string,
  sights: readonly Sight[],
  { executablePath, pictures }: { readonly executablePath: string; readonly pictures: string | undefined },
): Promise<readonly string[]> {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const faults: string[] = [];
  try {
    // pa11y itself takes a data address for a host without its scheme.
    const faulty = await browser.newPage();
    await faulty.goto(FAULTY, { waitUntil: 'networkidle0' });
    const wrong = await look(FAULTY, { ...STANDARD, browser, page: faulty, ignoreUrl: true });
    if (wrong.issues.length === 0) throw new Error('pa11y sees no fault where there is one');
    await faulty.close();
    for (const { state, path, width } of sights) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      const address = new URL(path, url).href;
      await page.goto(address, { waitUntil: 'networkidle0' });
      if (state.act !== undefined) await page.evaluate(`(() => { ${state.act} })()`);
      if (state.ready !== undefined) await page.waitForSelector(state.ready);
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, pictureOf(state, path, width)) });
      const { issues } = await look(address, { ...STANDARD, browser, page, ignoreUrl: true });
      for (const { code, message, selector } of issues)
        faults.push(`pa11y ${state.name}, ${path}, ${width} px: ${code} ${selector} — ${message}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return faults;
}
