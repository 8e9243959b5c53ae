import type { ApiClient, IndicatorsResponse } from '@repere/contract';
import { INDICATOR_CUTS, type IndicatorCut, type IndicatorId, type Language } from '@repere/kernel';
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import { queryOf, writeFilters, type FiguresFilters } from './figures-question';

/** What the pages of indicators ask: some of them (all when none), under the filters, cut or not. */
export interface IndicatorsAsked {
  readonly filters: FiguresFilters;
  readonly indicator: readonly IndicatorId[];
  readonly by: IndicatorCut | null;
}

export type Indicator = IndicatorsResponse['indicators'][number];
export type Definition = IndicatorsResponse['definitions'][number];

/** Reads the cut from an address; what is none is left out. */
export const readCut = (search: URLSearchParams): IndicatorCut | null =>
  INDICATOR_CUTS.find((cut) => cut === search.get('by')) ?? null;

const keyOf = ({ filters, indicator, by }: IndicatorsAsked, language: Language): readonly unknown[] => [
  'indicators',
  writeFilters(filters),
  indicator,
  by,
  language,
];

/** The question as the API takes it, for the answer as for its files. */
export const indicatorQuery = ({ filters, by }: IndicatorsAsked, language: Language): Record<string, unknown> => ({
  ...queryOf(filters, language),
  ...(by !== null && { by }),
});

const ask = (api: ApiClient, asked: IndicatorsAsked, language: Language): Promise<IndicatorsResponse> =>
  api('purchaseIndicators', {
    query: { ...indicatorQuery(asked, language), indicator: [...asked.indicator] } as never,
  });

/** Fills the cache. */
export const loadIndicators = (
  api: ApiClient,
  queries: QueryClient,
  asked: IndicatorsAsked,
  language: Language,
): Promise<IndicatorsResponse> =>
  queries.fetchQuery({ queryKey: keyOf(asked, language), queryFn: () => ask(api, asked, language) });

export function useIndicators(asked: IndicatorsAsked): UseQueryResult<IndicatorsResponse> {
  const api = useApi();
  const { language } = useLocale();
  return useQuery({ queryKey: keyOf(asked, language), queryFn: () => ask(api, asked, language) });
}
