import { type BuyerNaming, buyerId, type NamedBuyer } from './buyer-register';
import type { BuyerFacts } from './facts';

/** Thrown where a record cannot be read without knowing what its buyer is: it is left to whoever knows. */
export class PlaceNeeded extends Error {}

/**
 * Takes down who was named, for a register elsewhere to find out what they are: their ids and names come from their words alone,
 * which is all that nearly every record needs.
 */
export class BuyerMentions implements BuyerNaming {
  #mentions: NamedBuyer[] = [];
  #last = new Map<string, NamedBuyer>();
  readonly #known = new Map<string, DistantBuyer>();

  constructor(
    private readonly idOf: (text: string) => string,
    private readonly fold: (name: string) => string,
  ) {}

  get count(): number {
    return this.#mentions.length;
  }

  know(buyer: NamedBuyer): BuyerFacts {
    const key = `${buyer.register}|${buyer.number}`;
    const before = this.#last.get(key);
    // Said twice in a row it changes nothing in the register either.
    if (before === undefined || !same(before, buyer)) {
      this.#last.set(key, buyer);
      this.#mentions.push(buyer);
    }
    let known = this.#known.get(key);
    if (known?.name !== buyer.name) {
      if (this.#known.size >= KEPT) this.#known.clear();
      known = new DistantBuyer(buyer, buyerId(buyer, this.idOf), this.fold(buyer.name));
      this.#known.set(key, known);
    }
    return known;
  }

  /** The mentions since it was last asked, in their order. */
  take(): readonly NamedBuyer[] {
    const mentions = this.#mentions;
    this.#mentions = [];
    this.#last = new Map();
    return mentions;
  }
}

const KEPT = 10_000;

const same = (a: NamedBuyer, b: NamedBuyer): boolean =>
  a.name === b.name && a.municipal === b.municipal && a.level === b.level && a.locality === b.locality;

class DistantBuyer implements BuyerFacts {
  readonly register: string;
  readonly number: string;
  readonly name: string;
  readonly municipal: boolean | null;

  constructor(
    { register, number, name, municipal }: NamedBuyer,
    readonly id: string,
    readonly nameKey: string,
  ) {
    this.register = register;
    this.number = number;
    this.name = name;
    this.municipal = municipal;
  }

  get level(): never {
    throw new PlaceNeeded();
  }

  get territoryCode(): never {
    throw new PlaceNeeded();
  }

  get regionCode(): never {
    throw new PlaceNeeded();
  }

  get population(): never {
    throw new PlaceNeeded();
  }
}
