import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { loadBasemap, loadReferencePoints, townNear, type ReferencePoints, type Town } from './basemap';
import { MapEngine, type OpenCard } from './map-engine';
import type { MapWords } from './map-intl';
import type { ListingMapProps, MapPlace, MapView } from './map-types';
import { marksOf, type Mark } from './marks';
import type { LocatedPlace } from './territory-layer';

/** What the component needs of the engine: itself once it runs, the open card, and whether the reader has moved the map. */
export interface EngineState {
  readonly engine: MapEngine | null;
  readonly card: OpenCard | null;
  readonly moved: boolean;
  readonly limits: { readonly atMin: boolean; readonly atMax: boolean };
  readonly clearMoved: () => void;
}

/** Runs a map in `element` and keeps it true to the props. */
export function useEngine(element: HTMLElement | null, props: ListingMapProps, words: MapWords): EngineState {
  const { language, tiles = null, view = null, extent = null, data, highlighted = null } = props;
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [card, setCard] = useState<OpenCard | null>(null);
  const [moved, setMoved] = useState(props.chosen === true);
  const [limits, setLimits] = useState({ atMin: false, atMax: false });

  const onView = useEffectEvent((made: MapEngine, at: MapView, byReader: boolean) => {
    if (byReader) setMoved(true);
    setLimits(made.zoomLimits);
    props.onViewportChange?.(at);
  });
  const onPoint = useEffectEvent((mark: Mark | null) => props.onHighlight?.(mark?.ids ?? []));
  const onCard = useEffectEvent((opened: OpenCard | null) => {
    setCard(opened);
    props.onOpenCard?.(opened?.mark.ids?.[0] ?? null);
  });
  const create = useEffectEvent((inside: HTMLElement) => {
    let towns: readonly Town[] = [];
    const made: MapEngine = new MapEngine(
      inside,
      { language, tiles, start: view ?? extent },
      {
        describe: (mark) => describe(mark, towns, words),
        numberText: words.number,
        onPoint,
        onStart: () => setEngine(made),
        onCard: (opened) => onCard(opened),
        onView: (at, byReader) => onView(made, at, byReader),
      },
    );
    // Without its basemap the map still shows where the marks stand to one another, and the list says the rest.
    loadBasemap().then(
      (basemap) => {
        towns = basemap.towns;
        made.setBasemap(basemap);
      },
      () => undefined,
    );
    return made;
  });

  useEffect(() => {
    if (element === null) return undefined;
    const made = create(element);
    return () => {
      setEngine(null);
      made.destroy();
    };
  }, [element, language, tiles?.url]);

  const marks = useMemo(() => (data === null ? null : marksOf(data)), [data]);
  useEffect(() => void (marks !== null && engine?.setMarks(marks)), [engine, marks]);
  // Asked once: the reader then opens and closes what she likes.
  const [first] = useState(props.open ?? '');
  useEffect(() => engine?.want(first), [engine, first]);
  useEffect(() => engine?.highlight(highlighted), [engine, highlighted, marks]);
  useTerritory(engine, props, words);
  useMoves(engine, view);
  return { engine, card, moved, limits, clearMoved: () => setMoved(false) };
}

function useTerritory(engine: MapEngine | null, { places, circle, area }: ListingMapProps, { text }: MapWords): void {
  const show = useEffectEvent((located: readonly LocatedPlace[]) =>
    engine?.setTerritory({ places: located, circle: circle ?? null, area: area ?? null, service: text('map.serves') }),
  );
  // Pages make these anew at each render: what they say is compared, not which object says it.
  const said = JSON.stringify([places, circle, area]);
  const wanted = useMemo(() => (JSON.parse(said) as [MapPlace[] | null])[0] ?? [], [said]);
  useEffect(() => {
    let dropped = false;
    void locate(wanted).then((located) => !dropped && show(located));
    return () => {
      dropped = true;
    };
  }, [engine, wanted]);
}

/** Gives each place its point; one that nobody can place is only in the list. */
async function locate(places: readonly MapPlace[]): Promise<LocatedPlace[]> {
  const isShape = ({ code }: MapPlace): boolean => code === 'QC' || code.startsWith('R');
  const known = places.every((place) => place.lat !== undefined || isShape(place));
  const points: ReferencePoints = known ? {} : await loadReferencePoints().catch(() => ({}));
  return places.flatMap((place): LocatedPlace[] => {
    const [lng, lat] = points[place.code] ?? [];
    const { lat: ownLat = lat, lng: ownLng = lng } = place;
    if (ownLat !== undefined && ownLng !== undefined) return [{ ...place, lat: ownLat, lng: ownLng }];
    return isShape(place) ? [{ ...place, lat: null, lng: null }] : [];
  });
}

/** Goes where the page asks, unless the map is there already. */
function useMoves(engine: MapEngine | null, view: MapView | null): void {
  const go = useEffectEvent(() => {
    if (engine === null || view === null) return;
    const { bbox, zoom } = engine.view;
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02 * (bbox.east - bbox.west);
    if (zoom === view.zoom && near(bbox.west, view.bbox.west) && near(bbox.north, view.bbox.north)) return;
    engine.goTo(view);
  });
  const wanted = view === null ? '' : JSON.stringify(view);
  useEffect(() => go(), [engine, wanted]);
}

function describe(mark: Mark, towns: readonly Town[], { text }: MapWords): string {
  const { bbox, count, kind, name } = mark;
  const place = townNear(towns, mark, [bbox.west, bbox.south, bbox.east, bbox.north]) ?? 'none';
  return kind === 'point' ? text('map.point', { name, place }) : text(`map.${kind}`, { count, place });
}
