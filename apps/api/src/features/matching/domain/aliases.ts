import type { AliasOwner } from './match';

/** Spellings and the valid NEQ seen beside them, with how often: what lines without NEQ learn from. */
export class Aliases {
  readonly #owners = new Map<string, Map<string, number>>();

  /** @param key as `readSupplierName` gives it; @param neq valid, ten digits */
  learn(key: string, neq: string, count = 1): void {
    let owners = this.#owners.get(key);
    if (owners === undefined) this.#owners.set(key, (owners = new Map()));
    owners.set(neq, (owners.get(neq) ?? 0) + count);
  }

  /** Owners of a spelling, the most often seen first. */
  of(key: string): readonly AliasOwner[] {
    const owners = this.#owners.get(key);
    if (owners === undefined) return [];
    return [...owners]
      .map(([neq, count]) => ({ neq, count }))
      .sort((a, b) => b.count - a.count || (a.neq < b.neq ? -1 : 1));
  }
}
