import { createElement, lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import type { PageName } from '../shared/i18n/addresses';
import type { WordArea } from '../shared/i18n/load-messages';

/** Pages that scripts bring to life; the others are only read, and their text stays on the server. */
export type LivePageName = Extract<PageName, 'search' | 'coverage' | 'listing' | 'report'>;

interface PageEntry {
  /** Key of the page's module in the build's manifest. */
  readonly module: string;
  /** Sentences that come with the page. */
  readonly words: WordArea | null;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
}

/** Every live page, its module and how to load it; addresses stand in shared/i18n/addresses. */
export const pageTable: Readonly<Record<LivePageName, PageEntry>> = {
  search: {
    module: 'src/pages/search/search-page.tsx',
    words: null,
    load: () => import('../pages/search/search-page'),
  },
  coverage: {
    module: 'src/pages/delivery-map/coverage-page.tsx',
    words: 'coverage',
    load: () => import('../pages/delivery-map/coverage-page'),
  },
  listing: {
    module: 'src/pages/listing/listing-page.tsx',
    words: 'sheet',
    load: () => import('../pages/listing/listing-page'),
  },
  report: {
    module: 'src/pages/report/report-page.tsx',
    words: 'sheet',
    load: () => import('../pages/report/report-page'),
  },
};

export const isLivePage = (page: PageName | null): page is LivePageName => page !== null && page in pageTable;

const loaded = new Map<LivePageName, ComponentType>();
const delayed = new Map<LivePageName, LazyExoticComponent<ComponentType>>();

/** Loads a page's module so that it renders at once: before rendering on the server, before hydration in the browser. */
export async function preloadPage(name: LivePageName): Promise<void> {
  const { Page } = await pageTable[name].load();
  loaded.set(name, Page);
}

export const isLoaded = (name: LivePageName): boolean => loaded.has(name);

/** Renders a page, waiting for its module when it was not preloaded. */
export function PageView({ name }: { readonly name: LivePageName }): ReactElement {
  return createElement(loaded.get(name) ?? delayedPage(name));
}

function delayedPage(name: LivePageName): ComponentType {
  let page = delayed.get(name);
  if (page === undefined) {
    page = lazy(async () => ({ default: (await pageTable[name].load()).Page }));
    delayed.set(name, page);
  }
  return page;
}
