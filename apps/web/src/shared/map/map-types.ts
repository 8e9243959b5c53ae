import type { ListingMapResponse, ServiceArea } from '@repere/contract';
import type { Language } from '@repere/kernel';

/** Degrees: west, south, east, north. */
export interface MapBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface MapView {
  readonly bbox: MapBox;
  /** A whole number, 4 to 14 on the embedded basemap. */
  readonly zoom: number;
}

/** What a card on the map says of a listing. */
export interface MapCard {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Municipality, and distance when known. */
  readonly place: string;
  /** Why it serves the searched place (R12), when one is searched. */
  readonly reason: string | null;
}

/** Which listings a card is asked for: the ids of a point, or all that lie in the box of a cluster that cannot open. */
export interface CardRequest {
  readonly ids: readonly string[] | null;
  readonly bbox: MapBox;
  readonly count: number;
}

export interface CardAnswer {
  readonly cards: readonly MapCard[];
  readonly total: number;
}

/** A territory drawn as chosen: a region is tinted, an MRC or municipality ringed at its reference point. */
export interface MapPlace {
  /** API notation: `QC`, `R04`, `M35`, `35027`. */
  readonly code: string;
  readonly name: string;
  /** The built-in reference point when absent. */
  readonly lat?: number;
  readonly lng?: number;
}

export interface MapTiles {
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

export interface ListingMapProps {
  readonly language: Language;
  /** The API's answer for the view; null while the first is awaited. */
  readonly data: ListingMapResponse | null;
  /** Where to open, and where to go whenever it changes; Québec's south when absent. */
  readonly view?: MapView | null;
  /** Where all results lie, for the "fit" button; southern Québec when absent. */
  readonly extent?: MapBox | null;
  /** Places the search delivers to. */
  readonly places?: readonly MapPlace[];
  /** The circle searched around a point, in kilometres. */
  readonly circle?: { readonly lat: number; readonly lng: number; readonly km: number } | null;
  /** The box the list is limited to, when it is. */
  readonly area?: MapBox | null;
  /** The listing pointed at in the list; its point lets a cluster that holds it light up. */
  readonly highlighted?: { readonly id: string; readonly lat?: number; readonly lng?: number } | null;
  /** Listings pointed at on the map; none when the pointer leaves. */
  readonly onHighlight?: (ids: readonly string[]) => void;
  /** After a move, once it has rested for a quarter of a second; and once at the start. */
  readonly onViewportChange?: (view: MapView) => void;
  /** Shows the "search this area" button after the reader has moved the map. Null drops the area. */
  readonly onSearchArea?: (box: MapBox | null) => void;
  /** A listing whose card the page wants open, where its mark is in view. */
  readonly open?: string;
  /** The listing whose card has opened, the first of several; null when it has closed. */
  readonly onOpenCard?: (id: string | null) => void;
  readonly loadCards: (request: CardRequest, signal: AbortSignal) => Promise<CardAnswer>;
  /** Client-side navigation to a listing; the link works without. */
  readonly onOpenListing?: (card: MapCard, event: { preventDefault(): void }) => void;
  readonly tiles?: MapTiles | null;
  /** True when the reader chose where to open: she is offered to search there. */
  readonly chosen?: boolean;
  /** What the marks count, said in the margin of the map. */
  readonly note?: string | null;
  /** Why what is drawn is not what was asked for, and how to ask again. */
  readonly trouble?: { readonly text: string; readonly retryText: string; readonly retry: () => void } | null;
}

/** Said in the frame of a map while it loads, and when it cannot: the page's own catalogue has them. */
export interface FrameWords {
  readonly waitingText: string;
  readonly failedText: string;
  readonly retryText: string;
}

export interface ServiceAreaMapProps extends Omit<FrameWords, 'retryText'> {
  readonly language: Language;
  readonly area: ServiceArea;
  /** The zones of the area with their labels, as the listing gives them. */
  readonly zones?: readonly { readonly code: string; readonly label: string }[];
  readonly seat: { readonly lat: number; readonly lng: number } | null;
  /** The area in words: what the drawing says to whoever cannot see it. */
  readonly label: string;
}
