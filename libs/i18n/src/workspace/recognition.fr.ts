/** Who vouches for an enterprise, in French: its own page and the reviewers' desk. English must hold the same keys. */
export const messages = {
  'vouch.title': 'Reconnaissance – {name}',
  'vouch.editor': 'Modifier la fiche',
  'vouch.public': 'Voir la fiche publique',
  'vouch.asReviewer': 'Examiner ce dossier',
  'vouch.done':
    '{what, select, declare {Votre déclaration est enregistrée. Le réseau de votre territoire l’examinera.} withdraw {Votre demande est retirée.} appeal {Votre appel est enregistré. Une autre personne examinera le dossier.} recognition {La reconnaissance est enregistrée.} recognitionremove {La reconnaissance est retirée.} practice {La pratique est déclarée; elle est visible et se trouve par la recherche.} practiceremove {La pratique n’est plus déclarée.} start {Le dossier est à vous.} note {Vos constats sont gardés.} return {La demande de précision est partie.} confirm {La confirmation est publiée.} refuse {Le refus est enregistré et communiqué.} revoke {La confirmation est retirée.} verify {La reconnaissance est vérifiée et publiée.} unverify {La reconnaissance est notée comme non vérifiée.} document {Le document est ajouté.} documentremove {Le document est retiré.} neq {La réponse est notée.} other {C’est fait.}}',
  'vouch.problem.title': 'Rien n’a été changé',
  'vouch.problem.other': 'Le formulaire n’a pas pu être traité. Vérifiez les champs et renvoyez-le.',
  'vouch.problem.invalid_body': 'Un champ est mal rempli. Un lien commence par https://, une date s’écrit AAAA-MM-JJ.',
  'vouch.problem.stale_version':
    'Quelqu’un d’autre a fait avancer ce dossier entre-temps. L’état présent est montré plus bas; ce que vous aviez écrit est encore dans le formulaire.',
  'vouch.problem.comment_missing': 'Écrivez le motif\u00a0: il sera communiqué à l’entreprise.',
  'vouch.problem.recognition_not_now': 'Ce n’est pas possible à cette étape de l’examen.',
  'vouch.problem.recognition_own': 'Vous faites partie de cette entreprise\u00a0: une autre personne doit l’examiner.',
  'vouch.problem.recognition_other_reviewer':
    'Un appel est examiné par une autre personne et, si un réseau avait décidé, par le Chantier de l’économie sociale.',
  'vouch.problem.recognition_taken': 'Une autre personne a pris ce dossier. Reprenez-le avant de décider.',
  'vouch.problem.recognition_criteria_open':
    'Pour confirmer, les six critères doivent être remplis\u00a0: {count, plural, one {il en reste un} other {il en reste #}}.',
  'vouch.problem.recognition_proof_missing':
    'Chaque critère rempli demande une note ou un lien, de l’entreprise ou de vous\u00a0: {count, plural, one {il en manque un} other {il en manque #}}.',
  'vouch.problem.recognition_nothing_against':
    'Les six critères sont notés comme remplis. Pour refuser, indiquez lequel ne l’est pas.',
  'vouch.problem.recognition_neq_unanswered':
    'Le numéro de l’entreprise soulève une question. Notez la réponse avant de confirmer.',
  'vouch.problem.recognition_until_refused':
    'La confirmation doit finir après aujourd’hui et au plus tard le {latest}.',
  'vouch.problem.recognition_document_named': 'Une réponse ou un constat renvoie à ce document\u00a0: il reste.',
  'vouch.problem.file_refused':
    'Ce fichier n’a pas été retenu. Envoyez un PDF sans formulaire ni script, ou une image, de 10\u00a0Mo au plus; dix documents au plus.',
  'vouch.problem.invalid_upload': 'Choisissez un fichier avant d’envoyer.',
  'vouch.problem.upload_too_large': 'Ce fichier dépasse 10\u00a0Mo.',
  'vouch.problem.forbidden': 'Cette action revient à d’autres personnes.',

  'vouch.article3': 'Article 3 de la Loi sur l’économie sociale',
  'vouch.article3.intro':
    'Répondez aux six critères et dites où on peut le vérifier. Votre réseau, ou le Chantier de l’économie sociale, examine vos réponses; s’il les confirme, la fiche le montre avec son nom et la date. D’ici là, la fiche dit «\u00a0déclarée par l’entreprise\u00a0».',
  'vouch.state':
    '{state, select, declared {Déclarée, en attente d’examen} under_review {À l’examen} confirmed {Confirmée} to_renew {À renouveler} refused {Refusée} other {Retirée}}',
  'vouch.state.meaning':
    '{state, select, declared {{appeal, select, yes {En appel\u00a0: une autre personne examinera le dossier.} other {Déclarée le {on}. Le réseau du territoire n’a pas encore pris le dossier.}}} under_review {{by} examine les réponses.} confirmed {Les six critères ont été vérifiés.} to_renew {La confirmation ne tient plus\u00a0: son terme est passé, ou le nom, le NEQ ou la forme juridique a changé. Une nouvelle déclaration relance l’examen.} refused {Au moins un critère n’est pas rempli. L’entreprise peut corriger sa déclaration ou faire appel.} other {Il n’y a pas d’examen en cours.}}',
  'vouch.confirmation': 'Confirmée par {by} le {on}, jusqu’au {until}.',
  'vouch.confirmation.over': 'Avait été confirmée par {by} le {on}; terminée le {until}.',
  'vouch.reason': 'Motif\u00a0: {reason}',
  'vouch.appeal.said': 'Appel de l’entreprise\u00a0: {reason}',
  'vouch.declare':
    '{state, select, none {Répondre aux six critères} declared {Compléter ma déclaration} other {Faire une nouvelle déclaration}}',
  'vouch.declare.submit': 'Déclarer et demander l’examen',
  'vouch.answers': 'Voir les réponses et les constats',
  'vouch.withdraw': 'Retirer ma demande',
  'vouch.appeal': 'Faire appel',
  'vouch.appeal.hint':
    'Dites ce qui a été mal compris ou ce qui manquait. Une autre personne décidera\u00a0: au Chantier de l’économie sociale si un réseau avait décidé.',
  'vouch.appeal.submit': 'Envoyer l’appel',
  'vouch.history': 'Ce qui s’est passé ({count, number})',
  'vouch.act':
    '{act, select, declare {Déclaration de {by}} withdraw {Demande retirée par {by}} appeal {Appel de {by}} open {Examen ouvert par {by}} start {Dossier pris par {by}} return {Précision demandée par {by}} confirm {Confirmée par {by}} refuse {Refusée par {by}} revoke {Confirmation retirée par {by}} lapse {Terme de la confirmation} other {La fiche a changé depuis la confirmation}}',

  'vouch.criterion.purpose': '1. Répondre aux besoins des membres ou de la collectivité',
  'vouch.criterion.purpose.hint': 'Objets des lettres patentes ou des statuts, texte de la mission.',
  'vouch.criterion.independence': '2. Ne pas être contrôlée par un organisme public',
  'vouch.criterion.independence.hint': 'Composition du conseil, part des sièges nommés par des organismes publics.',
  'vouch.criterion.democracy': '3. Gouvernance démocratique par les membres',
  'vouch.criterion.democracy.hint': 'Règlements\u00a0: un membre, un vote; date de la dernière assemblée.',
  'vouch.criterion.viability': '4. Aspirer à la viabilité économique',
  'vouch.criterion.viability.hint': 'Part de revenus autonomes dans les derniers états financiers.',
  'vouch.criterion.surplus': '5. Surplus non distribués, ou selon les opérations',
  'vouch.criterion.surplus.hint': 'Règlements; clause de ristourne d’une coopérative.',
  'vouch.criterion.dissolution': '6. À la dissolution, le reliquat va à une autre organisation semblable',
  'vouch.criterion.dissolution.hint': 'Clause de dissolution; prévue par la loi pour les coopératives.',
  'vouch.answer.met': 'Rempli',
  'vouch.answer.not_met': 'Non rempli',
  'vouch.answer.unknown': 'Je ne sais pas',
  'vouch.note.enterprise': 'Ce qui le montre (article, date, page)',
  'vouch.note.reviewer': 'Votre constat',
  'vouch.document': 'Document',
  'vouch.document.none': 'Aucun',
  'vouch.documents': 'Documents',
  'vouch.documents.intro':
    'Statuts, règlements, états financiers\u00a0: seules l’entreprise et les personnes qui l’examinent les voient. Ils ne sont jamais publiés.',
  'vouch.documents.none': 'Aucun document pour le moment.',
  'vouch.document.send': 'Ajouter un document (PDF ou image)',
  'vouch.document.submit': 'Envoyer le document',
  'vouch.document.remove': 'Retirer',
  'vouch.document.on': '{date}, {size, number} ko',
  'vouch.link': 'Lien vers la preuve (facultatif)',
  'vouch.proof': 'Voir la preuve',
  'vouch.side.enterprise': 'L’entreprise répond',
  'vouch.side.reviewer': 'Constat',

  'vouch.recognitions': 'Reconnaissances',
  'vouch.recognitions.intro':
    'Accréditations et marques accordées par d’autres. La fiche les montre comme déclarées jusqu’à ce que votre réseau les vérifie; seules celles qui sont vérifiées se trouvent par la recherche.',
  'vouch.recognitions.none': 'Aucune reconnaissance pour le moment.',
  'vouch.recognition.add': 'Ajouter ou corriger une reconnaissance',
  'vouch.recognition.give': 'Noter une reconnaissance que vous avez vérifiée',
  'vouch.recognition.which': 'Reconnaissance',
  'vouch.recognition.issuer': 'Accordée par',
  'vouch.recognition.number': 'Numéro',
  'vouch.recognition.expires': 'Valable jusqu’au (facultatif)',
  'vouch.recognition.note': 'Note à l’intention de qui vérifiera',
  'vouch.recognition.note.hint': 'Elle n’est pas publiée.',
  'vouch.recognition.save': 'Enregistrer la reconnaissance',
  'vouch.recognition.remove': 'Retirer',
  'vouch.until': 'jusqu’au {date}',
  'vouch.over': 'échue le {date}',
  'vouch.proof.state':
    '{state, select, listed {inscrite par {by}, sans preuve} declared {déclarée, à vérifier} verified {vérifiée par {by}} refused {non vérifiée; elle n’est pas publiée} other {échue; elle ne compte plus}}',

  'vouch.practices': 'Pratiques responsables',
  'vouch.practices.intro':
    'Ce qu’une acheteuse ou un acheteur responsable veut savoir. Chaque pratique est votre parole\u00a0: dites ce qui la montre et la date.',
  'vouch.practices.none': 'Aucune pratique déclarée.',
  'vouch.family.environment': 'Empreinte environnementale',
  'vouch.family.equity': 'Équité et inclusion',
  'vouch.family.governance': 'Gouvernance démocratique',
  'vouch.practice.evidence': 'Ce qui le montre',
  'vouch.practice.hint': 'Par exemple\u00a0: {hint}',
  'vouch.practice.dated': 'En date du (facultatif)',
  'vouch.practice.declare': 'Déclarer cette pratique',
  'vouch.practice.save': 'Enregistrer',
  'vouch.practice.change': 'Changer la preuve',
  'vouch.practice.remove': 'Ne plus déclarer',
  'vouch.practice.bare': 'Sans preuve jointe',

  'vouch.neq.title': 'Une question sur le numéro',
  'vouch.neq.open': 'Personne n’y a encore répondu.',
  'vouch.neq.answered':
    '{answer, select, meets {Réponse\u00a0: la condition est remplie.} does_not_meet {Réponse\u00a0: la condition n’est pas remplie.} other {Réponse\u00a0: l’entreprise a un autre numéro.}} {note} ({by}, {on})',
  'vouch.neq.answer': 'Réponse',
  'vouch.neq.option':
    '{answer, select, meets {La condition est remplie} does_not_meet {La condition n’est pas remplie} other {L’entreprise a un autre numéro, à corriger sur la fiche}}',
  'vouch.neq.note': 'Ce qui a été vu, et quand',
  'vouch.neq.save': 'Noter la réponse',

  'vouch.queue.title': 'Reconnaissances à examiner',
  'vouch.queue.intro':
    'Les entreprises de vos territoires qui se déclarent de l’économie sociale. Les appels d’abord, puis ce qui attend depuis le plus longtemps.',
  'vouch.queue.states': 'États',
  'vouch.queue.state':
    '{state, select, open {À traiter} declared {Déclarées} under_review {À l’examen} confirmed {Confirmées} to_renew {À renouveler} refused {Refusées} other {Retirées}} ({count, number})',
  'vouch.queue.empty': 'Rien ici pour le moment. Les nouvelles déclarations arrivent dans «\u00a0À traiter\u00a0».',
  'vouch.queue.enterprise': 'Entreprise',
  'vouch.queue.where': 'État',
  'vouch.queue.declared': 'Déclarée le',
  'vouch.queue.reviewer': 'Examinée par',
  'vouch.queue.until': 'Confirmée jusqu’au',
  'vouch.queue.own': 'votre organisation\u00a0: à examiner par d’autres',
  'vouch.queue.appeal': 'appel',
  'vouch.queue.met': '{count, plural, one {# critère sur 6} other {# critères sur 6}}',
  'vouch.queue.me': 'vous',
  'vouch.queue.previous': 'Page précédente',
  'vouch.queue.next': 'Page suivante',
  'vouch.queue.page': 'Page {page, number} de {last, number}',
  'vouch.proofs.title': 'Reconnaissances à vérifier',
  'vouch.proofs.empty': 'Aucune reconnaissance n’attend de vérification.',
  'vouch.verify': 'Vérifiée',
  'vouch.unverified': 'Non vérifiée',
  'vouch.unverified.submit': 'Noter comme non vérifiée',
  'vouch.why': 'Pourquoi, en une phrase pour l’entreprise',

  'vouch.case.title': 'Examen de {name}',
  'vouch.case.none': 'Cette entreprise n’a rien déclaré. Vous pouvez l’examiner de vous-même.',
  'vouch.start':
    '{state, select, none {Ouvrir un examen} under_review {Reprendre ce dossier} confirmed {Examiner de nouveau} to_renew {Examiner de nouveau} withdrawn {Ouvrir un examen} other {Prendre ce dossier}}',
  'vouch.revoke': 'Retirer la confirmation',
  'vouch.decide.until': 'Confirmée jusqu’au',
  'vouch.decide.until.hint': 'Deux ans d’habitude, trois au plus.',
  'vouch.decide.reason': 'Motif',
  'vouch.decide.reason.hint': 'Communiqué à l’entreprise; requis pour refuser, retirer ou demander une précision.',
  'vouch.decide.confirm': 'Confirmer les six critères',
  'vouch.decide.note': 'Garder mes constats',
  'vouch.decide.return': 'Demander une précision',
  'vouch.decide.refuse': 'Refuser',
} as const;

export type RecognitionKey = keyof typeof messages;
