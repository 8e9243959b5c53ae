/** What an import of public purchases says of a file, of its records and of its lines. */
export const purchasesFr = {
  'purchases.command': 'Achats publics\u00a0: contrats publiés et achats déclarés',
  'purchases.command.import': 'Importer des fichiers d’achats publics tels que publiés',
  'purchases.command.source': 'Source attendue; par défaut, celle que le contenu révèle',

  'purchases.command.buyer': 'Organisme dont ce sont les achats, quand les lignes d’un grand livre ne le nomment pas',
  'purchases.command.tax': 'Base de taxe d’un grand livre : included ou excluded',

  'purchases.told.opened': '{file}\u00a0: {source}',
  'purchases.told.records': '{done, number} enregistrements lus',
  'purchases.told.compiling': 'Mise à jour des lignes d’adjudication…',
  'purchases.told.result':
    '{file}\u00a0: {records, number} enregistrements, {lines, number} lignes ({new, number} nouvelles, {changed, number} modifiées, {unchanged, number} inchangées), {quarantined, number} retenues, {refused, number} refusés, {sum}\u00a0$',
  'purchases.told.report': 'Rapport\u00a0: {report}',

  'purchases.file.file_missing': 'Le fichier {file} n’existe pas.',
  'purchases.file.file_unreadable': 'Le fichier {file} ne peut pas être lu\u00a0: {message}.',
  'purchases.file.file_empty': 'Le fichier {file} est vide.',
  'purchases.file.file_too_large':
    'Le fichier {file} est trop gros\u00a0: {bytes, number} octets; la limite est de {limit, number}.',
  'purchases.file.not_recognised':
    'Le contenu de {file} n’est d’aucun format connu\u00a0: SEAO (JSON ou XML), divulgation fédérale, AchatsCanada, Montréal, liste ou grand livre en CSV ou XLSX.',
  'purchases.file.not_this_source':
    'Le contenu de {file} est de la source «\u00a0{found}\u00a0», non «\u00a0{wanted}\u00a0».',
  'purchases.file.encoding':
    'Des caractères de {file} sont illisibles en {expected}. Téléchargez le fichier à nouveau, ou enregistrez-le en {expected}.',
  'purchases.file.truncated': 'Le fichier {file} est coupé avant sa fin. Téléchargez-le à nouveau.',
  'purchases.file.damaged': 'Le fichier {file} est abîmé\u00a0: {message}. Téléchargez-le à nouveau.',
  'purchases.file.record_too_large': 'Un enregistrement de {file} dépasse {limit, number} octets.',
  'purchases.file.too_many_records': 'Le fichier {file} dépasse {limit, number} enregistrements.',
  'purchases.file.archive_bomb': 'L’archive {file} se déploie au-delà de {limit, number} octets; elle est refusée.',
  'purchases.file.archive_damaged': 'L’archive {file} ne s’ouvre pas\u00a0: {message}.',
  'purchases.file.table_refused': 'Le tableau {file} ne peut pas être lu\u00a0: {message}.',
  'purchases.file.interrupted':
    'La lecture de {file} a été interrompue par une panne. Rien n’en a été importé\u00a0: mettez-le de côté et envoyez-le de nouveau.',
  'purchases.file.at_record': 'Enregistrement {record, number}\u00a0: {message} Rien n’a été importé de ce fichier.',

  'purchases.record.not_an_object': 'Cet enregistrement n’est pas un objet.',
  'purchases.record.field_missing': 'Le champ «\u00a0{field}\u00a0» manque.',
  'purchases.record.field_malformed':
    'Le champ «\u00a0{field}\u00a0» ne peut pas être lu\u00a0: «\u00a0{value}\u00a0».',
  'purchases.record.text_too_long': 'Le texte du champ «\u00a0{field}\u00a0» est démesuré.',
  'purchases.record.too_many_values': 'Le champ «\u00a0{field}\u00a0» contient {value} valeurs, ce qui est démesuré.',

  'purchases.quarantine.negative':
    'Montant négatif; la ligne ({amount}\u00a0$) n’est comptée nulle part avant vérification.',
  'purchases.quarantine.billion':
    'Montant d’un milliard ou plus; la ligne ({amount}\u00a0$) n’est comptée nulle part avant vérification.',
  'purchases.quarantine.beyond_buyer':
    'Montant démesuré pour la population de l’organisme; la ligne ({amount}\u00a0$) n’est comptée nulle part avant vérification.',
  'purchases.quarantine.beside_smaller':
    'Montant cent fois plus grand que les autres montants du même avis; la ligne ({amount}\u00a0$) n’est comptée nulle part avant vérification.',
  'purchases.quarantine.unreadable': 'Montant illisible; la ligne n’est comptée nulle part avant vérification.',
  'purchases.quarantine.final_beside_award':
    'Montant final cent fois plus grand que le montant attribué ({amount}\u00a0$); la ligne n’est comptée nulle part avant vérification.',
  'purchases.quarantine.extras_beside_award':
    'Dépenses supplémentaires cent fois plus grandes que le montant attribué ({amount}\u00a0$); la ligne n’est comptée nulle part avant vérification.',

  'purchases.note.layout_unseen':
    'Cette disposition est lue d’après sa description publiée\u00a0: elle n’a encore été vérifiée sur aucun fichier réel.',
  'purchases.note.unknown_key': 'Clé inconnue «\u00a0{field}\u00a0», vue {value} fois; elle n’est pas importée.',
} as const;

export type PurchasesKey = keyof typeof purchasesFr;
