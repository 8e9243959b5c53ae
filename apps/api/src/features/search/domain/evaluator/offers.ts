import { grown } from './columns';

/** The sectors and modes of one activity, as the catalogue writes them. */
export interface OfferedActivity {
  /** A row of the sector sets. */
  readonly sectorSet: number;
  /** Bits. */
  readonly modes: number;
}

/**
 * What listings offer: the sectors and modes of their activities, in order. Few listings offer what no other does, so
 * where no place is asked for a search judges each offer once, and not each listing.
 */
export class OfferTable {
  count = 0;
  /** Activities of offer `i`: rows `starts[i]` up to `starts[i + 1]` of the two columns. */
  starts = new Uint32Array(64);
  sectorSet = new Uint32Array(64);
  modes = new Uint8Array(64);
  private readonly known = new Map<string, number>();

  /** The row of an offer. */
  intern(activities: readonly OfferedActivity[]): number {
    const key = activities.map(({ sectorSet, modes }) => sectorSet * 16 + modes).join();
    let offer = this.known.get(key);
    if (offer === undefined) this.known.set(key, (offer = this.add(activities)));
    return offer;
  }

  private add(activities: readonly OfferedActivity[]): number {
    const start = this.starts[this.count] as number;
    const end = start + activities.length;
    this.starts = grown(this.starts, this.count + 2);
    this.sectorSet = grown(this.sectorSet, end);
    this.modes = grown(this.modes, end);
    activities.forEach(({ sectorSet, modes }, at) => {
      this.sectorSet[start + at] = sectorSet;
      this.modes[start + at] = modes;
    });
    this.starts[this.count + 1] = end;
    return this.count++;
  }
}
