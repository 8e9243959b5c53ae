import type { Browser, CDPSession, Page, Request } from 'playwright-core';
import { launchBrowser } from '../../../libs/testing/src/browser';
import { median, percentile } from './figures';

export interface BrowserFigures {
  /** From the key to the suggestions painted, with the processor four times slower. */
  readonly keystroke: { readonly p50: number; readonly p95: number };
  /** From Enter to the results painted, likewise. */
  readonly enter: number;
  /** Most requests for suggestions under way at once. */
  readonly inFlight: number;
  /** On the throttled profile: 1.6 Mbit/s, 150 ms away, processor four times slower. */
  readonly lcp: number;
  readonly cls: number;
  /** Compressed kilobytes of JavaScript: search page with its map, without it, and a listing's page. */
  readonly js: { readonly search: number; readonly map: number; readonly sheet: number };
}

const WORDS = ['déneigement', 'traiteur', 'entretien ménager', 'imprimerie'];

/** P4, P12 and the page's paint, in a real Chromium. */
export async function measureBrowser(url: string, slug: string): Promise<BrowserFigures> {
  const browser = await launchBrowser();
  try {
    const typing = await typed(browser, url);
    const paints = [];
    for (let round = 0; round < 5; round++) paints.push(await painted(browser, url));
    return {
      ...typing,
      lcp: median(paints.map(({ lcp }) => lcp)),
      cls: Math.max(...paints.map(({ cls }) => cls)),
      js: {
        ...(await scripts(browser, `${url}/?q=traiteur`)),
        sheet: (await scripts(browser, `${url}/fiche/${slug}`)).search,
      },
    };
  } finally {
    await browser.close();
  }
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

async function typed(browser: Browser, url: string): Promise<Pick<BrowserFigures, 'keystroke' | 'enter' | 'inFlight'>> {
  const page = await browser.newPage();
  let [now, inFlight] = [0, 0];
  page.on('request', (request) => {
    if (request.url().includes('/suggest')) inFlight = Math.max(inFlight, ++now);
  });
  const ended = (request: Request): void => {
    if (request.url().includes('/suggest')) now--;
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  await page.goto(url, { waitUntil: 'networkidle' });
  await slowed(page);
  const box = page.getByRole('combobox').first();
  const keys: number[] = [];
  const enters: number[] = [];
  for (const word of WORDS) {
    await box.fill('');
    await box.focus();
    for (const letter of word) {
      await watch(page, '[role=listbox]');
      await page.keyboard.type(letter);
      await page.waitForTimeout(500);
      const took = await paintedAfter(page);
      if (took !== null) keys.push(took);
    }
    await watch(page, 'article');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(2_500);
    const took = await paintedAfter(page);
    if (took !== null) enters.push(took);
  }
  await page.close();
  return { keystroke: { p50: median(keys), p95: percentile(keys, 0.95) }, enter: median(enters), inFlight };
}

/** From the next key on, notes when what the selector finds was first painted after it changed. */
const watch = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`(() => {
    window.painted = null;
    window.addEventListener('keydown', (event) => {
      const pressed = event.timeStamp;
      const seen = () => [...document.querySelectorAll('${selector}')].map((one) => one.textContent).join();
      const before = seen();
      const observer = new MutationObserver(() => {
        if (seen() === before || seen() === '') return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now() - pressed)));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      setTimeout(() => observer.disconnect(), 2400);
    }, { once: true, capture: true });
  })()`);

/** Milliseconds since the key, or null when nothing changed. */
const paintedAfter = (page: Page): Promise<number | null> => page.evaluate<number | null>('window.painted ?? null');

const OBSERVE = `
  window.lcp = window.cls = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.lcp = Math.max(window.lcp, entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

async function painted(browser: Browser, url: string): Promise<{ lcp: number; cls: number }> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const session = await slowed(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await page.addInitScript(OBSERVE);
  await page.goto(`${url}/?q=traiteur`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
  const found = await page.evaluate<{ lcp: number; cls: number }>('({ lcp, cls })');
  await page.close();
  return found;
}

/** Bytes of scripts as they travelled; those of the map come in chunks of their own, named after it. */
async function scripts(browser: Browser, address: string): Promise<{ search: number; map: number }> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const sizes = { search: 0, map: 0 };
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) addresses.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const from = addresses.get(requestId);
    if (from !== undefined) sizes[/map|leaflet/i.test(from) ? 'map' : 'search'] += encodedDataLength / 1024;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_500);
  await page.close();
  return sizes;
}
