import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { DivIcon, geoJSON, layerGroup, Marker, type LayerGroup } from 'leaflet';
import { fetchJson, type Basemap } from './basemap';
import type { CoveredTerritory } from './coverage-types';
import type { Obstacle } from './label-layer';
import type { MapCanvas } from './leaflet-map';
import styles from './coverage-layer.module.css';

export interface CoverageEvents {
  readonly onPoint: (territory: CoveredTerritory | null) => void;
  readonly onOpen: (href: string) => void;
}

type Shape = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/** Half the width of a sign, pixels. */
const RADIUS = 9;
const RADIUS_NUMBERED = 13;

/** From this zoom signs are far enough apart to hold their number. */
const NUMBERED = 7;

/** Regions tinted, a sign for each MRC on its reference point; where the operator gave shapes, these instead. */
export class CoverageLayer {
  private readonly tints: LayerGroup;
  private readonly signs: LayerGroup;
  private territories: readonly CoveredTerritory[] = [];
  private basemap: Basemap | null = null;
  private shapes: ReadonlyMap<string, Shape> = new Map();
  private zoom = 0;

  constructor(
    private readonly canvas: MapCanvas,
    private readonly events: CoverageEvents,
  ) {
    this.tints = layerGroup().addTo(canvas.map);
    this.signs = layerGroup().addTo(canvas.map);
  }

  setBasemap(basemap: Basemap): void {
    this.basemap = basemap;
    this.draw();
  }

  /** Shapes by the API's codes. @throws when they cannot be fetched: ours are then drawn */
  async loadShapes(url: string): Promise<void> {
    const { features } = await fetchJson<FeatureCollection<Polygon | MultiPolygon, { code: string }>>(url);
    this.shapes = new Map(features.map((feature) => [feature.properties.code, feature]));
    this.draw();
  }

  update(territories: readonly CoveredTerritory[]): void {
    this.territories = territories;
    this.draw();
  }

  setZoom(zoom: number): void {
    const before = this.zoom >= NUMBERED;
    this.zoom = zoom;
    if (before !== zoom >= NUMBERED) this.draw();
  }

  obstacles(): readonly Obstacle[] {
    return this.territories.flatMap(({ code, lat, lng }) =>
      lat === undefined || lng === undefined || this.shapes.has(code) ? [] : [{ lat, lng, radius: RADIUS }],
    );
  }

  private draw(): void {
    this.tints.clearLayers();
    this.signs.clearLayers();
    const shapedMrcs = [...this.shapes.keys()].some((code) => code.startsWith('M'));
    for (const territory of this.territories) {
      const shape = this.shapeOf(territory.code);
      // Under the shapes of MRC, a region's tint would say something else.
      if (shape !== null && !(shapedMrcs && territory.code.startsWith('R'))) this.tint(territory, shape);
      else if (territory.lat !== undefined && territory.lng !== undefined)
        this.signs.addLayer(this.sign(territory, { lat: territory.lat, lng: territory.lng }));
    }
  }

  private shapeOf(code: string): Shape['geometry'] | null {
    const given = this.shapes.get(code);
    if (given !== undefined) return given.geometry;
    return code.startsWith('R') ? (this.basemap?.regions.get(code.slice(1))?.geometry ?? null) : null;
  }

  private tint(territory: CoveredTerritory, shape: Shape['geometry']): void {
    const { step, kind, code } = territory;
    const own = code.startsWith('M');
    const layer = geoJSON(shape, {
      pane: 'territory',
      interactive: own,
      style: {
        renderer: this.canvas.renderers.territory,
        className: [styles.tint, own ? styles.shape : '', kind === 'served' ? styles[`step${step}`] : styles[kind]]
          .filter(Boolean)
          .join(' '),
      },
    } as Parameters<typeof geoJSON>[1]);
    if (own) {
      layer.on('mouseover', () => this.events.onPoint(territory));
      layer.on('mouseout', () => this.events.onPoint(null));
      layer.on('click', () => territory.href !== null && this.events.onOpen(territory.href));
    }
    this.tints.addLayer(layer);
  }

  /** A link out of the tab order: the table holds the same one, in reading order. */
  private sign(territory: CoveredTerritory, spot: { readonly lat: number; readonly lng: number }): Marker {
    const { href, label, kind, step, count } = territory;
    const element = document.createElement(href === null ? 'span' : 'a');
    const numbered = this.zoom >= NUMBERED;
    element.className = [
      styles.sign,
      kind === 'served' ? styles[`step${step}`] : styles[kind],
      numbered && styles.numbered,
    ]
      .filter(Boolean)
      .join(' ');
    element.title = label;
    if (kind === 'served' && numbered) element.textContent = String(count);
    if (element instanceof HTMLAnchorElement && href !== null) {
      element.href = href;
      element.tabIndex = -1;
      element.setAttribute('aria-label', label);
      element.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.events.onOpen(href);
      });
    }
    element.addEventListener('mouseenter', () => this.events.onPoint(territory));
    element.addEventListener('mouseleave', () => this.events.onPoint(null));
    const half = numbered ? RADIUS_NUMBERED : RADIUS;
    const icon = new DivIcon({
      html: element,
      className: styles.anchor ?? '',
      iconSize: [2 * half, 2 * half],
      iconAnchor: [half, half],
    });
    const marker = new Marker([spot.lat, spot.lng], { icon, interactive: false, keyboard: false });
    marker.setZIndexOffset(kind === 'nobody' ? 500 : step * 10);
    return marker;
  }
}
