import { haversineKm, type LatLng } from '@repere/geo';
import { reachOf, type Reach, type Seat, type ServiceArea, type TerritoryIndex } from '@repere/service-area';
import { grown, Lists } from './columns';

const KINDS = ['undeclared', 'province', 'radius', 'zones'] as const satisfies readonly ServiceArea['kind'][];
const RADIUS = KINDS.indexOf('radius');

/** How a reach serves one place, as a byte. */
export const NONE = 0;
export const NAMED = 1;
export const PROVINCE = 2;
export const PART = 3;
const UNKNOWN = 255;

/** Places whose services are kept: three bytes a row each. */
const PLACES_KEPT = 16;

/** Kilometres in a degree of latitude, rounded down: skips far seats before measuring. */
const KM_PER_DEGREE = 111;

/** A table with fewer unused rows than this is not worth compacting. */
const SLACK = 128;

/** What is known so far of how each reach serves one place. Rows never change what they are; new ones come unknown. */
export class PlaceService {
  how = new Uint8Array(0);
  /** Municipalities of the place covered, where it is served in part. */
  covered = new Uint16Array(0);
  /** By territory: is it the place or above it? */
  readonly above: Uint8Array;
  readonly municipal: boolean;
  readonly point: LatLng;

  constructor(
    readonly place: number,
    index: TerritoryIndex,
  ) {
    this.above = new Uint8Array(index.all.length);
    for (let id = place; id !== -1; id = index.parent[id] as number) this.above[id] = 1;
    this.municipal = index.all[place]?.level === 'municipality';
    this.point = { lat: index.lat[place] as number, lng: index.lng[place] as number };
  }

  reserve(rows: number): void {
    const before = this.how.length;
    if (rows <= before) return;
    this.how = grown(this.how, rows).fill(UNKNOWN, before);
    this.covered = grown(this.covered, this.how.length);
  }
}

/**
 * The reaches of all activities as columns; activities that reach the same share one row. Whoever interns a reach
 * releases it: rows that nobody uses any more are scanned in vain until {@link compact} takes them away.
 */
export class ReachTable {
  count = 0;
  /** Activities that use a row. */
  private uses = new Uint32Array(64);
  private used = 0;
  private kind = new Uint8Array(64);
  private province = new Uint8Array(64);
  private declared = new Uint16Array(64);
  private home = new Int32Array(64);
  private km = new Float64Array(64);
  private lat = new Float64Array(64);
  private lng = new Float64Array(64);
  private full = new Lists();
  private part = new Lists();
  private covered = new Lists();
  private readonly known = new Map<string, number>();
  private readonly services = new Map<number, PlaceService>();

  constructor(private readonly index: TerritoryIndex) {}

  /** The row of an area. A radius around an exact address is nobody else's: it is not looked for. */
  intern(seat: Seat, exact: boolean, area: ServiceArea): number {
    const row = this.rowOf(seat, exact, area);
    if (this.uses[row] === 0) this.used++;
    this.uses[row] = (this.uses[row] as number) + 1;
    return row;
  }

  /** One activity less uses the row. */
  release(row: number): void {
    this.uses[row] = (this.uses[row] as number) - 1;
    if (this.uses[row] === 0) this.used--;
  }

  /** Are there more unused rows than used ones? */
  get sparse(): boolean {
    return this.count > 2 * this.used + SLACK;
  }

  /**
   * Takes away the rows that nobody uses.
   * @returns by old row, the new one; means nothing for a row taken away
   */
  compact(): Uint32Array {
    for (const [key, row] of this.known) if (this.uses[row] === 0) this.known.delete(key);
    const moved = new Uint32Array(this.count);
    const rows: number[] = [];
    for (let row = 0; row < this.count; row++)
      if (this.uses[row] !== 0) {
        moved[row] = rows.length;
        this.move(row, rows.length);
        rows.push(row);
      }
    for (const [key, row] of this.known) this.known.set(key, moved[row] as number);
    this.full = this.full.kept(rows);
    this.part = this.part.kept(rows);
    this.covered = this.covered.kept(rows);
    this.services.clear();
    this.count = rows.length;
    return moved;
  }

  private rowOf(seat: Seat, exact: boolean, area: ServiceArea): number {
    if (area.kind === 'radius' && exact) return this.add(reachOf(seat, area, this.index));
    const key = keyOf(seat, area);
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.add(reachOf(seat, area, this.index));
      this.known.set(key, id);
    }
    return id;
  }

  /** The reach of a row, for the rules of the shared library. */
  get(row: number): Reach {
    return {
      kind: KINDS[this.kind[row] as number] as 'province' | 'radius' | 'zones' | 'undeclared',
      km: this.km[row] as number,
      lat: this.lat[row] as number,
      lng: this.lng[row] as number,
      home: this.home[row] as number,
      declared: this.declared[row] as number,
      province: this.province[row] === 1,
      full: this.full.get(row),
      part: this.part.get(row),
      covered: this.covered.get(row),
    };
  }

  /** How rows serve one place; kept for the places asked for most recently. */
  serviceIn(place: number): PlaceService {
    const kept = this.services.get(place) ?? new PlaceService(place, this.index);
    this.services.delete(place);
    this.services.set(place, kept);
    const [oldest] = this.services.keys();
    if (this.services.size > PLACES_KEPT && oldest !== undefined) this.services.delete(oldest);
    kept.reserve(this.count);
    return kept;
  }

  /**
   * How a row serves the place, as a byte: NONE, NAMED (by zone or radius), PROVINCE or PART, with the municipalities
   * covered when in part. The same rules as `serviceOf`. Worked out when first asked: a text may concern few rows.
   */
  serve(service: PlaceService, row: number): number {
    const known = service.how[row] as number;
    if (known !== UNKNOWN) return known;
    let how = this.named(row, service.above, this.index.province);
    if (how === NONE && service.municipal && this.kind[row] === RADIUS && this.measures(row, service)) how = NAMED;
    if (how === NONE && !service.municipal) how = this.inPart(row, service);
    service.how[row] = how;
    return how;
  }

  private named(row: number, above: Uint8Array, province: number): number {
    let how = NONE;
    const { starts, items } = this.full;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const id = items[at] as number;
      if (above[id] === 0) continue;
      if (id !== province || this.province[row] === 0) return NAMED;
      how = PROVINCE;
    }
    return how;
  }

  private measures(row: number, { place, point }: PlaceService): boolean {
    if (this.home[row] === place) return true;
    const km = this.km[row] as number;
    const lat = this.lat[row] as number;
    if (Math.abs(lat - point.lat) * KM_PER_DEGREE > km) return false;
    return haversineKm({ lat, lng: this.lng[row] as number }, point) <= km;
  }

  private inPart(row: number, { place, covered }: PlaceService): number {
    const { starts, items } = this.part;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      if (items[at] === place) {
        covered[row] = this.covered.items[at] as number;
        return PART;
      }
    return NONE;
  }

  private move(from: number, to: number): void {
    for (const column of [this.uses, this.kind, this.province, this.declared, this.home, this.km, this.lat, this.lng])
      column[to] = column[from] as number;
  }

  private add(reach: Reach): number {
    const row = this.count++;
    this.uses = grown(this.uses, this.count);
    this.uses[row] = 0;
    this.kind = grown(this.kind, this.count);
    this.province = grown(this.province, this.count);
    this.declared = grown(this.declared, this.count);
    this.home = grown(this.home, this.count);
    this.km = grown(this.km, this.count);
    this.lat = grown(this.lat, this.count);
    this.lng = grown(this.lng, this.count);
    this.kind[row] = KINDS.indexOf(reach.kind);
    this.province[row] = reach.province ? 1 : 0;
    this.declared[row] = reach.declared;
    this.home[row] = reach.home;
    this.km[row] = reach.km;
    this.lat[row] = reach.lat;
    this.lng[row] = reach.lng;
    this.full.add(reach.full);
    this.part.add(reach.part);
    this.covered.add(reach.covered);
    return row;
  }
}

function keyOf(seat: Seat, area: ServiceArea): string {
  switch (area.kind) {
    case 'radius':
      return `${area.km} ${seat.municipality} ${seat.lat} ${seat.lng}`;
    case 'zones':
      return [...area.codes].sort().join();
    default:
      return area.kind;
  }
}
