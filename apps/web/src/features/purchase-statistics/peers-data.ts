import type { ApiClient, PeersResponse } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import { queryOf, writeFilters, type FiguresFilters } from './figures-question';

const keyOf = (filters: FiguresFilters, language: Language): readonly string[] => [
  'peers',
  writeFilters(filters),
  language,
];

function ask(api: ApiClient, filters: FiguresFilters, language: Language): Promise<PeersResponse> {
  const { level: _, buyer: __, ...query } = queryOf(filters, language);
  return api('purchasePeers', { query: { ...query, buyer: filters.buyer } as never });
}

/** Fills the cache; without a buyer there is nothing to compare. */
export async function loadPeers(
  api: ApiClient,
  queries: QueryClient,
  filters: FiguresFilters,
  language: Language,
): Promise<void> {
  if (filters.buyer === '') return;
  await queries.fetchQuery({ queryKey: keyOf(filters, language), queryFn: () => ask(api, filters, language) });
}

export function usePeers(filters: FiguresFilters): UseQueryResult<PeersResponse> {
  const api = useApi();
  const { language } = useLocale();
  return useQuery({
    queryKey: keyOf(filters, language),
    queryFn: () => ask(api, filters, language),
    enabled: filters.buyer !== '',
  });
}
