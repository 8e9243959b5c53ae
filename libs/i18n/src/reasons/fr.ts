/** Why a listing serves a place (rule R12), and the labels of facets that no table names. The subject is « l'entreprise ». */
export const reasonsFr = {
  'reason.based_here': 'Établie ici',
  'reason.zone': 'Livre ici\u00a0: zone {name}',
  'reason.radius': 'Livre ici\u00a0: dans un rayon de {km, number}\u00a0km',
  'reason.province': 'Livre partout au Québec',
  'reason.part':
    'Dessert en partie {place} ({covered, plural, =0 {aucune municipalité} one {# municipalité} other {# municipalités}} sur {total, number})',
  'reason.based_elsewhere': 'Établie ici, déclare livrer ailleurs',
  'reason.based_undeclared': 'Établie ici, territoire de livraison non déclaré',
  'reason.other_activity': 'Livre ici, mais pour une autre activité',
  'label.mode.goods': 'Biens',
  'label.mode.services': 'Services',
  'label.mode.works': 'Travaux',
  'label.mode.staffing': 'Main-d’œuvre',
  'label.alsoNamed': '« {name} »',
  'label.level.region': 'Région administrative',
  'label.level.mrc': 'MRC ou territoire équivalent',
  'label.status.unverified': 'Non vérifiée',
  'label.status.declared': 'Déclarée par l’entreprise',
  'label.status.confirmed': 'Confirmée',
} as const;

export type ReasonsKey = keyof typeof reasonsFr;
