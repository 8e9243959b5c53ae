/** The desk of duplicates; in French, ICU message syntax. English must hold the same keys. */
export const messages = {
  'duplicates.title': 'Doublons',
  'duplicates.tabs': 'Doublons',
  'duplicates.tab.queue': 'À comparer',
  'duplicates.tab.merges': 'Fusions faites',
  'duplicates.intro':
    'Des paires de fiches qui pourraient être la même entreprise, les plus probables d’abord. Rien n’est réuni sans vous.',
  'duplicates.count':
    '{total, plural, =0 {Aucune paire à comparer} one {# paire à comparer} other {# paires à comparer}}',
  'duplicates.compared': 'Répertoire comparé à lui-même le {date}.',
  'duplicates.none.title': 'Aucun doublon probable',
  'duplicates.none.words':
    'Toutes les fiches que vous suivez se distinguent. La liste se refait quand le répertoire change.',
  'duplicates.likely': '{likely, select, very {Très probable} fairly {Probable} other {Possible}}',
  'duplicates.compare': 'Comparer',
  'duplicates.compare.named': 'Comparer {one} et {other}',
  'duplicates.column.pair': 'Les deux fiches',
  'duplicates.column.why': 'Pourquoi',
  'duplicates.column.likely': 'Vraisemblance',
  'duplicates.side': '{municipality}, {neq, select, none {sans NEQ} other {NEQ {neq}}} · {source}',
  'duplicates.evidence':
    '{code, select, neq_same {même NEQ} neq_other_site {même NEQ, autre établissement} neq_different {NEQ différents} name_same {même nom} name_close {noms presque identiques} name_near {noms proches} name_within {un nom contient l’autre} name_unlike {noms différents} email_same {même courriel} phone_same {même téléphone} website_same {même site Web} contact_shared {coordonnée que plusieurs partagent} address_same {même adresse} address_different {adresses différentes} postal_code_same {même code postal} point_same {même point sur la carte} place_same {même municipalité} place_different {municipalités différentes} source_tells_apart {leur liste les distingue} other {autre indice}}',
  'duplicates.for': 'Ce qui les rapproche',
  'duplicates.against': 'Ce qui les distingue',
  'duplicates.nothing': 'Rien de particulier',
  'duplicates.pair.title': 'Comparer deux fiches',
  'duplicates.pair.kept': 'Fiche gardée',
  'duplicates.pair.gone': 'Fiche qui y mènera',
  'duplicates.pair.swap': 'Garder plutôt l’autre fiche',
  'duplicates.pair.see': 'Voir la page',
  'duplicates.pair.open': 'Ouvrir dans l’éditeur',
  'duplicates.pair.standing':
    '{publication, select, published {Publiée} held {En attente} withdrawn {Retirée} closed {Fermée} other {Réunie}}, {status, select, confirmed {confirmée} declared {déclarée par l’entreprise} other {non vérifiée}}{managed, select, true {, tenue par une organisation} other {}}',
  'duplicates.pair.attached':
    '{claims, plural, =0 {} one {# réclamation · } other {# réclamations · }}{changes, plural, =0 {} one {# changement en attente · } other {# changements en attente · }}{reports, plural, =0 {} one {# signalement · } other {# signalements · }}version {version}',
  'duplicates.pair.fields': 'Quelle valeur garder, champ par champ',
  'duplicates.pair.fields.words':
    'Le choix proposé garde ce qui est dit plutôt que ce qui manque, et la parole la plus proche de l’entreprise. Le nom de la fiche qui s’en va reste parmi les autres noms.',
  'duplicates.pair.field': 'Champ',
  'duplicates.pair.both': 'Garder les deux',
  'duplicates.pair.empty': 'rien',
  'duplicates.pair.owner':
    '{owner, select, enterprise {dit par l’entreprise} network {dit par un réseau} staff {dit par le Chantier} register {d’un registre} other {d’une liste importée}}',
  'duplicates.pair.same': 'Rien ne les distingue\u00a0: les deux fiches disent la même chose.',
  'duplicates.pair.manager': 'Chaque fiche a son organisation. Laquelle continue?',
  'duplicates.pair.manager.kept': 'Celle de la fiche gardée',
  'duplicates.pair.manager.gone': 'Celle de l’autre fiche',
  'duplicates.pair.comment': 'Pourquoi (facultatif)',
  'duplicates.pair.merge': 'Réunir les deux fiches',
  'duplicates.pair.merge.words':
    'L’adresse de l’autre fiche mènera à celle-ci; réclamations, brouillons, changements, signalements, reconnaissances, certifications et contrats suivent. Qui tient ces fiches reçoit un courriel. On peut annuler.',
  'duplicates.pair.apart': 'Ce sont deux entreprises',
  'duplicates.pair.apart.words': 'La paire quitte la file et n’y revient pas.',
  'duplicates.pair.said': '{by}, qui modifie l’une des deux, dit que ce n’est pas la même entreprise (le {date}).',
  'duplicates.pair.told': 'Dites différentes le {date}.',
  'duplicates.pair.doubt': 'Remettre en doute',
  'duplicates.pair.next': 'Paire suivante',
  'duplicates.pair.back': 'Retour à la file',
  'duplicates.pair.map': 'Où elles sont',
  'duplicates.pair.map.words': '{one}\u00a0: {onePlace}. {other}\u00a0: {otherPlace}.',
  'duplicates.pair.map.waiting': 'La carte arrive.',
  'duplicates.pair.map.failed': 'La carte n’a pas pu être chargée.',
  'duplicates.pair.map.retry': 'Réessayer',
  'duplicates.done.merged': 'Les deux fiches sont réunies',
  'duplicates.done.merged.words':
    '{fields, plural, =0 {La fiche gardée n’a pas changé.} one {Un champ a changé.} other {# champs ont changé.}}',
  'duplicates.done.apart': 'La paire est dite différente',
  'duplicates.done.doubted': 'La paire est de retour dans la file',
  'duplicates.done.undone': 'La fusion est annulée\u00a0: les deux fiches sont comme avant',
  'duplicates.undo': 'Annuler',
  'duplicates.merges.intro': 'Chaque fusion peut être annulée tant que personne n’a récrit ce qu’elle a donné.',
  'duplicates.merges.none': 'Aucune fusion n’a encore été faite ici.',
  'duplicates.merges.line': '{gone} → {kept}',
  'duplicates.merges.when': 'Réunies le {date}',
  'duplicates.merges.undone': 'Annulée le {date}',
  'duplicates.merges.undo.named': 'Annuler la fusion de {gone} avec {kept}',
  'duplicates.problem.title': 'Rien n’a changé',
  'duplicates.problem.pair_changed':
    'L’une des fiches a changé pendant que vous compariez. Voici ce qu’elles disent maintenant.',
  'duplicates.problem.listing_merged': 'L’une des fiches a déjà été réunie à une autre.',
  'duplicates.problem.two_managers':
    'Chaque fiche est tenue par une autre organisation\u00a0: le Chantier choisit laquelle continue.',
  'duplicates.problem.kept_hidden': 'La fiche à garder n’est pas publiée, l’autre l’est\u00a0: gardez plutôt l’autre.',
  'duplicates.problem.field_locked': 'L’entreprise a elle-même écrit certains de ces champs\u00a0: gardez sa valeur.',
  'duplicates.problem.merge_undone': 'Cette fusion est déjà annulée.',
  'duplicates.problem.merge_overtaken':
    'La fusion ne peut plus être annulée\u00a0: {why, select, merged_again {la fiche gardée a été réunie à une autre} manager_changed {la fiche gardée a changé de responsable} other {l’une des fiches a changé}}.',
  'duplicates.problem.merge_edited': 'La fusion ne peut plus être annulée\u00a0: depuis, quelqu’un a récrit {fields}.',
  'duplicates.problem.other': 'Réessayez dans un moment.',
} as const;

export type DuplicatesKey = keyof typeof messages;
