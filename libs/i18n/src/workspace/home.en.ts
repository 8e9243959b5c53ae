/** Sentences of the workspace's first page, in English. */
export const messages = {
  'home.title': 'My workspace',
  'home.navigation': 'My workspace',
  'home.intro': 'What you can do in Repère.',
  'home.listings': 'My listings',
  'home.organisations': 'Organisations',
  'home.matches': 'Supplier matches',
  'home.recognition': 'Recognition and practices',
  'home.recognitions': 'Recognitions to review',
  'home.account': 'My account',
  'home.directory': 'Directory',
  'desk.keys': 'Keyboard shortcuts',
  'desk.keys.next': 'next case',
  'desk.keys.previous': 'previous case',
  'desk.keys.undo': 'undo the decision just made',
  'desk.keys.help': 'this help',
  'desk.keys.typing': 'They sleep while you type.',
  'desk.keys.on': 'Use single-key shortcuts',
  'desk.keys.close': 'Close',
  'home.forbidden.title': 'This page is not open to your account',
  'home.forbidden.words':
    'Your role gives no access to it. If you think it should, write to the person who administers Repère.',
} as const;
