import type { ApiClient } from '@repere/contract';
import { createContext, use } from 'react';

const ApiContext = createContext<ApiClient | null>(null);

export const ApiProvider = ApiContext.Provider;

/** The typed client of the API: in process on the server, `fetch` in the browser. */
export function useApi(): ApiClient {
  const api = use(ApiContext);
  if (api === null) throw new Error('useApi outside ApiProvider');
  return api;
}
