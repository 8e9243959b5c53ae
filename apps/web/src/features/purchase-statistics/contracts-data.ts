import type { ApiClient, PurchasesResponse } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { QueryClient } from '@tanstack/react-query';
import { queryOf, type FiguresFilters } from './figures-question';

/** What the list of contracts is narrowed by, beside the filters of figures. */
export interface ContractsAsked {
  readonly filters: FiguresFilters;
  readonly q: string;
  readonly status: readonly string[];
  readonly page: number;
}

export const statuses = ['confirmed', 'probable', 'candidate', 'review', 'none'] as const;

/** Reads the list's own words from an address; what cannot be read is left out. */
export function readContractsAsked(search: URLSearchParams, filters: FiguresFilters): ContractsAsked {
  const page = Number(search.get('page') ?? '1');
  return {
    filters,
    q: (search.get('q') ?? '').slice(0, 200),
    status: search.getAll('status').filter((status) => (statuses as readonly string[]).includes(status)),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

export const contractsKey = (asked: ContractsAsked, language: Language): readonly unknown[] => [
  'purchases',
  asked,
  language,
];

export const askContracts = (api: ApiClient, asked: ContractsAsked, language: Language): Promise<PurchasesResponse> =>
  api('listPurchases', {
    query: {
      ...queryOf(asked.filters, language),
      q: asked.q,
      status: [...asked.status] as PurchasesResponse['results'][number]['class'][] as never,
      page: asked.page,
    },
  });

export const loadContracts = (
  api: ApiClient,
  queries: QueryClient,
  asked: ContractsAsked,
  language: Language,
): Promise<PurchasesResponse> =>
  queries.fetchQuery({ queryKey: contractsKey(asked, language), queryFn: () => askContracts(api, asked, language) });
