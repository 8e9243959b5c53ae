import type { Catalogue } from './catalogue';
import { grown } from './columns';

/**
 * Columns that one evaluation fills and the next fills again: an evaluation never waits for anything, so two never
 * meet. Nothing in it may be kept.
 */
export class Workspace {
  /** Listings still in play. */
  slot = new Uint32Array(0);
  fails = new Uint8Array(0);
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

  /** By activity: best class over the places (0: serves none), its share and place. */
  activityClass = new Uint8Array(0);
  activityShare = new Float64Array(0);
  activityPlace = new Int16Array(0);

  /** By reach, for one place. */
  service = new Uint8Array(0);
  covered = new Uint16Array(0);

  reserve(candidates: number, catalogue: Catalogue): void {
    this.slot = grown(this.slot, candidates);
    this.fails = grown(this.fails, candidates);
    this.band = grown(this.band, candidates);
    this.score = grown(this.score, candidates);
    this.class = grown(this.class, candidates);
    this.share = grown(this.share, candidates);
    this.distance = grown(this.distance, candidates);
    this.place = grown(this.place, candidates);
    this.activity = grown(this.activity, candidates);
    this.other = grown(this.other, candidates);
    this.activityClass = grown(this.activityClass, catalogue.activities);
    this.activityShare = grown(this.activityShare, catalogue.activities);
    this.activityPlace = grown(this.activityPlace, catalogue.activities);
    this.service = grown(this.service, catalogue.reaches.count);
    this.covered = grown(this.covered, catalogue.reaches.count);
  }
}
