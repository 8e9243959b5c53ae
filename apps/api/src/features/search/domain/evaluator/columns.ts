type Column = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float64Array;

/** The column, or a copy at least `length` long with room to grow; what was there stays. */
export function grown<C extends Column>(column: C, length: number): C {
  if (length <= column.length) return column;
  const Kind = column.constructor as new (size: number) => C;
  const wider = new Kind(Math.max(length, Math.ceil(column.length * 1.5), 64));
  wider.set(column);
  return wider;
}

/** Lists of small integers laid end to end: list `i` is `items[starts[i]] … items[starts[i + 1] - 1]`. */
export class Lists {
  starts = new Uint32Array(64);
  items = new Uint16Array(256);
  count = 0;

  add(list: ArrayLike<number>): number {
    const start = this.starts[this.count] as number;
    this.starts = grown(this.starts, this.count + 2);
    this.items = grown(this.items, start + list.length);
    this.items.set(list, start);
    this.starts[this.count + 1] = start + list.length;
    return this.count++;
  }

  /** Only these lists, in this order, numbered again from 0. */
  kept(lists: Iterable<number>): Lists {
    const kept = new Lists();
    for (const list of lists) kept.add(this.get(list));
    return kept;
  }

  get(list: number): Uint16Array {
    return this.items.subarray(this.starts[list], this.starts[list + 1]);
  }
}

/** Sets of small integers, each kept once: many listings share the same recognitions, many activities the same sectors. */
export class SetTable extends Lists {
  private readonly known = new Map<string, number>();

  intern(values: Iterable<number>): number {
    const sorted = [...new Set(values)].sort((a, b) => a - b);
    const key = sorted.join();
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.add(sorted);
      this.known.set(key, id);
    }
    return id;
  }

  /** One byte per set: does it hold one of the wanted values? */
  holdingAny(wanted: ReadonlySet<number>): Uint8Array {
    const holds = new Uint8Array(this.count);
    for (let id = 0; id < this.count; id++)
      for (let at = this.starts[id] as number; at < (this.starts[id + 1] as number); at++)
        if (wanted.has(this.items[at] as number)) {
          holds[id] = 1;
          break;
        }
    return holds;
  }
}
