import type { Language } from '@repere/kernel';
import type { Basemap } from './basemap';
import { basemapLayer } from './basemap-layer';
import { CoverageLayer, type CoverageEvents } from './coverage-layer';
import type { CoveredTerritory } from './coverage-types';
import { LabelLayer } from './label-layer';
import { addTiles, cornersOf, createCanvas, destroyCanvas, type MapCanvas } from './leaflet-map';
import type { MapBox, MapPlace, MapTiles } from './map-types';
import { TerritoryLayer } from './territory-layer';

export interface CoverageEngineEvents extends CoverageEvents {
  readonly onStart: () => void;
  readonly onZoom: (limits: { readonly atMin: boolean; readonly atMax: boolean }) => void;
}

/** Where the MRC are, but for the far north: its signs are a pan away, and its rows are in the table. */
const INHABITED: MapBox = { west: -77.4, south: 45, east: -65.2, north: 49.4 };

/** The delivery map without React. */
export class CoverageEngine {
  private readonly canvas: MapCanvas;
  private readonly layer: CoverageLayer;
  private readonly places: TerritoryLayer;
  private readonly watcher: ResizeObserver;
  private labels: LabelLayer | null = null;
  private basemap: Basemap | null = null;
  private wish: Parameters<TerritoryLayer['update']>[0] | null = null;
  private started = false;
  private gone = false;

  constructor(
    element: HTMLElement,
    private readonly options: {
      readonly language: Language;
      readonly tiles: MapTiles | null;
      readonly shapes: string | null;
    },
    private readonly events: CoverageEngineEvents,
  ) {
    this.canvas = createCanvas(element, options.tiles);
    this.layer = new CoverageLayer(this.canvas, events);
    this.places = new TerritoryLayer(this.canvas);
    this.canvas.map.on('zoomend', () => this.onZoom());
    this.watcher = new ResizeObserver(() => this.onResize());
    this.watcher.observe(element);
    if (options.shapes !== null)
      void this.layer.loadShapes(options.shapes).then(
        () => this.gone || this.clearLabels(),
        () => undefined,
      );
  }

  destroy(): void {
    this.gone = true;
    this.watcher.disconnect();
    destroyCanvas(this.canvas);
  }

  /** Does nothing once the reader has left: the basemap may come late. */
  setBasemap(basemap: Basemap): void {
    if (this.gone) return;
    this.basemap = basemap;
    this.layer.setBasemap(basemap);
    this.draw();
  }

  setTerritories(territories: readonly CoveredTerritory[]): void {
    this.layer.update(territories);
    this.clearLabels();
  }

  setPlaces(places: readonly MapPlace[], service: string): void {
    this.wish = {
      places: places.map((place) => ({ ...place, lat: place.lat ?? null, lng: place.lng ?? null })),
      circle: null,
      area: null,
      service,
    };
    this.places.update(this.wish, this.basemap);
    this.clearLabels();
  }

  zoom(step: 1 | -1): void {
    this.canvas.map.setZoom(this.canvas.map.getZoom() + step);
  }

  pan(across: -1 | 0 | 1, down: -1 | 0 | 1): void {
    const { x, y } = this.canvas.map.getSize();
    this.canvas.map.panBy([(across * x) / 3, (down * y) / 3]);
  }

  fit(): void {
    const { map } = this.canvas;
    const zoom = map.getBoundsZoom(cornersOf(INHABITED));
    const middle = (INHABITED.west + INHABITED.east) / 2;
    // What the view has to spare goes to the north: the south is another country.
    const foot = map.project([INHABITED.south - 0.3, middle], zoom);
    map.setView(map.unproject(foot.subtract([0, map.getSize().y / 2]), zoom), zoom);
  }

  private onZoom(): void {
    const { map } = this.canvas;
    this.layer.setZoom(map.getZoom());
    this.events.onZoom({ atMin: map.getZoom() <= map.getMinZoom(), atMax: map.getZoom() >= map.getMaxZoom() });
  }

  private onResize(): void {
    const { map } = this.canvas;
    const element = map.getContainer();
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    map.invalidateSize({ pan: false });
    if (this.started) return;
    this.fit();
    this.started = true;
    this.onZoom();
    this.events.onStart();
    this.draw();
  }

  private draw(): void {
    const { basemap, canvas, options } = this;
    if (!this.started || basemap === null || this.labels !== null) return;
    basemapLayer(basemap, canvas).addTo(canvas.map);
    const labels = new LabelLayer(canvas.map, basemap, options.language);
    this.labels = labels;
    if (options.tiles !== null) addTiles(canvas.map, options.tiles, () => labels.setHidden(true));
    if (this.wish !== null) this.places.update(this.wish, basemap);
    this.clearLabels();
  }

  private clearLabels(): void {
    this.labels?.avoid([...this.places.obstacles(), ...this.layer.obstacles()]);
  }
}
