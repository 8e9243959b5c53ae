import { routeUrl, type ListingExportQuery } from '@repere/contract';

/** The parameters of a search in one order and without defaults: equal searches are written alike. */
function canonical({ columns: _columns, lang: _lang, understand, ...rest }: ListingExportQuery) {
  const { separator: _separator, ...query } = rest as typeof rest & { separator?: unknown };
  const sorted = Object.fromEntries(
    Object.entries(query)
      .map(([key, value]) => [key, Array.isArray(value) ? [...(value as string[])].sort() : value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Partial<ListingExportQuery>;
  return { ...sorted, ...(understand === 'off' && { understand }) };
}

/** The search as a query, `q=traiteur&serves=35027`; empty when everything is asked. */
export const searchParameters = (query: ListingExportQuery): string =>
  routeUrl('searchListings', { query: canonical(query) }).split('?')[1] ?? '';

/** The page of the search, from the root of the site. @example searchPage({ …, lang: 'en' }) // '/en/?serves=35027' */
export function searchPage(query: ListingExportQuery): string {
  const parameters = searchParameters(query);
  const page = query.lang === 'en' ? '/en/' : '/';
  return parameters === '' ? page : `${page}?${parameters}`;
}

/** The feed of the search, from the root of the site. */
export const searchFeed = (query: ListingExportQuery): string =>
  routeUrl('followListings', { query: { ...canonical(query), columns: query.columns, lang: query.lang } });
