type Language = 'fr' | 'en';

/** Pages of the workspace that mails and redirections lead to; the web has the same (apps/web/src/shared/workspace/addresses.ts). */
const PAGES = {
  home: { fr: '/espace', en: '/en/workspace' },
  signIn: { fr: '/espace/connexion', en: '/en/workspace/sign-in' },
  signInLink: { fr: '/espace/connexion/lien', en: '/en/workspace/sign-in/link' },
  secondFactor: { fr: '/espace/connexion/etape', en: '/en/workspace/sign-in/step' },
  enrolment: { fr: '/espace/connexion/protection', en: '/en/workspace/sign-in/protection' },
  account: { fr: '/espace/compte', en: '/en/workspace/account' },
  confirmEmail: { fr: '/espace/compte/adresse', en: '/en/workspace/account/address' },
  invitation: { fr: '/espace/invitation', en: '/en/workspace/invitation' },
  organisations: { fr: '/espace/organisations', en: '/en/workspace/organisations' },
} as const satisfies Record<string, Record<Language, string>>;

/** @example pagePath('signInLink', 'fr', { token }) // '/espace/connexion/lien?token=…' */
export function pagePath(
  page: keyof typeof PAGES,
  language: Language,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return PAGES[page][language] + (search.length === 0 ? '' : `?${search.join('&')}`);
}
