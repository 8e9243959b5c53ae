/** Sentences of the pages that are only read, in French; the server alone needs them. English must hold the same keys. */
export const webPagesFr = {
  'about.title': 'À propos – Repère',
  'about.description': 'Ce qu’est Repère, ce que dit une fiche, et comment les résultats sont classés.',
  'about.heading': 'À propos de Repère',
  'about.lead':
    'Repère aide les acheteuses et acheteurs publics du Québec à trouver, pour un besoin et un lieu, les entreprises d’économie sociale qui peuvent y répondre.',
  'about.who.title': 'Qui figure au répertoire',
  'about.who.words':
    'Des coopératives, des mutuelles et des organismes à but non lucratif qui vendent des biens ou des services dans un but social, au sens de la <law>Loi sur l’économie sociale</law>. L’État ne certifie pas ces entreprises\u00a0: figurer ici ne vaut pas reconnaissance, et chaque fiche dit qui l’affirme et depuis quand.',
  'about.status.title': 'Ce que veut dire le statut d’une fiche',
  'about.status.unverified':
    '<b>Inscrite, non vérifiée</b>\u00a0: la fiche vient d’une liste (celle d’un pôle régional, par exemple). Personne n’a encore vérifié que l’entreprise répond aux critères de la Loi.',
  'about.status.declared': '<b>Déclarée</b>\u00a0: l’entreprise affirme répondre aux critères.',
  'about.status.confirmed':
    '<b>Confirmée</b>\u00a0: un pôle ou le Chantier de l’économie sociale a vérifié les critères de l’article 3, à la date indiquée.',
  'about.status.marks':
    'Les certifications comme ISO, Écoresponsable ou B Corp sont montrées quand elles existent; elles ne comptent pas comme une reconnaissance d’économie sociale.',
  'about.place.title': '«\u00a0Livre à\u00a0» et «\u00a0Basée à\u00a0» sont deux choses différentes',
  'about.place.serves':
    '<b>Livre à</b> regarde le territoire que l’entreprise dessert, activité par activité. Une entreprise de Montréal qui livre partout au Québec répond à «\u00a0Livre à\u00a0: Saint-Tite\u00a0».',
  'about.place.located': '<b>Basée à</b> regarde seulement où est le siège.',
  'about.place.same':
    'Une entreprise ne répond que si une même activité a le secteur cherché et dessert le lieu cherché. Livrer des repas à Joliette et déneiger Mékinac, ce n’est pas livrer des repas à Mékinac.',
  'about.order.title': 'L’ordre des résultats',
  'about.order.words':
    'D’abord ce qui répond le mieux aux mots. Puis, pour un lieu\u00a0: qui est d’ici et le sert en entier; qui y livre d’ailleurs; qui n’en sert qu’une partie; qui livre partout au Québec. Ensuite la distance, la date de confirmation et le nom. Ni la longueur d’une fiche ni un paiement ne changent l’ordre.',
  'about.limits.title': 'Ce que Repère ne fait pas',
  'about.limits.words':
    'Repère ne vérifie ni les permis, ni les prix, ni la capacité d’une entreprise, et ne remplace pas un avis juridique sur les règles d’attribution des contrats. Signalez toute erreur depuis la fiche\u00a0: chaque message est lu.',

  'data.title': 'Données et API – Repère',
  'data.description': 'L’API publique de Repère, ses formats, ses sources et leurs licences.',
  'data.heading': 'Données et API',
  'data.lead':
    'Tout ce que montrent les pages, les programmes peuvent le lire\u00a0: sans compte, en JSON, avec les mêmes filtres.',
  'data.api.title': 'L’API publique',
  'data.api.words':
    'L’adresse de base est <code>{base}</code>. Une valeur inconnue n’est jamais ignorée\u00a0: l’API répond 400 et nomme ce qui ne va pas. La description complète est au format OpenAPI 3.1.',
  'data.api.example': 'Par exemple, les traiteurs qui livrent à Saint-Tite\u00a0:',
  'data.api.reference': 'Consulter la référence de l’API',
  'data.api.document': 'Télécharger la description OpenAPI',
  'data.api.schema': 'Schéma JSON du format d’échange des fiches',
  'data.routes.caption': 'Adresses principales',
  'data.routes.address': 'Adresse',
  'data.routes.answer': 'Réponse',
  'data.routes.listings': 'les fiches qui répondent à une recherche, avec les comptes de chaque filtre',
  'data.routes.listing': 'une fiche entière, par identifiant, adresse ou NEQ',
  'data.routes.map': 'la même recherche, en regroupements et en points',
  'data.routes.territories': 'régions, MRC et municipalités, avec leurs codes',
  'data.routes.sectors': 'les secteurs et sous-secteurs',
  'data.sources.title': 'Sources',
  'data.sources.territories':
    '<b>Territoires</b>\u00a0: codes et noms officiels des 17 régions, des 104 MRC et territoires équivalents et des 1\u00a0116 municipalités du Québec, sous forme de table de faits compilée par le projet.',
  'data.sources.map':
    '<b>Fond de carte</b>\u00a0: Natural Earth, domaine public. Les limites des régions sont approximatives et tracées en pointillé; elles n’ont aucune valeur officielle. Le tracé de la frontière du Labrador est celui de Natural Earth.',
  'data.sources.places': '<b>Localités</b>\u00a0: GeoNames, licence Creative Commons Attribution 4.0.',
  'data.sources.codes':
    '<b>Catégories</b>\u00a0: libellés du système électronique d’appel d’offres (SEAO) et de la nomenclature UNSPSC; leur correspondance avec nos secteurs est une proposition à vérifier.',
  'data.sources.isq':
    '<b>11\u00a0360 entreprises d’économie sociale au Québec</b>\u00a0: estimation de l’Institut de la statistique du Québec, portrait statistique 2022, publié le 11 juillet 2025. Ce répertoire n’en est pas un recensement.',
  'data.sources.listings':
    '<b>Fiches</b>\u00a0: chaque fiche nomme la liste d’où elle vient et la date de son inscription.',

  'accessibility.title': 'Accessibilité – Repère',
  'accessibility.description': 'Le niveau d’accessibilité visé par Repère, ce qui est vérifié et ce qui reste à faire.',
  'accessibility.heading': 'Accessibilité',
  'accessibility.lead':
    'Repère vise la conformité aux règles WCAG 2.2, niveau AA, et au standard SGQRI 008 3.0 du gouvernement du Québec.',
  'accessibility.works.title': 'Ce sur quoi vous pouvez compter',
  'accessibility.works.noScript':
    'La recherche, les filtres, les pages de résultats, les fiches et le signalement fonctionnent sans JavaScript.',
  'accessibility.works.keyboard': 'Tout se fait au clavier; le nombre de résultats est annoncé quand il change.',
  'accessibility.works.map':
    'La carte est une seconde vue de la liste\u00a0: même recherche, mêmes fournisseurs. Rien n’est seulement sur la carte; elle se déplace aussi avec des boutons.',
  'accessibility.works.reading':
    'Le texte grossit jusqu’à 200\u00a0% sans rien perdre; les couleurs suivent le mode clair ou sombre de votre appareil.',
  'accessibility.works.motion': 'Les animations s’effacent si votre appareil demande moins de mouvement.',
  'accessibility.checks.title': 'Comment c’est vérifié',
  'accessibility.checks.words':
    'Des contrôles automatisés (axe) parcourent les pages dans les deux langues. Ils ne voient pas tout\u00a0: aucun audit complet par des personnes utilisatrices n’a encore eu lieu.',
  'accessibility.limits.title': 'Limites connues',
  'accessibility.limits.words':
    'Les territoires dessinés sur la carte n’ont pas d’équivalent tactile; leur description en mots est toujours à côté.',
  'accessibility.contact.title': 'Un obstacle?',
  'accessibility.contact.words':
    'Dites-le depuis n’importe quelle fiche avec «\u00a0Signaler une erreur\u00a0», en nommant la page et l’outil que vous utilisez.',

  'privacy.title': 'Confidentialité – Repère',
  'privacy.description': 'Les renseignements que Repère recueille, pourquoi, et combien de temps il les garde.',
  'privacy.heading': 'Confidentialité',
  'privacy.lead': 'Chercher un fournisseur ne demande aucun compte et ne laisse pas de trace à votre nom.',
  'privacy.visit.title': 'Quand vous consultez le site',
  'privacy.visit.cookies':
    'Sans compte, aucun témoin n’est déposé; connecté, un seul tient votre session. Aucun outil de mesure d’audience externe n’est chargé.',
  'privacy.visit.files': 'Les polices, la carte et les programmes viennent de ce site même.',
  'privacy.visit.tiles':
    'Un fond de carte externe a été choisi par l’exploitant\u00a0: votre navigateur demande des images de carte à {host}, qui voit votre adresse IP.',
  'privacy.visit.logs':
    'Le serveur note l’adresse de la page demandée, la réponse et sa durée, pour réparer les pannes. Votre adresse IP sert à limiter les abus; elle n’est pas jointe à vos recherches.',
  'privacy.report.title': 'Quand vous signalez une erreur',
  'privacy.report.words':
    'Votre message et, si vous le donnez, votre courriel sont gardés pour que l’équipe puisse corriger la fiche et vous répondre. Ils ne sont ni publiés ni transmis.',
  'privacy.listings.title': 'Ce que contiennent les fiches',
  'privacy.listings.words':
    'Des renseignements d’affaires\u00a0: nom, adresse, coordonnées professionnelles, activités. Si une coordonnée vous concerne personnellement, signalez-la depuis la fiche\u00a0: elle sera retirée.',
  'privacy.purposes.title': 'Ce que nous gardons, et pourquoi',
  'privacy.purposes.words':
    'Cette liste vient de l’inventaire même qui sert à effacer les renseignements quand leur temps est passé. Rien d’autre n’est recueilli sur vous.',
  'privacy.fact.basis': 'Fondement',
  'privacy.fact.kept': 'Conservation',
  'privacy.fact.seenBy': 'Accès',
  'privacy.basis.request': 'vous l’avez demandé',
  'privacy.basis.consent': 'votre consentement',
  'privacy.basis.mandate': 'la mission du répertoire (renseignements d’affaires)',
  'privacy.basis.security': 'la sécurité du service',
  'privacy.basis.law': 'une obligation légale',
  'privacy.basis.public_register': 'un registre public ouvert',
  'privacy.kept.kept': 'tant que le répertoire existe',
  'privacy.kept.withdrawal': 'effacé dès que vous retirez votre consentement',
  'privacy.kept.last_seen': '{months} mois après votre dernière visite; vous êtes prévenu un mois avant',
  'privacy.kept.end': '{months} mois après la fin',
  'privacy.kept.replaced': '{months} mois après avoir été remplacé',
  'privacy.kept.last_saved': '{months} mois après le dernier enregistrement',
  'privacy.kept.decision': '{months} mois après la décision',
  'privacy.kept.receipt': '{months} mois après la réception',
  'privacy.kept.sending': '{months} mois après l’envoi',
  'privacy.kept.awareness': '{months} mois au moins après en avoir eu connaissance',
  'privacy.seenBy.self': 'vous',
  'privacy.seenBy.organisation': 'votre organisation',
  'privacy.seenBy.networks': 'les réseaux du territoire',
  'privacy.seenBy.staff': 'l’équipe du répertoire',
  'privacy.seenBy.administrators': 'les administrateurs',
  'privacy.seenBy.everyone': 'tout le monde',
  'privacy.purpose.account.title': 'Votre compte',
  'privacy.purpose.account.words': 'Votre nom, votre courriel et votre langue, pour vous reconnaître et vous écrire.',
  'privacy.purpose.security.title': 'La protection du compte',
  'privacy.purpose.security.words':
    'Vos sessions, clés d’accès, liens à usage unique et compteurs d’essais. Les secrets sont gardés sous une forme illisible.',
  'privacy.purpose.organisation.title': 'Vos organisations',
  'privacy.purpose.organisation.words':
    'À quelles organisations vous appartenez, et les invitations envoyées en leur nom.',
  'privacy.purpose.listing.title': 'Les coordonnées d’affaires des fiches',
  'privacy.purpose.listing.words':
    'Courriel, téléphone et adresse de l’entreprise, pour que les acheteurs la joignent. Une valeur remplacée est effacée après ce délai.',
  'privacy.purpose.contact.title': 'La personne à joindre',
  'privacy.purpose.contact.words':
    'Votre nom et votre fonction sur une fiche, seulement si vous y consentez vous-même. Le retrait du consentement les efface aussitôt.',
  'privacy.purpose.draft.title': 'Vos brouillons',
  'privacy.purpose.draft.words': 'Ce que vous écrivez sans l’avoir soumis; personne d’autre ne le lit.',
  'privacy.purpose.review.title': 'Les demandes et leurs preuves',
  'privacy.purpose.review.words':
    'Ce que vous joignez pour faire reconnaître une fiche ou un statut, et les motifs des décisions.',
  'privacy.purpose.report.title': 'Les signalements d’erreur',
  'privacy.purpose.report.words':
    'Votre message et, si vous le donnez, votre courriel, pour corriger la fiche et vous répondre.',
  'privacy.purpose.mail.title': 'Les courriels envoyés',
  'privacy.purpose.mail.words': 'À qui et quand; le texte est effacé dès que le message est parti.',
  'privacy.purpose.log.title': 'Le journal des actes',
  'privacy.purpose.log.words':
    'Qui a changé quoi, par numéro et jamais par nom, pour que personne ne puisse réécrire l’histoire d’une fiche.',
  'privacy.purpose.contracts.title': 'Les contrats publics',
  'privacy.purpose.contracts.words':
    'Les fournisseurs tels que le système électronique d’appel d’offres du Québec les publie; une entreprise individuelle y porte parfois un nom de personne.',
  'privacy.purpose.incident.title': 'Le registre des incidents',
  'privacy.purpose.incident.words':
    'Ce que la loi demande de noter lorsqu’un incident touche des renseignements personnels.',
  'privacy.account.title': 'Voir, emporter, effacer',
  'privacy.account.words':
    'Si vous avez un compte, la page «\u00a0Mes renseignements\u00a0» de votre espace vous remet dans un fichier tout ce qui vous concerne, et efface votre compte si vous le voulez. Un compte effacé disparaît des sauvegardes à mesure qu’elles sont remplacées.',
  'privacy.officer.title': 'La personne responsable',
  'privacy.officer.words':
    '{name}, {title}, répond de la protection des renseignements personnels\u00a0: <mail>{email}</mail>.',
  'privacy.officer.none':
    'L’exploitant n’a pas encore nommé la personne responsable; la loi désigne alors celle qui a la plus haute autorité dans l’organisme.',
  'privacy.rights.title': 'Vos droits',
  'privacy.rights.words':
    'La Loi sur la protection des renseignements personnels dans le secteur privé vous permet de consulter, de faire corriger et de faire supprimer les renseignements qui vous concernent. Une plainte peut aussi être portée à la Commission d’accès à l’information.',
} as const;

export type WebPagesKey = keyof typeof webPagesFr;
