import { mercatorY, type MapPoints } from '@repere/geo';
import type { ReferenceSnapshot } from '@repere/reference';
import type { CatalogueActivity, CatalogueListing } from './catalogue-listing';
import { grown, SetTable } from './columns';
import { dictionaryOf, type Dictionary } from './dictionary';
import { IdTable } from './id-table';
import { NameOrder } from './name-order';
import { OfferTable } from './offers';
import { ProfileTable } from './profiles';
import { ReachTable } from './reach-table';
import { TextColumn } from './text-column';

/** Stands for « never confirmed »: before any date. */
export const NEVER = -(2 ** 31);
export const NO_FORM = 255;

/** More changes than this share of the catalogue, and names are ordered again from nothing. */
const GREAT_CHANGE = 0.05;

const UNDECLARED: CatalogueActivity = { sectors: [], modes: [], area: { kind: 'undeclared' } };

/**
 * Every published listing as columns: a listing is a slot, an activity a row of `sectorSet`, `modes` and `reach`
 * (rule R4 keeps the three together). Changed in place, between two searches; a slot left free serves again.
 */
export class Catalogue {
  readonly dictionary: Dictionary;
  readonly reaches: ReachTable;
  readonly sectorSets = new SetTable();
  readonly recognitionSets = new SetTable();
  readonly practiceSets = new SetTable();
  readonly profiles = new ProfileTable();
  readonly offers = new OfferTable();
  readonly names = new TextColumn();
  readonly order = new NameOrder(this.names);
  /** Slots in use or left free: columns beyond it mean nothing. */
  slots = 0;
  /** Grows with each change. */
  revision = 0;

  alive = new Uint8Array(64);
  version = new Int32Array(64);
  seat = new Uint16Array(64);
  lat = new Float64Array(64);
  lng = new Float64Array(64);
  y = new Float64Array(64);
  exact = new Uint8Array(64);
  /** Row of `profiles`: form, status, recognitions, practices. */
  profile = new Uint32Array(64);
  /** Row of `offers`: sectors and modes of the activities. */
  offer = new Uint32Array(64);
  /** Days since 1970. */
  confirmed = new Int32Array(64);
  activityStart = new Uint32Array(64);
  activityCount = new Uint16Array(64);
  /** Rows that a slot may use from its start, also when its listing has fewer activities now. */
  private activityRoom = new Uint16Array(64);

  activities = 0;
  sectorSet = new Uint32Array(64);
  modes = new Uint8Array(64);
  reach = new Uint32Array(64);

  /** One object as long as the columns stay: what clustering keeps for them is kept too. */
  private mapPoints: MapPoints = { lat: this.lat, lng: this.lng, y: this.y };
  private readonly ids = new IdTable();
  private readonly free: number[] = [];

  constructor(reference: ReferenceSnapshot) {
    this.dictionary = dictionaryOf(reference);
    this.reaches = new ReachTable(this.dictionary.territories);
  }

  /** Listings held. */
  get size(): number {
    return this.ids.size;
  }

  slotOf(id: string): number | undefined {
    return this.ids.find(id);
  }

  idOf(slot: number): string {
    return this.ids.get(slot);
  }

  /** Columns for `clusterPoints`; as long as the catalogue's capacity, so members are given by index. */
  points(): MapPoints {
    if (this.mapPoints.y !== this.y) this.mapPoints = { lat: this.lat, lng: this.lng, y: this.y };
    return this.mapPoints;
  }

  /**
   * Applies changes: ids to remove, listings to add or replace. Listings seated in an unknown municipality cannot be
   * placed in the tree and are left out.
   * @param loading leaves the order of names to a later {@link settle}: for a first load, batch after batch.
   * @returns the ids left out.
   */
  apply(
    changes: { readonly upserts: readonly CatalogueListing[]; readonly removals?: readonly string[] },
    loading = false,
  ): string[] {
    const { upserts, removals = [] } = changes;
    const orderLater = loading || upserts.length + removals.length > Math.max(50, this.size * GREAT_CHANGE);
    if (!orderLater) this.order.removeAll(this.heldAmong([...removals, ...upserts.map(({ id }) => id)]));
    const added = new Set<number>();
    const refused: string[] = [];
    for (const id of removals) this.remove(id);
    for (const listing of upserts) {
      added.delete(this.remove(listing.id));
      if (this.dictionary.territories.find(listing.municipality) === undefined) refused.push(listing.id);
      else added.add(this.add(listing));
    }
    if (!orderLater) this.order.insertAll([...added]);
    else if (!loading) this.settle();
    if (this.reaches.sparse) this.compactReaches();
    this.revision += 1;
    return refused;
  }

  /** Orders every name again. */
  settle(): void {
    const steps = this.settling();
    while (steps.next().done !== true);
  }

  /** The same in short steps; no change may be applied before the last. */
  *settling(): Generator<void> {
    yield* this.order.reset(this.ids.slots());
    this.revision += 1;
  }

  private heldAmong(ids: readonly string[]): number[] {
    return [...new Set(ids.flatMap((id) => this.ids.find(id) ?? []))];
  }

  /** @returns the slot left, or -1 */
  private remove(id: string): number {
    const slot = this.ids.find(id);
    if (slot === undefined) return -1;
    this.ids.delete(id);
    this.alive[slot] = 0;
    for (const activity of this.activitiesOf(slot)) this.reaches.release(this.reach[activity] as number);
    this.free.push(slot);
    return slot;
  }

  private *activitiesOf(slot: number): IterableIterator<number> {
    const start = this.activityStart[slot] as number;
    for (let at = 0; at < (this.activityCount[slot] as number); at++) yield start + at;
  }

  private compactReaches(): void {
    const moved = this.reaches.compact();
    for (const slot of this.ids.slots())
      for (const activity of this.activitiesOf(slot))
        this.reach[activity] = moved[this.reach[activity] as number] as number;
  }

  private add(listing: CatalogueListing): number {
    const slot = this.free.pop() ?? this.slots++;
    this.reserve(this.slots);
    const { dictionary } = this;
    this.ids.set(listing.id, slot);
    this.names.set(slot, listing.name);
    this.version[slot] = listing.version;
    this.seat[slot] = dictionary.territories.idOf(listing.municipality);
    this.lat[slot] = listing.lat;
    this.lng[slot] = listing.lng;
    this.y[slot] = mercatorY(listing.lat);
    this.exact[slot] = listing.exact ? 1 : 0;
    this.profile[slot] = this.profileOf(listing);
    this.confirmed[slot] = listing.lastConfirmedOn === null ? NEVER : dayOf(listing.lastConfirmedOn);
    this.addActivities(slot, listing);
    this.alive[slot] = 1;
    return slot;
  }

  private profileOf({ legalForm, status, recognitions, practices }: CatalogueListing): number {
    const { dictionary } = this;
    return this.profiles.intern({
      form: (legalForm === null ? undefined : dictionary.forms.find(legalForm)) ?? NO_FORM,
      status: dictionary.statuses.find(status) ?? dictionary.statuses.codes.length - 1,
      recognitionSet: this.recognitionSets.intern(dictionary.recognitions.known(recognitions)),
      practiceSet: this.practiceSets.intern(dictionary.practices.known(practices)),
    });
  }

  /** A freed slot's rows are used again when they suffice; no activity counts as one undeclared (api.md §3). */
  private addActivities(slot: number, listing: CatalogueListing): void {
    const activities = listing.activities.length === 0 ? [UNDECLARED] : listing.activities;
    const room = this.activityRoom[slot] as number;
    const start = room >= activities.length ? (this.activityStart[slot] as number) : this.activities;
    if (start === this.activities) this.activities += activities.length;
    this.sectorSet = grown(this.sectorSet, this.activities);
    this.modes = grown(this.modes, this.activities);
    this.reach = grown(this.reach, this.activities);
    const offered = activities.map(({ sectors, modes }) => ({
      sectorSet: this.sectorSets.intern(this.withParents(sectors)),
      modes: this.dictionary.modes.known(modes).reduce((bits, mode) => bits | (1 << mode), 0),
    }));
    this.offer[slot] = this.offers.intern(offered);
    offered.forEach(({ sectorSet, modes }, at) => {
      this.sectorSet[start + at] = sectorSet;
      this.modes[start + at] = modes;
    });
    activities.forEach(({ area }, at) => {
      this.reach[start + at] = this.reaches.intern(listing, listing.exact, area);
    });
    this.activityStart[slot] = start;
    this.activityCount[slot] = activities.length;
    this.activityRoom[slot] = Math.max(room, activities.length);
  }

  /** « The sector or a descendant » (R4): a sub-sector also stands for its sector. */
  private withParents(sectors: readonly string[]): number[] {
    const { sectors: codes, sectorParent } = this.dictionary;
    return codes.known(sectors).flatMap((id) => (sectorParent[id] === -1 ? [id] : [id, sectorParent[id] as number]));
  }

  private reserve(slots: number): void {
    if (slots <= this.alive.length) return;
    this.alive = grown(this.alive, slots);
    const { length } = this.alive;
    this.version = grown(this.version, length);
    this.seat = grown(this.seat, length);
    this.lat = grown(this.lat, length);
    this.lng = grown(this.lng, length);
    this.y = grown(this.y, length);
    this.exact = grown(this.exact, length);
    this.profile = grown(this.profile, length);
    this.offer = grown(this.offer, length);
    this.confirmed = grown(this.confirmed, length);
    this.activityStart = grown(this.activityStart, length);
    this.activityCount = grown(this.activityCount, length);
    this.activityRoom = grown(this.activityRoom, length);
  }
}

function dayOf(isoDate: string): number {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}
