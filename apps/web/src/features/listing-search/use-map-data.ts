import type { ListingMapResponse, Territory } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { useDistanceText } from '../../shared/listing/distance-text';
import type { CardAnswer, CardRequest, ListingMapProps, MapBox, MapView } from '../../shared/map';
import { extentOf, inhabitedQuebec } from './map-frame';
import { isPristine, toFilterQuery, type SearchState } from './search-state';

/** Fine enough to tell where results lie, coarse enough to stay light. */
const overviewZoom = 7;

export interface MapData {
  readonly data: ListingMapResponse | null;
  /** Where all results of a new question lie; null until known, when none has a point, and when the question is not new. */
  readonly extent: MapBox | null;
  readonly loadCards: ListingMapProps['loadCards'];
  /** Set while what the map shows is not what was asked for. */
  readonly trouble: { readonly retry: () => void } | null;
}

/**
 * The same search for the map: what its view shows, and the cards of a mark. A new question first asks where its
 * results lie, so that the view drawn is the one that will stay: one request at a time.
 */
export function useMapData(
  state: SearchState,
  viewport: MapView | null,
  frame: { readonly unknown: boolean; readonly places: ReadonlyMap<string, Territory | null> },
): MapData {
  const api = useApi();
  const { language } = useLocale();
  const distanceText = useDistanceText();
  const { bbox: _list, ...filters } = toFilterQuery(state, language);
  const key = routeUrl('mapListings', { query: filters });
  const pristine = isPristine(state);

  const overview = useQuery({
    enabled: frame.unknown && !pristine,
    queryKey: ['map', key, 'overview'],
    queryFn: ({ signal }) => api('mapListings', { query: { ...filters, zoom: overviewZoom }, signal }),
  });
  const drawn = useQuery({
    enabled: viewport !== null && (!frame.unknown || pristine),
    queryKey: ['map', key, viewport],
    queryFn: ({ signal }) => api('mapListings', { query: { ...filters, ...(viewport ?? {}) }, signal }),
    placeholderData: keepPreviousData,
  });
  const asked = [...frame.places.values()].filter((place) => place !== null);
  const found = overview.data === undefined ? null : extentOf(overview.data, asked, state.radiusKm);

  const loadCards = async ({ ids, bbox }: CardRequest, signal: AbortSignal): Promise<CardAnswer> => {
    const { results, total } = await api('searchListings', {
      query: { ...filters, bbox: widened(bbox), pageSize: 50 },
      signal,
    });
    const wanted = ids === null ? results : results.filter(({ id }) => ids.includes(id));
    return {
      total: ids?.length ?? total,
      cards: wanted.map(({ id, slug, name, municipality, distance, match }) => ({
        id,
        name,
        url: address('listing', language, { slug }),
        place: distance === null ? municipality.name : `${municipality.name}, ${distanceText(distance)}`,
        reason: match?.reason.text ?? null,
      })),
    };
  };
  // Without an answer the map stays as it was, and says so.
  const [last, setLast] = useState(drawn.data);
  if (drawn.data !== undefined && drawn.data !== last) setLast(drawn.data);
  const asking = [overview, drawn].find(({ isError, fetchStatus }) => isError || fetchStatus === 'paused');
  return {
    data: drawn.data ?? last ?? null,
    extent: pristine ? inhabitedQuebec : found,
    loadCards,
    trouble: asking === undefined ? null : { retry: () => void asking.refetch() },
  };
}

/** A box that surely holds what lies on its edge, or a point. */
const widened = ({ west, south, east, north }: MapBox): MapBox => ({
  west: west - 1e-4,
  south: south - 1e-4,
  east: east + 1e-4,
  north: north + 1e-4,
});
