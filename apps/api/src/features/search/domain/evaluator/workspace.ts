import { grown } from './columns';

/**
 * Columns that one evaluation fills and the next fills again: an evaluation never waits for anything, so two never
 * meet. Nothing in it may be kept.
 */
export class Workspace {
  /** Listings found. */
  slot = new Uint32Array(0);
  band = new Uint8Array(0);
  score = new Float64Array(0);
  class = new Uint8Array(0);
  share = new Float64Array(0);
  distance = new Float64Array(0);
  /** Index of the place best served, or -1; and the activity that serves it. */
  place = new Int16Array(0);
  activity = new Uint32Array(0);
  /** Served, but by another activity than the text asks for. */
  other = new Uint8Array(0);

  reserve(candidates: number): void {
    this.slot = grown(this.slot, candidates);
    this.band = grown(this.band, candidates);
    this.score = grown(this.score, candidates);
    this.class = grown(this.class, candidates);
    this.share = grown(this.share, candidates);
    this.distance = grown(this.distance, candidates);
    this.place = grown(this.place, candidates);
    this.activity = grown(this.activity, candidates);
    this.other = grown(this.other, candidates);
  }
}
