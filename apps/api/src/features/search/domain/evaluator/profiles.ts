import { grown } from './columns';

/** What the filters on the enterprise itself look at, besides its seat; rows of the catalogue's tables. */
export interface Profile {
  readonly form: number;
  readonly status: number;
  readonly recognitionSet: number;
  readonly practiceSet: number;
}

/** Profiles of listings, each kept once: a search judges some thousands of them, whatever the size of the directory. */
export class ProfileTable {
  count = 0;
  form = new Uint8Array(64);
  status = new Uint8Array(64);
  recognitionSet = new Uint32Array(64);
  practiceSet = new Uint32Array(64);
  private readonly known = new Map<string, number>();

  /** The row of a profile. */
  intern(profile: Profile): number {
    const key = `${profile.form} ${profile.status} ${profile.recognitionSet} ${profile.practiceSet}`;
    let row = this.known.get(key);
    if (row === undefined) this.known.set(key, (row = this.add(profile)));
    return row;
  }

  private add(profile: Profile): number {
    const row = this.count++;
    this.form = grown(this.form, this.count);
    this.status = grown(this.status, this.count);
    this.recognitionSet = grown(this.recognitionSet, this.count);
    this.practiceSet = grown(this.practiceSet, this.count);
    this.form[row] = profile.form;
    this.status[row] = profile.status;
    this.recognitionSet[row] = profile.recognitionSet;
    this.practiceSet[row] = profile.practiceSet;
    return row;
  }
}
