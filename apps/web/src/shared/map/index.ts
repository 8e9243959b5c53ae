export { CoverageMap } from './coverage-map-shell';
export type { CoveredTerritory } from './coverage-types';
export { ListingMap } from './map-shell';
export { RegionTints, type TintedRegion } from './region-tints';
export { ServiceAreaMap } from './service-area-map';
export type { CardAnswer, CardRequest, ListingMapProps, MapBox, MapView } from './map-types';
