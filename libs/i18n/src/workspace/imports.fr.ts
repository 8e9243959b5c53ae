/** Importing lists by upload, exporting listings; in French, ICU message syntax. English must hold the same keys. */
export const messages = {
  'imports.title': 'Importer une liste',
  'imports.intro':
    'Envoyez votre liste comme vous la tenez\u00a0: CSV, classeur Excel ou JSON Lines. Rien n’est inscrit avant que vous ayez vu ce qu’elle changerait.',
  'imports.territory':
    'Seules les entreprises de votre territoire sont inscrites; les autres sont nommées dans le rapport.',
  'imports.file': 'Fichier',
  'imports.file.hint': 'Au plus {size} Mo. Une ligne par entreprise, avec son nom et sa municipalité.',
  'imports.organisation': 'Au nom de',
  'imports.source': 'De qui vient la liste',
  'imports.source.hint': 'Le même nom à chaque envoi, pour que la liste corrigée retrouve ses lignes.',
  'imports.submit': 'Regarder ce qu’elle changerait',
  'imports.sending': 'Envoi\u00a0: {percent}\u00a0%',
  'imports.reading': 'Lecture de la liste\u00a0: chaque ligne est comparée au répertoire.',
  'imports.failed': 'L’envoi n’a pas abouti. Vérifiez la connexion et recommencez.',
  'imports.done.list': 'Listes envoyées',
  'imports.none': 'Aucune liste n’a encore été envoyée.',
  'imports.line': '{source} · {date}',
  'imports.state':
    '{state, select, previewed {À décider} applied {Importée} undone {Importation annulée} other {Mise de côté}}',
  'imports.counts':
    '{new, plural, =0 {aucune nouvelle} one {# nouvelle} other {# nouvelles}}, {changed, plural, =0 {aucune changée} one {# changée} other {# changées}}, {duplicates, plural, =0 {aucun doublon} one {# doublon} other {# doublons}}, {refused, plural, =0 {aucune refusée} one {# refusée} other {# refusées}}',
  'imports.export.title': 'Exporter ce que vous suivez',
  'imports.export.words':
    'Toutes les fiches de votre territoire, publiées ou non, avec leurs coordonnées. À garder pour vous\u00a0: l’export est noté au journal.',
  'imports.export.format': '{format, select, csv {CSV} xlsx {Excel} other {JSON Lines}}',
  'imports.one.title': 'Liste «\u00a0{file}\u00a0»',
  'imports.one.back': 'Toutes les listes',
  'imports.one.report': 'Télécharger le rapport, ligne par ligne (CSV)',
  'imports.one.what':
    '{format, select, xlsx {Classeur, feuille «\u00a0{sheet}\u00a0»} jsonl {JSON Lines} other {CSV}}, {rows, plural, one {# ligne} other {# lignes}}, source «\u00a0{source}\u00a0».',
  'imports.count.new': 'Nouvelles',
  'imports.count.changed': 'Changées',
  'imports.count.unchanged': 'Inchangées',
  'imports.count.duplicate': 'Doublons probables',
  'imports.count.refused': 'Refusées',
  'imports.outcome.new': 'Ce qui s’ajoute',
  'imports.outcome.changed': 'Ce qui change',
  'imports.outcome.unchanged': 'Ce qui reste pareil',
  'imports.outcome.duplicate': 'Ce qui existe peut-être déjà, et n’est pas inscrit',
  'imports.outcome.refused': 'Ce qui est refusé',
  'imports.outcome.first': 'Les {shown} premières lignes sur {count}.',
  'imports.rows.line': 'Ligne',
  'imports.rows.name': 'Entreprise',
  'imports.rows.place': 'Municipalité',
  'imports.rows.why': 'Remarque',
  'imports.rows.see': 'Voir la fiche',
  'imports.rows.noName': 'sans nom',
  'imports.reasons': 'Pourquoi, et combien de fois',
  'imports.reasons.line': '{count, plural, one {# fois} other {# fois}}\u00a0: {message}',
  'imports.columns': 'Ce que veut dire chaque colonne',
  'imports.columns.words': 'Corrigez ce qui n’a pas été compris, puis regardez de nouveau.',
  'imports.columns.header': 'Colonne',
  'imports.columns.field': 'Champ',
  'imports.columns.none': 'Ne pas importer',
  'imports.columns.submit': 'Regarder de nouveau',
  'imports.field':
    '{field, select, externalId {Identifiant de la liste} neq {NEQ} name {Nom} tradeName {Nom d’usage} otherNames {Autres noms} acronym {Sigle} legalForm {Forme juridique} seat_municipality {Municipalité} seat_mrc {MRC} seat_region {Région} seat_address {Adresse} seat_postalCode {Code postal} seat_lat {Latitude} seat_lng {Longitude} seat_coordinates {Coordonnées} seat_province {Province} seat_country {Pays} contact_email {Courriel} contact_phone {Téléphone} contact_website {Site Web} description_fr {Description en français} description_en {Description en anglais} languages {Langues} employees {Effectif} sectors {Secteurs} modes {Biens, services, travaux} area {Territoire servi} activity_description_fr {Activité, en français} activity_description_en {Activité, en anglais} recognitions {Reconnaissances} practices {Pratiques} clientReferences {Références clients} lastConfirmedOn {Confirmée le} other {{field}}}',
  'imports.apply': 'Importer {count, plural, =0 {sans rien changer} one {cette ligne} other {ces # lignes}}',
  'imports.apply.words': 'Une seule fois, d’un bloc. On peut annuler.',
  'imports.setAside': 'Mettre de côté',
  'imports.applied': 'La liste est importée',
  'imports.applied.words': 'Les fiches sont cherchables dans la seconde. Les doublons probables vous attendent.',
  'imports.applied.duplicates': 'Comparer les doublons',
  'imports.undo': 'Annuler cette importation',
  'imports.undo.words':
    'Ce qu’elle a ajouté est retiré, ce qu’elle a changé revient; ce que quelqu’un a touché depuis reste.',
  'imports.undone': 'L’importation est annulée',
  'imports.undone.words':
    '{withdrawn, plural, =0 {Aucune fiche retirée} one {# fiche retirée} other {# fiches retirées}}, {restored, plural, =0 {aucune rétablie} one {# rétablie} other {# rétablies}}.',
  'imports.undone.kept':
    '{count, plural, one {Une fiche reste, parce que quelqu’un y a touché depuis} other {# fiches restent, parce que quelqu’un y a touché depuis}}',
  'imports.undone.why':
    '{why, select, edited_since {modifiée depuis} vouched_for {déclarée ou confirmée} other {réclamée, proposée ou comptée par un réseau}}',
  'imports.problem.title': 'Rien n’a changé',
  'imports.problem.list_refused': '{message}',
  'imports.problem.upload_settled': 'Cette liste est déjà importée ou mise de côté.',
  'imports.problem.import_undone': 'Cette importation est déjà annulée.',
  'imports.problem.conflict':
    'Quelqu’un a changé cette liste pendant que vous la regardiez. La voici telle qu’elle est.',
  'imports.problem.upload_too_large': 'Le fichier dépasse la taille permise. Coupez-le en plusieurs listes.',
  'imports.problem.invalid_body': 'Choisissez un fichier.',
  'imports.problem.other': 'Réessayez dans un moment.',
} as const;

export type ImportsDeskKey = keyof typeof messages;
