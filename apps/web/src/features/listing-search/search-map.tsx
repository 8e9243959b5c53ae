import type { ListingSearchResponse, Territory } from '@repere/contract';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { useLocale, useText } from '../../shared/i18n/text';
import { ListingMap, type MapBox, type MapView } from '../../shared/map';
import { useNavigate } from '../../shared/router/router';
import { fitted, viewOf, viewportOf } from './map-frame';
import styles from './map-panel.module.css';
import { changed, type SearchState } from './search-state';
import { useMapData } from './use-map-data';
import { placesOf, useGoToSearch, useNoteInAddress, usePlaces } from './use-search';

export interface SearchMapProps {
  readonly state: SearchState;
  /** Places the search delivers to: chosen, or understood in her words. */
  readonly served: readonly string[];
  readonly response: ListingSearchResponse | undefined;
  readonly highlighted: readonly string[];
  readonly onHighlight: (ids: readonly string[]) => void;
}

/** The map of the search, which comes once the list is there to be read. */
export function SearchMap({ state, served, response, highlighted, onHighlight }: SearchMapProps): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const { tiles } = useEnvironment();
  const go = useGoToSearch();
  const note = useNoteInAddress();
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const touched = useRef(false);
  const [viewport, setViewport] = useState<MapView | null>(null);
  const places = usePlaces(placesOf(state, served));
  const { view, fit, unknown, settle } = useFraming(state, served);
  const { data, extent, loadCards, trouble } = useMapData(state, viewport, { unknown, places });
  useEffect(() => {
    if (!unknown || extent === null || frame.current === null) return;
    const { clientWidth: width, clientHeight: height } = frame.current;
    touched.current = false;
    settle(fitted(extent, { width, height }));
  });
  const listing = response?.results.find(({ id }) => highlighted.includes(id));

  const onViewportChange = (next: MapView): void => {
    setViewport(next);
    // Only a view that the reader chose goes into the address.
    if (!touched.current) return;
    const { lat, lng, zoom } = viewportOf(next);
    note('map', [lat, lng, zoom].join(','));
  };
  // The view comes along, so that the address opens the card where it was.
  const noteCard = (id: string | null): void => {
    if ((id ?? '') !== state.card) note('card', id);
  };
  const touch = (): void => {
    touched.current = true;
  };
  return (
    <div
      ref={frame}
      className={styles['map']}
      onPointerDownCapture={touch}
      onWheelCapture={touch}
      onKeyDownCapture={({ key }) => (key === 'Tab' ? undefined : touch())}
    >
      <ListingMap
        language={language}
        data={data}
        view={view}
        extent={extent ?? fit}
        places={served.map((code) => placeOnMap(code, places))}
        circle={circleOf(state, places)}
        area={state.bbox}
        highlighted={listing === undefined ? null : { id: listing.id, ...pointOf(listing.location) }}
        onHighlight={onHighlight}
        onViewportChange={onViewportChange}
        onSearchArea={(bbox) => go(changed(state, { bbox, ...(viewport && { map: viewportOf(viewport) }) }))}
        loadCards={loadCards}
        open={state.card}
        onOpenCard={noteCard}
        onOpenListing={(card, event) => {
          event.preventDefault();
          navigate(card.url);
        }}
        tiles={tiles}
        chosen={state.map !== null}
        note={noteOf(response, text)}
        trouble={trouble && { text: text('map.stale'), retryText: text('results.retry'), retry: trouble.retry }}
        waitingText={text('map.loading')}
        failedText={text('map.failed')}
        retryText={text('results.retry')}
      />
    </div>
  );
}

/** Marks stand for every result: how many of them offer the need is said beside. */
function noteOf(response: ListingSearchResponse | undefined, text: ReturnType<typeof useText>): string | null {
  if (response === undefined || response.relevance === null || response.relevance.mentioning === 0) return null;
  return text('map.counted', { total: response.total, offering: response.relevance.offering });
}

interface Framing {
  /** Where the page wants the map. */
  readonly view: MapView | null;
  /** Where the results of the last question lie. */
  readonly fit: MapBox | null;
  /** True while nobody knows yet where the results of this question lie. */
  readonly unknown: boolean;
  readonly settle: (view: MapView) => void;
}

/** Where the address left the map, else where the results of a new question lie; a ticked filter moves nothing. */
function useFraming(state: SearchState, served: readonly string[]): Framing {
  const question = [state.q, state.near, state.radiusKm, ...served, '/', ...state.located].join(' ');
  const [kept, setKept] = useState<{ readonly question: string; readonly view: MapView | null }>({
    question,
    view: state.map === null ? null : viewOf(state.map),
  });
  return {
    view: kept.view,
    fit: kept.view?.bbox ?? null,
    unknown: kept.question !== question || kept.view === null,
    settle: (view) => setKept({ question, view }),
  };
}

const pointOf = (location: ListingSearchResponse['results'][number]['location']): { lat?: number; lng?: number } =>
  location === null ? {} : { lat: location.lat, lng: location.lng };

function placeOnMap(
  code: string,
  places: ReadonlyMap<string, Territory | null>,
): { code: string; name: string; lat?: number; lng?: number } {
  const place = places.get(code);
  return place === null || place === undefined
    ? { code, name: code }
    : { code, name: place.name, lat: place.lat, lng: place.lng };
}

function circleOf(
  { near, radiusKm }: SearchState,
  places: ReadonlyMap<string, Territory | null>,
): { lat: number; lng: number; km: number } | null {
  if (near === '' || radiusKm === null) return null;
  const [lat = NaN, lng = NaN] = near.split(',').map(Number);
  if (near.includes(',')) return { lat, lng, km: radiusKm };
  const place = places.get(near);
  return place === null || place === undefined ? null : { lat: place.lat, lng: place.lng, km: radiusKm };
}
