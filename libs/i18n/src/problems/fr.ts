/** Settings, problem details and their explanations. The keys of the French catalogue are the keys of the area. */
export const problemsFr = {
  'config.invalid': 'Le réglage {variable} vaut «\u00a0{value}\u00a0», ce qui n’est pas compris\u00a0: {remedy}',
  'config.remedy.directory': 'écrivez le chemin d’un dossier.',
  'config.remedy.host': 'écrivez un nom de machine ou une adresse, par exemple 127.0.0.1 ou 0.0.0.0.',
  'config.remedy.port': 'écrivez un nombre entier de 0 à 65535, par exemple 3000.',
  'config.remedy.url': 'écrivez une adresse complète qui commence par http:// ou https://.',
  'config.remedy.trustProxy':
    'écrivez off, ou des adresses et des réseaux séparés par des virgules, par exemple 127.0.0.1,10.0.0.0/8.',
  'config.remedy.databaseUrl':
    'écrivez postgresql://utilisateur:motdepasse@machine:5432/base, ou rien pour la base intégrée.',
  'config.remedy.meiliKey': 'écrivez la clé de votre serveur Meilisearch.',
  'config.remedy.zeroOne': 'écrivez 1 (oui) ou 0 (non).',
  'config.remedy.onOff': 'écrivez on ou off.',
  'config.remedy.smtpUrl':
    'écrivez une adresse qui commence par smtp:// ou smtps://, ou rien pour déposer les courriels dans DATA_DIR/mail.',
  'config.remedy.mailFrom': 'écrivez une adresse de courriel, par exemple Repère <repere@exemple.quebec>.',
  'config.remedy.secretKey': 'écrivez au moins 32 caractères tirés au hasard, les mêmes pour chaque instance.',
  'config.remedy.oidc':
    'écrivez ensemble OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET, tels que le fournisseur d’identité les donne.',
  'config.remedy.tileUrl':
    "écrivez une adresse qui contient '{x}', '{y}' et '{z}', par exemple https://tuiles.exemple/'{z}'/'{x}'/'{y}'.png.",
  'config.remedy.attribution': 'écrivez la mention due au fournisseur des tuiles, en moins de 500 caractères.',
  'config.remedy.maxZoom': 'écrivez un nombre entier de 1 à 24.',
  'config.remedy.clamdUrl':
    'écrivez une adresse comme tcp://127.0.0.1:3310, ou rien pour ne pas faire vérifier les fichiers.',
  'config.remedy.metricsToken': 'écrivez au moins 16 caractères.',
  'config.remedy.shapesFile':
    'donnez le chemin d’un fichier GeoJSON de 15 Mo au plus (FeatureCollection de polygones, en degrés), dont chaque territoire porte son code\u00a0: code (R04, M35), RES_CO_REG ou MRS_CO_MRC.',
  'config.remedy.logLevel': 'écrivez fatal, error, warn, info, debug, trace ou silent.',
  'problem.invalid_request': 'La demande n’est pas comprise.',
  'problem.invalid_parameters':
    '{count, plural, one {Un paramètre de la demande n’est pas valable.} other {# paramètres de la demande ne sont pas valables.}}',
  'problem.invalid_body': 'Le contenu envoyé n’est pas valable.',
  'problem.route_not_found': 'Cette adresse n’existe pas.',
  'problem.not_found': 'Rien ne correspond à cette adresse.',
  'problem.listing_not_found': 'Aucune fiche ne correspond à «\u00a0{id}\u00a0».',
  'problem.listing_withdrawn': 'Cette fiche a été retirée du répertoire.',
  'problem.listing_merged': 'Cette fiche a été réunie à une autre.',
  'problem.same_listing': 'C’est la même fiche des deux côtés.',
  'problem.pair_changed':
    'La fiche «\u00a0{listing}\u00a0» a changé pendant que vous compariez. Regardez-la de nouveau.',
  'problem.demo_mixed': 'Une fiche inventée et une vraie ne se réunissent pas.',
  'problem.kept_hidden':
    'La fiche à garder n’est pas publiée, l’autre l’est. Gardez plutôt l’autre, ou publiez celle-ci d’abord.',
  'problem.two_managers': 'Chaque fiche est tenue par une autre organisation. Le Chantier choisit laquelle continue.',
  'problem.merge_undone': 'Cette fusion est déjà annulée.',
  'problem.merge_overtaken':
    'La fusion ne peut plus être annulée\u00a0: {why, select, merged_again {la fiche gardée a été réunie à une autre} manager_changed {la fiche gardée a changé de responsable} other {l’une des fiches a changé}}.',
  'problem.merge_edited':
    'La fusion ne peut plus être annulée\u00a0: depuis, quelqu’un a récrit ces champs ({fields}).',
  'problem.list_refused': '{message}',
  'problem.upload_settled': 'Cette liste est déjà importée ou mise de côté.',
  'problem.file_too_large':
    'Le fichier dépasse la taille permise ({megabytes}\u00a0Mo). Coupez-le, ou importez-le par la ligne de commande.',
  'problem.column_missing':
    'Dites quelle colonne contient {field, select, supplier {le fournisseur} other {le montant}}\u00a0: sans elle, rien ne peut être importé.',
  'problem.column_twice': 'Deux colonnes ne peuvent pas contenir la même chose ({field}). Gardez-en une.',
  'problem.amount_unreadable':
    'Le montant «\u00a0{value}\u00a0» ne peut pas être lu. Écrivez par exemple 12\u00a0345,67.',
  'problem.import_undone': 'Cette importation est déjà annulée.',
  'problem.words_refused':
    '{reason, select, phrase_missing {Écrivez au moins un mot.} phrase_too_long {«\u00a0{value}\u00a0» est trop long.} phrase_malformed {«\u00a0{value}\u00a0» n’est pas un mot ou une expression.} sector_missing {Choisissez au moins un secteur.} sector_unknown {Le secteur «\u00a0{value}\u00a0» n’existe pas.} other {«\u00a0{value}\u00a0» veut déjà dire ces secteurs.}}',
  'problem.entry_retired': 'Ces mots ont été retirés; proposez-les de nouveau.',
  'problem.method_not_allowed': 'Cette action n’est pas offerte à cette adresse.',
  'problem.body_too_large': 'Le contenu envoyé dépasse la taille permise (1 Mo).',
  'problem.address_too_long': 'L’adresse demandée est trop longue.',
  'problem.headers_too_large': 'Les en-têtes de la demande sont trop longs.',
  'problem.unsupported_media_type': 'Ce type de contenu n’est pas accepté; envoyez du JSON.',
  'problem.not_multipart': 'Ce formulaire doit être envoyé avec un fichier (multipart/form-data).',
  'problem.upload_too_large': 'Le fichier dépasse la taille permise (10 Mo).',
  'problem.too_many_files': 'Trop de fichiers ou de champs dans un seul envoi.',
  'problem.file_refused': 'Ce fichier n’a pas été retenu.',
  'problem.scanner_unavailable': 'La vérification des fichiers ne répond pas. Réessayez dans quelques minutes.',
  'problem.unauthorized': 'Il faut une autorisation pour cette adresse.',
  'problem.forbidden': 'Cette action n’est pas permise.',
  'problem.sign_in_required': 'Connectez-vous pour continuer.',
  'problem.second_factor_required': 'Il reste une étape\u00a0: donnez votre deuxième preuve d’identité.',
  'problem.enrolment_required': 'Votre rôle demande une deuxième preuve d’identité\u00a0: ajoutez-la pour continuer.',
  'problem.recent_sign_in_required': 'Prouvez de nouveau votre identité pour faire ce changement.',
  'problem.cross_site_request': 'Cette demande ne vient pas de nos pages; elle n’a eu aucun effet.',
  'problem.link_spent': 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.',
  'problem.wrong_credentials': 'L’adresse ou le mot de passe ne correspond pas.',
  'problem.wrong_code': 'Ce code n’est pas le bon, ou il a déjà servi.',
  'problem.wrong_passkey': 'Cette clé d’accès n’a pas été reconnue.',
  'problem.weak_password':
    '{reason, select, too_short {Le mot de passe a moins de 12 caractères.} too_long {Le mot de passe a plus de 128 caractères.} common {Ce mot de passe est de ceux qu’on essaie d’abord. Choisissez-en un plus rare.} personal {Le mot de passe reprend votre nom, votre adresse ou celui du site.} other {Le mot de passe se répète trop.}}',
  'problem.email_taken': 'Cette adresse ne peut pas servir ici.',
  'problem.no_change_pending': 'Aucun changement d’adresse n’attend.',
  'problem.second_factor_needed':
    'Votre rôle demande une deuxième preuve d’identité\u00a0: ajoutez-en une autre avant de retirer celle-ci.',
  'problem.already_set_up': 'C’est déjà fait.',
  'problem.provider_unavailable': 'Le service d’identité ne répond pas. Réessayez, ou connectez-vous autrement.',
  'problem.provider_refused': 'La connexion par le service d’identité n’a pas abouti. Recommencez.',
  'problem.account_disabled': 'Ce compte est fermé.',
  'problem.erasure_address': 'L’adresse écrite n’est pas celle du compte; rien n’a été effacé.',
  'problem.last_manager': 'Il faut au moins une personne responsable\u00a0: nommez-en une autre d’abord.',
  'problem.already_member': 'Cette personne est déjà membre.',
  'problem.already_invited': 'Une invitation attend déjà à cette adresse.',
  'problem.other_account':
    'Vous êtes dans le compte d’une autre personne. Déconnectez-vous, puis ouvrez le lien de nouveau.',
  'problem.public_domain':
    'Ce domaine de courriel est ouvert à tout le monde; il ne peut pas désigner une organisation.',
  'problem.domain_not_yours': 'Ce domaine n’est pas celui de votre adresse.',
  'problem.unknown_territory': '«\u00a0{value}\u00a0» n’est pas un code de territoire.',
  'problem.conflict': 'La donnée a changé entre-temps; rechargez-la avant de recommencer.',
  'problem.too_many_requests':
    'Trop de demandes. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'problem.database_unavailable': 'La base de données ne répond pas pour le moment. Réessayez dans quelques secondes.',
  'problem.database_busy':
    'La réponse prenait trop de temps et a été interrompue. Réessayez, ou précisez la recherche.',
  'problem.storage_full': 'Le disque du serveur est plein\u00a0: la lecture reste possible, l’écriture non.',
  'problem.search_unavailable': 'La recherche n’est pas disponible pour le moment. Réessayez dans quelques secondes.',
  'problem.starting': 'Repère démarre. Réessayez dans quelques secondes.',
  'problem.internal_error': 'Une erreur inattendue est survenue. Citez le numéro {requestId} en la signalant.',
  'problem.http_error': 'La demande n’a pas pu être traitée.',
  'detail.file_empty': '«\u00a0{value}\u00a0» est vide.',
  'detail.file_too_large': '«\u00a0{value}\u00a0» dépasse la taille permise (10 Mo).',
  'detail.file_unknown_kind':
    '«\u00a0{value}\u00a0» n’est pas d’un format accepté\u00a0: JPEG, PNG ou WebP, et PDF pour une preuve.',
  'detail.file_damaged': '«\u00a0{value}\u00a0» est endommagé ou incomplet. Enregistrez-le de nouveau, puis réessayez.',
  'detail.file_too_many_pixels':
    '«\u00a0{value}\u00a0» a plus de 40 millions de pixels. Réduisez l’image, puis réessayez.',
  'detail.file_unsafe_pdf':
    '«\u00a0{value}\u00a0» contient autre chose que des pages (script, programme, pièce jointe). Imprimez-le en PDF, puis envoyez ce nouveau fichier.',
  'detail.file_infected': '«\u00a0{value}\u00a0» a été arrêté par l’antivirus.',
  'detail.file_too_many': '«\u00a0{value}\u00a0» est de trop\u00a0: retirez d’abord un autre fichier.',
  'parameter.q': 'Recherche',
  'parameter.sector': 'Secteur',
  'parameter.serves': 'Territoire desservi',
  'parameter.located': 'Lieu d’établissement',
  'parameter.near': 'Autour de',
  'parameter.radiusKm': 'Rayon',
  'parameter.bbox': 'Cadre de la carte',
  'parameter.zoom': 'Niveau de zoom',
  'parameter.mode': 'Mode de prestation',
  'parameter.form': 'Forme juridique',
  'parameter.recognition': 'Reconnaissance',
  'parameter.practice': 'Pratique',
  'parameter.status': 'Statut',
  'parameter.sort': 'Ordre',
  'parameter.page': 'Page',
  'parameter.pageSize': 'Résultats par page',
  'parameter.lang': 'Langue',
  'parameter.plain': 'Mots à garder tels quels',
  'parameter.understand': 'Interprétation des mots',
  'detail.unknown_parameter': '«\u00a0{parameter}\u00a0» n’est pas un paramètre connu.',
  'detail.unknown_value': '{parameter}\u00a0: «\u00a0{value}\u00a0» n’est pas une valeur connue.',
  'detail.malformed': '{parameter}\u00a0: «\u00a0{value}\u00a0» est mal écrit.',
  'detail.out_of_range': '{parameter}\u00a0: «\u00a0{value}\u00a0» est hors des limites.',
  'detail.too_long': '{parameter}\u00a0: le texte est trop long.',
  'detail.too_short': '{parameter}\u00a0: le texte est trop court.',
  'detail.too_many': '{parameter}\u00a0: trop de valeurs.',
  'detail.missing': '{parameter} manque.',
  'detail.repeated': '{parameter} ne peut être donné qu’une fois.',
  'detail.requires_near': '{parameter} demande aussi near.',
  'detail.requires_origin':
    '{parameter}\u00a0: «\u00a0{value}\u00a0» demande une origine\u00a0: near ou un territoire.',
  'detail.contradiction': '{parameter}\u00a0: «\u00a0{value}\u00a0» contredit un autre paramètre.',
  'detail.past_end': '{parameter}\u00a0: «\u00a0{value}\u00a0» est après la dernière page.',
  'detail.too_deep':
    '{parameter}\u00a0: «\u00a0{value}\u00a0» va trop loin; précisez la recherche ou utilisez l’exportation.',
  'problem.recognition_not_now': 'Ce n’est pas possible à cette étape de l’examen.',
  'problem.recognition_own': 'Personne n’examine une entreprise dont elle ou il fait partie.',
  'problem.recognition_other_reviewer':
    'Un appel est examiné par une autre personne et, si un réseau avait décidé, par le Chantier de l’économie sociale.',
  'problem.recognition_taken': 'Une autre personne a pris ce dossier. Reprenez-le avant de décider.',
  'problem.recognition_criteria_open':
    'Les six critères doivent être remplis pour confirmer\u00a0: {count, plural, one {il en reste un} other {il en reste #}}.',
  'problem.recognition_proof_missing':
    'Chaque critère rempli demande une note ou un lien\u00a0: {count, plural, one {il en manque un} other {il en manque #}}.',
  'problem.recognition_nothing_against':
    'Les six critères sont notés comme remplis\u00a0: indiquez lequel ne l’est pas.',
  'problem.recognition_neq_unanswered':
    'Le numéro de l’entreprise soulève une question. Notez la réponse avant de confirmer.',
  'problem.recognition_until_refused': 'La confirmation doit finir après aujourd’hui et au plus tard le {latest}.',
  'problem.recognition_document_named': 'Une réponse ou un constat renvoie à ce document\u00a0: il reste.',
  'problem.recognition_no_question': 'Ce numéro ne soulève pas de question, ou n’est plus celui de la fiche.',
  'problem.confirmation_link_refused': 'Ce lien ne vaut plus pour cette fiche.',
  'problem.confirmation_answered': 'Une réponse a déjà été donnée par ce lien.',
} as const;

export type ProblemsKey = keyof typeof problemsFr;
