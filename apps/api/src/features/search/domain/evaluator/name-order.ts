import { grown } from './columns';
import { NameKeys, nameKey } from './name-keys';

/** Closer ranks than this leave no room between them: all are given again. */
const NARROWEST = 1e-6;

/** More names at once than this are put in by one pass over the order, not one by one. */
const FEW = 4;

/** Names sorted between two breaths. */
const RUN = 20_000;

/** Alphabetical ranks that a new name can slip between without touching the others. */
export class NameOrder {
  /** Rank of each slot; meaningless for a slot without listing. */
  rank = new Float64Array(64);
  private slots = new Uint32Array(64);
  private count = 0;

  /** @param names by slot; read again at each insertion. */
  constructor(private readonly names: { get(slot: number): string }) {}

  /**
   * Ranks these slots from nothing, for a first load or a great change. Each step is short, so that a process can do
   * something else between two; the order before stands until the last.
   */
  *reset(slots: Iterable<number>): Generator<void> {
    let sorted = Uint32Array.from(slots);
    const keys = new NameKeys(sorted.length);
    for (let at = 0; at < sorted.length; at++) {
      keys.add(this.names.get(sorted[at] as number));
      if (at % RUN === RUN - 1) yield;
    }
    const slotOf = sorted;
    const compare = (a: number, b: number): number =>
      keys.compare(a, b) || (slotOf[a] as number) - (slotOf[b] as number);
    let order = Uint32Array.from(sorted, (_, at) => at);
    for (let from = 0; from < order.length; from += RUN) {
      order.subarray(from, from + RUN).sort(compare);
      yield;
    }
    for (let width = RUN; width < order.length; width *= 2) {
      const merged = new Uint32Array(order.length);
      for (let from = 0; from < order.length; from += 2 * width) yield* merge(order, merged, { from, width }, compare);
      order = merged;
    }
    sorted = order.map((at) => slotOf[at] as number);
    this.slots = sorted;
    this.count = sorted.length;
    this.spread();
  }

  /** Puts slots in whose names are new. */
  insertAll(added: readonly number[]): void {
    if (added.length <= FEW) return added.forEach((slot) => this.insert(slot));
    const keyed = added.map((slot) => ({ slot, key: nameKey(this.names.get(slot)) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const places = keyed.map(({ key }) => this.placeOf(key));
    const wider = new Uint32Array(this.count + keyed.length);
    let from = 0;
    keyed.forEach(({ slot }, before) => {
      const place = places[before] as number;
      wider.set(this.slots.subarray(from, place), from + before);
      wider[place + before] = slot;
      from = place;
    });
    wider.set(this.slots.subarray(from, this.count), from + keyed.length);
    this.slots = wider;
    this.count = wider.length;
    this.spread();
  }

  /** Takes slots out; call before their names change. */
  removeAll(removed: readonly number[]): void {
    const places = removed.map((slot) => this.indexOf(slot)).sort((a, b) => a - b);
    places.forEach((place, before) => {
      const next = places[before + 1] ?? this.count;
      this.slots.copyWithin(place - before, place + 1, next);
    });
    this.count -= places.length;
  }

  private insert(slot: number): void {
    const place = this.placeOf(nameKey(this.names.get(slot)));
    this.slots = grown(this.slots, this.count + 1);
    this.slots.copyWithin(place + 1, place, this.count);
    this.slots[place] = slot;
    this.count += 1;
    this.rank = grown(this.rank, slot + 1);
    const before = place === 0 ? -1 : (this.rank[this.slots[place - 1] as number] as number);
    const after = place === this.count - 1 ? before + 2 : (this.rank[this.slots[place + 1] as number] as number);
    this.rank[slot] = (before + after) / 2;
    if (after - before < NARROWEST) this.spread();
  }

  /** Where a name would stand, after those of the same key. */
  private placeOf(key: string): number {
    let low = 0;
    for (let high = this.count; low < high;) {
      const middle = (low + high) >> 1;
      if (nameKey(this.names.get(this.slots[middle] as number)) <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexOf(slot: number): number {
    const rank = this.rank[slot] as number;
    let low = 0;
    for (let high = this.count; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.rank[this.slots[middle] as number] as number) < rank) low = middle + 1;
      else high = middle;
    }
    if (this.slots[low] !== slot) throw new Error(`slot ${slot} is not in the order of names`);
    return low;
  }

  private spread(): void {
    let most = 0;
    for (let at = 0; at < this.count; at++) most = Math.max(most, this.slots[at] as number);
    this.rank = grown(this.rank, most + 1);
    for (let at = 0; at < this.count; at++) this.rank[this.slots[at] as number] = at;
  }
}

/** Merges two neighbouring runs of sorted positions. */
function* merge(
  source: Uint32Array,
  target: Uint32Array,
  { from, width }: { readonly from: number; readonly width: number },
  compare: (a: number, b: number) => number,
): Generator<void> {
  const middle = Math.min(from + width, source.length);
  const end = Math.min(from + 2 * width, source.length);
  let left = from;
  let right = middle;
  for (let at = from; at < end; at++) {
    const first = right >= end || (left < middle && compare(source[left] as number, source[right] as number) <= 0);
    target[at] = source[first ? left++ : right++] as number;
    if (at % RUN === RUN - 1) yield;
  }
}
