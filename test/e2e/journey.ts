import AxeBuilder from '@axe-core/playwright';
import { launchBrowser } from '@repere/testing';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

jest.setTimeout(120_000);

/** One browser for a file of journeys; every journey gets a context of its own. */
export class Journeys {
  private browser: Browser | undefined;
  private readonly contexts: BrowserContext[] = [];

  async open(): Promise<void> {
    this.browser = await launchBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  /** A page that fails the journey on a script error, on a breach of the content policy, and on any request outside the product. */
  async page(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    if (this.browser === undefined) throw new Error('the browser is not open');
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      baseURL: productUrl(),
      ...options,
    });
    this.contexts.push(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|hydrat|Minified React error/i.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(productUrl()) && !request.url().startsWith('data:'))
        faults.push(`outside request: ${request.url()}`);
    });
    return { page, faults };
  }
}

export interface WatchedPage {
  readonly page: Page;
  /** Filled as they happen; a journey ends by expecting it empty. */
  readonly faults: readonly string[];
}

/** Where the product under test listens. */
export function productUrl(): string {
  const url = process.env['PRODUCT_URL'];
  if (url === undefined) throw new Error('no product: run the "browser" project');
  return url;
}

/**
 * Opens a page and waits until it is whole. Idle alone is no page: on a slow machine nothing may be asked for during
 * half a second before the page has named its sheets and scripts.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** WCAG 2.2 A and AA violations that axe finds, one line each: rule, then the elements. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
