export { Catalogue } from './catalogue';
export type { CatalogueListing } from './catalogue-listing';
export type { Criteria, FilterName } from './criteria';
export { MODES } from './dictionary';
export { evaluate, type Evaluation, type Hit, type TextHit } from './evaluate';
export type { FacetCount, FacetCounts, FacetName } from './facets';
export { mapOf, type MapAnswer } from './map-of';
export { Memory } from './memory';
export { relaxationsOf, repairsOf, type Relaxation } from './repairs';
