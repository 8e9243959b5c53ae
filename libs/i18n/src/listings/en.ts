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
  'listing.sheet.licence':
    '{kind, select, rbq {RBQ licence} amp {AMP authorization} cnesst {CNESST} arq {Revenu Québec attestation} mapaq {MAPAQ permit} bsp {BSP permit} other {Permit}}{label, select, none {} other { {label}}}{number, select, none {} other { {number}}}{until, select, none {} other {, until {until}}}',
  'listing.sheet.capacity': 'Capacity ({language, select, fr {French} other {English}}): {text}',
  'listing.sheet.lead_time': 'Lead time ({language, select, fr {French} other {English}}): {text}',
  'listing.sheet.band':
    '{band, select, under_25k {Contracts under $25,000} to_threshold {Contracts up to the tender threshold} other {Contracts above the tender threshold}}',
  'listing.sheet.insurance':
    'Liability insurance{amount, select, none {} other { of ${amount}}}{until, select, none {} other {, until {until}}}',
  'listing.sheet.yes_no':
    '{what, select, bonds {Provides bonds} delivers {Delivers} installs {Installs} other {Registered on SEAO}}: {answer, select, yes {yes} other {no}}',
};
