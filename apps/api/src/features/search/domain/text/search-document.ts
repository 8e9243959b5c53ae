import type { TextField } from './text-query';

/** What the index holds of a listing: analysed terms by field, and the written words behind them. */
export interface SearchDocument {
  readonly listingId: string;
  readonly version: number;
  readonly terms: Readonly<Record<TextField, readonly string[]>>;
  /** Distinct words as written (folded, not stemmed): they feed prefixes and the correction of typing errors. */
  readonly words: readonly string[];
  /** The name, folded: what suggestions look through. */
  readonly nameKey: string;
}

/** The published text of a listing, as the analyser reads it. */
export interface ListingText {
  readonly id: string;
  readonly version: number;
  readonly neq: string | null;
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly descriptions: readonly string[];
  readonly activities: readonly { readonly sectors: readonly string[]; readonly descriptions: readonly string[] }[];
  readonly clientReferences: readonly string[];
  /** Names of the seat's municipality, MRC and region. */
  readonly places: readonly string[];
}
