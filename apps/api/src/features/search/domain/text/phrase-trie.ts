/** Where a phrase was found among keys: `[from, to)`. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** Phrases as paths of keys; finds the longest one that begins somewhere. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined };

  /** Adds a phrase; `merge` says what to do when it is already there. */
  add(keys: readonly string[], value: T, merge: (old: T, added: T) => T): void {
    let node = this.root;
    for (const key of keys) {
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: new Map(), value: undefined };
        node.next.set(key, child);
      }
      node = child;
    }
    if (keys.length > 0) node.value = node.value === undefined ? value : merge(node.value, value);
  }

  get(keys: readonly string[]): T | undefined {
    let node: Node<T> | undefined = this.root;
    for (const key of keys) node = node?.next.get(key);
    return node?.value;
  }

  /**
   * The longest phrase beginning at `from`; `cut` stops it before a key (a comma stands there), and one key that is
   * `idle` may stand inside (« travail sécuritaire en hauteur »).
   */
  longest(
    keys: readonly string[],
    from: number,
    cut: (at: number) => boolean,
    idle: (key: string) => boolean = () => false,
  ): PhraseHit<T> | null {
    let node: Node<T> | undefined = this.root;
    let best: PhraseHit<T> | null = null;
    let skipped = false;
    for (let at = from; at < keys.length; at++) {
      if (at > from && cut(at)) break;
      const key = keys[at] ?? '';
      const next: Node<T> | undefined = node.next.get(key);
      if (next === undefined) {
        if (skipped || at === from || !idle(key)) break;
        skipped = true;
        continue;
      }
      node = next;
      if (node.value !== undefined) best = { from, to: at + 1, value: node.value };
    }
    return best;
  }
}
