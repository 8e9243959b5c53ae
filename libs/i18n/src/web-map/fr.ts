/** Words of the map. Sentences meet the reader in the map's own lazy bundle. */
export const webMapFr = {
  'map.label': 'Carte des entreprises',
  'map.skip': 'Passer la carte',
  'map.help':
    'Tabulation atteint les repères de la carte; les flèches vont de l’un à l’autre, Entrée ouvre, Échap referme. La liste contient les mêmes entreprises.',
  'map.zoomIn': 'Agrandir',
  'map.zoomOut': 'Réduire',
  'map.panNorth': 'Déplacer vers le nord',
  'map.panSouth': 'Déplacer vers le sud',
  'map.panEast': 'Déplacer vers l’est',
  'map.panWest': 'Déplacer vers l’ouest',
  'map.fit': 'Voir tous les résultats',
  'map.searchArea': 'Chercher dans cette zone',
  'map.leaveArea': 'Retirer la zone',
  'map.twoFingers': 'Utilisez deux doigts pour déplacer la carte',
  'map.cluster': '{count, plural, one {# entreprise} other {# entreprises}}{place, select, none {} other {, {place}}}',
  'map.stack':
    '{count, plural, one {# entreprise} other {# entreprises}} au même endroit{place, select, none {} other {, {place}}}',
  'map.point': '{name}{place, select, none {} other {, {place}}}',
  'map.drawn':
    '{count, plural, =0 {Aucune entreprise sur la carte} one {# entreprise sur la carte} other {# entreprises sur la carte}}',
  'map.unlocated':
    '{count, plural, one {# sans emplacement connu, dans la liste seulement} other {# sans emplacement connu, dans la liste seulement}}',
  'map.cardClose': 'Fermer',
  'map.cardLoading': 'Chargement…',
  'map.cardFailed': 'Ces fiches n’ont pas pu être chargées.',
  'map.cardTitle': '{count, plural, one {# entreprise ici} other {# entreprises ici}}',
  'map.cardMore': 'Voir les {count} dans la liste',
  'map.serves': 'lieu à desservir',
  'map.attribution': 'Natural Earth · GeoNames (CC BY 4.0)',
  'map.approximate': 'limites approximatives',
  'map.area.undeclared': 'Territoire non précisé',
  'map.area.seat': 'Établissement',
  'map.area.province': 'Partout au Québec',
  'map.area.radius': 'Dans un rayon de {km} km',
  'map.area.zones': 'Territoires desservis',
} as const;

export type WebMapKey = keyof typeof webMapFr;
