import { popup, type Popup } from 'leaflet';
import { BaseEngine, type BaseOptions } from './base-engine';
import type { Obstacle } from './label-layer';
import { cornersOf, SOUTHERN_QUEBEC, viewOf } from './leaflet-map';
import { MarkLayer, type MarkEvents } from './mark-layer';
import type { MapBox, MapView } from './map-types';
import { isOneSpot, type Mark } from './marks';

/** A card to fill: in the element given, above its mark; without one, wherever the page docks it. */
export interface OpenCard {
  readonly mark: Mark;
  readonly host: HTMLElement | null;
}

export interface EngineEvents extends Omit<MarkEvents, 'onOpen'> {
  /** The map has a size, hence a view: it can be used from now on. */
  readonly onStart: () => void;
  /** After each move has rested; `byReader` is false for moves the page asked for. */
  readonly onView: (view: MapView, byReader: boolean) => void;
  /** A card is wanted for this mark; null when it has closed. */
  readonly onCard: (card: OpenCard | null) => void;
}

export interface EngineOptions extends BaseOptions {
  readonly start: MapView | MapBox | null;
}

/** Milliseconds of rest before a move counts. */
const REST = 250;

/** A wider map than this (pixels) would show the end of the drawn land at zoom 4. */
const WIDE = 640;

/** Pixels. */
const CARD_WIDTH = 288;
const CARD_MARGIN = 12;
const CONTROLS = 56;

/** On a map narrower than this, a card stands at the foot of the map instead of above its mark. */
const DOCKED = 480;

const isView = (start: MapView | MapBox): start is MapView => 'zoom' in start;

/** The map of a search without React: layers, moves, cards. Everything it shows is given to it. */
export class MapEngine extends BaseEngine {
  private readonly marks: MarkLayer;
  private card: { readonly mark: Mark; readonly popup: Popup | null } | null = null;
  private timer: number | undefined;
  private wanted: string | null = null;
  private byReader = false;

  constructor(
    element: HTMLElement,
    private readonly options: EngineOptions,
    private readonly events: EngineEvents,
  ) {
    super(element, options);
    this.marks = new MarkLayer(this.canvas.map, { ...events, onOpen: (mark) => this.open(mark) });
    this.canvas.map.on('moveend', () => this.onMove());
    this.canvas.map.on('click', () => this.closeCard());
    this.canvas.map.on('dragstart', () => this.onReader());
    for (const type of ['wheel', 'dblclick', 'keydown', 'touchmove'] as const)
      element.addEventListener(type, () => this.onReader(), { passive: true, capture: true });
  }

  override destroy(): void {
    window.clearTimeout(this.timer);
    super.destroy();
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks.update(marks);
    this.clearLabels();
    this.openWanted();
  }

  /** Opens the card of a listing as soon as its mark is drawn. */
  want(id: string): void {
    this.wanted = id === '' ? null : id;
    this.openWanted();
  }

  highlight(listing: { readonly id: string; readonly lat?: number; readonly lng?: number } | null): void {
    this.marks.highlight(listing);
  }

  goTo(target: MapView | MapBox): void {
    this.byReader = false;
    const margin = Math.min(28, this.canvas.map.getSize().x / 50);
    if (isView(target)) {
      const { west, south, east, north } = target.bbox;
      this.canvas.map.setView([(south + north) / 2, (west + east) / 2], target.zoom);
    } else
      this.canvas.map.fitBounds(cornersOf(target), {
        padding: [margin, margin],
        maxZoom: this.canvas.map.getMaxZoom(),
      });
  }

  override zoom(step: 1 | -1): void {
    this.byReader = true;
    super.zoom(step);
  }

  override pan(across: -1 | 0 | 1, down: -1 | 0 | 1): void {
    this.byReader = true;
    super.pan(across, down);
  }

  get view(): MapView {
    return viewOf(this.canvas.map);
  }

  closeCard(): void {
    const { card } = this;
    if (card === null) return;
    const active = document.activeElement;
    this.card = null;
    this.marks.setOpen(null);
    this.events.onCard(null);
    card.popup?.remove();
    // Removed with the card, or left nowhere: the focus goes back to what opened it.
    if (active === null || active === document.body || active.closest('[role="dialog"]') !== null)
      this.marks.focus(card.mark);
  }

  /**
   * Moves the map so that the card shows whole, once it is filled. (`popup.update()` would take its content out of the
   * page and back, and the focus with it.)
   */
  fitCard(): void {
    const { map } = this.canvas;
    const card = this.card?.popup?.getElement()?.getBoundingClientRect();
    if (card === undefined) return;
    const frame = map.getContainer().getBoundingClientRect();
    const over = (low: number, high: number, from: number, to: number): number =>
      Math.min(0, low - from) + Math.max(0, high - to);
    const across = over(card.left, card.right, frame.left + CARD_MARGIN, frame.right - CONTROLS);
    const down = over(card.top, card.bottom, frame.top + CARD_MARGIN, frame.bottom);
    if (across === 0 && down === 0) return;
    this.byReader = false;
    map.panBy([across, down]);
  }

  private openWanted(): void {
    const { wanted } = this;
    const mark = wanted === null ? undefined : this.marks.holding(wanted);
    if (mark === undefined) return;
    this.wanted = null;
    if (this.card?.mark.key !== mark.key) this.open(mark);
  }

  private open(mark: Mark): void {
    const { map } = this.canvas;
    if (mark.kind === 'cluster' && !isOneSpot(mark.bbox) && map.getZoom() < map.getMaxZoom())
      return this.zoomInto(mark);
    this.closeCard();
    const docked = map.getSize().x < DOCKED;
    const host = docked ? null : document.createElement('div');
    const shown =
      host === null
        ? null
        : popup({
            closeButton: false,
            minWidth: CARD_WIDTH,
            maxWidth: CARD_WIDTH,
            autoPan: false,
            offset: [0, 4 - mark.radius],
          });
    this.card = { mark, popup: shown };
    this.marks.setOpen(mark);
    this.events.onCard({ mark, host });
    if (host !== null) shown?.setLatLng([mark.lat, mark.lng]).setContent(host).openOn(map);
    shown?.on('remove', () => this.closeCard());
  }

  private zoomInto({ bbox }: Mark): void {
    const { map } = this.canvas;
    this.byReader = true;
    const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, map.getBoundsZoom(cornersOf(bbox))));
    map.setView([(bbox.south + bbox.north) / 2, (bbox.west + bbox.east) / 2], zoom);
  }

  /** What follows is the reader's own move, not the page's or a card's. */
  private onReader(): void {
    this.byReader = true;
  }

  private onMove(): void {
    if (!this.started) return;
    const { byReader } = this;
    window.clearTimeout(this.timer);
    // Taking the map away stops its movement, which is told like any other.
    this.timer = window.setTimeout(() => this.gone || this.events.onView(this.view, byReader), REST);
  }

  protected override enter(): void {
    this.goTo(this.options.start ?? SOUTHERN_QUEBEC);
  }

  protected override onEntered(): void {
    this.events.onStart();
    this.onMove();
  }

  protected override onWidth(width: number): void {
    this.canvas.map.setMinZoom(width > WIDE ? 5 : 4);
  }

  protected override onBasemap(): void {
    this.marks.relabel();
  }

  protected override obstacles(): readonly Obstacle[] {
    return this.marks.obstacles();
  }
}
