import type { Settings } from 'meilisearch';
import { ATTRIBUTES } from './filter';

/** A search returns every match: the evaluator does the rest. */
export const MOST_HITS = 5_000_000;

/** Filters decide alone: the engine neither reads, ranks nor corrects words, which were all expanded before. */
export const SETTINGS: Settings = {
  searchableAttributes: ['v'],
  // What is displayed is decoded for every hit: the terms are not.
  displayedAttributes: ['id', 'v', 'gone', 'generation', 'analysis', 'documents', 'removed', 'checksum'],
  filterableAttributes: [
    {
      attributePatterns: ['id', ...Object.values(ATTRIBUTES)],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: [],
  rankingRules: ['sort'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: MOST_HITS },
  faceting: { maxValuesPerFacet: 1 },
};
