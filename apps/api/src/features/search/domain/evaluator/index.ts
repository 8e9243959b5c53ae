export { Catalogue } from './catalogue';
export type { CatalogueActivity, CatalogueListing } from './catalogue-listing';
export { NO_CRITERIA, type Criteria, type FilterName } from './criteria';
export { MODES, STATUSES } from './dictionary';
export { countOf, evaluate, slotsOf, type Evaluation, type Hit, type PageRequest, type TextHit } from './evaluate';
export type { FacetCount, FacetCounts, FacetName } from './facets';
export { mapOf, type MapAnswer, type MapPoint, type MapView } from './map-of';
export type { SortOrder } from './order';
export { relaxationsOf, repairsOf, type Relaxation, type Repair } from './repairs';
