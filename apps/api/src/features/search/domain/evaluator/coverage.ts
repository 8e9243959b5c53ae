import type { Catalogue } from './catalogue';
import { masksOf, type Criteria, type Masks } from './criteria';
import { classesOf, selectionOf, STRONG, type TextHit } from './evaluate';

/** Listings that cover a territory, each once, under the best it does there. */
export interface TerritoryCoverage {
  /** Seated there: classes 1, 3 and 6 of rule R10. */
  readonly based: number;
  /** From elsewhere, all of it by zone or radius: class 2. */
  readonly delivering: number;
  /** From elsewhere, part of it: class 5. */
  readonly part: number;
  /** From elsewhere, because they deliver across Québec: class 4. */
  readonly province: number;
}

export interface Coverage {
  /** Listings counted, wherever they deliver. */
  readonly total: number;
  /** In the order of `criteria.serves`. */
  readonly places: readonly TerritoryCoverage[];
  /** In the order of the dictionary's regions and MRC. */
  readonly regions: readonly TerritoryCoverage[];
  readonly mrcs: readonly TerritoryCoverage[];
}

/**
 * The delivery map (e1): how every region and MRC is covered by the listings that answer a search, whatever places it
 * names. With text, only those that are or do what it asks for. A row is what the search would find with that territory
 * as its place: the rules are the evaluator's, read from each activity's closures instead of from each place.
 */
export function coverageOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): Coverage {
  const places = criteria.serves.map((place) => named(classesOf(catalogue, { ...criteria, serves: [place] }, text)));
  const ledger = new Ledger(catalogue);
  const everywhere = { ...criteria, serves: [] };
  const masks = masksOf(catalogue, everywhere);
  const { workspace, total } = selectionOf(catalogue, everywhere, text);
  let counted = 0;
  for (let i = 0; i < total; i++) {
    if ((workspace.band[i] as number) > STRONG) continue;
    counted += 1;
    ledger.add(workspace.slot[i] as number, masks);
  }
  const { regions, mrcs } = catalogue.dictionary;
  const row = (id: number): TerritoryCoverage => ledger.of(id);
  return { total: counted, places, regions: regions.map(row), mrcs: mrcs.map(row) };
}

const named = (classes: Uint32Array): TerritoryCoverage => {
  const count = (matched: number): number => classes[matched] as number;
  return { based: count(1) + count(3) + count(6), delivering: count(2), part: count(5), province: count(4) };
};

const DELIVERING = 1;
const PROVINCE = 2;
const PART = 3;

/** Counts by territory of the regional and MRC levels; other territories' columns mean nothing. */
class Ledger {
  private readonly rows: readonly number[];
  /** Ids of the MRC below each region. */
  private readonly below: ReadonlyMap<number, readonly number[]>;
  private readonly based: Uint32Array;
  private readonly counts: readonly Uint32Array[];
  /** Best service of the listing being added, by territory; 0 when none. */
  private readonly best: Uint8Array;
  private touched: number[] = [];

  constructor(private readonly catalogue: Catalogue) {
    const { regions, mrcs, territories } = catalogue.dictionary;
    const size = territories.all.length;
    this.rows = [...regions, ...mrcs];
    this.below = new Map(regions.map((region) => [region, mrcs.filter((mrc) => territories.parent[mrc] === region)]));
    this.based = new Uint32Array(size);
    this.counts = [DELIVERING, PROVINCE, PART].map(() => new Uint32Array(size));
    this.best = new Uint8Array(size);
  }

  of(territory: number): TerritoryCoverage {
    const [delivering, province, part] = this.counts.map((column) => column[territory] as number);
    return {
      based: this.based[territory] as number,
      delivering: delivering as number,
      part: part as number,
      province: province as number,
    };
  }

  /** Its seat counts as based; elsewhere, the best of its activities that satisfy sector, mode and need together (R4). */
  add(slot: number, masks: Masks): void {
    const { catalogue } = this;
    const end = (catalogue.activityStart[slot] as number) + (catalogue.activityCount[slot] as number);
    for (let activity = catalogue.activityStart[slot] as number; activity < end; activity++) {
      const sectors = catalogue.sectorSet[activity] as number;
      if (masks.sector !== null && masks.sector[sectors] === 0) continue;
      if (masks.need !== null && masks.need[sectors] === 0) continue;
      if (masks.mode !== 0 && ((catalogue.modes[activity] as number) & masks.mode) === 0) continue;
      this.serve(catalogue.reach[activity] as number);
    }
    const { parent } = catalogue.dictionary.territories;
    for (let id = catalogue.seat[slot] as number; id !== -1; id = parent[id] as number) {
      this.based[id] = (this.based[id] as number) + 1;
      this.best[id] = 0;
    }
    for (const id of this.touched) {
      const how = this.best[id] as number;
      if (how === 0) continue;
      const column = this.counts[how - 1] as Uint32Array;
      column[id] = (column[id] as number) + 1;
      this.best[id] = 0;
    }
    this.touched = [];
  }

  private serve(row: number): void {
    const { dictionary, reaches } = this.catalogue;
    const { province: quebec } = dictionary.territories;
    const { full, part, province } = reaches.get(row);
    for (const id of full)
      if (id === quebec) for (const each of this.rows) this.note(each, province ? PROVINCE : DELIVERING);
      else {
        this.note(id, DELIVERING);
        for (const mrc of this.below.get(id) ?? []) this.note(mrc, DELIVERING);
      }
    for (const id of part) this.note(id, PART);
  }

  private note(id: number, how: number): void {
    const known = this.best[id] as number;
    if (known === 0) this.touched.push(id);
    if (known === 0 || how < known) this.best[id] = how;
  }
}
