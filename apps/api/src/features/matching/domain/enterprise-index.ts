import type { Enterprise } from './match';
import { readSupplierName, type SupplierName } from './supplier-name';

/** One name of one enterprise. */
export interface KnownName {
  readonly enterprise: Enterprise;
  readonly name: SupplierName;
}

/** A word in more names than this does not lead to an enterprise by itself. */
const TOO_COMMON = 60;
/** Nor do more enterprises than this get compared for one supplier. */
const MOST_COMPARED = 200;
const REMEMBERED = 50_000;

/** The directory, laid out so that a line finds the few enterprises it may be without a walk over all names. */
export class EnterpriseIndex {
  readonly #byId = new Map<string, Enterprise>();
  readonly #byNeq = new Map<string, Enterprise>();
  readonly #byKey = new Map<string, KnownName[]>();
  readonly #byWord = new Map<string, KnownName[]>();
  readonly #byAcronym = new Map<string, KnownName[]>();
  /** Words of the directory by each of the texts that leaving one letter out makes of them: finds typing errors. */
  readonly #deletions = new Map<string, string[]>();
  readonly #regionsOfFsa = new Map<string, Set<string>>();
  readonly #names = new Map<string, SupplierName[]>();
  /** A buyer writes the same name on many lines. */
  readonly #read = new Map<string, SupplierName>();
  readonly size: number;

  constructor(enterprises: readonly Enterprise[]) {
    this.size = enterprises.length;
    for (const enterprise of enterprises) this.#add(enterprise);
    for (const word of this.#byWord.keys())
      if (word.length >= 5) for (const shorter of deletionsOf(word)) push(this.#deletions, shorter, word);
  }

  byId(id: string): Enterprise | undefined {
    return this.#byId.get(id);
  }

  byNeq(neq: string): Enterprise | undefined {
    return this.#byNeq.get(neq);
  }

  /** The names of an enterprise, as they are compared. */
  namesOf(id: string): readonly SupplierName[] {
    return this.#names.get(id) ?? [];
  }

  /** `readSupplierName`, remembered for the names that recur. */
  read(text: string): SupplierName {
    let name = this.#read.get(text);
    if (name === undefined) {
      name = readSupplierName(text);
      if (this.#read.size >= REMEMBERED) this.#read.clear();
      this.#read.set(text, name);
    }
    return name;
  }

  /** In how many names of the directory a word is. */
  seenIn = (word: string): number => this.#byWord.get(word)?.length ?? 0;

  /** Weight of a word: a rare one says more; one the directory does not know counts as rare. */
  rarity = (word: string): number => Math.log(1 + (this.size + 1) / (1 + this.seenIn(word)));

  /** Regions where the directory knows addresses of a postal area; undefined when it knows none. */
  regionsOfFsa(fsa: string): ReadonlySet<string> | undefined {
    return this.#regionsOfFsa.get(fsa);
  }

  /**
   * The names a supplier may be: the same key, a rare word in common (typing errors included), or common words in the same
   * postal area or in the buyer's region.
   */
  candidates(name: SupplierName, near: { readonly fsa: string | null; readonly region: string | null }): KnownName[] {
    const found = new Set<KnownName>();
    const add = (names: readonly KnownName[] = []): void => names.forEach((known) => found.add(known));
    for (const key of [name.key, ...name.others]) add(this.#byKey.get(key));
    if (name.acronym !== null) add(this.#byAcronym.get(name.acronym));
    const words = [...new Set([name.key, ...name.others].join(' ').split(' '))].flatMap((word) =>
      this.#spellings(word),
    );
    words.sort((a, b) => this.seenIn(a) - this.seenIn(b));
    for (const word of words) {
      if (found.size >= MOST_COMPARED) break;
      const names = this.#byWord.get(word) ?? [];
      if (names.length <= TOO_COMMON) add(names);
      else if (found.size < 12) add(names.filter(({ enterprise }) => isNear(enterprise, near)).slice(0, MOST_COMPARED));
    }
    return [...found];
  }

  /** The word itself when the directory knows it, else the known words one slip away. */
  #spellings(word: string): string[] {
    if (this.#byWord.has(word)) return [word];
    if (word.length < 5) return [];
    const found = new Set(this.#deletions.get(word));
    for (const shorter of deletionsOf(word)) {
      if (this.#byWord.has(shorter)) found.add(shorter);
      for (const other of this.#deletions.get(shorter) ?? []) found.add(other);
    }
    return [...found];
  }

  #add(enterprise: Enterprise): void {
    this.#byId.set(enterprise.id, enterprise);
    if (enterprise.neq !== null && !this.#byNeq.has(enterprise.neq)) this.#byNeq.set(enterprise.neq, enterprise);
    const fsa = enterprise.postalCode?.slice(0, 3);
    if (fsa !== undefined && enterprise.region !== null) {
      const regions = this.#regionsOfFsa.get(fsa) ?? new Set();
      this.#regionsOfFsa.set(fsa, regions.add(enterprise.region));
    }
    const keys = new Set<string>();
    for (const text of enterprise.names) {
      const name = readSupplierName(text);
      if (keys.has(name.key)) continue;
      keys.add(name.key);
      const known: KnownName = { enterprise, name };
      push(this.#names, enterprise.id, name);
      push(this.#byKey, name.key, known);
      for (const word of new Set(name.words)) push(this.#byWord, word, known);
      if (enterprise.acronym !== null) push(this.#byAcronym, enterprise.acronym.toLowerCase(), known);
    }
  }
}

const isNear = (
  enterprise: Enterprise,
  near: { readonly fsa: string | null; readonly region: string | null },
): boolean =>
  (near.fsa !== null && enterprise.postalCode?.startsWith(near.fsa) === true) ||
  (near.region !== null && enterprise.region === near.region);

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function* deletionsOf(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
