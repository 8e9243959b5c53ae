import { NO_FORM, type Catalogue } from './catalogue';
import type { SetTable } from './columns';
import { FAILS, hasMode, hasSector, type Criteria, type Masks, type Verdicts } from './criteria';
import type { Codes } from './dictionary';

export type FacetName = 'sector' | 'region' | 'mrc' | 'form' | 'mode' | 'recognition' | 'practice' | 'status';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts under the other filters, both levels of sectors and of forms; zero omitted unless selected. */
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/**
 * Tallies of one evaluation. The sectors and modes of a listing are those of activities that satisfy the other two
 * of sector, mode and place together (R4); each value counts a listing once. Listings are counted by seat, profile and
 * offer, which are read out at the end.
 */
export class Tally {
  private readonly sector: Uint32Array;
  /** Last listing counted under each sector. */
  private readonly counted: Int32Array;
  private readonly mode = new Uint32Array(4);
  private readonly seat: Uint32Array;
  private readonly profile: Uint32Array;
  private readonly offer: Uint32Array;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly masks: Masks,
    private readonly verdicts: Verdicts,
  ) {
    const { dictionary, profiles, offers } = catalogue;
    this.sector = new Uint32Array(dictionary.sectors.codes.length);
    this.counted = new Int32Array(dictionary.sectors.codes.length).fill(-1);
    this.seat = new Uint32Array(dictionary.territories.all.length);
    this.profile = new Uint32Array(profiles.count);
    this.offer = new Uint32Array(offers.count);
  }

  /** A listing that fails no filter of its own, where no place is asked for: all its activities count. */
  addOffer(offer: number): void {
    count(this.offer, offer);
  }

  /** An activity of listing `slot` that has a wanted mode and serves a wanted place. */
  addSectors(slot: number, sectorSet: number, times = 1): void {
    const { starts, items } = this.catalogue.sectorSets;
    for (let at = starts[sectorSet] as number; at < (starts[sectorSet + 1] as number); at++) {
      const sector = items[at] as number;
      if (this.counted[sector] === slot) continue;
      this.counted[sector] = slot;
      count(this.sector, sector, times);
    }
  }

  /** The modes of all activities of a listing that have a wanted sector and serve a wanted place. */
  addModes(bits: number, times = 1): void {
    for (let mode = 0; mode < 4; mode++) if ((bits & (1 << mode)) !== 0) count(this.mode, mode, times);
  }

  /** A listing of which one activity satisfies sector, mode and place, and that fails at most the filter `fails`. */
  addListing(slot: number, fails: number): void {
    if (fails === 0 || fails === FAILS.located) count(this.seat, this.catalogue.seat[slot] as number);
    if (fails !== FAILS.located) count(this.profile, this.catalogue.profile[slot] as number);
  }

  /** Offers stand for listings here: each has its own number, and a sector counts once in it. */
  private readOffers(): void {
    const { starts, sectorSet, modes } = this.catalogue.offers;
    this.counted.fill(-1);
    for (let offer = 0; offer < this.offer.length; offer++) {
      const times = this.offer[offer] as number;
      if (times === 0) continue;
      let found = 0;
      for (let at = starts[offer] as number; at < (starts[offer + 1] as number); at++) {
        const bits = modes[at] as number;
        if (hasMode(this.masks, bits)) this.addSectors(offer, sectorSet[at] as number, times);
        if (hasSector(this.masks, sectorSet[at] as number)) found |= bits;
      }
      this.addModes(found, times);
    }
    this.offer.fill(0);
  }

  /** Listings by value of one column of profiles, those that fail its own filter among them. */
  private byProfile(column: Uint8Array | Uint32Array, filter: number, length: number): Uint32Array {
    const counts = new Uint32Array(length);
    for (let row = 0; row < this.profile.length; row++) {
      const fails = this.verdicts.fails[row] as number;
      if (fails === 0 || fails === filter) count(counts, column[row] as number, this.profile[row] as number);
    }
    return counts;
  }

  counts(criteria: Criteria): FacetCounts {
    const { dictionary, recognitionSets, practiceSets, profiles } = this.catalogue;
    this.readOffers();
    const recognitions = this.byProfile(profiles.recognitionSet, FAILS.recognition, recognitionSets.count);
    const practices = this.byProfile(profiles.practiceSet, FAILS.practice, practiceSets.count);
    const statuses = this.byProfile(profiles.status, FAILS.status, dictionary.statuses.codes.length);
    return {
      sector: named(dictionary.sectors, this.sector, criteria.sector),
      ...this.places(criteria.located),
      form: this.forms(criteria.form),
      mode: named(dictionary.modes, this.mode, criteria.mode),
      recognition: byCount(
        named(
          dictionary.recognitions,
          bySet(recognitionSets, recognitions, dictionary.recognitions.codes.length),
          criteria.recognition,
        ),
      ),
      practice: byCount(
        named(
          dictionary.practices,
          bySet(practiceSets, practices, dictionary.practices.codes.length),
          criteria.practice,
        ),
      ),
      status: named(dictionary.statuses, statuses, criteria.status),
    };
  }

  private places(selected: readonly string[]): Pick<FacetCounts, 'region' | 'mrc'> {
    const { territories, regions, mrcs } = this.catalogue.dictionary;
    const totals = this.seat.slice();
    // Children come after their parents in the official order.
    for (let id = totals.length - 1; id > 0; id--) {
      const above = territories.parent[id] as number;
      totals[above] = (totals[above] as number) + (totals[id] as number);
    }
    const level = (ids: readonly number[]): readonly FacetCount[] =>
      byCount(
        ids.flatMap((id) => {
          const [value, total] = [territories.all[id]?.code ?? '', totals[id] as number];
          return total > 0 || selected.includes(value) ? [{ value, count: total }] : [];
        }),
      );
    return { region: level(regions), mrc: level(mrcs) };
  }

  /** Each family, then its forms. */
  private forms(selected: readonly string[]): readonly FacetCount[] {
    const { forms, families, familyOf } = this.catalogue.dictionary;
    const counts = this.byProfile(this.catalogue.profiles.form, FAILS.form, NO_FORM + 1);
    return families.codes.flatMap((family, id) => {
      const members = forms.codes.flatMap((value, form) =>
        familyOf[form] === id ? [{ value, count: counts[form] as number }] : [],
      );
      const whole = { value: family, count: members.reduce((sum, { count }) => sum + count, 0) };
      return [whole, ...members].filter(({ value, count }) => count > 0 || selected.includes(value));
    });
  }
}

function count(column: Uint32Array, at: number, times = 1): void {
  column[at] = (column[at] as number) + times;
}

function named(codes: Codes, counts: Uint32Array, selected: readonly string[]): readonly FacetCount[] {
  return codes.codes.flatMap((value, id) =>
    (counts[id] as number) > 0 || selected.includes(value) ? [{ value, count: counts[id] as number }] : [],
  );
}

function bySet(sets: SetTable, counts: Uint32Array, length: number): Uint32Array {
  const totals = new Uint32Array(length);
  for (let set = 0; set < counts.length; set++)
    for (const value of sets.get(set)) totals[value] = (totals[value] as number) + (counts[set] as number as number);
  return totals;
}

/** Most frequent first; equal counts stay in the order of the tables. */
function byCount(counts: readonly FacetCount[]): readonly FacetCount[] {
  return [...counts].sort((a, b) => b.count - a.count);
}
