import type { ListingsKey } from './fr';

export const listingsEn: Readonly<Record<ListingsKey, string>> = {
  'listing.area.province': 'Serves all of Québec',
  'listing.area.radius': 'Serves within {km, number}\u00a0km of {municipality}',
  'listing.area.zones': 'Serves {zones}',
  'listing.area.zones_more': 'Serves {zones} and {more, plural, one {# other territory} other {# other territories}}',
  'listing.area.undeclared': 'Service area not declared',
  'listing.zone.region': 'region {name}',
  'listing.neq.sole_proprietor':
    'NEQ {neq} begins with 22: it belongs to a person who runs a business alone. Is there a cooperative, a mutual or a non-profit with a legal personality of its own, and what is its NEQ?',
  'listing.neq.partnership_or_association':
    'NEQ {neq} begins with 33: it belongs to a partnership or an unincorporated association. Does the association have the legal personality that section 3 requires, and what is its NEQ?',
  'listing.neq.public_body':
    'NEQ {neq} begins with 88: it belongs to a public body. Does the enterprise decide for itself, free from the control of any public body (section 3, second principle)?',
  'listing.zone.mrc': 'RCM {name}',
};
