import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { hydrate, type DehydratedState } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from '../shared/router/router';
import { createApiClient, fetchTransport } from '../shared/api/api-client';
import type { WebEnvironment } from '../shared/environment';
import { matchPage } from '../shared/i18n/addresses';
import { createFormatter, type Formatter } from '../shared/i18n/formatter';
import { loadMessages, loadWords } from '../shared/i18n/load-messages';
import { App } from './app';
import { isLivePage, isLoaded, pageTable, preloadPage, type LivePageName } from './page-table';
import { Providers } from './providers';
import { createQueryClient } from './query-client';

/** What the server rendered from, as it stands in the page. */
export interface PageState {
  readonly environment: WebEnvironment;
  readonly queries: DehydratedState;
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  const state = document.getElementById('state')?.textContent;
  if (root === null || state === undefined || state === null) return;
  const { environment, queries: dehydrated } = JSON.parse(state) as PageState;
  const { page, language } = matchPage(location.pathname);
  const formatter = createFormatter(language, {});
  await Promise.all([
    loadMessages(language).then(formatter.learn),
    isLivePage(page) ? bringPage(page, formatter) : undefined,
  ]);
  const queries = createQueryClient();
  hydrate(queries, dehydrated);
  hydrateRoot(
    root,
    <Providers formatter={formatter} environment={environment} api={createApiClient(fetchTransport)} queries={queries}>
      <BrowserRouter prepare={(pathname) => preparePage(pathname, formatter)}>
        <App />
      </BrowserRouter>
    </Providers>,
  );
}

/** Loads the code of the next page and its words, unless they are there. */
function preparePage(pathname: string, formatter: Formatter): Promise<void> | null {
  const { page } = matchPage(pathname);
  return isLivePage(page) && !isLoaded(page) ? bringPage(page, formatter) : null;
}

async function bringPage(page: LivePageName, formatter: Formatter): Promise<void> {
  const [words] = await Promise.all([loadWords(pageTable[page].words, formatter.language), preloadPage(page)]);
  formatter.learn(words);
}

void start();
