import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { comparable } from '../domain/duplicate-evidence';
import { likeliestFirst, ordered, PairIndex, type LikelyPair } from '../domain/duplicate-pairs';
import { listingsFingerprint, readApart, readCompared } from './duplicate.reader';

interface Compared {
  readonly fingerprint: string;
  readonly at: Date;
  readonly tookMs: number;
  readonly pairs: readonly LikelyPair[];
}

/** Comparing takes a twentieth of the time at most; what is merged or told apart meanwhile leaves the queue at once. */
const REST = 20;
const LONGEST_REST_MS = 60_000;
/** Listings compared before others get their turn. */
const AT_ONCE = 100;

/** The likeliest pairs of the whole directory. Real listings meet real ones, the demonstration's its own. */
@Injectable()
export class DuplicateFinder {
  #compared: Compared | null = null;
  #work: Promise<Compared> | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /** Likeliest first, without those that somebody told apart. */
  async find(): Promise<{ readonly at: Date; readonly pairs: readonly LikelyPair[] }> {
    const { at, pairs } = await this.#current();
    const apart = new Set((await readApart(this.database)).map(({ one, other }) => `${one} ${other}`));
    return { at, pairs: apart.size === 0 ? pairs : pairs.filter(({ one, other }) => !apart.has(`${one} ${other}`)) };
  }

  /** The pair as it was last compared; null when it is not likely. */
  async pair(a: string, b: string): Promise<LikelyPair | null> {
    const { one, other } = ordered(a, b);
    const { pairs } = await this.#current();
    return pairs.find((pair) => pair.one === one && pair.other === other) ?? null;
  }

  async #current(): Promise<Compared> {
    const known = this.#compared;
    const age = known === null ? Infinity : this.clock.now().getTime() - known.at.getTime();
    if (known !== null && age < Math.min(LONGEST_REST_MS, REST * known.tookMs)) return known;
    this.#work ??= this.#compare(known).finally(() => (this.#work = null));
    return (this.#compared = await this.#work);
  }

  async #compare(known: Compared | null): Promise<Compared> {
    const at = this.clock.now();
    const fingerprint = await listingsFingerprint(this.database);
    if (known?.fingerprint === fingerprint) return { ...known, at };
    const { territories } = this.reference.current();
    const placeName = (code: string): string =>
      `${territories.get(code)?.name ?? ''} ${territories.ancestors(code)[0]?.name ?? ''}`;
    const worlds = { real: new PairIndex(), demo: new PairIndex() };
    for await (const { demo, ...listing } of readCompared(this.database))
      (demo ? worlds.demo : worlds.real).add(comparable(listing, placeName));
    const pairs: LikelyPair[] = [];
    for (const index of [worlds.real, worlds.demo]) {
      let done = 0;
      for (const found of index.pairs()) {
        pairs.push(...found);
        if (++done % AT_ONCE === 0) await setImmediate();
      }
    }
    const tookMs = this.clock.now().getTime() - at.getTime();
    return { fingerprint, at, tookMs, pairs: pairs.sort(likeliestFirst) };
  }
}
