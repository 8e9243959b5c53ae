import type { TextQuery } from './domain/text/text-query';
import type { SearchDocument } from './domain/text/search-document';

export type EngineName = 'postgresql' | 'meilisearch';

/** 0 the enterprise of that name, acronym or number · 1 strong: does what is meant · 2 fair. First key of the order (R10). */
export type RelevanceBand = 0 | 1 | 2;

/** One listing whose text answers the query; `score` (0 to 1) orders inside a band, after class and share. */
export interface TextMatch {
  readonly listingId: string;
  readonly band: RelevanceBand;
  readonly score: number;
}

/** Every listing that matches, each once, in no promised order. */
export interface TextMatches {
  readonly matches: readonly TextMatch[];
  /** True when the chosen engine could not answer and PostgreSQL did. */
  readonly degraded: boolean;
}

export interface MatchOptions {
  readonly signal?: AbortSignal;
}

/** What became of a listing, carried with its version so that repeats and disorder do no harm (F10–F12). */
export type IndexChange =
  | { readonly kind: 'upsert'; readonly document: SearchDocument }
  | { readonly kind: 'remove'; readonly listingId: string; readonly version: number };

/** What proves an index whole: its generation, how many listings it holds, and the checksum over their (id, version). */
export interface IndexState {
  readonly generation: string;
  readonly documents: number;
  /** 16 hexadecimal digits: the XOR of the first 64 bits of md5("id:version") over every listing. */
  readonly checksum: string;
  /** Version of the analyser, of the vocabulary and of the place names the documents were written with. */
  readonly analysis: string;
}

/** What a rebuild reads: everything published, then whatever changed while it was being read. */
export interface RebuildSource {
  documents(): AsyncIterable<SearchDocument>;
  /** Called once the documents are in, just before the swap, while no other change is being applied. */
  lateChanges(): Promise<readonly IndexChange[]>;
  readonly analysis: string;
  readonly signal?: AbortSignal;
}

/** What a search asks of an engine, alone or with another one behind it. */
export interface TextSearch {
  readonly name: EngineName;
  match(query: TextQuery, options?: MatchOptions): Promise<TextMatches>;
}

/**
 * Answers the text part of a search and nothing else: filters, classes, facets and pages are computed from memory by one
 * evaluator, and every word is expanded before it gets here, so that two engines return the same set and bands.
 * Fails with `EngineUnavailable` or `EngineRefused`; anything else is a defect.
 */
export interface SearchEngine extends TextSearch {
  /** Idempotent by (listing, version): a version not above the known one changes nothing, removals are remembered. */
  apply(changes: readonly IndexChange[]): Promise<void>;
  /** Writes a new index beside the one being served, then swaps; the old one answers until then. */
  rebuild(source: RebuildSource): Promise<IndexState>;
  /** Null when there is no index, or one that lost its marks: it must be rebuilt, and never answers « nothing found ». */
  state(): Promise<IndexState | null>;
  /** Which of these listings the index does not hold exactly as given: what a checksum over versions cannot see (F27). */
  differing(documents: readonly SearchDocument[]): Promise<readonly string[]>;
}

/** The engine does not answer in time, or has no trustworthy index: PostgreSQL answers in its place. */
export class EngineUnavailable extends Error {
  constructor(
    readonly engine: EngineName,
    readonly reason: 'unreachable' | 'timeout' | 'overloaded' | 'forbidden' | 'no_index' | 'stale_index' | 'stopping',
    /** Seconds before trying again, when the engine said so. */
    readonly retryAfter: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${engine} is unavailable: ${reason}`, options);
  }
}

/** The engine answered that the request is wrong: a defect of ours, logged, and PostgreSQL answers (F9). */
export class EngineRefused extends Error {
  constructor(
    readonly engine: EngineName,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`${engine} refused the request: ${code}`, options);
  }
}
