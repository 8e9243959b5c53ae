import type { PurchaseStatisticsResponse, StatisticsDimension } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '@repere/contract';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import { queryOf, writeFilters, type FiguresFilters } from './figures-question';

/** The cuts that the page shows, in its order. */
export const cuts = [
  'year',
  'sector',
  'buyerRegion',
  'level',
  'method',
  'legalForm',
  'buyer',
] as const satisfies readonly StatisticsDimension[];
export type Cut = (typeof cuts)[number];

const keyOf = (cut: Cut, filters: FiguresFilters, language: Language): readonly string[] => [
  'purchaseStatistics',
  cut,
  writeFilters(filters),
  language,
];

const ask = (
  api: ApiClient,
  cut: Cut,
  filters: FiguresFilters,
  language: Language,
): Promise<PurchaseStatisticsResponse> =>
  api('purchaseStatistics', {
    query: {
      ...queryOf(filters, language),
      by: [cut],
      measure: ['spend', 'share', 'contracts', 'contractShare', 'suppliers', 'allSpend', 'allContracts'],
    },
  });

/** Fills the cache with one cut. */
export const loadCut = (
  api: ApiClient,
  queries: QueryClient,
  { cut, filters, language }: { readonly cut: Cut; readonly filters: FiguresFilters; readonly language: Language },
): Promise<PurchaseStatisticsResponse> =>
  queries.fetchQuery({ queryKey: keyOf(cut, filters, language), queryFn: () => ask(api, cut, filters, language) });

/** Fills the cache with every cut. */
export async function loadFigures(
  api: ApiClient,
  queries: QueryClient,
  filters: FiguresFilters,
  language: Language,
): Promise<void> {
  await Promise.all(cuts.map((cut) => loadCut(api, queries, { cut, filters, language })));
}

/** Figures by one dimension. */
export function useFigures(cut: Cut, filters: FiguresFilters): UseQueryResult<PurchaseStatisticsResponse> {
  const api = useApi();
  const { language } = useLocale();
  return useQuery({ queryKey: keyOf(cut, filters, language), queryFn: () => ask(api, cut, filters, language) });
}
