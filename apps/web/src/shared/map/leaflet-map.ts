import { map as createMap, svg, tileLayer, type LatLngBounds, type Map as LeafletMap, type SVG } from 'leaflet';
import type { MapBox, MapTiles, MapView } from './map-types';

/** Where most of the people are: the view of a first visit. */
export const SOUTHERN_QUEBEC: MapBox = { west: -79.5, south: 44.9, east: -64.2, north: 51.4 };

/** Closer, the drawn land has nothing more to show, but points that stand side by side come apart. */
const EMBEDDED_ZOOM = { min: 4, max: 14 };

/** Each layer of drawing has a pane and a renderer of its own: on a shared canvas, what loads last would paint over the rest. */
export const PANES = { base: 150, territory: 350, names: 450, tags: 650 } as const;

export type PaneName = keyof typeof PANES;

export interface MapCanvas {
  readonly map: LeafletMap;
  readonly renderers: Readonly<Record<PaneName, SVG>>;
}

const prefers = (query: string): boolean => window.matchMedia(query).matches;

/** A Leaflet map that never traps a reader: one finger scrolls the page, the wheel zooms only once the map is in use. */
export function createCanvas(element: HTMLElement, tiles: MapTiles | null): MapCanvas {
  const still = prefers('(prefers-reduced-motion: reduce)');
  const map = createMap(element, {
    attributionControl: false,
    zoomControl: false,
    minZoom: EMBEDDED_ZOOM.min,
    maxZoom: tiles?.maxZoom ?? EMBEDDED_ZOOM.max,
    maxBounds: [
      [33, -104],
      [71.5, -44],
    ],
    maxBoundsViscosity: 0.9,
    dragging: !prefers('(pointer: coarse)'),
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  const renderers = Object.fromEntries(
    Object.entries(PANES).map(([name, level]) => {
      const pane = map.createPane(name);
      pane.style.zIndex = String(level);
      pane.style.pointerEvents = 'none';
      return [name, svg({ pane: name, padding: 0.6 })];
    }),
  ) as Record<PaneName, SVG>;
  wheelOnceEngaged(map);
  return { map, renderers };
}

/** Takes the map away. Leaflet ends a zoom by a timer that it does not cancel: it must find nothing to end. */
export function destroyCanvas({ map }: MapCanvas): void {
  map.stop();
  Reflect.set(map, '_animatingZoom', false);
  map.remove();
}

/** The page keeps the wheel until the reader clicks or enters the map; Ctrl + wheel always zooms. */
function wheelOnceEngaged(map: LeafletMap): void {
  const element = map.getContainer();
  const engage = (): void => void map.scrollWheelZoom.enable();
  const release = (): void => void map.scrollWheelZoom.disable();
  element.addEventListener('pointerdown', engage);
  element.addEventListener('mouseleave', release);
  element.addEventListener('wheel', (event) => (event.ctrlKey ? engage() : undefined), {
    passive: true,
    capture: true,
  });
}

/** Raster tiles above the embedded basemap, which stays beneath should they fail; `onShown` runs at the first tile. */
export function addTiles(map: LeafletMap, tiles: MapTiles, onShown: () => void): void {
  tileLayer(tiles.url, { maxZoom: tiles.maxZoom }).once('tileload', onShown).addTo(map);
}

export function viewOf(map: LeafletMap): MapView {
  const bounds = map.getBounds();
  return { bbox: boxOf(bounds), zoom: map.getZoom() };
}

export function boxOf(bounds: LatLngBounds): MapBox {
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    west: round(bounds.getWest()),
    south: round(bounds.getSouth()),
    east: round(bounds.getEast()),
    north: round(bounds.getNorth()),
  };
}

export const cornersOf = (box: MapBox): [[number, number], [number, number]] => [
  [box.south, box.west],
  [box.north, box.east],
];
