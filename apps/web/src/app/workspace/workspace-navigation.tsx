import type { ReactElement } from 'react';
import { Link, usePlace } from '../../shared/router/router';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './workspace-navigation.module.css';

/** Rooms of the workspace, in the order of a day's work. */
const rooms: readonly (readonly [WorkspacePageName, WorkspaceMessageId])[] = [['home', 'home.title']];

/** Where one can go in the workspace; the present room is marked. */
export function WorkspaceNavigation(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { pathname } = usePlace();
  return (
    <nav className={`${styles['navigation']} no-print`} aria-label={words('home.navigation')}>
      <ul>
        {rooms.map(([page, label]) => {
          const to = workspaceAddress(page, language);
          return (
            <li key={page}>
              <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
                {words(label)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
