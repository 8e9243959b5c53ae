import { grown } from './columns';

/** A name as the alphabet sees it: no accents, ligatures, case or punctuation. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Closer ranks than this leave no room between them: all are given again. */
const NARROWEST = 1e-6;

/** Alphabetical ranks that a new name can slip between without touching the others. */
export class NameOrder {
  /** Rank of each slot; meaningless for a slot without listing. */
  rank = new Float64Array(64);
  private slots = new Uint32Array(64);
  private count = 0;

  /** @param names by slot; the caller's own list, read again at each insertion. */
  constructor(private readonly names: readonly string[]) {}

  /** Ranks these slots from nothing, for a first load or a great change. */
  reset(slots: readonly number[]): void {
    const keyed = slots.map((slot) => ({ slot, key: nameKey(this.names[slot] ?? '') }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.slot - b.slot));
    this.slots = Uint32Array.from(keyed, ({ slot }) => slot);
    this.count = keyed.length;
    this.rank = grown(this.rank, this.names.length);
    this.spread();
  }

  insert(slot: number): void {
    const key = nameKey(this.names[slot] ?? '');
    let low = 0;
    for (let high = this.count; low < high;) {
      const middle = (low + high) >> 1;
      if (nameKey(this.names[this.slots[middle] as number] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    this.slots = grown(this.slots, this.count + 1);
    this.slots.copyWithin(low + 1, low, this.count);
    this.slots[low] = slot;
    this.count += 1;
    this.rank = grown(this.rank, slot + 1);
    const before = low === 0 ? -1 : (this.rank[this.slots[low - 1] as number] as number);
    const after = low === this.count - 1 ? before + 2 : (this.rank[this.slots[low + 1] as number] as number);
    this.rank[slot] = (before + after) / 2;
    if (after - before < NARROWEST) this.spread();
  }

  /** Call before the slot's name changes. */
  remove(slot: number): void {
    const rank = this.rank[slot] as number;
    let low = 0;
    for (let high = this.count; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.rank[this.slots[middle] as number] as number) < rank) low = middle + 1;
      else high = middle;
    }
    if (this.slots[low] !== slot) throw new Error(`slot ${slot} is not in the order of names`);
    this.slots.copyWithin(low, low + 1, this.count);
    this.count -= 1;
  }

  private spread(): void {
    for (let at = 0; at < this.count; at++) this.rank[this.slots[at] as number] = at;
  }
}
