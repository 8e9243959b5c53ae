/** Sentences of the workspace's first page, in French; ICU message syntax. English must hold the same keys. */
export const messages = {
  'home.title': 'Mon espace',
  'home.navigation': 'Mon espace',
  'home.intro': 'Ce que vous pouvez faire dans Repère.',
  'home.listings': 'Mes fiches',
  'home.organisations': 'Organisations',
  'home.matches': 'Jumelages de fournisseurs',
  'home.recognition': 'Reconnaissance et pratiques',
  'home.recognitions': 'Reconnaissances à examiner',
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
