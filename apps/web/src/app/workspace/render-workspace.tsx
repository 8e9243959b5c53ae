import { dehydrate } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { ForbiddenPage } from '../../pages/workspace-home/forbidden-page';
import { NotFoundPage } from '../../pages/errors/error-pages';
import { ApiError, createApiClient } from '../../shared/api/api-client';
import { HeadCollectorProvider, type DocumentHead } from '../../shared/document-head';
import { createFormatter, type Formatter } from '../../shared/i18n/formatter';
import { loadMessages } from '../../shared/i18n/load-messages';
import { StaticRouter } from '../../shared/router/router';
import { loadAbilities } from '../../shared/workspace/abilities';
import { workspaceAddress, type WorkspaceMatch } from '../../shared/workspace/addresses';
import { hasOwnRooms } from '../../shared/workspace/rooms';
import type { WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { favicon } from '../assets';
import { pageFiles, writeDocument, type Manifest } from '../document';
import type { PageState } from '../entry-client';
import type { WebReply, WebRequest } from '../entry-server';
import { Providers } from '../providers';
import { createQueryClient } from '../query-client';
import { loadPage } from './loaded-pages';
import { WorkspaceApp } from './workspace-app';
import { loadWords, workspaceTable } from './workspace-table';

const entryModule = 'src/app/workspace/entry-workspace.tsx';

/**
 * Renders a page of the workspace with its real status. A posted form goes to the page's `act` first. Without a
 * session (401) the reader signs in and comes back; 403 and 404 have their pages. Nothing of it may be cached.
 */
export async function renderWorkspace(request: WebRequest, match: WorkspaceMatch): Promise<WebReply> {
  const { language } = match;
  const page = await loadPage(match.page);
  const queries = createQueryClient();
  const url = new URL(request.url, 'http://localhost');
  const context: WorkspaceContext = {
    api: createApiClient(request.transport),
    queries,
    language,
    params: match.params,
    search: url.searchParams,
  };
  const outcome = await outcomeOf(page, context, request);
  if ('location' in outcome) return { ...outcome, html: '' };
  if (hasOwnRooms(match.page)) await loadAbilities(context.api, queries);
  const content = outcome.status === 403 ? <ForbiddenPage /> : outcome.status === 404 ? <NotFoundPage /> : undefined;
  const html = await draw(request, match, { queries, content });
  queries.clear();
  return { status: outcome.status, location: null, html };
}

/** What becomes of a request: the form first, then what the page shows. */
async function outcomeOf(
  page: WorkspacePage,
  context: WorkspaceContext,
  { form, files, url }: WebRequest,
): Promise<WorkspaceOutcome> {
  try {
    const acted = form === null || page.act === undefined ? undefined : await page.act(context, form, files);
    if (acted !== undefined && 'location' in acted) return acted;
    const loaded = await page.load?.(context);
    if (loaded !== undefined && ('location' in loaded || loaded.status !== 200)) return loaded;
    return acted ?? { status: form === null || page.act !== undefined ? 200 : 404 };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return signInFirst(context, url, error.problem?.code);
    if (error.status === 403 || error.status === 404) return { status: error.status };
    throw error;
  }
}

/** Signing in first, then back where the reader wanted to go. */
function signInFirst({ language }: WorkspaceContext, url: string, code: string | undefined): WorkspaceOutcome {
  const search = new URLSearchParams({ next: url }).toString();
  const page =
    code === 'second_factor_required' ? 'secondFactor' : code === 'enrolment_required' ? 'enrolment' : 'signIn';
  return { status: 303, location: workspaceAddress(page, language, { search }) };
}

async function draw(
  request: WebRequest,
  match: WorkspaceMatch,
  page: { readonly queries: ReturnType<typeof createQueryClient>; readonly content: ReactElement | undefined },
): Promise<string> {
  const { environment, manifest, nonce } = request;
  let head: DocumentHead = { title: 'Repère', description: '', canonical: '/', alternate: null, indexed: false };
  const body = renderToString(
    <HeadCollectorProvider value={(given) => void (head = given)}>
      <Providers
        formatter={await formatterOf(match)}
        environment={environment}
        api={createApiClient(request.transport)}
        queries={page.queries}
      >
        <StaticRouter url={request.url}>
          <WorkspaceApp>{page.content}</WorkspaceApp>
        </StaticRouter>
      </Providers>
    </HeadCollectorProvider>,
  );
  // A page drawn in place of another (403, 404) has nothing to hydrate.
  const state: PageState | null = page.content === undefined ? { environment, queries: dehydrate(page.queries) } : null;
  return writeDocument({
    language: match.language,
    head,
    publicUrl: environment.publicUrl,
    body,
    files: filesOf(manifest, match),
    icon: favicon,
    nonce,
    state,
  });
}

async function formatterOf({ page, language }: WorkspaceMatch): Promise<Formatter> {
  const [shared, own] = await Promise.all([loadMessages(language), loadWords(page, language)]);
  return createFormatter(language, { ...shared, ...own });
}

function filesOf(manifest: Manifest, { page, language }: WorkspaceMatch): ReturnType<typeof pageFiles> {
  const messages = Object.keys(manifest).filter((key) => key.endsWith(`/i18n/src/web/${language}.ts`));
  return pageFiles(manifest, entryModule, [workspaceTable[page].module, ...messages]);
}
