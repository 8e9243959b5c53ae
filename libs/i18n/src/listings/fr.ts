/** The words of a listing that no table names. The keys of the French catalogue are the keys of the area. */
export const listingsFr = {
  'listing.area.province': 'Dessert tout le Québec',
  'listing.area.radius': 'Dessert un rayon de {km, number}\u00a0km autour de {municipality}',
  'listing.area.zones': 'Dessert {zones}',
  'listing.area.zones_more': 'Dessert {zones} et {more, plural, one {# autre territoire} other {# autres territoires}}',
  'listing.area.undeclared': 'Aire de service non déclarée',
  'listing.zone.region': 'région {name}',
  'listing.zone.mrc': 'MRC {name}',
} as const;

export type ListingsKey = keyof typeof listingsFr;
