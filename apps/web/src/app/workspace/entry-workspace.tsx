import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { learnRoutes } from '@repere/contract/client';
import { routes } from '@repere/contract/routes';
import { hydrate } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { createApiClient, fetchTransport } from '../../shared/api/api-client';
import { createFormatter } from '../../shared/i18n/formatter';
import { loadMessages } from '../../shared/i18n/load-messages';
import { BrowserRouter } from '../../shared/router/router';
import { matchWorkspace } from '../../shared/workspace/addresses';
import type { WorkspaceContext } from '../../shared/workspace/page';
import type { PageState } from '../entry-client';
import { Providers } from '../providers';
import { createQueryClient } from '../query-client';
import { loadPage } from './loaded-pages';
import { WorkspaceApp } from './workspace-app';
import { loadWords } from './workspace-table';

learnRoutes(routes);

async function start(): Promise<void> {
  const root = document.getElementById('root');
  const state = document.getElementById('state')?.textContent;
  const match = matchWorkspace(location.pathname);
  if (root === null || state === undefined || state === null || match === null) return;
  const { environment, queries: dehydrated } = JSON.parse(state) as PageState;
  const { language } = match;
  const [shared, own] = await Promise.all([
    loadMessages(language),
    loadWords(match.page, language),
    loadPage(match.page),
  ]);
  const messages: Record<string, unknown> = { ...shared, ...own };
  const queries = createQueryClient();
  hydrate(queries, dehydrated);
  const api = createApiClient(fetchTransport);

  /** Loads the next page's code, words and data, so that it is drawn whole; anything unusual is asked of the server. */
  async function prepare(to: string): Promise<void> {
    const { pathname, searchParams } = new URL(to, location.origin);
    const next = matchWorkspace(pathname);
    if (next === null || next.language !== language) throw new Error('another part of the site');
    const [page, words] = await Promise.all([loadPage(next.page), loadWords(next.page, language)]);
    Object.assign(messages, words);
    const context: WorkspaceContext = { api, queries, language, params: next.params, search: searchParams };
    const outcome = await page.load?.(context);
    if (outcome !== undefined && outcome.status !== 200) throw new Error('the server will say');
  }

  hydrateRoot(
    root,
    <Providers formatter={createFormatter(language, messages)} environment={environment} api={api} queries={queries}>
      <BrowserRouter prepare={prepare}>
        <WorkspaceApp />
      </BrowserRouter>
    </Providers>,
  );
}

void start();
