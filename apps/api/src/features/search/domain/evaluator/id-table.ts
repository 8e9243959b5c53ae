import { grown } from './columns';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Value of a hexadecimal digit by its character code. */
const DIGIT = new Uint8Array(128);
for (let value = 0; value < 16; value++) {
  DIGIT[value.toString(16).charCodeAt(0)] = value;
  DIGIT[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}
/** Where the four words of a UUID begin in its text, past the dashes. */
const STARTS = [
  [0, 4],
  [9, 14],
  [19, 24],
  [28, 32],
] as const;

const EMPTY = -1;
const LEFT = -2;

/**
 * Ids of slots, outside the heap: a million UUIDs as texts and a map of them are 200 MB that the collector walks through;
 * as numbers they are 30.
 */
export class IdTable {
  size = 0;
  /** Four words a slot. */
  private words = new Uint32Array(256);
  /** Open addressing: the slot, or what says that none stands there. */
  private places = new Int32Array(64).fill(EMPTY);
  /** Places that are not empty. */
  private taken = 0;
  private readonly key = new Uint32Array(4);

  get(slot: number): string {
    let text = '';
    for (let at = 0; at < 16; at++) {
      const word = this.words[4 * slot + (at >> 2)] as number;
      text += HEX[(word >>> (24 - 8 * (at & 3))) & 255] as string;
      if (at === 3 || at === 5 || at === 7 || at === 9) text += '-';
    }
    return text;
  }

  /** The slot of an id; undefined for one that is not held, or no UUID. */
  find(id: string): number | undefined {
    if (!this.read(id)) return undefined;
    const slot = this.places[this.placeOf()] as number;
    return slot < 0 ? undefined : slot;
  }

  /** @throws RangeError on an id that is no UUID in lower case */
  set(id: string, slot: number): void {
    if (!UUID.test(id)) throw new RangeError(`${id} is no id of a listing`);
    if (2 * this.taken >= this.places.length) this.rebuild();
    this.read(id);
    this.words = grown(this.words, 4 * (slot + 1));
    this.words.set(this.key, 4 * slot);
    const place = this.placeOf();
    if (this.places[place] === EMPTY) this.taken += 1;
    if ((this.places[place] as number) < 0) this.size += 1;
    this.places[place] = slot;
  }

  delete(id: string): void {
    if (!this.read(id)) return;
    const place = this.placeOf();
    if ((this.places[place] as number) < 0) return;
    this.places[place] = LEFT;
    this.size -= 1;
  }

  *slots(): IterableIterator<number> {
    for (const slot of this.places) if (slot >= 0) yield slot;
  }

  /** Reads the id into `key`. */
  private read(id: string): boolean {
    if (id.length !== 36) return false;
    for (let word = 0; word < 4; word++) {
      const [first, second] = STARTS[word] as (typeof STARTS)[number];
      this.key[word] = (fourDigits(id, first) << 16) | fourDigits(id, second);
    }
    return true;
  }

  /** Where the key stands, or the empty place where it would. */
  private placeOf(): number {
    const { key, words, places } = this;
    const mask = places.length - 1;
    // UUIDs of version 7 begin with the time: their chance is at the end.
    let place = Math.imul((key[2] as number) ^ (key[3] as number) ^ (key[0] as number), 0x9e3779b1) >>> 0;
    for (place = (place ^ (place >>> 15)) & mask; ; place = (place + 1) & mask) {
      const slot = places[place] as number;
      if (slot === EMPTY) return place;
      const at = 4 * slot;
      if (
        slot !== LEFT &&
        words[at] === key[0] &&
        words[at + 1] === key[1] &&
        words[at + 2] === key[2] &&
        words[at + 3] === key[3]
      )
        return place;
    }
  }

  private rebuild(): void {
    const slots = [...this.slots()];
    let length = this.places.length;
    while (length < 4 * (slots.length + 1)) length *= 2;
    this.places = new Int32Array(length).fill(EMPTY);
    this.taken = slots.length;
    for (const slot of slots) {
      this.key.set(this.words.subarray(4 * slot, 4 * slot + 4));
      this.places[this.placeOf()] = slot;
    }
  }
}

function fourDigits(id: string, at: number): number {
  return (
    ((DIGIT[id.charCodeAt(at)] as number) << 12) |
    ((DIGIT[id.charCodeAt(at + 1)] as number) << 8) |
    ((DIGIT[id.charCodeAt(at + 2)] as number) << 4) |
    (DIGIT[id.charCodeAt(at + 3)] as number)
  );
}
