import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { ApiClient, CurrentSession } from '@repere/contract';

type Abilities = CurrentSession['abilities'];

const abilitiesKey = ['workspace', 'abilities'];

/** What the reader may do somewhere: which rooms are worth showing. The API decides what is allowed. */
export const useAbilities = (): Abilities =>
  useQuery<Abilities>({ queryKey: abilitiesKey, queryFn: () => [], staleTime: Infinity }).data ?? [];

/** Asks it once a page, on the server; the browser keeps it as long as the document. */
export async function loadAbilities(api: ApiClient, queries: QueryClient): Promise<void> {
  const { abilities } = await api('currentSession');
  queries.setQueryData<Abilities>(abilitiesKey, abilities);
}
