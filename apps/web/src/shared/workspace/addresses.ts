import type { Language } from '@repere/kernel';
import { languageOf } from '../i18n/addresses';

/**
 * Addresses of the second bundle: what people do once signed in, and the statistics. Links to them from public pages
 * are plain links: public pages carry none of this. `:name` stands for one segment.
 */
const patterns = {
  home: { fr: '/espace', en: '/en/workspace' },
  signIn: { fr: '/espace/connexion', en: '/en/workspace/sign-in' },
  signInLink: { fr: '/espace/connexion/lien', en: '/en/workspace/sign-in/link' },
  secondFactor: { fr: '/espace/connexion/etape', en: '/en/workspace/sign-in/step' },
  enrolment: { fr: '/espace/connexion/protection', en: '/en/workspace/sign-in/protection' },
  account: { fr: '/espace/compte', en: '/en/workspace/account' },
  myData: { fr: '/espace/compte/renseignements', en: '/en/workspace/account/data' },
  privacyDesk: { fr: '/espace/vie-privee', en: '/en/workspace/privacy' },
  auditLog: { fr: '/espace/journal', en: '/en/workspace/log' },
  confirmEmail: { fr: '/espace/compte/adresse', en: '/en/workspace/account/address' },
  invitation: { fr: '/espace/invitation', en: '/en/workspace/invitation' },
  organisations: { fr: '/espace/organisations', en: '/en/workspace/organisations' },
  organisation: { fr: '/espace/organisations/:id', en: '/en/workspace/organisations/:id' },
  listings: { fr: '/espace/fiches', en: '/en/workspace/listings' },
  listingProof: { fr: '/espace/fiches/preuve', en: '/en/workspace/listings/proof' },
  confirmListings: { fr: '/espace/fiches/confirmer', en: '/en/workspace/listings/confirm' },
  claimListing: { fr: '/espace/fiches/reclamer/:id', en: '/en/workspace/listings/claim/:id' },
  newListing: { fr: '/espace/fiches/nouvelle', en: '/en/workspace/listings/new' },
  listing: { fr: '/espace/fiches/:id', en: '/en/workspace/listings/:id' },
  recognition: { fr: '/espace/fiches/:id/reconnaissance', en: '/en/workspace/listings/:id/recognition' },
  recognitions: { fr: '/espace/reconnaissances', en: '/en/workspace/recognitions' },
  recognitionCase: { fr: '/espace/reconnaissances/:id', en: '/en/workspace/recognitions/:id' },
  duplicates: { fr: '/espace/doublons', en: '/en/workspace/duplicates' },
  listingMerges: { fr: '/espace/doublons/fusions', en: '/en/workspace/duplicates/merges' },
  duplicate: { fr: '/espace/doublons/:one/:other', en: '/en/workspace/duplicates/:one/:other' },
  reviews: { fr: '/espace/verifications', en: '/en/workspace/reviews' },
  review: { fr: '/espace/verifications/:kind/:id', en: '/en/workspace/reviews/:kind/:id' },
  claims: { fr: '/espace/reclamations', en: '/en/workspace/claims' },
  imports: { fr: '/espace/importations', en: '/en/workspace/imports' },
  importList: { fr: '/espace/importations/:id', en: '/en/workspace/imports/:id' },
  contractFiles: { fr: '/espace/contrats/importations', en: '/en/workspace/contracts/imports' },
  contractFile: { fr: '/espace/contrats/importations/:id', en: '/en/workspace/contracts/imports/:id' },
  quarantine: { fr: '/espace/contrats/quarantaine', en: '/en/workspace/contracts/quarantine' },
  buyers: { fr: '/espace/contrats/acheteurs', en: '/en/workspace/contracts/buyers' },
  buyer: { fr: '/espace/contrats/acheteurs/:id', en: '/en/workspace/contracts/buyers/:id' },
  vocabulary: { fr: '/espace/vocabulaire', en: '/en/workspace/vocabulary' },
  people: { fr: '/espace/personnes', en: '/en/workspace/people' },
  mailbox: { fr: '/espace/courriels', en: '/en/workspace/mails' },
  matches: { fr: '/espace/jumelages', en: '/en/workspace/matches' },
  match: { fr: '/espace/jumelages/cas/:line', en: '/en/workspace/matches/cases/:line' },
  matchDecisions: { fr: '/espace/jumelages/decisions', en: '/en/workspace/matches/decisions' },
  matchCandidates: { fr: '/espace/jumelages/a-inscrire', en: '/en/workspace/matches/missing' },
  statistics: { fr: '/statistiques', en: '/en/statistics' },
  statisticsMap: { fr: '/statistiques/carte', en: '/en/statistics/map' },
  indicators: { fr: '/statistiques/indicateurs', en: '/en/statistics/indicators' },
  indicator: { fr: '/statistiques/indicateurs/:id', en: '/en/statistics/indicators/:id' },
  peers: { fr: '/statistiques/comparer', en: '/en/statistics/compare' },
  ledgerCheck: { fr: '/statistiques/verifier', en: '/en/statistics/check' },
  publish: { fr: '/statistiques/publications/nouvelle', en: '/en/statistics/publications/new' },
  contracts: { fr: '/statistiques/contrats', en: '/en/statistics/contracts' },
  publications: { fr: '/statistiques/publications', en: '/en/statistics/publications' },
  publication: { fr: '/statistiques/publications/:slug', en: '/en/statistics/publications/:slug' },
} as const satisfies Record<string, Record<Language, string>>;

export type WorkspacePageName = keyof typeof patterns;

/** A workspace page recognised in an address, with the segments it names. */
export interface WorkspaceMatch {
  readonly page: WorkspacePageName;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
}

/** @example workspaceAddress('home', 'en', { search: 'sent=1' }) // '/en/workspace?sent=1' */
export function workspaceAddress(
  page: WorkspacePageName,
  language: Language,
  options: { readonly params?: Readonly<Record<string, string>>; readonly search?: string } = {},
): string {
  const path = patterns[page][language].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(options.params?.[name] ?? ''),
  );
  return options.search === undefined || options.search === '' ? path : `${path}?${options.search}`;
}

/** Recognises a workspace page in a path; null when none lives there. Never throws on malformed escapes. */
export function matchWorkspace(pathname: string): WorkspaceMatch | null {
  const language = languageOf(pathname);
  for (const page of Object.keys(patterns) as WorkspacePageName[]) {
    const params = segments(patterns[page][language], pathname);
    if (params !== null) return { page, language, params };
  }
  return null;
}

function segments(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
      continue;
    }
    try {
      params[part.slice(1)] = decodeURIComponent(value);
    } catch {
      return null;
    }
    if (value === '') return null;
  }
  return params;
}
