import { contentWords, type ContentWord } from '../text/content-words';
import { PhraseTrie } from '../text/phrase-trie';
import type { UnplacedKind } from './query-understanding';

/** A place recognised among content words `[from, to)`, that no table of ours holds. */
export interface Unplaced {
  readonly from: number;
  readonly to: number;
  readonly kind: UnplacedKind;
}

const CODE = /^[a-z]\d[a-z](?:\d[a-z]\d)?$|^\d[a-z]\d$/;
/** A whole code, or its first half in Québec (G, H, J): « b2b » and « c2c » are none. */
const WHOLE = /^[abceghj-nprstvxy]\d[a-z]\d[a-z]\d$/;
const FIRST_HALF = /^[abceghj-nprstvxy]\d[a-z]$/;
const SECOND_HALF = /^\d[a-z]\d$/;
const IN_QUEBEC = /^[ghj]/;

/** May the word be a postal code or half of one, beside a place? */
export const isPostalCode = (word: string): boolean => CODE.test(word);

/** Names of places outside Québec, and postal codes, which no free table ties to a municipality. */
export class Elsewhere {
  private readonly trie = new PhraseTrie<true>();
  private readonly words = new Set<string>();

  /** @param isOurs is this the name of a place in Québec? It is then no other (« Windsor ») */
  constructor(names: readonly string[], isOurs: (keys: readonly string[]) => boolean) {
    for (const name of names) {
      const keys = contentWords(name).map(({ token }) => token.word);
      if (isOurs(keys)) continue;
      this.trie.add(keys, true, () => true);
      for (const key of keys) this.words.add(key);
    }
  }

  knows(word: string): boolean {
    return this.words.has(word);
  }

  in(content: readonly ContentWord[]): Unplaced[] {
    const keys = content.map(({ token }) => token.word);
    const found: Unplaced[] = [];
    for (let at = 0; at < keys.length;) {
      const named = this.trie.longest(keys, at, (index) => content[index]?.breakBefore ?? false);
      const code = codeAt(keys, at);
      if (named !== null) found.push({ from: at, to: named.to, kind: 'outside_quebec' });
      else if (code !== null) found.push(code);
      at = found.at(-1)?.to === undefined ? at + 1 : Math.max(at + 1, found.at(-1)?.to ?? 0);
    }
    return found;
  }
}

function codeAt(keys: readonly string[], at: number): Unplaced | null {
  const [first = '', second = ''] = [keys[at], keys[at + 1]];
  const kind = IN_QUEBEC.test(first) ? 'postal_code' : 'outside_quebec';
  if (FIRST_HALF.test(first) && SECOND_HALF.test(second)) return { from: at, to: at + 2, kind };
  if (WHOLE.test(first) || (FIRST_HALF.test(first) && kind === 'postal_code')) return { from: at, to: at + 1, kind };
  return null;
}
