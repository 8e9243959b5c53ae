/** The words of a listing that no table names. The keys of the French catalogue are the keys of the area. */
export const listingsFr = {
  'listing.area.province': 'Dessert tout le Québec',
  'listing.area.radius': 'Dessert un rayon de {km, number}\u00a0km autour de {municipality}',
  'listing.area.zones': 'Dessert {zones}',
  'listing.area.zones_more': 'Dessert {zones} et {more, plural, one {# autre territoire} other {# autres territoires}}',
  'listing.area.undeclared': 'Aire de service non déclarée',
  'listing.zone.region': 'région {name}',
  'listing.zone.mrc': 'MRC {name}',
  'listing.neq.sole_proprietor':
    'Le NEQ {neq} commence par 22\u00a0: c’est celui d’une personne qui exploite seule son entreprise. Y a-t-il une coopérative, une mutuelle ou un OBNL ayant sa propre personnalité juridique, et quel est son NEQ?',
  'listing.neq.partnership_or_association':
    'Le NEQ {neq} commence par 33\u00a0: c’est celui d’une société de personnes ou d’une association non incorporée. L’association a-t-elle la personnalité juridique que demande l’article 3, et quel est son NEQ?',
  'listing.neq.public_body':
    'Le NEQ {neq} commence par 88\u00a0: c’est celui d’un organisme public. L’entreprise prend-elle ses décisions sans le contrôle d’un organisme public (article 3, 2ᵉ critère)?',
  'listing.sheet.licence':
    '{kind, select, rbq {Licence RBQ} amp {Autorisation AMP} cnesst {CNESST} arq {Attestation de Revenu Québec} mapaq {Permis MAPAQ} bsp {Permis BSP} other {Permis}}{label, select, none {} other { {label}}}{number, select, none {} other { {number}}}{until, select, none {} other {, jusqu’au {until}}}',
  'listing.sheet.capacity': 'Capacité ({language, select, fr {français} other {anglais}})\u00a0: {text}',
  'listing.sheet.lead_time': 'Délai ({language, select, fr {français} other {anglais}})\u00a0: {text}',
  'listing.sheet.band':
    '{band, select, under_25k {Contrats de moins de 25\u00a0000\u00a0$} to_threshold {Contrats jusqu’au seuil d’appel d’offres} other {Contrats au-delà du seuil d’appel d’offres}}',
  'listing.sheet.insurance':
    'Assurance responsabilité{amount, select, none {} other { de {amount}\u00a0$}}{until, select, none {} other {, jusqu’au {until}}}',
  'listing.sheet.yes_no':
    '{what, select, bonds {Fournit un cautionnement} delivers {Livre} installs {Installe} other {Inscrite au SEAO}}\u00a0: {answer, select, yes {oui} other {non}}',
} as const;

export type ListingsKey = keyof typeof listingsFr;
