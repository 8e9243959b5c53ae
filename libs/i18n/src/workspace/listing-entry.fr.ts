/** Entering a listing that does not exist yet; in French, ICU message syntax. English must hold the same keys. */
export const messages = {
  'entry.title': 'Inscrire une entreprise',
  'entry.intro': 'Voyons d’abord si elle est déjà dans le répertoire\u00a0: une entreprise n’y a qu’une fiche.',
  'entry.find.neq': 'NEQ',
  'entry.find.neq.hint': 'Dix chiffres; le plus sûr pour la retrouver.',
  'entry.find.name': 'Nom de l’entreprise',
  'entry.find.place': 'Municipalité (facultatif)',
  'entry.find.submit': 'Vérifier',
  'entry.find.again': 'Chercher autrement',
  'entry.found':
    '{count, plural, =0 {Aucune fiche ne lui ressemble} one {Une fiche lui ressemble} other {# fiches lui ressemblent}}',
  'entry.found.words': 'Si c’est elle, réclamez sa fiche plutôt que d’en faire une deuxième.',
  'entry.found.line': '{municipality}, {neq, select, none {sans NEQ connu} other {NEQ {neq}}}',
  'entry.why':
    '{why, select, same_neq {Même NEQ} same_name {Même nom} probable_same_contact {Même courriel ou site Web, nom semblable} probable_same_phone {Même téléphone, nom semblable} other {Nom semblable}}',
  'entry.standing':
    '{publication, select, held {en attente de relecture} withdrawn {retirée du répertoire} closed {fermée} other {}}',
  'entry.managed': 'tenue par une organisation',
  'entry.claim': 'C’est la nôtre\u00a0: réclamer la fiche',
  'entry.claim.named': 'C’est la nôtre\u00a0: réclamer la fiche de {name}',
  'entry.look': 'Voir la fiche',
  'entry.open': 'Ouvrir pour la compléter',
  'entry.none': 'Elle n’y est pas\u00a0: inscrivez-la.',
  'entry.form.title': 'Elle n’est pas dans cette liste\u00a0: l’inscrire',
  'entry.form.words':
    'L’essentiel pour commencer; ses activités, son territoire et ses preuves viennent à l’étape suivante.',
  'entry.form.enterprise': 'Inscrite par une entreprise, la fiche attend une relecture du réseau avant de paraître.',
  'entry.form.network': 'Inscrite par un réseau sur son territoire, la fiche paraît aussitôt.',
  'entry.form.organisation': 'Au nom de',
  'entry.form.kind': '{kind, select, network {réseau} other {entreprise}}',
  'entry.form.name': 'Nom légal',
  'entry.form.municipality': 'Municipalité du siège',
  'entry.form.municipality.hint': 'Son nom, ou son code à cinq chiffres quand deux municipalités le portent.',
  'entry.form.address': 'Adresse',
  'entry.form.postalCode': 'Code postal',
  'entry.form.description': 'Ce qu’elle fait, dans ses mots',
  'entry.form.email': 'Courriel',
  'entry.form.phone': 'Téléphone',
  'entry.form.website': 'Site Web',
  'entry.form.submit': 'Inscrire et continuer',
  'entry.form.different': 'J’ai regardé les fiches ci-dessus\u00a0: c’est une autre entreprise.',
  'entry.organisation.none':
    'Une fiche appartient à une organisation, pour que vos collègues puissent prendre la relève. Inscrivez d’abord la vôtre, puis revenez ici.',
  'entry.organisation.link': 'Inscrire mon organisation',
  'entry.problem.title': 'Rien n’a été inscrit',
  'entry.problem.edit_refused': '{message}',
  'entry.problem.listing_may_exist':
    'Une fiche lui ressemble beaucoup. Regardez la liste, puis dites si c’est une autre entreprise.',
  'entry.problem.forbidden': 'Cette organisation n’inscrit pas d’entreprise à cet endroit.',
  'entry.problem.invalid_body': 'Une valeur n’a pas la bonne forme\u00a0: vérifiez le formulaire.',
  'entry.problem.neq_question':
    'Ce NEQ soulève une question\u00a0: répondez-y au bas du formulaire, puis inscrivez l’entreprise.',
  'entry.problem.other': 'Réessayez dans un moment.',
  'entry.from.listings': 'Inscrire une entreprise',
} as const;

export type ListingEntryKey = keyof typeof messages;
