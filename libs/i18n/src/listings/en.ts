import type { ListingsKey } from './fr';

export const listingsEn: Readonly<Record<ListingsKey, string>> = {
  'listing.area.province': 'Serves all of Québec',
  'listing.area.radius': 'Serves within {km, number}\u00a0km of {municipality}',
  'listing.area.zones': 'Serves {zones}',
  'listing.area.zones_more': 'Serves {zones} and {more, plural, one {# other territory} other {# other territories}}',
  'listing.area.undeclared': 'Service area not declared',
  'listing.zone.region': 'region {name}',
  'listing.zone.mrc': 'RCM {name}',
};
