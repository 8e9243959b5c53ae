import type { Map as LeafletMap } from 'leaflet';
import type { Language } from '@repere/kernel';
import type { Basemap } from './basemap';
import { LEADING, placeLabels, type Circle, type LabelWish, type PlacedLabel, type Rectangle } from './place-labels';
import styles from './label-layer.module.css';

type Kind = 'city' | 'town' | 'village' | 'region' | 'sea' | 'lake' | 'land' | 'island';

interface NamedSpot {
  readonly kind: Kind;
  readonly lines: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly from: number;
  readonly to: number;
  readonly turn?: number;
}

/** A circle drawn at a place, in degrees and pixels: labels keep clear of it. */
export interface Obstacle {
  readonly lat: number;
  readonly lng: number;
  readonly radius: number;
}

const SVG = 'http://www.w3.org/2000/svg';

const SIZES: Readonly<Record<Kind, number>> = {
  city: 14.5,
  town: 13,
  village: 12,
  region: 11.5,
  sea: 13,
  lake: 12,
  land: 12.5,
  island: 12,
};

const DOT = 2.5;

/** Montréal and Laval have room for a region's name only close up; elsewhere towns take over at zoom 9. */
const ISLAND_REGIONS = ['06', '13'];

/** Names of the basemap, laid out again after each move so that none touches another or a mark. */
export class LabelLayer {
  private readonly spots: readonly NamedSpot[];
  private readonly root = document.createElementNS(SVG, 'svg');
  private readonly pen = document.createElement('canvas').getContext('2d');
  private readonly widths = new Map<string, number>();
  private obstacles: readonly Obstacle[] = [];

  constructor(
    private readonly map: LeafletMap,
    basemap: Basemap,
    language: Language,
  ) {
    this.spots = spotsOf(basemap, language);
    this.root.setAttribute('class', styles.names ?? '');
    this.root.setAttribute('aria-hidden', 'true');
    map.getPane('names')?.append(this.root);
    map.on('zoomstart', () => this.root.toggleAttribute('data-moving', true));
    map.on('moveend', () => this.layOut());
    void document.fonts.ready.then(() => {
      this.widths.clear();
      this.layOut();
    });
  }

  /** Marks that labels must not touch; laid out at once. */
  avoid(obstacles: readonly Obstacle[]): void {
    this.obstacles = obstacles;
    this.layOut();
  }

  setHidden(hidden: boolean): void {
    this.root.toggleAttribute('hidden', hidden);
  }

  private layOut(): void {
    if (!this.root.isConnected) return;
    const circles = this.obstacles.map(({ lat, lng, radius }) => ({ ...this.pointOf(lat, lng), radius }));
    const placed = placeLabels(this.wishes(circles), circles, undefined, this.furniture());
    const covered = (x: number, y: number): boolean => circles.some((circle) => inCircle(circle, x, y, DOT));
    this.root.replaceChildren(...placed.flatMap((label) => nodesOf(label, covered)));
    this.root.removeAttribute('data-moving');
  }

  /** Under a button or the tag of a place, a name cannot be read: each element marked `data-furniture` keeps its room. */
  private furniture(): Rectangle[] {
    const container = this.map.getContainer();
    const frame = container.getBoundingClientRect();
    return [...(container.parentElement ?? container).querySelectorAll('[data-furniture]')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const low = this.map.containerPointToLayerPoint([left - frame.left, top - frame.top]);
      const high = this.map.containerPointToLayerPoint([right - frame.left, bottom - frame.top]);
      return { left: low.x, top: low.y, right: high.x, bottom: high.y };
    });
  }

  private wishes(circles: readonly Circle[]): LabelWish<Kind>[] {
    const zoom = Math.round(this.map.getZoom());
    const bounds = this.map.getBounds().pad(0.3);
    const named = new Set<Circle>();
    return this.spots
      .filter(({ from, to, lat, lng }) => zoom >= from && zoom <= to && bounds.contains([lat, lng]))
      .flatMap((spot) => this.wishOf(spot, circles, named) ?? []);
  }

  /** A circle that stands on several towns bears the name of the most important: the others would seem to be elsewhere. */
  private wishOf(spot: NamedSpot, circles: readonly Circle[], named: Set<Circle>): LabelWish<Kind> | null {
    const { kind, lines, turn } = spot;
    const size = SIZES[kind];
    const width = Math.max(...lines.map((line) => this.widthOf(line, kind)));
    const { x, y } = this.pointOf(spot.lat, spot.lng);
    const plain = { kind, lines, x, y, size, width, clear: DOT, ...(turn === undefined ? {} : { turn }) };
    if (kind !== 'city' && kind !== 'town' && kind !== 'village') return { ...plain, clear: 0 };
    const circle = circles.find((one) => inCircle(one, x, y, 0));
    if (circle === undefined) return plain;
    if (named.has(circle)) return null;
    named.add(circle);
    return { ...plain, x: circle.x, y: circle.y, clear: circle.radius, toward: { x, y } };
  }

  private pointOf(lat: number, lng: number): { x: number; y: number } {
    const { x, y } = this.map.latLngToLayerPoint([lat, lng]);
    return { x, y };
  }

  private widthOf(text: string, kind: Kind): number {
    const key = `${kind}\n${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const family = getComputedStyle(this.root).fontFamily;
    const spaced = kind === 'region' || kind === 'land' ? 0.1 * SIZES[kind] * text.length : 0;
    let width = text.length * SIZES[kind] * 0.55;
    if (this.pen !== null) {
      this.pen.font = `${kind === 'city' ? 640 : 460} ${SIZES[kind]}px ${family}`;
      width = this.pen.measureText(kind === 'region' ? text.toUpperCase() : text).width;
    }
    this.widths.set(key, width + spaced);
    return width + spaced;
  }
}

function inCircle(circle: Circle, x: number, y: number, margin: number): boolean {
  return Math.hypot(circle.x - x, circle.y - y) < circle.radius + margin;
}

/** Most important first: great cities, then regions and waters, then towns by rank. */
function spotsOf({ towns, regionLabels, labels }: Basemap, language: Language): NamedSpot[] {
  const named = towns.map(({ name, lat, lng, population, from }): NamedSpot => {
    const kind = population >= 100_000 ? 'city' : population >= 12_000 ? 'town' : 'village';
    return { kind, lines: [name], lat, lng, from, to: 99 };
  });
  const regions = regionLabels.map(({ code, name, lat, lng }): NamedSpot => {
    const small = ISLAND_REGIONS.includes(code);
    return { kind: 'region', lines: brokenAtDash(name), lat, lng, from: small ? 10 : 5, to: small ? 10 : 8 };
  });
  const others = labels.map(({ kind, lat, lng, from, turn, ...names }): NamedSpot => {
    const text = names[language];
    return {
      kind,
      lines: kind === 'sea' && turn === undefined ? brokenAtSpace(text) : [text],
      lat,
      lng,
      from,
      to: 99,
      ...(turn === undefined ? {} : { turn }),
    };
  });
  const cities = named.filter(({ kind }) => kind === 'city');
  return [...cities, ...regions, ...others, ...named.filter(({ kind }) => kind !== 'city')];
}

/** In two lines at the en dash, else at the hyphen nearest the middle. */
function brokenAtDash(name: string): string[] {
  if (name.length <= 15) return [name];
  const breaks = [...name.matchAll(name.includes('–') ? /–/g : /-(?=\p{Lu})/gu)].map(({ index }) => index + 1);
  const middle = breaks.reduce(
    (best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best),
    0,
  );
  return middle === 0 ? [name] : [name.slice(0, middle), name.slice(middle)];
}

function brokenAtSpace(text: string): string[] {
  const [first = '', ...rest] = text.split(' ');
  return text.length > 12 && rest.length > 0 ? [first, rest.join(' ')] : [text];
}

function nodesOf(label: PlacedLabel<Kind>, covered: (x: number, y: number) => boolean): SVGElement[] {
  const { kind, lines, x, y, size, left, top, anchor, turn, clear } = label;
  const text = element('text', { class: styles[kind] ?? '', 'font-size': size, 'text-anchor': anchor });
  if (turn !== undefined) text.setAttribute('transform', `rotate(${turn} ${x} ${y})`);
  lines.forEach((line, rank) => {
    const span = element('tspan', { x: left, y: Math.round((top + (rank + 0.78) * size * LEADING) * 10) / 10 });
    span.textContent = line;
    text.append(span);
  });
  if (clear === 0 || clear > DOT || covered(x, y)) return [text];
  return [element('circle', { class: styles.dot ?? '', cx: x, cy: y, r: kind === 'village' ? DOT - 0.7 : DOT }), text];
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
