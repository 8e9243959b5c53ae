import type { Language } from '@repere/kernel';
import type { Basemap } from './basemap';
import { basemapLayer } from './basemap-layer';
import { LabelLayer, type Obstacle } from './label-layer';
import { addTiles, createCanvas, destroyCanvas, type MapCanvas } from './leaflet-map';
import type { MapTiles } from './map-types';
import { TerritoryLayer, type TerritoryWish } from './territory-layer';

export interface BaseOptions {
  readonly language: Language;
  readonly tiles: MapTiles | null;
}

/** What every map has: land and names under what it shows, the places asked for, moves by button. No React. */
export abstract class BaseEngine {
  protected readonly canvas: MapCanvas;
  protected started = false;
  protected gone = false;
  private readonly territory: TerritoryLayer;
  private readonly watcher: ResizeObserver;
  private labels: LabelLayer | null = null;
  private basemap: Basemap | null = null;
  private wish: TerritoryWish | null = null;

  constructor(
    element: HTMLElement,
    private readonly base: BaseOptions,
  ) {
    this.canvas = createCanvas(element, base.tiles);
    this.territory = new TerritoryLayer(this.canvas);
    this.watcher = new ResizeObserver(() => this.onResize());
    this.watcher.observe(element);
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
    this.onBasemap(basemap);
    this.drawBase();
  }

  setTerritory(wish: TerritoryWish): void {
    this.wish = wish;
    this.territory.update(wish, this.basemap);
    this.clearLabels();
  }

  zoom(step: 1 | -1): void {
    this.canvas.map.setZoom(this.canvas.map.getZoom() + step);
  }

  /** A third of the view in a direction, in units of west-east and north-south. */
  pan(across: -1 | 0 | 1, down: -1 | 0 | 1): void {
    const { x, y } = this.canvas.map.getSize();
    this.canvas.map.panBy([(across * x) / 3, (down * y) / 3]);
  }

  get zoomLimits(): { readonly atMin: boolean; readonly atMax: boolean } {
    const { map } = this.canvas;
    return { atMin: map.getZoom() <= map.getMinZoom(), atMax: map.getZoom() >= map.getMaxZoom() };
  }

  /** Goes to the first view: a map in a hidden tab has no size, hence no view, until it is shown. */
  protected abstract enter(): void;

  /** The map can be used from now on. */
  protected abstract onEntered(): void;

  /** What names must not touch. */
  protected abstract obstacles(): readonly Obstacle[];

  protected abstract onBasemap(basemap: Basemap): void;

  /** After each change of size, pixels. */
  protected onWidth(_width: number): void {}

  protected clearLabels(): void {
    this.labels?.avoid([...this.territory.obstacles(), ...this.obstacles()]);
  }

  private onResize(): void {
    const { map } = this.canvas;
    const { clientWidth, clientHeight } = map.getContainer();
    if (clientWidth === 0 || clientHeight === 0) return;
    map.invalidateSize({ pan: false });
    this.onWidth(clientWidth);
    if (this.started) return;
    this.enter();
    this.started = true;
    this.onEntered();
    this.drawBase();
  }

  private drawBase(): void {
    const { basemap, canvas, base } = this;
    if (!this.started || basemap === null || this.labels !== null) return;
    basemapLayer(basemap, canvas).addTo(canvas.map);
    const labels = new LabelLayer(canvas.map, basemap, base.language);
    this.labels = labels;
    if (base.tiles !== null) addTiles(canvas.map, base.tiles, () => labels.setHidden(true));
    if (this.wish !== null) this.territory.update(this.wish, basemap);
    this.clearLabels();
  }
}
