import type { WebMapKey } from './fr';

export const webMapEn: Record<WebMapKey, string> = {
  'map.label': 'Map of enterprises',
  'map.skip': 'Skip the map',
  'map.help':
    'Tab reaches the marks on the map; arrow keys go from one to the next, Enter opens, Escape closes. The list holds the same enterprises.',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.panNorth': 'Move north',
  'map.panSouth': 'Move south',
  'map.panEast': 'Move east',
  'map.panWest': 'Move west',
  'map.fit': 'Show all results',
  'map.searchArea': 'Search this area',
  'map.leaveArea': 'Drop this area',
  'map.twoFingers': 'Use two fingers to move the map',
  'map.cluster': '{count, plural, one {# enterprise} other {# enterprises}}{place, select, none {} other {, {place}}}',
  'map.stack':
    '{count, plural, one {# enterprise} other {# enterprises}} at the same spot{place, select, none {} other {, {place}}}',
  'map.point': '{name}{place, select, none {} other {, {place}}}',
  'map.drawn':
    '{count, plural, =0 {No enterprise on the map} one {# enterprise on the map} other {# enterprises on the map}}',
  'map.unlocated':
    '{count, plural, one {# without a known location, in the list only} other {# without a known location, in the list only}}',
  'map.cardClose': 'Close',
  'map.cardLoading': 'Loading…',
  'map.cardFailed': 'These listings could not be loaded.',
  'map.cardTitle': '{count, plural, one {# enterprise here} other {# enterprises here}}',
  'map.cardMore': 'See all {count} in the list',
  'map.serves': 'place to be served',
  'map.attribution': 'Natural Earth · GeoNames (CC BY 4.0)',
  'map.approximate': 'approximate limits',
  'map.area.undeclared': 'Area not declared',
  'map.area.seat': 'Premises',
  'map.area.province': 'Everywhere in Québec',
  'map.area.radius': 'Within {km} km',
  'map.area.zones': 'Territories served',
};
