export { ListingMap } from './map-shell';
export type {
  CardAnswer,
  CardRequest,
  ListingMapProps,
  MapBox,
  MapCard,
  MapPlace,
  MapTiles,
  MapView,
} from './map-types';
