import { BaseEngine, type BaseOptions } from './base-engine';
import type { Basemap } from './basemap';
import { CoverageLayer, type CoverageEvents } from './coverage-layer';
import type { CoveredTerritory } from './coverage-types';
import type { Obstacle } from './label-layer';
import { cornersOf } from './leaflet-map';
import type { MapBox, MapPlace } from './map-types';

export interface CoverageEngineEvents extends CoverageEvents {
  readonly onStart: () => void;
  readonly onZoom: (limits: { readonly atMin: boolean; readonly atMax: boolean }) => void;
}

/** Where the MRC are, but for the far north: its signs are a pan away, and its rows are in the table. */
const INHABITED: MapBox = { west: -77.4, south: 45, east: -65.2, north: 49.4 };

/** The delivery map without React. */
export class CoverageEngine extends BaseEngine {
  private readonly layer: CoverageLayer;

  constructor(
    element: HTMLElement,
    options: BaseOptions & { readonly shapes: string | null },
    private readonly events: CoverageEngineEvents,
  ) {
    super(element, options);
    this.layer = new CoverageLayer(this.canvas, events);
    this.canvas.map.on('zoomend', () => this.onZoom());
    if (options.shapes !== null)
      void this.layer.loadShapes(options.shapes).then(
        () => this.gone || this.clearLabels(),
        () => undefined,
      );
  }

  setTerritories(territories: readonly CoveredTerritory[]): void {
    this.layer.update(territories);
    this.clearLabels();
  }

  setPlaces(places: readonly MapPlace[], service: string): void {
    this.setTerritory({
      places: places.map((place) => ({ ...place, lat: place.lat ?? null, lng: place.lng ?? null })),
      circle: null,
      area: null,
      service,
    });
  }

  fit(): void {
    const { map } = this.canvas;
    const zoom = map.getBoundsZoom(cornersOf(INHABITED));
    const middle = (INHABITED.west + INHABITED.east) / 2;
    // What the view has to spare goes to the north: the south is another country.
    const foot = map.project([INHABITED.south - 0.3, middle], zoom);
    map.setView(map.unproject(foot.subtract([0, map.getSize().y / 2]), zoom), zoom);
  }

  protected override enter(): void {
    this.fit();
  }

  protected override onEntered(): void {
    this.onZoom();
    this.events.onStart();
  }

  protected override onBasemap(basemap: Basemap): void {
    this.layer.setBasemap(basemap);
  }

  protected override obstacles(): readonly Obstacle[] {
    return this.layer.obstacles();
  }

  private onZoom(): void {
    this.layer.setZoom(this.canvas.map.getZoom());
    this.events.onZoom(this.zoomLimits);
  }
}
