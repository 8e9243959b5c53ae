import type { ApiClient, DirectoryReachResponse } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';

const question = (api: ApiClient, lang: Language) => ({
  queryKey: ['directoryReach', lang],
  queryFn: (): Promise<DirectoryReachResponse> => api('directoryReach', { query: { lang } }),
});

/** Fills the cache; the page stands without it. */
export const loadDirectoryReach = (api: ApiClient, queries: QueryClient, language: Language): Promise<void> =>
  queries.prefetchQuery(question(api, language));

/** The directory beside the official count of enterprises. */
export function useDirectoryReach(): UseQueryResult<DirectoryReachResponse> {
  const api = useApi();
  const { language } = useLocale();
  return useQuery(question(api, language));
}
