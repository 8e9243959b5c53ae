import type { ReactElement } from 'react';
import { Link, usePlace } from '../../shared/router/router';
import { useLocale } from '../../shared/i18n/text';
import { matchWorkspace, workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './workspace-navigation.module.css';

interface Part {
  readonly label: WorkspaceMessageId;
  readonly rooms: readonly (readonly [WorkspacePageName, WorkspaceMessageId])[];
}

/** What anybody may look at. */
const statistics: Part = {
  label: 'stats.navigation',
  rooms: [
    ['statistics', 'stats.figures'],
    ['statisticsMap', 'stats.map'],
    ['indicators', 'stats.indicators'],
    ['peers', 'stats.peers'],
    ['contracts', 'stats.contracts'],
    ['publications', 'stats.publications'],
  ],
};

/** Pages below the rooms of the statistics stay beside them. */
const ofStatistics: ReadonlySet<WorkspacePageName> = new Set([
  ...statistics.rooms.map(([room]) => room),
  ...(['indicator', 'publication', 'publish'] as const),
]);

/** What people do once signed in, in the order of a day's work. */
const workspace: Part = {
  label: 'home.navigation',
  rooms: [
    ['home', 'home.title'],
    ['listings', 'home.listings'],
    ['organisations', 'home.organisations'],
    ['account', 'home.account'],
  ],
};

/** Pages of somebody who is not, or not wholly, signed in: there is nowhere to go yet. */
const alone: readonly (WorkspacePageName | undefined)[] = [
  'signIn',
  'signInLink',
  'secondFactor',
  'enrolment',
  'confirmEmail',
  'invitation',
  'mailbox',
  'listingProof',
];

/** Where one can go from here; the present room is marked. */
export function WorkspaceNavigation(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const page = matchWorkspace(usePlace().pathname)?.page;
  if (alone.includes(page)) return null;
  const part = page !== undefined && ofStatistics.has(page) ? statistics : workspace;
  return (
    <nav className={`${styles['navigation']} no-print`} aria-label={words(part.label)}>
      <ul>
        {part.rooms.map(([room, label]) => (
          <li key={room}>
            <Link to={workspaceAddress(room, language)} aria-current={room === page ? 'page' : undefined}>
              {words(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
