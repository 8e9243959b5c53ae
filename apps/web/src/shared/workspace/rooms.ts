import type { CurrentSession } from '@repere/contract';
import type { WorkspacePageName } from './addresses';
import type { WorkspaceMessageId } from './text';

type Ability = CurrentSession['abilities'][number];

/** A room of the workspace, and what it takes to be of use to somebody. */
export interface Room {
  readonly page: WorkspacePageName;
  readonly label: WorkspaceMessageId;
  /** Null for everybody who is signed in. */
  readonly needs: Ability | null;
}

export interface RoomGroup {
  readonly label: WorkspaceMessageId;
  readonly rooms: readonly Room[];
}

/** Every room, in the order of a day's work: what is one's own, what waits for a decision, what keeps the house. */
const groups: readonly RoomGroup[] = [
  {
    label: 'home.navigation',
    rooms: [
      { page: 'home', label: 'home.title', needs: null },
      { page: 'listings', label: 'home.listings', needs: null },
      { page: 'claims', label: 'home.claims', needs: null },
      { page: 'organisations', label: 'home.organisations', needs: null },
      { page: 'account', label: 'home.account', needs: null },
      { page: 'myData', label: 'home.myData', needs: null },
    ],
  },
  {
    label: 'home.check',
    rooms: [
      { page: 'reviews', label: 'home.reviews', needs: 'review.view' },
      { page: 'recognitions', label: 'home.recognitions', needs: 'recognition.decide' },
      { page: 'duplicates', label: 'home.duplicates', needs: 'listing.merge' },
      { page: 'matches', label: 'home.matches', needs: 'purchases.match' },
      { page: 'quarantine', label: 'home.quarantine', needs: 'purchases.import' },
      { page: 'buyers', label: 'home.buyers', needs: 'purchases.import' },
    ],
  },
  {
    label: 'home.keep',
    rooms: [
      { page: 'imports', label: 'home.imports', needs: 'listing.import' },
      { page: 'contractFiles', label: 'home.contractFiles', needs: 'purchases.import' },
      { page: 'vocabulary', label: 'home.vocabulary', needs: 'vocabulary.manage' },
      { page: 'people', label: 'home.people', needs: 'person.manage' },
      { page: 'privacyDesk', label: 'home.privacy', needs: 'privacy.manage' },
      { page: 'auditLog', label: 'home.log', needs: 'audit.view' },
    ],
  },
];

/** The rooms that are of use to somebody; a group without any is none. */
export const roomsFor = (abilities: readonly Ability[]): RoomGroup[] =>
  groups
    .map(({ label, rooms }) => ({
      label,
      rooms: rooms.filter(({ needs }) => needs === null || abilities.includes(needs)),
    }))
    .filter(({ rooms }) => rooms.length > 0);

/** What anybody may look at. */
const statistics: RoomGroup = {
  label: 'stats.navigation',
  rooms: [
    { page: 'statistics', label: 'stats.figures', needs: null },
    { page: 'statisticsMap', label: 'stats.map', needs: null },
    { page: 'indicators', label: 'stats.indicators', needs: null },
    { page: 'peers', label: 'stats.peers', needs: null },
    { page: 'contracts', label: 'stats.contracts', needs: null },
    { page: 'ledgerCheck', label: 'stats.ledgerCheck', needs: null },
    { page: 'publications', label: 'stats.publications', needs: null },
  ],
};

/** Pages below the rooms of the statistics stay beside them. */
const ofStatistics: ReadonlySet<WorkspacePageName> = new Set([
  ...statistics.rooms.map(({ page }) => page),
  ...(['indicator', 'publication', 'publish'] as const),
]);

/** Pages of somebody who is not, or not wholly, signed in: there is nowhere to go yet. */
const alone: ReadonlySet<WorkspacePageName> = new Set([
  'signIn',
  'signInLink',
  'secondFactor',
  'enrolment',
  'confirmEmail',
  'invitation',
  'mailbox',
  'listingProof',
  'confirmListings',
] as const);

/** Whether what somebody may do decides where they can go from a page. */
export const hasOwnRooms = (page: WorkspacePageName): boolean => !alone.has(page) && !ofStatistics.has(page);

/** Where one can go from a page. */
export function roomsFrom(page: WorkspacePageName, abilities: readonly Ability[]): readonly RoomGroup[] {
  if (alone.has(page)) return [];
  return ofStatistics.has(page) ? [statistics] : roomsFor(abilities);
}
