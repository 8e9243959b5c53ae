import { circle, circleMarker, DivIcon, geoJSON, layerGroup, Marker, rectangle, type LayerGroup } from 'leaflet';
import type { Basemap } from './basemap';
import type { Obstacle } from './label-layer';
import { cornersOf, type MapCanvas } from './leaflet-map';
import type { MapBox } from './map-types';
import styles from './territory-layer.module.css';

/** A place with its reference point; a region or Québec may do without, its shape has a middle. */
export interface LocatedPlace {
  readonly code: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lng: number | null;
}

export interface TerritoryWish {
  readonly places: readonly LocatedPlace[];
  readonly circle: { readonly lat: number; readonly lng: number; readonly km: number } | null;
  readonly area: MapBox | null;
  /** « livre ici » */
  readonly service: string;
}

/** Beyond these, names would cover the map; the rings remain. */
const NAMED = 4;

const RING = { municipality: 20, mrc: 28 };

/** Middle of the inhabited part of Québec. */
const MIDDLE = { lat: 48.6, lng: -72.6 };

/** Pixels around a place's tag that names keep clear of. */
const TAG_CLEARANCE = 26;

/** What the search is about: places tinted or ringed with their service line, the circle searched, the box drawn. */
export class TerritoryLayer {
  private group: LayerGroup = layerGroup();
  private tags: readonly Obstacle[] = [];

  constructor(private readonly canvas: MapCanvas) {
    this.group.addTo(canvas.map);
  }

  update(wish: TerritoryWish, basemap: Basemap | null): void {
    this.group.clearLayers();
    const shape = { pane: 'territory', renderer: this.canvas.renderers.territory, interactive: false };
    if (wish.area !== null) rectangle(cornersOf(wish.area), { ...shape, className: styles.area }).addTo(this.group);
    if (wish.circle !== null) {
      const { lat, lng, km } = wish.circle;
      circle([lat, lng], { ...shape, radius: km * 1000, className: styles.circle }).addTo(this.group);
    }
    const tags: Obstacle[] = [];
    for (const [rank, place] of wish.places.entries()) {
      const outline = outlineOf(place.code, basemap);
      const middle = spotOf(place, basemap);
      if (outline !== null)
        geoJSON(outline, { ...shape, style: { ...shape, className: styles.tint } }).addTo(this.group);
      else if (middle !== null) {
        const radius = place.code.startsWith('M') ? RING.mrc : RING.municipality;
        circleMarker([middle.lat, middle.lng], { ...shape, radius, className: styles.ring }).addTo(this.group);
      }
      if (middle === null || rank >= NAMED) continue;
      tags.push({ ...middle, radius: TAG_CLEARANCE });
      tagOf(place.name, middle, wish.service).addTo(this.group);
    }
    this.tags = tags;
  }

  obstacles(): readonly Obstacle[] {
    return this.tags;
  }
}

/** Where the tag of a place stands. */
function spotOf(
  { code, lat, lng }: LocatedPlace,
  basemap: Basemap | null,
): { readonly lat: number; readonly lng: number } | null {
  const label = basemap?.regionLabels.find((region) => `R${region.code}` === code);
  if (label !== undefined) return { lat: label.lat, lng: label.lng };
  if (code === 'QC') return MIDDLE;
  return lat === null || lng === null ? null : { lat, lng };
}

/** A region's or Québec's shape; smaller territories have no free shape and get a ring on their reference point. */
function outlineOf(code: string, basemap: Basemap | null): Basemap['quebec'] | null {
  if (basemap === null) return null;
  if (code === 'QC') return basemap.quebec;
  return code.startsWith('R') ? (basemap.regions.get(code.slice(1))?.geometry ?? null) : null;
}

/** The place's name over its service line; the list says the same in words. */
function tagOf(text: string, { lat, lng }: { readonly lat: number; readonly lng: number }, service: string): Marker {
  const tag = document.createElement('span');
  tag.className = styles.tag ?? '';
  tag.dataset['furniture'] = '';
  const name = document.createElement('strong');
  name.textContent = text;
  const line = document.createElement('span');
  line.textContent = service;
  tag.append(name, line);
  const icon = new DivIcon({ html: tag, className: styles.anchor ?? '', iconSize: [0, 0] });
  return new Marker([lat, lng], { icon, interactive: false, keyboard: false, pane: 'tags' });
}
