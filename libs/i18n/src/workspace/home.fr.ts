/** Sentences of the workspace's first page, in French; ICU message syntax. English must hold the same keys. */
export const messages = {
  'home.title': 'Mon espace',
  'home.navigation': 'Mon espace',
  'home.intro': 'Ce que vous pouvez faire dans Repère.',
  'home.waits':
    '{rooms, plural, =0 {Rien n’attend votre attention aujourd’hui.} one {Une chose attend votre attention.} other {Votre attention est attendue à # endroits.}}',
  'home.waiting':
    '{room, select, listings {{count, plural, =0 {Vos fiches sont à jour} one {# fiche attend une confirmation ou une réponse} other {# fiches attendent une confirmation ou une réponse}}} claims {{count, plural, =0 {Personne n’attend votre réponse} one {# demande attend votre réponse} other {# demandes attendent votre réponse}}} organisations {{count, plural, =0 {Aucune à confirmer} one {# à confirmer} other {# à confirmer}}} recognitions {{count, plural, =0 {Aucun dossier en attente} one {# dossier en attente} other {# dossiers en attente}}} duplicates {{count, plural, =0 {Aucune paire à regarder} one {# paire à regarder} other {# paires à regarder}}} matches {{count, plural, =0 {Aucun cas en attente} one {# fournisseur à reconnaître} other {# fournisseurs à reconnaître}}} quarantine {{count, plural, =0 {Aucun montant à vérifier} one {# montant à vérifier} other {# montants à vérifier}}} buyers {{count, plural, =0 {Aucun acheteur à reconnaître} one {# acheteur à reconnaître} other {# acheteurs à reconnaître}}} contractFiles {{count, plural, =0 {Aucun fichier en attente} one {# fichier lu, à importer} other {# fichiers lus, à importer}}} vocabulary {{count, plural, =0 {Aucun synonyme proposé} one {# synonyme proposé} other {# synonymes proposés}}} other {{count, plural, =0 {Aucun cas en attente} one {# cas en attente} other {# cas en attente}}}}',
  'home.listings': 'Mes fiches',
  'home.organisations': 'Organisations',
  'home.claims': 'Réclamations',
  'home.check': 'Vérifier',
  'home.reviews': 'À vérifier',
  'home.duplicates': 'Doublons',
  'home.keep': 'Administrer',
  'home.people': 'Personnes',
  'home.matches': 'Jumelages de fournisseurs',
  'home.recognition': 'Reconnaissance et pratiques',
  'home.recognitions': 'Reconnaissances à examiner',
  'home.contractFiles': 'Contrats à importer',
  'home.quarantine': 'Montants à vérifier',
  'home.buyers': 'Acheteurs à reconnaître',
  'home.imports': 'Importer, exporter',
  'home.vocabulary': 'Vocabulaire',
  'home.account': 'Mon compte',
  'home.myData': 'Mes renseignements',
  'home.privacy': 'Vie privée et incidents',
  'home.log': 'Journal des actes',
  'home.directory': 'Répertoire',
  'desk.keys': 'Raccourcis clavier',
  'desk.keys.next': 'cas suivant',
  'desk.keys.previous': 'cas précédent',
  'desk.keys.undo': 'annuler la décision qui vient d’être prise',
  'desk.keys.help': 'cette aide',
  'desk.keys.typing': 'Ils dorment pendant que vous écrivez.',
  'desk.keys.on': 'Se servir des raccourcis d’une touche',
  'desk.keys.close': 'Fermer',
  'home.forbidden.title': 'Cette page n’est pas ouverte à votre compte',
  'home.forbidden.words':
    'Votre rôle n’y donne pas accès. Si vous pensez qu’il le devrait, écrivez à la personne qui administre Repère.',
} as const;

export type HomeKey = keyof typeof messages;
