import { learnRoutes } from '@repere/contract/client';
import { routes } from '@repere/contract/routes';
import { dehydrate } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from '../shared/router/router';
import type { Language } from '@repere/kernel';
import { NotFoundPage, ServerErrorPage } from '../pages/errors/error-pages';
import { AboutPage } from '../pages/reading/about-page';
import { AccessibilityPage } from '../pages/reading/accessibility-page';
import { DataPage } from '../pages/reading/data-page';
import { PrivacyPage } from '../pages/reading/privacy-page';
import { createApiClient, type ApiTransport } from '../shared/api/api-client';
import { loadDeferred } from '../shared/ui/deferred';
import { HeadCollectorProvider, type DocumentHead } from '../shared/document-head';
import type { WebEnvironment } from '../shared/environment';
import { address, matchPage, type PageName } from '../shared/i18n/addresses';
import { createFormatter, type Formatter } from '../shared/i18n/formatter';
import { loadMessages, loadWords } from '../shared/i18n/load-messages';
import { matchWorkspace } from '../shared/workspace/addresses';
import type { FormFields, FormFiles } from '../shared/workspace/page';
import { App } from './app';
import { favicon } from './assets';
import { pageFiles, writeDocument, type Manifest } from './document';
import type { PageState } from './entry-client';
import { isLivePage, pageTable, preloadPage, type LivePageName } from './page-table';
import { prefetchTable, type PrefetchOutcome } from './prefetch';
import { Providers } from './providers';
import { createQueryClient } from './query-client';
import { renderWorkspace } from './workspace/render-workspace';

learnRoutes(routes);

/** What the server hands over for one page. */
export interface WebRequest {
  /** Path and query, as asked. */
  readonly url: string;
  /** Fields of a posted form, every value of each; null when the page is read. */
  readonly form: FormFields | null;
  /** Its files, by field. */
  readonly files: FormFiles;
  readonly transport: ApiTransport;
  readonly environment: WebEnvironment;
  readonly manifest: Manifest;
  readonly nonce: string;
}

/** A page, or a redirection when `location` is set. */
export interface WebReply {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

const entryModule = 'src/app/entry-client.tsx';

const readingPages: Readonly<Record<Exclude<PageName, LivePageName>, () => ReactElement>> = {
  about: AboutPage,
  data: DataPage,
  accessibility: AccessibilityPage,
  privacy: PrivacyPage,
};

/**
 * Renders the page that lives at an address, with its real status: 404 when none does, 410 for a withdrawn listing,
 * 308 for a merged one. Throws when the API cannot be reached at all; `renderFailure` then gives the 500 page.
 */
export async function renderPage(request: WebRequest): Promise<WebReply> {
  const { pathname, search } = splitUrl(request.url);
  const tidy = tidyPath(pathname);
  if (tidy !== null) return { status: 308, location: tidy + search, html: '' };
  const { page, language, slug } = matchPage(pathname);
  const workspace = page === null ? matchWorkspace(pathname) : null;
  if (workspace !== null) return renderWorkspace(request, workspace);
  if (isLivePage(page)) {
    const queries = createQueryClient();
    const api = createApiClient(request.transport);
    const [outcome] = await Promise.all([
      prefetchTable[page]({ api, queries, language, slug, search: search.slice(1), form: firstValues(request.form) }),
      preloadPage(page),
    ]);
    await loadDeferred();
    if ('location' in outcome) return { ...outcome, html: '' };
    return draw(request, { language, outcome, queries, live: page });
  }
  const Reading = page === null ? NotFoundPage : readingPages[page];
  return draw(request, { language, outcome: { status: page === null ? 404 : 200 }, content: <Reading /> });
}

/** The page for a failure that nothing foresaw, in the language of the address. */
export function renderFailure(request: WebRequest, status = 500): Promise<WebReply> {
  const { language } = matchPage(splitUrl(request.url).pathname);
  return draw(request, { language, outcome: { status }, content: <ServerErrorPage /> });
}

async function draw(
  request: WebRequest,
  page: {
    readonly language: Language;
    readonly outcome: PrefetchOutcome;
    readonly queries?: ReturnType<typeof createQueryClient>;
    readonly live?: LivePageName;
    readonly content?: ReactElement;
  },
): Promise<WebReply> {
  const { environment, manifest, nonce } = request;
  const { language, live } = page;
  const queries = page.queries ?? createQueryClient();
  let head: DocumentHead = { title: 'Repère', description: '', canonical: '/', alternate: null, indexed: false };
  const body = renderToString(
    <HeadCollectorProvider value={(given) => void (head = given)}>
      <Providers
        formatter={await formatterOf(language)}
        environment={environment}
        api={createApiClient(request.transport)}
        queries={queries}
      >
        <StaticRouter url={request.url}>
          <App>{page.content}</App>
        </StaticRouter>
      </Providers>
    </HeadCollectorProvider>,
  );
  const state: PageState | null = live === undefined ? null : { environment, queries: dehydrate(queries) };
  const html = writeDocument({
    language,
    head,
    publicUrl: environment.publicUrl,
    body,
    files: filesOf(manifest, language, live),
    icon: favicon,
    nonce,
    state,
  });
  queries.clear();
  return { status: page.outcome.status, location: null, html };
}

const formatters = new Map<Language, Promise<Formatter>>();

/** On the server one formatter serves every page of a language, those that are only read included. */
function formatterOf(language: Language): Promise<Formatter> {
  let formatter = formatters.get(language);
  if (formatter === undefined) formatters.set(language, (formatter = loadFormatter(language)));
  return formatter;
}

async function loadFormatter(language: Language): Promise<Formatter> {
  const [live, sheet, coverage, search, exports, reading] = await Promise.all([
    loadMessages(language),
    loadWords('sheet', language),
    loadWords('coverage', language),
    loadWords('search', language),
    loadWords('exports', language),
    language === 'fr'
      ? import('@repere/i18n/web-pages/fr').then((module) => module.webPagesFr)
      : import('@repere/i18n/web-pages/en').then((module) => module.webPagesEn),
  ]);
  return createFormatter(language, { ...live, ...sheet, ...coverage, ...search, ...exports, ...reading });
}

/** Pages that are only read share the style sheets of the report page: headings, text, notices, buttons. */
function filesOf(manifest: Manifest, language: Language, live: LivePageName | undefined): ReturnType<typeof pageFiles> {
  const { module, words } = pageTable[live ?? 'report'];
  const areas = words === null ? ['web'] : ['web', `web-${words}`];
  const messages = areas.flatMap((area) =>
    Object.keys(manifest).filter((key) => key.endsWith(`/i18n/src/${area}/${language}.ts`)),
  );
  return pageFiles(manifest, entryModule, [module, ...messages]);
}

/** Public forms have one value a field. */
const firstValues = (form: FormFields | null): Readonly<Record<string, string>> | null =>
  form === null ? null : Object.fromEntries(Object.entries(form).map(([name, [value = '']]) => [name, value]));

/** The one spelling of an address: `/en` is `/en/`, other paths have no final slash. Null when it is already right. */
function tidyPath(pathname: string): string | null {
  if (pathname === '/en') return address('search', 'en');
  if (pathname === '/' || pathname === '/en/' || !pathname.endsWith('/')) return null;
  // Never `//host`, which a browser would take for another site.
  return `/${pathname.replace(/^\/+|\/+$/g, '')}`;
}

function splitUrl(url: string): { readonly pathname: string; readonly search: string } {
  const [path = '/', ...query] = url.split('?');
  return { pathname: path, search: query.length === 0 ? '' : `?${query.join('?')}` };
}
