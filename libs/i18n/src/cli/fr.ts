/** Start, stop, commands and what to do when something is in the way. The keys of the French catalogue are the keys of the area. */
export const cliFr = {
  'start.node':
    'Repère demande Node 20.19 ou plus récent; cette machine a Node {version}. Installez une version récente depuis nodejs.org.',
  'start.database.embedded': 'Démarrage de la base de données intégrée',
  'start.database.external': 'Connexion à la base de données',
  'start.database.waiting': 'La base de données ne répond pas encore; nouvel essai.',
  'start.migrations':
    '{count, plural, =0 {Base de données à jour} one {# migration appliquée} other {# migrations appliquées}}',
  'start.migrations.running': 'Mise à jour du schéma de la base de données',
  'start.reference': 'Chargement des territoires officiels',
  'start.demo': 'Remplissage du répertoire de démonstration',
  'start.progress': '{step}\u00a0: {done, number} / {total, number}',
  'start.index': 'Préparation de la recherche',
  'start.ready': 'Repère est prêt\u00a0: {url}',
  'start.worker': 'Le travail en arrière-plan est en marche.',
  'start.stop': 'Pour arrêter\u00a0: Ctrl-C.',
  'start.stopping': 'Arrêt en cours…',
  'start.stopped': 'Repère est arrêté.',
  'fault.portBusy':
    'Le port {port} est déjà pris sur {host}. Arrêtez l’autre programme ou choisissez un autre port\u00a0: PORT={suggestion} npm start',
  'fault.portForbidden':
    'Cette machine ne permet pas d’ouvrir le port {port}. Choisissez un port de 1024 ou plus\u00a0: PORT=3000 npm start',
  'fault.hostUnknown': 'L’adresse {host} n’appartient pas à cette machine. Essayez HOST=127.0.0.1.',
  'fault.dataDirLocked':
    'Une autre instance de Repère (processus {pid}) utilise déjà {directory}. Arrêtez-la, ou donnez un autre dossier\u00a0: DATA_DIR=.data2 PORT=3001 npm start',
  'fault.dataDirUnwritable':
    'Impossible d’écrire dans {directory}. Donnez un dossier où vous pouvez écrire avec DATA_DIR.',
  'fault.diskFull': 'Le disque qui porte {directory} est plein. Libérez de l’espace, puis relancez; rien n’est perdu.',
  'fault.clusterDamaged':
    'Les données de {directory} sont abîmées ou incomplètes. Rétablissez une sauvegarde, ou mettez ce dossier de côté (mv {directory} {directory}.abime) pour repartir à neuf. Ce que dit PostgreSQL\u00a0: {message}',
  'fault.clusterVersion':
    'Les données de {directory} viennent de PostgreSQL {found}; ce programme apporte PostgreSQL {expected}. Rétablissez une sauvegarde faite avec l’ancienne version, ou servez ce dossier avec un PostgreSQL {found} et DATABASE_URL.',
  'fault.binariesMissing':
    'La base de données intégrée n’existe pas pour ce système ({platform}). Installez PostgreSQL 15 ou plus récent et donnez son adresse avec DATABASE_URL.',
  'fault.rootUnprivileged':
    'PostgreSQL refuse de tourner en tant que root et aucun autre compte n’a pu servir. Lancez Repère avec un compte ordinaire, ou donnez DATABASE_URL.',
  'fault.clusterStart':
    'La base de données intégrée n’a pas démarré. Ce que dit PostgreSQL\u00a0: {message} (journal complet\u00a0: {log})',
  'fault.databaseUnreachable':
    'La base de données de DATABASE_URL ne répond pas ({address}). Vérifiez qu’elle est démarrée et que l’adresse est juste.',
  'fault.databaseRefused':
    'La base de données de DATABASE_URL refuse la connexion ({address})\u00a0: {message}. Vérifiez le nom d’utilisateur, le mot de passe et le nom de la base.',
  'fault.databaseTooOld': 'Repère demande PostgreSQL 15 ou plus récent; {address} est en version {version}.',
  'fault.migrationFailed':
    'La migration «\u00a0{migration}\u00a0» a échoué\u00a0: {message}. Rien n’a été changé par elle.',
  'fault.migrationPending':
    'La migration «\u00a0{migration}\u00a0» est restée inachevée. Réglez sa cause, puis marquez-la\u00a0: node tools/prisma.mjs migrate resolve --rolled-back {migration}',
  'fault.migrationUnknown':
    'La base de données porte la migration «\u00a0{migration}\u00a0», inconnue de cette version de Repère. Lancez une version plus récente.',
  'fault.startingElsewhere':
    'Une autre commande démarre ou arrête la base de données de {directory}. Réessayez dans quelques secondes.',
  'fault.unexpected': 'Erreur inattendue\u00a0: {message}',
  'cli.description': 'Repère, le répertoire des entreprises d’économie sociale du Québec',
  'cli.option.json': 'écrire un seul objet JSON sur la sortie standard',
  'cli.option.lang': 'langue des messages\u00a0: fr ou en',
  'start.administrator':
    'Personne n’administre encore Repère. Pour le faire, ouvrez ce lien, qui sert une seule fois\u00a0: {link}',
  'cli.users.description': 'comptes des personnes',
  'cli.users.create.description': 'créer un compte et imprimer un lien qui l’ouvre une seule fois',
  'cli.users.create.email': 'adresse de courriel',
  'cli.users.create.role': 'admin, moderator, ou person pour un compte sans rôle',
  'cli.users.create.name': 'nom de la personne',
  'cli.users.create.malformed': '«\u00a0{email}\u00a0» n’est pas une adresse de courriel.',
  'cli.users.create.done': 'Lien pour {email}, bon une seule fois, pendant 24 heures\u00a0:\n{link}',
  'cli.doctor.description': 'vérifier l’installation et dire quoi corriger',
  'cli.doctor.ok': 'Tout va bien.',
  'cli.doctor.node': 'Node {version}',
  'cli.doctor.dataDir':
    'Dossier de données {directory}\u00a0: {writable, select, true {accessible en écriture} other {écriture impossible}}',
  'cli.doctor.disk': 'Espace libre\u00a0: {gigabytes, number} Go',
  'cli.doctor.database':
    'Base de données\u00a0: PostgreSQL {version}, {mode, select, embedded {intégrée} other {externe}}',
  'cli.doctor.migrations':
    '{pending, plural, =0 {Schéma à jour} one {# migration à appliquer} other {# migrations à appliquer}}',
  'cli.doctor.outbox':
    '{waiting, plural, =0 {Aucune nouvelle en attente} one {# nouvelle en attente} other {# nouvelles en attente}}, {failing, plural, =0 {aucune en échec} one {# en échec} other {# en échec}}',
  'cli.doctor.listings':
    '{count, plural, =0 {Aucune fiche} one {# fiche} other {# fiches}}, dont {demo, plural, =0 {aucune de démonstration} one {# de démonstration} other {# de démonstration}}',
  'cli.doctor.web':
    'Pages\u00a0: {built, select, true {construites} other {pas encore construites (npm start les construit)}}',
  'cli.doctor.chromium': 'Navigateur pour les essais\u00a0: {path}',
  'cli.doctor.noChromium': 'Aucun Chromium\u00a0: les essais dans un navigateur seront sautés.',
  'cli.refused': 'Refusé\u00a0: {message}',
  'cli.search.description': 'Index de recherche',
  'cli.search.reindex.description': 'Construit un nouvel index à partir de la base de données, puis le met en service',
  'cli.search.reindex.done':
    '{engine}\u00a0: {documents, plural, one {# fiche indexée} other {# fiches indexées}} en {seconds, number} s (génération {generation})',
  'cli.search.reindex.away': '{engine}\u00a0: le moteur ne répond pas ({reason}); rien n’a changé.',
  'cli.vocabulary.description': 'Mots que le personnel ajoute au vocabulaire de la recherche',
  'cli.vocabulary.list.description': 'Liste les mots ajoutés, avec leur état',
  'cli.vocabulary.add.description': 'Ajoute des mots ou expressions de même sens, compris aussitôt',
  'cli.vocabulary.accept.description': 'Met en service une proposition',
  'cli.vocabulary.retire.description': 'Retire des mots ajoutés; leur histoire reste',
  'cli.vocabulary.export.description': 'Écrit les mots en service, une entrée JSON par ligne',
  'cli.vocabulary.misses.description':
    'Recherches sans résultat des douze derniers mois, comptées sans personne ni adresse',
  'cli.vocabulary.option.state': 'proposed, accepted ou retired',
  'cli.vocabulary.option.sector': 'secteurs ou sous-secteurs désignés, par exemple S02.7',
  'cli.vocabulary.option.language': 'langue des mots, fr ou en',
  'cli.vocabulary.option.role': 'need (besoin), action (ce qui est fait) ou venue (où, pour qui)',
  'cli.vocabulary.option.note': 'pourquoi ces mots',
  'cli.vocabulary.option.propose': 'propose seulement; quelqu’un d’autre acceptera',
  'cli.vocabulary.none': 'Aucun mot ajouté.',
  'cli.vocabulary.state.proposed': 'Proposé\u00a0:',
  'cli.vocabulary.state.accepted': 'En service\u00a0:',
  'cli.vocabulary.state.retired': 'Retiré\u00a0:',
  'cli.vocabulary.refused.PhraseMissing': 'Il faut au moins un mot.',
  'cli.vocabulary.refused.PhraseTooLong': 'Trop long, ou trop d’expressions\u00a0: {value}',
  'cli.vocabulary.refused.PhraseMalformed': 'Pas une expression qu’on puisse chercher\u00a0: {value}',
  'cli.vocabulary.refused.SectorMissing': 'Il faut au moins un secteur.',
  'cli.vocabulary.refused.SectorUnknown': 'Secteur inconnu\u00a0: {value}',
  'cli.vocabulary.refused.PhraseKnown': 'Déjà compris ainsi\u00a0: {value}',
  'cli.vocabulary.refused.EntryUnknown': 'Entrée inconnue\u00a0: {value}',
  'cli.vocabulary.refused.EntryRetired': 'Entrée retirée\u00a0: {value}. Proposez-la de nouveau.',
  'cli.territories.description': 'Territoires officiels',
  'cli.territories.import.description':
    'Met à jour la table officielle des municipalités (Répertoire des municipalités, CSV)',
  'cli.territories.option.dryRun': 'comparer et compter sans rien écrire',
  'cli.territories.option.validOn': 'jour que décrit le fichier, AAAA-MM-JJ (sinon la date du fichier)',
  'cli.territories.option.successor': 'municipalité qui en remplace une autre, par leurs codes\u00a0: ANCIEN=NOUVEAU',
  'cli.territories.wrongDate': 'Une date s’écrit AAAA-MM-JJ.',
  'cli.territories.wrongSuccessor': 'Un remplacement s’écrit ANCIEN=NOUVEAU, deux codes de cinq chiffres.',
  'cli.territories.done':
    '{rows, number} rangées\u00a0: {new, number} nouvelles, {changed, number} changées, {unchanged, number} inchangées, {unnamed, number} sans nom laissées de côté; {ended, number} municipalités disparues.',
  'cli.territories.dryRun': 'Essai\u00a0: rien n’a été écrit.',
  'cli.territories.gone':
    '{name} ({code}) n’est plus dans le fichier\u00a0: {successor, select, none {remplaçante inconnue; dites-la avec --successor {code}=CODE} other {remplacée par {successor}}}.',
  'cli.territories.columnsMissing': 'Il manque des colonnes au fichier {file}\u00a0: {columns}.',
  'cli.territories.rowsRefused':
    '{refused, plural, one {# rangée est fautive} other {# rangées sont fautives}} sur {rows, number}; rien n’a été changé.',
  'cli.territories.fault':
    'Ligne {line}, colonne «\u00a0{column}\u00a0», valeur «\u00a0{value}\u00a0»\u00a0: {code, select, code_malformed {ce n’est pas un code géographique de cinq chiffres} code_repeated {ce code est déjà plus haut dans le fichier} name_missing {le nom manque} designation_unknown {cette désignation n’existe pas} region_unknown {cette région n’existe pas} mrc_unknown {cette MRC n’existe pas} mrc_of_other_region {cette MRC est dans une autre région} population_malformed {ce n’est pas une population} point_malformed {ce ne sont pas des coordonnées} point_outside {ce point est hors du Québec} other {la rangée est illisible}}.',
  'cli.territories.fileIncomplete':
    'Il manque {missing, number} municipalités au fichier {file} ({examples}…)\u00a0: il semble coupé. Rien n’a été changé.',
  'cli.territories.successorUnknown': 'Le remplacement {value} nomme une municipalité absente du fichier.',
} as const;

export type CliKey = keyof typeof cliFr;
