/** Sentences of the delivery map, in French; English must hold the same keys. */
export const webCoverageFr = {
  'coverage.title': 'Qui livre où – Repère',
  'coverage.titleWords': 'Qui livre où\u00a0: {words} – Repère',
  'coverage.description':
    'Région par région et MRC par MRC\u00a0: les entreprises d’économie sociale établies sur place, celles qui y livrent, et les territoires que personne ne dessert.',
  'coverage.heading': 'Qui livre où',
  'coverage.intro':
    'Une carte des fournisseurs montre où ils ont leur siège. Celle-ci montre jusqu’où ils livrent, et ce que personne ne dessert.',
  'coverage.back': 'Revenir à la liste des fournisseurs',
  'coverage.need': 'Besoin ou métier',
  'coverage.place': 'Lieu',
  'coverage.submit': 'Mettre à jour la carte',
  'coverage.loading': 'Décompte en cours…',

  'coverage.counted':
    '{count, plural, =0 {Aucune entreprise ne répond à cette recherche} one {Comptée\u00a0: la seule entreprise qui répond à cette recherche} other {Comptées\u00a0: les # entreprises qui répondent à cette recherche}}.',
  'coverage.countedNeed':
    '{count, plural, =0 {Aucune entreprise n’offre ce service} one {Comptée\u00a0: la seule entreprise qui offre ce service} other {Comptées\u00a0: les # entreprises qui offrent ce service}} ({need}). Celles qui ne font que le mentionner n’y sont pas.',
  'coverage.finding':
    '{nobody, plural, =0 {Chacune des {all} MRC est desservie.} one {Personne ne dessert une MRC sur {all}.} other {Personne ne dessert # des {all} MRC.}}',
  'coverage.findingProvince':
    '{count, plural, one {Une autre ne l’est que par une entreprise qui livre partout au Québec.} other {# autres ne le sont que par des entreprises qui livrent partout au Québec.}}',
  'coverage.allProvince':
    '{count, plural, one {Une MRC n’est desservie que par des entreprises qui livrent partout au Québec.} other {# MRC ne sont desservies que par des entreprises qui livrent partout au Québec.}}',

  'coverage.here': 'À cet endroit\u00a0: {place}',
  'coverage.seeHere': '{count, plural, one {Voir ce fournisseur} other {Voir ces # fournisseurs}}',
  'coverage.nobodyHere': 'Personne ne dessert ce lieu pour ce besoin.',
  'coverage.based': 'établies ici',
  'coverage.delivering': 'y livrent d’ailleurs',
  'coverage.part': 'en desservent une partie',
  'coverage.province': 'livrent partout au Québec',

  'coverage.list.nobody':
    '{count, plural, one {La MRC que personne ne dessert} other {Les # MRC que personne ne dessert}}',
  'coverage.table.title': 'Les mêmes nombres, en tableau',
  'coverage.table.caption':
    'Entreprises par région et par MRC, chacune comptée une fois par ligne, là où elle fait le plus.',
  'coverage.table.place': 'Territoire',
  'coverage.table.based': 'Établies',
  'coverage.table.delivering': 'Y livrent',
  'coverage.table.part': 'En partie',
  'coverage.table.province': 'Tout le Québec',
  'coverage.table.nobody': 'Personne',
  'coverage.table.see': 'Voir les fournisseurs\u00a0: {place}',
  'coverage.failed': 'Le décompte n’a pas pu être fait',
  'coverage.failedStale': 'Les nombres ci-dessous sont ceux de la demande d’avant. Réessayez dans un instant.',
  'coverage.failedRemedy': 'Réessayez dans un instant. Votre recherche est gardée dans l’adresse de la page.',

  'coverage.map.label': 'Carte des territoires desservis; le tableau contient les mêmes nombres',
  'coverage.map.loading': 'La carte se prépare…',
  'coverage.map.failed': 'La carte n’a pas pu être chargée. Le tableau contient les mêmes nombres.',
  'coverage.map.withoutScript': 'La carte demande JavaScript. Le tableau contient les mêmes nombres.',
  'coverage.map.legend': 'Établies sur place ou y livrant, en tout ou en partie',
  'coverage.map.regions': 'Régions',
  'coverage.map.mrcs': 'MRC',
  'coverage.map.range': '{to, select, none {{from} et plus} other {{from} à {to}}}',
  'coverage.map.provinceOnly': 'livraison partout au Québec seulement',
  'coverage.map.nobody': 'personne',
  'coverage.map.symbols': 'Régions teintées (limites approximatives); un signe par MRC, sur son point de référence.',
  'coverage.map.shapes': 'Régions et MRC teintées selon le fichier de limites de l’exploitant.',
  'coverage.map.place':
    '{place}\u00a0: {nobody, select, yes {personne} other {{based, number} établies, {delivering, number} y livrent, {part, number} en partie, {province, number} partout au Québec}}',
  'coverage.map.serves': 'lieu à desservir',
} as const;

export type WebCoverageKey = keyof typeof webCoverageFr;
