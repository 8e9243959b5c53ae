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

/** Characters of French and English; what each becomes in a key, as character codes. Empty for a mark or a break. */
const READ = 0x250;
const SPACE = 32;
const BREAK = 1;
const GONE = 2;
const READING = new Uint16Array(READ);
for (let code = 0; code < READ; code++) {
  const between = nameKey(`x${String.fromCharCode(code)}x`).slice(1, -1);
  const letter = between.charCodeAt(0);
  READING[code] = between === '' ? GONE : between === ' ' ? BREAK : between.length === 1 && letter < 128 ? letter : 0;
}

/** Keys of many names, one after the other outside the heap, compared as `nameKey`'s texts would be. */
export class NameKeys {
  private units: Uint16Array;
  private readonly start: Uint32Array;
  private count = 0;

  constructor(names: number) {
    this.units = new Uint16Array(names * 32);
    this.start = new Uint32Array(names + 1);
  }

  add(name: string): void {
    const start = this.start[this.count] as number;
    this.units = grown(this.units, start + 3 * name.length);
    let end = this.write(name, start);
    if (end === -1) end = this.copy(nameKey(name), start);
    this.start[++this.count] = end;
  }

  compare(a: number, b: number): number {
    const { units, start } = this;
    const from = start[a] as number;
    const other = start[b] as number;
    const long = (start[a + 1] as number) - from;
    const otherLong = (start[b + 1] as number) - other;
    const shared = Math.min(long, otherLong);
    for (let at = 0; at < shared; at++) {
      const difference = (units[from + at] as number) - (units[other + at] as number);
      if (difference !== 0) return difference;
    }
    return long - otherLong;
  }

  /** The key of a name whose characters are all known; -1 when one is not. */
  private write(name: string, start: number): number {
    let end = start;
    let broken = false;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      const read = code < READ ? (READING[code] as number) : 0;
      if (read === 0) return -1;
      if (read === GONE) continue;
      if (read === BREAK) {
        broken = end > start;
        continue;
      }
      if (broken) this.units[end++] = SPACE;
      broken = false;
      this.units[end++] = read;
    }
    return end;
  }

  private copy(key: string, start: number): number {
    for (let at = 0; at < key.length; at++) this.units[start + at] = key.charCodeAt(at);
    return start + key.length;
  }
}
