/** The audit log, backups and the written life of listings. The keys of the French catalogue are the keys of the area. */
export const recordsFr = {
  'records.command.audit': 'journal de ce qui a été fait',
  'records.command.grants': 'écrit ce que le propriétaire des tables accorde au compte de la base que Repère utilise',
  'records.grants.role':
    '«\u00a0{role}\u00a0» n’est pas un nom de compte simple\u00a0: lettres minuscules, chiffres et _.',
  'records.command.verify': 'vérifie que rien n’a été changé ni retiré dans le journal',
  'records.audit.whole':
    '{entries, plural, =0 {Le journal est vide.} one {Le journal est intact\u00a0: # entrée.} other {Le journal est intact\u00a0: # entrées.}} Empreinte de la dernière\u00a0: {hash}',
  'records.audit.one_role':
    'Le compte de base de données de Repère possède aussi le journal\u00a0: seuls des déclencheurs en refusent la modification. La documentation dit comment lui donner un second compte.',
  'records.audit.altered':
    'L’entrée {seq} du journal a été modifiée après coup. Les {entries} entrées qui la précèdent sont intactes.',
  'records.audit.broken_link':
    'L’entrée {seq} du journal ne suit pas la précédente\u00a0: l’une des deux a été récrite. Les {entries} premières sont liées entre elles.',
  'records.audit.missing':
    'Il manque des entrées dans le journal avant la {seq}. Les {entries} premières sont intactes.',
  'problem.stale_version':
    'La fiche a changé entre-temps\u00a0: vous aviez la version {expected}, elle en est à la {current}. Les deux versions sont montrées.',
  'problem.version_required': 'Dites quelle version vous modifiez (en-tête If-Match).',
  'problem.idempotency_key_reused': 'Cette clé d’envoi a déjà servi à une autre demande.',
  'problem.edit_refused': '{message}',
  'problem.field_locked': 'Ces champs ne se modifient pas ici\u00a0: {fields}.',
  'problem.transition_refused':
    'Cette fiche ne peut pas passer de l’état «\u00a0{from}\u00a0» à l’état «\u00a0{to}\u00a0», ou ce n’est pas à vous de le décider.',
  'problem.comment_missing': 'Dites pourquoi en une phrase.',
  'problem.change_settled': 'Quelqu’un s’est déjà prononcé sur ce changement, ou son auteur l’a remplacé.',
  'problem.listing_may_exist':
    '{count, plural, one {Une fiche ressemble} other {# fiches ressemblent}} à celle que vous inscrivez. Regardez-les d’abord.',
  'problem.claim_already_yours': 'Votre organisation s’occupe déjà de cette fiche.',
  'problem.claim_already_open': 'Votre organisation a déjà une demande en cours pour cette fiche.',
  'problem.claim_no_address':
    'Aucune adresse de courriel n’est inscrite à cette fiche\u00a0: envoyez plutôt des documents.',
  'problem.claim_code_refused':
    '{why, select, spent {Ce lien a déjà servi.} stale {Ce lien n’est plus valable\u00a0: demandez-en un autre.} other {L’adresse de la fiche a changé depuis l’envoi de ce lien\u00a0: demandez-en un autre.}}',
  'problem.claim_settled': 'Cette demande est déjà réglée, ou n’en est pas à cette étape.',
  'problem.claim_too_early': 'L’organisation qui s’occupe de la fiche a encore le temps de s’opposer.',
  'problem.claim_second_person':
    'Vous avez déjà approuvé cette demande\u00a0: une deuxième personne doit le faire aussi.',
  'problem.review_moved':
    'Quelqu’un s’est déjà prononcé sur ce cas, ou la personne qui l’a écrit l’a changé. Voici son état actuel.',
  'problem.review_taken': 'Ce cas vient d’être pris{name, select, none {} other { par {name}}}.',
  'problem.review_not_colleague': 'Cette personne ne peut pas décider de ce cas.',
  'problem.review_not_undoable':
    'Cette décision ne peut plus être annulée\u00a0: autre chose l’a suivie, ou elle date de plus d’un jour.',
  'records.command.backup': 'copie toute l’installation dans un dossier, sans l’arrêter',
  'records.command.restore': 'remet une sauvegarde dans une installation vide de la même version',
  'records.backup.done':
    'Sauvegarde faite dans {directory}\u00a0: {tables} tables, {rows, number} lignes, {files, number} fichiers.',
  'records.backup.directory_taken':
    'Le dossier {directory} contient déjà quelque chose. Donnez un dossier vide ou qui n’existe pas.',
  'records.restore.done':
    'Sauvegarde du {createdAt} rétablie\u00a0: {tables} tables, {rows, number} lignes, {files, number} fichiers.',
  'records.restore.no_backup': 'Le dossier {directory} ne contient pas de sauvegarde de Repère.',
  'records.restore.database_not_empty':
    'La base de données contient déjà des données (table {table}). Une sauvegarde se rétablit dans une installation vide\u00a0: donnez un autre DATA_DIR ou une base neuve.',
  'records.restore.files_not_empty':
    'Le fichier {path} existe déjà avec un autre contenu. Une sauvegarde se rétablit dans une installation vide\u00a0: donnez un autre DATA_DIR.',
  'records.restore.other_schema':
    'Cette sauvegarde a été faite avec une autre version de Repère (dernière migration {backup}; ici {here}). Rétablissez-la avec la version qui l’a faite, puis mettez à jour.',
  'records.restore.damaged': 'La sauvegarde est abîmée\u00a0: {file} manque ou a changé. Rien n’a été rétabli.',
} as const;

export type RecordsKey = keyof typeof recordsFr;
