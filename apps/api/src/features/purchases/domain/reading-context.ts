import { parseNeq } from '@repere/kernel';
import { foldName, type TerritoryDirectory } from '@repere/reference';
import { BuyerRegister } from './buyer-register';
import type { MemberFacts } from './facts';

/** Md5 as a UUID, so that the same text has the same id on every machine. */
export type NameId = (text: string) => string;

const KEPT_NAMES = 50_000;

/** What the readers of every source share: ids, folded names, buyers, and keys that nobody knew. */
export class ReadingContext {
  readonly buyers: BuyerRegister;
  /** Keys that a parser does not know, with how often each was seen; at most {@link MOST_KEYS} of them. */
  readonly unknownKeys = new Map<string, number>();
  readonly #folded = new Map<string, string>();

  constructor(
    readonly idOf: NameId,
    readonly territories: TerritoryDirectory,
  ) {
    this.buyers = new BuyerRegister(territories, idOf, (name) => this.fold(name));
  }

  /** `foldName`, remembered: the same bodies come back in every record. */
  fold(name: string): string {
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    if (this.#folded.size >= KEPT_NAMES) this.#folded.clear();
    const folded = foldName(name);
    this.#folded.set(name, folded);
    return folded;
  }

  countUnknown(key: string): void {
    const short = key.slice(0, 80);
    const count = this.unknownKeys.get(short);
    if (count !== undefined) this.unknownKeys.set(short, count + 1);
    else if (this.unknownKeys.size < MOST_KEYS) this.unknownKeys.set(short, 1);
  }
}

const MOST_KEYS = 200;

/** A NEQ as its carriers give it. @param carriers what each place of the record holds, null where it holds none */
export function readNeq(carriers: readonly (string | null)[]): {
  readonly written: string | null;
  readonly neq: string | null;
  readonly valid: boolean | null;
} {
  const given = carriers.filter((text): text is string => text !== null && text !== '');
  const [first] = given;
  if (first === undefined) return NO_NEQ;
  const parsed = parseNeq(first);
  const others = given.slice(1).map((text) => parseNeq(text));
  const contradicted = others.some((other) => other.ok && (!parsed.ok || other.value.neq !== parsed.value.neq));
  // Carriers that disagree go to a person: none of the numbers stands for the supplier.
  if (contradicted) return { written: [...new Set(given)].join(' ≠ '), neq: null, valid: false };
  return {
    written: first,
    neq: parsed.ok ? parsed.value.neq : null,
    valid: parsed.ok && parsed.value.checkDigitValid,
  };
}

const NO_NEQ = { written: null, neq: null, valid: null } as const;

/** A sole proprietor is a person: the name as published, and no address (NEQ prefix 22). */
export const withoutPersonalPlace = (member: MemberFacts): MemberFacts =>
  member.neq?.startsWith('22') === true
    ? { ...member, locality: null, province: null, postal: null, country: null }
    : member;
