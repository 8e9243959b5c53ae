import { NO_FORM, type Catalogue } from './catalogue';
import type { SetTable } from './columns';
import { FAILS, type Criteria } from './criteria';
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
 * of sector, mode and place together (R4); each value counts a listing once.
 */
export class Tally {
  private readonly sector: Uint32Array;
  /** Last listing counted under each sector. */
  private readonly counted: Int32Array;
  private readonly mode = new Uint32Array(4);
  private readonly seat: Uint32Array;
  private readonly form = new Uint32Array(NO_FORM + 1);
  private readonly recognition: Uint32Array;
  private readonly practice: Uint32Array;
  private readonly status: Uint32Array;

  constructor(private readonly catalogue: Catalogue) {
    const { dictionary } = catalogue;
    this.sector = new Uint32Array(dictionary.sectors.codes.length);
    this.counted = new Int32Array(dictionary.sectors.codes.length).fill(-1);
    this.seat = new Uint32Array(dictionary.territories.all.length);
    this.recognition = new Uint32Array(catalogue.recognitionSets.count);
    this.practice = new Uint32Array(catalogue.practiceSets.count);
    this.status = new Uint32Array(dictionary.statuses.codes.length);
  }

  /** An activity of listing `slot` that has a wanted mode and serves a wanted place. */
  addSectors(slot: number, sectorSet: number): void {
    const { starts, items } = this.catalogue.sectorSets;
    for (let at = starts[sectorSet] as number; at < (starts[sectorSet + 1] as number); at++) {
      const sector = items[at] as number;
      if (this.counted[sector] === slot) continue;
      this.counted[sector] = slot;
      count(this.sector, sector);
    }
  }

  /** The modes of all activities of a listing that have a wanted sector and serve a wanted place. */
  addModes(bits: number): void {
    for (let mode = 0; mode < 4; mode++) if ((bits & (1 << mode)) !== 0) count(this.mode, mode);
  }

  /** A listing of which one activity satisfies sector, mode and place, and that fails at most the filter `fails`. */
  addListing(slot: number, fails: number): void {
    const { catalogue } = this;
    if (fails === 0 || fails === FAILS.located) count(this.seat, catalogue.seat[slot]);
    if (fails === 0 || fails === FAILS.form) count(this.form, catalogue.form[slot]);
    if (fails === 0 || fails === FAILS.recognition) count(this.recognition, catalogue.recognitionSet[slot]);
    if (fails === 0 || fails === FAILS.practice) count(this.practice, catalogue.practiceSet[slot]);
    if (fails === 0 || fails === FAILS.status) count(this.status, catalogue.status[slot]);
  }

  counts(criteria: Criteria): FacetCounts {
    const { dictionary, recognitionSets, practiceSets } = this.catalogue;
    return {
      sector: named(dictionary.sectors, this.sector, criteria.sector),
      ...this.places(criteria.located),
      form: this.forms(criteria.form),
      mode: named(dictionary.modes, this.mode, criteria.mode),
      recognition: byCount(
        named(
          dictionary.recognitions,
          bySet(recognitionSets, this.recognition, dictionary.recognitions.codes.length),
          criteria.recognition,
        ),
      ),
      practice: byCount(
        named(
          dictionary.practices,
          bySet(practiceSets, this.practice, dictionary.practices.codes.length),
          criteria.practice,
        ),
      ),
      status: named(dictionary.statuses, this.status, criteria.status),
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
    return families.codes.flatMap((family, id) => {
      const members = forms.codes.flatMap((value, form) =>
        familyOf[form] === id ? [{ value, count: this.form[form] as number }] : [],
      );
      const whole = { value: family, count: members.reduce((sum, { count }) => sum + count, 0) };
      return [whole, ...members].filter(({ value, count }) => count > 0 || selected.includes(value));
    });
  }
}

function count(column: Uint32Array, at: number | undefined): void {
  if (at !== undefined) column[at] = (column[at] as number) + 1;
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
