import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ListingFilterQuery, SortOrder } from '@repere/contract';
import type { ReferenceSnapshot } from '@repere/reference';
import { evaluate, relevanceOf, type Catalogue, type Criteria, type Hit } from '../domain/evaluator';
import type { QueryUnderstanding } from '../domain/understanding/query-understanding';
import { Ask } from './ask';

/** One result, without what is shown of it: its id, why it serves the place asked for, and how far it is. */
export interface MatchingListing extends Pick<Hit, 'id' | 'match' | 'distanceKm'> {
  /** Whether it offers the need that the text names, or only mentions it; null when the text names none. */
  readonly relevance: ReturnType<typeof relevanceOf>;
}

/** Everything a search finds, in the order of the list, as the catalogue stood when it was asked. */
export interface MatchingListings {
  readonly listings: readonly MatchingListing[];
  readonly reference: ReferenceSnapshot;
  /** The filters applied: those chosen, and those read in the text. */
  readonly criteria: Criteria;
  /** Null without text. */
  readonly understanding: Pick<
    QueryUnderstanding,
    'text' | 'places' | 'forms' | 'recognitions' | 'corrections' | 'unplaced'
  > | null;
  /** True when the chosen engine could not answer and PostgreSQL did. */
  readonly degraded: boolean;
  /** Changes whenever one of the listings does, or their order: the same in every process. */
  readonly fingerprint: string;
}

/** The list without its pages: for what leaves the product whole. */
@Injectable()
export class ListMatchingListings {
  constructor(@Inject(Ask) private readonly ask: Ask) {}

  /** @throws ProblemError 400 naming faulty parameters; 503 when no engine can match the text. */
  async run(query: ListingFilterQuery & { readonly sort?: SortOrder | undefined }): Promise<MatchingListings> {
    const { catalogue, criteria, text, reference, understanding, degraded } = await this.ask.question(query);
    const { hits } = evaluate(catalogue, criteria, text, {
      sort: query.sort ?? 'relevance',
      offset: 0,
      limit: catalogue.size,
    });
    const fingerprint = fingerprintOf(catalogue, hits);
    const listings = hits.map((hit) => ({ ...hit, relevance: relevanceOf(hit, criteria) }));
    return { listings, reference, criteria, understanding, degraded, fingerprint };
  }
}

function fingerprintOf(catalogue: Catalogue, hits: readonly Hit[]): string {
  const hash = createHash('sha1');
  for (const { id } of hits) hash.update(`${id} ${catalogue.version[catalogue.slotOf(id) ?? -1] ?? 0}\n`);
  return hash.digest('base64url');
}
