import { parseNeq } from '@repere/kernel';
import type { TerritoryDirectory } from '@repere/reference';
import { type BuyerNaming, BuyerRegister } from './buyer-register';
import type { MemberFacts } from './facts';
import { foldFast } from './fold-fast';

/** Md5 as a UUID, so that the same text has the same id on every machine. */
export type NameId = (text: string) => string;

const KEPT_NAMES = 10_000;

/** What the readers of every source share: ids, folded names, buyers, and keys that nobody knew. */
export class ReadingContext<Buyers extends BuyerNaming = BuyerNaming> {
  readonly buyers: Buyers;
  /** Keys that a parser does not know, with how often each was seen; at most {@link MOST_KEYS} of them. */
  readonly unknownKeys = new Map<string, number>();
  readonly #folded = new Map<string, string>();

  constructor(
    readonly idOf: NameId,
    buyers: (fold: (name: string) => string) => Buyers,
  ) {
    this.buyers = buyers((name) => this.fold(name));
  }

  /** Of a reader that finds out what each buyer is. */
  static within(territories: TerritoryDirectory, idOf: NameId): ReadingContext<BuyerRegister> {
    return new ReadingContext(idOf, (fold) => new BuyerRegister(territories, idOf, fold));
  }

  /** `foldName`, remembered: the same bodies come back in every record. */
  fold(name: string): string {
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    if (this.#folded.size >= KEPT_NAMES) this.#folded.clear();
    const folded = foldFast(name);
    this.#folded.set(name, folded);
    return folded;
  }

  countUnknown(key: string, times = 1): void {
    const short = key.slice(0, 80);
    const count = this.unknownKeys.get(short);
    if (count !== undefined) this.unknownKeys.set(short, count + times);
    else if (this.unknownKeys.size < MOST_KEYS) this.unknownKeys.set(short, times);
  }
}

const MOST_KEYS = 200;

/** A NEQ as read; `neq` null when no number can be told. */
export interface ReadNeq {
  readonly written: string | null;
  readonly neq: string | null;
  readonly valid: boolean | null;
}

/**
 * A NEQ as its carriers give it.
 * @param stated in the supplier's details
 * @param carried in its id, `FO-` taken off; what is no NEQ there says nothing
 */
export function readNeq(stated: string | null, carried: string | null): ReadNeq {
  const written = stated ?? carried;
  if (written === null) return NO_NEQ;
  const parsed = parseNeq(written);
  if (!parsed.ok) return stated === null ? NO_NEQ : { written, neq: null, valid: false };
  if (stated !== null && carried !== null && carried !== parsed.value.neq && parseNeq(carried).ok)
    // Carriers that disagree go to a person: neither number stands for the supplier.
    return { written: `${stated} ≠ ${carried}`, neq: null, valid: false };
  return { written, neq: parsed.value.neq, valid: parsed.value.checkDigitValid };
}

const NO_NEQ: ReadNeq = { written: null, neq: null, valid: null };

/** A sole proprietor is a person: the name as published, and no address (NEQ prefix 22). */
export const withoutPersonalPlace = (member: MemberFacts): MemberFacts =>
  member.neq?.startsWith('22') === true
    ? { ...member, locality: null, province: null, postal: null, country: null }
    : member;
