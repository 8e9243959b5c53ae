import { Icon, Marker, type Map as LeafletMap } from 'leaflet';
import type { Obstacle } from './label-layer';
import { isDirection, markHolds, nextInDirection, type Mark } from './marks';
import styles from './mark-layer.module.css';

export interface MarkEvents {
  /** What a screen reader hears and a pointer sees. */
  readonly describe: (mark: Mark) => string;
  readonly numberText: (count: number) => string;
  readonly onOpen: (mark: Mark) => void;
  readonly onPoint: (mark: Mark | null) => void;
}

interface Drawn {
  readonly mark: Mark;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

/** Leaflet moves the element; it is a real button. */
class ButtonIcon extends Icon {
  constructor(private readonly button: HTMLButtonElement) {
    super({ iconUrl: '' });
  }

  override createIcon(): HTMLElement {
    return this.button;
  }

  override createShadow(): HTMLElement {
    return null as unknown as HTMLElement;
  }
}

/** Marks of the map: one tab stop for all, arrows from one to the next (WCAG 2.1.1), targets of 24 px and more (2.5.8). */
export class MarkLayer {
  private readonly drawn = new Map<string, Drawn>();
  private current: string | null = null;
  private pointed: { readonly id: string; readonly lat?: number; readonly lng?: number } | null = null;

  constructor(
    private readonly map: LeafletMap,
    private readonly events: MarkEvents,
  ) {}

  /** Draws these marks; those already there keep their element, and focus finds its nearest neighbour when its mark is gone. */
  update(marks: readonly Mark[]): void {
    const wanted = new Set(marks.map(({ key }) => key));
    const focused = [...this.drawn.values()].find(({ button }) => button === document.activeElement)?.mark ?? null;
    for (const [key, { marker }] of this.drawn)
      if (!wanted.has(key)) {
        marker.remove();
        this.drawn.delete(key);
      }
    for (const mark of marks) if (!this.drawn.has(mark.key)) this.drawn.set(mark.key, this.draw(mark));
    if (focused !== null && !wanted.has(focused.key)) this.nearestTo(focused)?.button.focus({ preventScroll: true });
    if (this.current === null || !wanted.has(this.current)) this.current = marks[0]?.key ?? null;
    this.rove();
    this.light();
  }

  /** Lights the mark that is, or holds, the listing pointed at in the list. */
  highlight(listing: { readonly id: string; readonly lat?: number; readonly lng?: number } | null): void {
    this.pointed = listing;
    this.light();
  }

  /** Names again every mark, once the towns are known. */
  relabel(): void {
    for (const { mark, button } of this.drawn.values()) name(button, this.events.describe(mark));
  }

  /** The point or stack that is, or holds, a listing. */
  holding(id: string): Mark | undefined {
    return [...this.drawn.values()].find(({ mark }) => mark.ids?.includes(id) === true)?.mark;
  }

  focus(mark: Mark): void {
    (this.drawn.get(mark.key) ?? this.nearestTo(mark))?.button.focus({ preventScroll: true });
  }

  setOpen(mark: Mark | null): void {
    for (const { mark: one, button } of this.drawn.values())
      button.setAttribute('aria-expanded', String(one.key === mark?.key));
  }

  obstacles(): Obstacle[] {
    return [...this.drawn.values()].map(({ mark: { lat, lng, radius } }) => ({ lat, lng, radius: radius + 1 }));
  }

  private draw(mark: Mark): Drawn {
    const button = buttonOf(mark, this.events);
    const marker = new Marker([mark.lat, mark.lng], {
      icon: new ButtonIcon(button),
      keyboard: false,
      riseOnHover: true,
      bubblingMouseEvents: false,
    });
    marker.on('click', () => this.events.onOpen(mark));
    button.addEventListener('focus', () => this.onFocus(mark));
    button.addEventListener('keydown', (event) => this.onKey(event, mark));
    for (const type of ['mouseenter', 'focus'] as const) button.addEventListener(type, () => this.events.onPoint(mark));
    for (const type of ['mouseleave', 'blur'] as const) button.addEventListener(type, () => this.events.onPoint(null));
    marker.addTo(this.map);
    return { mark, marker, button };
  }

  private onFocus(mark: Mark): void {
    this.current = mark.key;
    this.rove();
    this.map.panInside([mark.lat, mark.lng], { padding: [48, 48] });
  }

  private onKey(event: KeyboardEvent, mark: Mark): void {
    if (event.key === 'Escape') this.drawn.get(mark.key)?.button.toggleAttribute('data-quiet', true);
    if (!isDirection(event.key) && event.key !== 'Home') return;
    event.preventDefault();
    event.stopPropagation();
    const spots = [...this.drawn.values()].map((drawn) => ({
      drawn,
      ...this.map.latLngToLayerPoint(drawn.marker.getLatLng()),
    }));
    const from = this.map.latLngToLayerPoint([mark.lat, mark.lng]);
    const next =
      event.key === 'Home' ? spots[0] : isDirection(event.key) ? nextInDirection(from, spots, event.key) : null;
    next?.drawn.button.focus({ preventScroll: true });
  }

  private rove(): void {
    for (const [key, { button }] of this.drawn) button.tabIndex = key === this.current ? 0 : -1;
  }

  private light(): void {
    for (const { mark, button, marker } of this.drawn.values()) {
      const lit = this.pointed !== null && markHolds(mark, this.pointed);
      button.toggleAttribute('data-lit', lit);
      marker.setZIndexOffset(lit ? 1000 : 0);
    }
  }

  private nearestTo({ lat, lng }: Mark): Drawn | null {
    const far = ({ mark }: Drawn): number => (mark.lat - lat) ** 2 + (mark.lng - lng) ** 2;
    return [...this.drawn.values()].reduce<Drawn | null>(
      (best, one) => (best === null || far(one) < far(best) ? one : best),
      null,
    );
  }
}

function buttonOf(mark: Mark, events: MarkEvents): HTMLButtonElement {
  const button = document.createElement('button');
  const half = Math.max(12, mark.radius);
  button.type = 'button';
  button.className = ['leaflet-marker-icon', 'leaflet-zoom-animated', styles.mark, styles[mark.kind]]
    .filter(Boolean)
    .join(' ');
  button.setAttribute('aria-expanded', 'false');
  Object.assign(button.style, {
    width: `${half * 2}px`,
    height: `${half * 2}px`,
    marginLeft: `${-half}px`,
    marginTop: `${-half}px`,
  });
  const disc = document.createElement('span');
  disc.className = styles.disc ?? '';
  Object.assign(disc.style, {
    width: `${mark.radius * 2}px`,
    height: `${mark.radius * 2}px`,
    fontSize: `${fontSize(mark)}px`,
  });
  if (mark.count > 1) disc.textContent = events.numberText(mark.count);
  const tip = document.createElement('span');
  tip.className = styles.tip ?? '';
  button.append(disc, tip);
  name(button, events.describe(mark));
  return button;
}

function name(button: HTMLButtonElement, text: string): void {
  button.setAttribute('aria-label', text);
  if (button.lastElementChild !== null) button.lastElementChild.textContent = text;
}

/** The number fits its circle: five figures and a space in the widest. */
function fontSize({ count, radius }: Mark): number {
  const figures = String(count).length;
  return Math.max(11, Math.min(15, (radius * 2 - 6) / (figures * 0.58 + (figures > 3 ? 0.25 : 0))));
}
