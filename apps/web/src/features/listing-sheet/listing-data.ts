import type { ApiClient, ListingDetail } from '@repere/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '../../shared/api/api-client';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import type { Language } from '@repere/kernel';

/** A listing, or the status of the refusal: 404 unknown, 410 withdrawn, 503… */
export type ListingOutcome =
  | { readonly kind: 'found'; readonly listing: ListingDetail }
  | { readonly kind: 'failed'; readonly status: number }
  /** Merged: `key` finds the listing that replaces it. */
  | { readonly kind: 'moved'; readonly key: string };

export const listingKey = (key: string, language: Language): readonly string[] => ['listing', language, key];

/** Reads a listing by slug, id or NEQ. Throws only when offline. */
export async function readListing(
  api: ApiClient,
  key: string,
  options: { readonly language: Language; readonly signal?: AbortSignal },
): Promise<ListingOutcome> {
  try {
    const { language: lang, signal } = options;
    return {
      kind: 'found',
      listing: await api('getListing', { params: { id: key }, query: { lang }, ...(signal && { signal }) }),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const moved = error.status === 308 ? /\/listings\/([^/?]+)/.exec(error.location ?? '')?.[1] : undefined;
    return moved === undefined
      ? { kind: 'failed', status: error.status }
      : { kind: 'moved', key: decodeURIComponent(moved) };
  }
}

export function useListing(key: string): UseQueryResult<ListingOutcome> {
  const api = useApi();
  const { language } = useLocale();
  return useQuery({
    queryKey: listingKey(key, language),
    queryFn: ({ signal }) => readListing(api, key, { language, signal }),
  });
}
