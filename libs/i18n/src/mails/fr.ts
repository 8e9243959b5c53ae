/** Mails. `mail.<template>.subject`, `.body` (paragraphs parted by an empty line), and `.action` for the button of its link. */
export const mailsFr = {
  'mail.greeting': 'Bonjour,',
  'mail.signature': 'Repère, le répertoire des entreprises d’économie sociale du Québec',
  'mail.link.copy': 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur\u00a0:',
  'mail.sign_in_link.subject': 'Votre lien de connexion à Repère',
  'mail.sign_in_link.body':
    'Voici le lien que vous avez demandé pour vous connecter à Repère. Il sert une seule fois et vaut {minutes} minutes.\n\nSi vous n’avez rien demandé, ignorez ce message\u00a0: personne ne peut se connecter sans ce lien.',
  'mail.sign_in_link.action': 'Me connecter',
  'mail.invitation.subject': '{organisation} vous invite dans Repère',
  'mail.invitation.body':
    '{inviter} vous invite à rejoindre «\u00a0{organisation}\u00a0» dans Repère, le répertoire des entreprises d’économie sociale.\n\nL’invitation vaut {days} jours. Si vous ne connaissez pas cette personne, ignorez ce message.',
  'mail.invitation.action': 'Voir l’invitation',
  'mail.email_change_old.subject': 'Confirmez le changement de votre adresse',
  'mail.email_change_old.body':
    'Une nouvelle adresse de courriel a été demandée pour votre compte Repère\u00a0: {email}.\n\nPour que le changement se fasse, confirmez-le ici, puis depuis la nouvelle adresse. Si vous n’avez rien demandé, n’ouvrez pas le lien et fermez toutes vos sessions depuis votre compte.',
  'mail.email_change_old.action': 'Confirmer le changement',
  'mail.email_change_new.subject': 'Confirmez votre nouvelle adresse',
  'mail.email_change_new.body':
    'Cette adresse a été donnée comme nouvelle adresse d’un compte Repère.\n\nConfirmez-la ici. Le lien vaut {hours} heures. Si vous n’avez rien demandé, ignorez ce message.',
  'mail.email_change_new.action': 'Confirmer cette adresse',
  'mail.account_changed.subject': 'Votre compte Repère a changé',
  'mail.account_changed.body':
    '{change, select, password {Un mot de passe a été ajouté ou changé.} password_removed {Le mot de passe a été retiré.} totp {Une application de codes a été ajoutée comme deuxième preuve d’identité.} totp_removed {L’application de codes a été retirée.} passkey {Une clé d’accès a été ajoutée.} passkey_removed {Une clé d’accès a été retirée.} recovery_codes {De nouveaux codes de secours ont été créés; les anciens ne valent plus.} recovery_used {Un code de secours a servi à ouvrir une session.} email {L’adresse de courriel a changé.} other {Un réglage de sécurité a changé.}}\n\nSi ce n’était pas vous, connectez-vous, fermez toutes vos sessions et écrivez à la personne qui administre Repère.',
  'mail.account_changed.action': 'Voir mon compte',
  'mail.account_unused.subject': 'Votre compte Repère sera effacé dans {days} jours',
  'mail.account_unused.body':
    'Vous n’êtes pas venu dans Repère depuis près de trois ans. Comme nous ne gardons pas de renseignements dont personne ne se sert, votre compte sera effacé dans {days} jours.\n\nPour le garder, il suffit de vous connecter une fois. Sinon, vous n’avez rien à faire.',
  'mail.account_unused.action': 'Garder mon compte',
  'mail.organisation_decided.subject':
    '{decision, select, confirmed {«\u00a0{organisation}\u00a0» est confirmée} other {«\u00a0{organisation}\u00a0» n’a pas pu être confirmée}}',
  'mail.organisation_decided.body':
    '{decision, select, confirmed {L’équipe de Repère a confirmé votre organisation «\u00a0{organisation}\u00a0». Vous y avez maintenant tous vos accès.} other {L’équipe de Repère n’a pas pu confirmer votre organisation «\u00a0{organisation}\u00a0». Répondez à la personne qui administre Repère si c’est une erreur.}}',
  'mail.organisation_decided.action': 'Ouvrir mon espace',
  'mail.claim_code.subject': 'Confirmez que «\u00a0{organisation}\u00a0» s’occupe de la fiche «\u00a0{listing}\u00a0»',
  'mail.claim_code.body':
    '«\u00a0{organisation}\u00a0» demande à tenir à jour la fiche «\u00a0{listing}\u00a0» dans Repère, le répertoire des entreprises d’économie sociale. Ce message vous parvient parce que cette adresse est inscrite à la fiche.\n\nSi vous êtes d’accord, ouvrez la page et confirmez. Le lien sert une seule fois et vaut {hours} heures. Sinon, ignorez ce message\u00a0: rien ne changera.',
  'mail.claim_code.action': 'Voir la demande',
  'mail.claim_rival.subject': 'Une autre organisation demande la fiche «\u00a0{listing}\u00a0»',
  'mail.claim_rival.body':
    '«\u00a0{organisation}\u00a0» a prouvé qu’elle peut s’occuper de la fiche «\u00a0{listing}\u00a0», que votre organisation tient dans Repère.\n\nVous avez {days} jours pour vous y opposer ou pour accepter. Sans réponse, l’équipe de Repère décidera.',
  'mail.claim_rival.action': 'Répondre à la demande',
  'mail.claim_outcome.subject':
    '{outcome, select, granted {La fiche «\u00a0{listing}\u00a0» est confiée à «\u00a0{organisation}\u00a0»} refused {La demande pour la fiche «\u00a0{listing}\u00a0» est refusée} lost {La fiche «\u00a0{listing}\u00a0» passe à «\u00a0{organisation}\u00a0»} other {La demande pour la fiche «\u00a0{listing}\u00a0» est contestée}}',
  'mail.claim_outcome.body':
    '{outcome, select, granted {{reason, select, offered {La fiche «\u00a0{listing}\u00a0» est offerte à «\u00a0{organisation}\u00a0». Acceptez-la dans votre espace pour vous en occuper.} other {«\u00a0{organisation}\u00a0» peut maintenant tenir à jour la fiche «\u00a0{listing}\u00a0».}}} refused {L’équipe de Repère a refusé la demande de «\u00a0{organisation}\u00a0» pour la fiche «\u00a0{listing}\u00a0».{reason, select, none {} other { Motif\u00a0: {reason}}}} lost {La fiche «\u00a0{listing}\u00a0», que votre organisation tenait, est maintenant confiée à «\u00a0{organisation}\u00a0». Si c’est une erreur, écrivez à l’équipe de Repère.} other {L’organisation qui tient la fiche «\u00a0{listing}\u00a0» s’oppose à la demande de «\u00a0{organisation}\u00a0». L’équipe de Repère décidera.}}',
  'mail.claim_outcome.action': 'Ouvrir mon espace',
  'mail.review_answer.subject':
    '{outcome, select, accepted {Votre changement à «\u00a0{listing}\u00a0» est en ligne} partly {Votre changement à «\u00a0{listing}\u00a0» est en ligne en partie} refused {Votre changement à «\u00a0{listing}\u00a0» n’est pas retenu} published {La fiche «\u00a0{listing}\u00a0» est publiée} withdrawn {La fiche «\u00a0{listing}\u00a0» n’est pas publiée} reopened {La décision sur «\u00a0{listing}\u00a0» est reprise} other {Une retouche vous est demandée pour «\u00a0{listing}\u00a0»}}',
  'mail.review_answer.body':
    '{outcome, select, accepted {Votre changement à la fiche «\u00a0{listing}\u00a0» a été relu. Il est maintenant en ligne.} partly {Votre changement à la fiche «\u00a0{listing}\u00a0» a été relu\u00a0: {accepted, plural, one {# champ est en ligne} other {# champs sont en ligne}}, {refused, plural, one {# n’est pas retenu} other {# ne sont pas retenus}}.} refused {Votre changement à la fiche «\u00a0{listing}\u00a0» a été relu et n’est pas retenu. La fiche reste comme elle était.} published {La fiche «\u00a0{listing}\u00a0» a été relue. Elle est maintenant dans le répertoire.} withdrawn {La fiche «\u00a0{listing}\u00a0» a été relue et ne sera pas publiée.} reopened {La décision dont nous vous avions écrit, sur la fiche «\u00a0{listing}\u00a0», a été reprise. Elle sera relue de nouveau; nous vous écrirons.} other {Avant de décider sur la fiche «\u00a0{listing}\u00a0», on vous demande quelque chose.}}{reply, select, none {} other { Réponse de {by}\u00a0: {reply}}}',
  'mail.review_answer.action': 'Voir la fiche dans mon espace',
  'mail.proposal_answer.subject':
    '{outcome, select, accepted {{by} accepte votre proposition pour «\u00a0{listing}\u00a0»} partly {{by} accepte une partie de votre proposition pour «\u00a0{listing}\u00a0»} other {{by} refuse votre proposition pour «\u00a0{listing}\u00a0»}}',
  'mail.proposal_answer.body':
    '{outcome, select, accepted {{by} a accepté ce que vous proposiez pour la fiche «\u00a0{listing}\u00a0». C’est en ligne.} partly {{by} a répondu à votre proposition pour la fiche «\u00a0{listing}\u00a0»\u00a0: {accepted, plural, one {# champ est en ligne} other {# champs sont en ligne}}, {refused, plural, one {# n’est pas retenu} other {# ne sont pas retenus}}.} other {{by} n’a pas retenu ce que vous proposiez pour la fiche «\u00a0{listing}\u00a0». Elle reste comme elle était.}}{reply, select, none {} other { Sa réponse\u00a0: {reply}}}',
  'mail.proposal_answer.action': 'Voir la fiche dans mon espace',
  'mail.claim_question.subject': 'Une question sur votre demande pour «\u00a0{listing}\u00a0»',
  'mail.claim_question.body':
    'Vous avez demandé à tenir à jour la fiche «\u00a0{listing}\u00a0». Avant de décider, {by} vous demande\u00a0: {reply}\n\nRépondez depuis la page de vos demandes.',
  'mail.claim_question.action': 'Répondre',
  'mail.listing_merged.subject':
    '{outcome, select, undone {Les fiches «\u00a0{kept}\u00a0» et «\u00a0{gone}\u00a0» sont de nouveau séparées} other {La fiche «\u00a0{gone}\u00a0» est réunie à «\u00a0{kept}\u00a0»}}',
  'mail.listing_merged.body':
    '{outcome, select, undone {Deux fiches avaient été réunies dans Repère\u00a0: «\u00a0{kept}\u00a0» et «\u00a0{gone}\u00a0». Cette décision est annulée. Chacune est de nouveau ce qu’elle était.} lost {Deux fiches de Repère décrivaient la même entreprise\u00a0: «\u00a0{kept}\u00a0» et «\u00a0{gone}\u00a0». Elles n’en font plus qu’une, que tient une autre organisation que la vôtre. Si c’est une erreur, écrivez à l’équipe de Repère\u00a0: la réunion se défait.} other {Deux fiches de Repère décrivaient la même entreprise\u00a0: «\u00a0{kept}\u00a0» et «\u00a0{gone}\u00a0». Elles n’en font plus qu’une, «\u00a0{kept}\u00a0», que votre organisation tient. L’ancienne adresse de «\u00a0{gone}\u00a0» y mène; ce qui y était rattaché (brouillons, demandes, reconnaissances, photos) a suivi.\n\nRelisez la fiche. Si c’est une erreur, écrivez à l’équipe de Repère\u00a0: la réunion se défait.}}',
  'mail.listing_merged.action': 'Voir mes fiches',
  'mail.report_answer.subject': 'Votre signalement sur «\u00a0{listing}\u00a0»',
  'mail.report_answer.body':
    'Vous avez signalé une erreur sur la fiche «\u00a0{listing}\u00a0». Merci de nous avoir écrit.\n\n{outcome, select, corrected {Nous avons vérifié et corrigé la fiche.} passed_on {Nous avons transmis votre remarque à l’entreprise, qui tient sa fiche à jour.} other {Nous avons vérifié\u00a0: ce qui est écrit est exact.}}{reply, select, none {} other { {reply}}}',
  'mail.report_answer.action': 'Voir la fiche',
  'mail.report_passed_on.subject': 'Une personne a signalé une erreur sur «\u00a0{listing}\u00a0»',
  'mail.report_passed_on.body':
    'Une personne qui consultait la fiche «\u00a0{listing}\u00a0» nous écrit\u00a0: «\u00a0{message}\u00a0»{reply, select, none {} other {\n\n{reply}}}\n\nSi elle a raison, corrigez la fiche dans votre espace.',
  'mail.report_passed_on.action': 'Voir la fiche',
  'mail.recognition_outcome.subject':
    '{outcome, select, confirm {«\u00a0{listing}\u00a0» est confirmée comme entreprise d’économie sociale} return {Une précision pour l’examen de «\u00a0{listing}\u00a0»} refuse {«\u00a0{listing}\u00a0» n’a pas pu être confirmée} revoke {La confirmation de «\u00a0{listing}\u00a0» est retirée} remind {La confirmation de «\u00a0{listing}\u00a0» prend fin le {until}} other {La confirmation de «\u00a0{listing}\u00a0» est à renouveler}}',
  'mail.recognition_outcome.body':
    '{outcome, select, confirm {{by} confirme que «\u00a0{listing}\u00a0» répond aux six critères de l’article 3 de la Loi sur l’économie sociale. La confirmation vaut jusqu’au {until}; la fiche le montre.} return {{by} a commencé l’examen de «\u00a0{listing}\u00a0» et demande une précision avant de conclure.} refuse {L’examen de «\u00a0{listing}\u00a0» est terminé\u00a0: les six critères de l’article 3 ne sont pas tous remplis. Vous pouvez corriger votre déclaration ou demander qu’une autre personne l’examine.} revoke {La confirmation de «\u00a0{listing}\u00a0» a été retirée. Vous pouvez demander qu’une autre personne examine cette décision.} remind {La confirmation de «\u00a0{listing}\u00a0» prend fin le {until}. Déclarez dès maintenant vos réponses aux six critères\u00a0: la confirmation reste montrée pendant l’examen.} lapse {La confirmation de «\u00a0{listing}\u00a0» a pris fin le {until}. La fiche reste publiée, comme déclarée par l’entreprise, jusqu’à un nouvel examen.} other {Le nom, le NEQ ou la forme juridique de «\u00a0{listing}\u00a0» a changé depuis sa confirmation. La fiche reste publiée, comme déclarée par l’entreprise, jusqu’à un nouvel examen.}}{reason, select, none {} other {\n\nMotif\u00a0: {reason}}}',
  'mail.recognition_outcome.action': 'Voir la reconnaissance',
  'mail.confirm_listings.subject':
    '{reminder, plural, =0 {{count, plural, one {La fiche «\u00a0{listing}\u00a0» est-elle toujours exacte?} other {Vos # fiches sont-elles toujours exactes?}}} other {Rappel\u00a0: {count, plural, one {la fiche «\u00a0{listing}\u00a0» est-elle toujours exacte?} other {vos # fiches sont-elles toujours exactes?}}}}',
  'mail.confirm_listings.body':
    '{count, plural, one {La fiche «\u00a0{listing}\u00a0», dans Repère, n’a pas été confirmée depuis près d’un an.} other {# fiches de Repère qui vous concernent, dont «\u00a0{listing}\u00a0», n’ont pas été confirmées depuis près d’un an.}} Les acheteurs publics s’y fient.\n\nOuvrez la page et dites d’un bouton si tout est exact, corrigez ce qui a changé, ou retirez la fiche. Aucun mot de passe n’est demandé; ouvrir la page ne change rien. Le lien vaut 60 jours.\n\n{reminder, plural, =0 {Nous vous écrivons une fois par an, avec deux rappels au plus,} other {C’est le rappel {reminder} de 2. Nous vous écrivons}} parce que cette adresse est celle de la fiche ou d’une personne qui la tient.',
  'mail.confirm_listings.action': 'Voir ce qui est écrit',
  'mail.confirm_listings.stop': 'Ne plus recevoir ces rappels',
  'mail.stale_listings.subject':
    '{count, plural, one {Une fiche de votre réseau n’est plus confirmée} other {# fiches de votre réseau ne sont plus confirmées}}',
  'mail.stale_listings.body':
    '{count, plural, one {L’entreprise «\u00a0{listing}\u00a0» n’a pas répondu à nos deux rappels, ou n’a pas d’adresse où lui écrire. Sa fiche montre une date de confirmation ancienne.} other {# entreprises, dont «\u00a0{listing}\u00a0», n’ont pas répondu à nos deux rappels, ou n’ont pas d’adresse où leur écrire. Leurs fiches montrent une date de confirmation ancienne.}}\n\nUn appel suffit souvent\u00a0: vous pouvez confirmer ou corriger la fiche à la place de l’entreprise.',
  'mail.stale_listings.action': 'Voir les fiches de mon réseau',
} as const;

export type MailsKey = keyof typeof mailsFr;
