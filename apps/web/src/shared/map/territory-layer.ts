import { circle, circleMarker, DivIcon, geoJSON, layerGroup, Marker, rectangle, type LayerGroup } from 'leaflet';
import type { Basemap } from './basemap';
import type { Obstacle } from './label-layer';
import { cornersOf, type MapCanvas } from './leaflet-map';
import type { MapBox, MapPlace } from './map-types';
import styles from './territory-layer.module.css';

export interface TerritoryWish {
  readonly places: readonly MapPlace[];
  readonly circle: { readonly lat: number; readonly lng: number; readonly km: number } | null;
  readonly area: MapBox | null;
  /** « livre ici » */
  readonly service: string;
}

/** Beyond these, names would cover the map; the rings remain. */
const NAMED = 4;

const RING = { municipality: 20, mrc: 28 };

/** Pixels around a place's tag that names keep clear of. */
const TAG_CLEARANCE = 26;

/** What the search is about: places tinted or ringed with their service line, the circle searched, the box drawn. */
export class TerritoryLayer {
  private group: LayerGroup = layerGroup();
  private wish: TerritoryWish | null = null;

  constructor(private readonly canvas: MapCanvas) {
    this.group.addTo(canvas.map);
  }

  update(wish: TerritoryWish, basemap: Basemap | null): void {
    this.wish = wish;
    this.group.clearLayers();
    const shape = { pane: 'territory', renderer: this.canvas.renderers.territory, interactive: false };
    if (wish.area !== null) rectangle(cornersOf(wish.area), { ...shape, className: styles.area }).addTo(this.group);
    if (wish.circle !== null) {
      const { lat, lng, km } = wish.circle;
      circle([lat, lng], { ...shape, radius: km * 1000, className: styles.circle }).addTo(this.group);
    }
    for (const place of wish.places) {
      const outline = outlineOf(place.code, basemap);
      if (outline === null) {
        const radius = place.code.startsWith('M') ? RING.mrc : RING.municipality;
        circleMarker([place.lat, place.lng], { ...shape, radius, className: styles.ring }).addTo(this.group);
      } else geoJSON(outline, { ...shape, style: { ...shape, className: styles.tint } }).addTo(this.group);
    }
    for (const place of wish.places.slice(0, NAMED)) tagOf(place, wish.service).addTo(this.group);
  }

  obstacles(): Obstacle[] {
    return (this.wish?.places ?? []).slice(0, NAMED).map(({ lat, lng }) => ({ lat, lng, radius: TAG_CLEARANCE }));
  }
}

/** A region's or Québec's shape; smaller territories have no free shape and get a ring on their reference point. */
function outlineOf(code: string, basemap: Basemap | null): Basemap['quebec'] | null {
  if (basemap === null) return null;
  if (code === 'QC') return basemap.quebec;
  return code.startsWith('R') ? (basemap.regions.get(code.slice(1))?.geometry ?? null) : null;
}

/** The place's name over its service line; the list says the same in words. */
function tagOf(place: MapPlace, service: string): Marker {
  const tag = document.createElement('span');
  tag.className = styles.tag ?? '';
  const name = document.createElement('strong');
  name.textContent = place.name;
  const line = document.createElement('span');
  line.textContent = service;
  tag.append(name, line);
  const icon = new DivIcon({ html: tag, className: styles.anchor ?? '', iconSize: [0, 0] });
  return new Marker([place.lat, place.lng], { icon, interactive: false, keyboard: false, pane: 'names' });
}
