import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { hydrate, type DehydratedState } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from '../shared/router/router';
import { createApiClient, fetchTransport } from '../shared/api/api-client';
import type { WebEnvironment } from '../shared/environment';
import { matchPage } from '../shared/i18n/addresses';
import { createFormatter } from '../shared/i18n/formatter';
import { loadMessages } from '../shared/i18n/load-messages';
import { App } from './app';
import { isLivePage, isLoaded, preloadPage } from './page-table';
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
  const [messages] = await Promise.all([loadMessages(language), isLivePage(page) ? preloadPage(page) : undefined]);
  const queries = createQueryClient();
  hydrate(queries, dehydrated);
  hydrateRoot(
    root,
    <Providers
      formatter={createFormatter(language, messages)}
      environment={environment}
      api={createApiClient(fetchTransport)}
      queries={queries}
    >
      <BrowserRouter prepare={preparePage}>
        <App />
      </BrowserRouter>
    </Providers>,
  );
}

/** Loads the code of the next page, unless it is there. */
function preparePage(pathname: string): Promise<void> | null {
  const { page } = matchPage(pathname);
  return isLivePage(page) && !isLoaded(page) ? preloadPage(page) : null;
}

void start();
