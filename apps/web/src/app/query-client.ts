import { QueryClient } from '@tanstack/react-query';

/** The one data layer: nothing is asked twice within a minute, and nothing is asked again behind the reader's back. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 300_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
      },
    },
  });
