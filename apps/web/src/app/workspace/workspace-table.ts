import type { Language } from '@repere/kernel';
import type { Messages } from '../../shared/i18n/formatter';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { catalogues } from './word-catalogues';

interface WorkspaceEntry {
  /** Key of the page's module in the build's manifest. */
  readonly module: string;
  readonly load: () => Promise<{ readonly page: WorkspacePage }>;
  /** Catalogues its sentences come from, beside `home`. */
  readonly words: readonly (keyof typeof catalogues)[];
}

/** Every page of the workspace; addresses stand in shared/workspace/addresses. */
export const workspaceTable: Readonly<Record<WorkspacePageName, WorkspaceEntry>> = {
  home: {
    module: 'src/pages/workspace-home/home-page.tsx',
    load: () => import('../../pages/workspace-home/home-page'),
    words: [],
  },
  signIn: {
    module: 'src/pages/account/sign-in-page.tsx',
    load: () => import('../../pages/account/sign-in-page'),
    words: ['accounts'],
  },
  signInLink: {
    module: 'src/pages/account/link-page.tsx',
    load: () => import('../../pages/account/link-page'),
    words: ['accounts'],
  },
  secondFactor: {
    module: 'src/pages/account/second-factor-page.tsx',
    load: () => import('../../pages/account/second-factor-page'),
    words: ['accounts'],
  },
  enrolment: {
    module: 'src/pages/account/enrolment-page.tsx',
    load: () => import('../../pages/account/enrolment-page'),
    words: ['accounts'],
  },
  account: {
    module: 'src/pages/account/account-page.tsx',
    load: () => import('../../pages/account/account-page'),
    words: ['accounts'],
  },
  myData: {
    module: 'src/pages/privacy/my-data-page.tsx',
    load: () => import('../../pages/privacy/my-data-page'),
    words: ['privacy'],
  },
  privacyDesk: {
    module: 'src/pages/privacy/privacy-desk-page.tsx',
    load: () => import('../../pages/privacy/privacy-desk-page'),
    words: ['privacy'],
  },
  auditLog: {
    module: 'src/pages/privacy/audit-page.tsx',
    load: () => import('../../pages/privacy/audit-page'),
    words: ['privacy'],
  },
  confirmEmail: {
    module: 'src/pages/account/confirm-email-page.tsx',
    load: () => import('../../pages/account/confirm-email-page'),
    words: ['accounts'],
  },
  invitation: {
    module: 'src/pages/account/invitation-page.tsx',
    load: () => import('../../pages/account/invitation-page'),
    words: ['accounts'],
  },
  organisations: {
    module: 'src/pages/account/organisations-page.tsx',
    load: () => import('../../pages/account/organisations-page'),
    words: ['accounts'],
  },
  organisation: {
    module: 'src/pages/account/organisation-page.tsx',
    load: () => import('../../pages/account/organisation-page'),
    words: ['accounts'],
  },
  listings: {
    module: 'src/pages/listings/listings-page.tsx',
    load: () => import('../../pages/listings/listings-page'),
    words: ['listings', 'listingEntry'],
  },
  listingProof: {
    module: 'src/pages/listings/proof-page.tsx',
    load: () => import('../../pages/listings/proof-page'),
    words: ['listings'],
  },
  confirmListings: {
    module: 'src/pages/listings/confirm-page.tsx',
    load: () => import('../../pages/listings/confirm-page'),
    words: ['listings'],
  },
  claimListing: {
    module: 'src/pages/listings/claim-page.tsx',
    load: () => import('../../pages/listings/claim-page'),
    words: ['listings'],
  },
  newListing: {
    module: 'src/pages/listings/new-listing-page.tsx',
    load: () => import('../../pages/listings/new-listing-page'),
    words: ['listings', 'listingEntry'],
  },
  listing: {
    module: 'src/pages/listings/listing-page.tsx',
    load: () => import('../../pages/listings/listing-page'),
    words: ['listings', 'reviews'],
  },
  duplicates: {
    module: 'src/pages/duplicates/queue-page.tsx',
    load: () => import('../../pages/duplicates/queue-page'),
    words: ['duplicates', 'listings'],
  },
  listingMerges: {
    module: 'src/pages/duplicates/merges-page.tsx',
    load: () => import('../../pages/duplicates/merges-page'),
    words: ['duplicates', 'listings'],
  },
  duplicate: {
    module: 'src/pages/duplicates/pair-page.tsx',
    load: () => import('../../pages/duplicates/pair-page'),
    words: ['duplicates', 'listings'],
  },
  reviews: {
    module: 'src/pages/reviews/queue-page.tsx',
    load: () => import('../../pages/reviews/queue-page'),
    words: ['listings', 'reviews'],
  },
  review: {
    module: 'src/pages/reviews/case-page.tsx',
    load: () => import('../../pages/reviews/case-page'),
    words: ['listings', 'reviews'],
  },
  claims: {
    module: 'src/pages/reviews/claims-page.tsx',
    load: () => import('../../pages/reviews/claims-page'),
    words: ['listings', 'reviews'],
  },
  recognition: {
    module: 'src/pages/recognition/recognition-page.tsx',
    load: () => import('../../pages/recognition/recognition-page'),
    words: ['recognition'],
  },
  recognitions: {
    module: 'src/pages/recognition/recognitions-page.tsx',
    load: () => import('../../pages/recognition/recognitions-page'),
    words: ['recognition'],
  },
  recognitionCase: {
    module: 'src/pages/recognition/case-page.tsx',
    load: () => import('../../pages/recognition/case-page'),
    words: ['recognition'],
  },
  imports: {
    module: 'src/pages/imports/imports-page.tsx',
    load: () => import('../../pages/imports/imports-page'),
    words: ['imports'],
  },
  importList: {
    module: 'src/pages/imports/list-page.tsx',
    load: () => import('../../pages/imports/list-page'),
    words: ['imports'],
  },
  contractFiles: {
    module: 'src/pages/purchases/files-page.tsx',
    load: () => import('../../pages/purchases/files-page'),
    words: ['purchases'],
  },
  contractFile: {
    module: 'src/pages/purchases/file-page.tsx',
    load: () => import('../../pages/purchases/file-page'),
    words: ['purchases'],
  },
  quarantine: {
    module: 'src/pages/purchases/quarantine-page.tsx',
    load: () => import('../../pages/purchases/quarantine-page'),
    words: ['purchases'],
  },
  buyers: {
    module: 'src/pages/purchases/buyers-page.tsx',
    load: () => import('../../pages/purchases/buyers-page'),
    words: ['purchases'],
  },
  buyer: {
    module: 'src/pages/purchases/buyer-page.tsx',
    load: () => import('../../pages/purchases/buyer-page'),
    words: ['purchases'],
  },
  vocabulary: {
    module: 'src/pages/vocabulary/vocabulary-page.tsx',
    load: () => import('../../pages/vocabulary/vocabulary-page'),
    words: ['vocabulary'],
  },
  people: {
    module: 'src/pages/account/people-page.tsx',
    load: () => import('../../pages/account/people-page'),
    words: ['accounts'],
  },
  mailbox: {
    module: 'src/pages/account/mailbox-page.tsx',
    load: () => import('../../pages/account/mailbox-page'),
    words: ['accounts'],
  },
  matches: {
    module: 'src/pages/matching/queue-page.tsx',
    load: () => import('../../pages/matching/queue-page'),
    words: ['matching'],
  },
  match: {
    module: 'src/pages/matching/case-page.tsx',
    load: () => import('../../pages/matching/case-page'),
    words: ['matching'],
  },
  matchDecisions: {
    module: 'src/pages/matching/decisions-page.tsx',
    load: () => import('../../pages/matching/decisions-page'),
    words: ['matching'],
  },
  matchCandidates: {
    module: 'src/pages/matching/candidates-page.tsx',
    load: () => import('../../pages/matching/candidates-page'),
    words: ['matching'],
  },
  statistics: {
    module: 'src/pages/statistics/statistics-page.tsx',
    load: () => import('../../pages/statistics/statistics-page'),
    words: ['statistics'],
  },
  statisticsMap: {
    module: 'src/pages/statistics/map-page.tsx',
    load: () => import('../../pages/statistics/map-page'),
    words: ['statistics'],
  },
  indicators: {
    module: 'src/pages/statistics/indicators-page.tsx',
    load: () => import('../../pages/statistics/indicators-page'),
    words: ['statistics'],
  },
  indicator: {
    module: 'src/pages/statistics/indicator-page.tsx',
    load: () => import('../../pages/statistics/indicator-page'),
    words: ['statistics'],
  },
  peers: {
    module: 'src/pages/statistics/peers-page.tsx',
    load: () => import('../../pages/statistics/peers-page'),
    words: ['statistics'],
  },
  ledgerCheck: {
    module: 'src/pages/statistics/ledger-check-page.tsx',
    load: () => import('../../pages/statistics/ledger-check-page'),
    words: ['statistics', 'ledgerCheck'],
  },
  publish: {
    module: 'src/pages/statistics/publish-page.tsx',
    load: () => import('../../pages/statistics/publish-page'),
    words: ['statistics'],
  },
  contracts: {
    module: 'src/pages/statistics/contracts-page.tsx',
    load: () => import('../../pages/statistics/contracts-page'),
    words: ['statistics'],
  },
  publications: {
    module: 'src/pages/statistics/publications-page.tsx',
    load: () => import('../../pages/statistics/publications-page'),
    words: ['statistics'],
  },
  publication: {
    module: 'src/pages/statistics/publication-page.tsx',
    load: () => import('../../pages/statistics/publication-page'),
    words: ['statistics'],
  },
};

/** The sentences a page needs, beside those of the public site. */
export async function loadWords(page: WorkspacePageName, language: Language): Promise<Messages> {
  const wanted = ['home' as const, ...workspaceTable[page].words];
  const loaded = await Promise.all(wanted.map((name) => catalogues[name][language]()));
  return Object.assign({}, ...loaded.map(({ messages }) => messages)) as Messages;
}
