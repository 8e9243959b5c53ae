import type { ReactElement } from 'react';
import { Link, usePlace } from '../../shared/router/router';
import { useLocale } from '../../shared/i18n/text';
import { useAbilities } from '../../shared/workspace/abilities';
import { matchWorkspace, workspaceAddress } from '../../shared/workspace/addresses';
import { roomsFrom } from '../../shared/workspace/rooms';
import { useWords } from '../../shared/workspace/text';
import styles from './workspace-navigation.module.css';

/** Where one can go from here, group by group; the present room is marked. */
export function WorkspaceNavigation(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const page = matchWorkspace(usePlace().pathname)?.page ?? 'home';
  const groups = roomsFrom(page, useAbilities());
  const [first] = groups;
  if (first === undefined) return null;
  return (
    <nav className={`${styles['navigation']} no-print`} aria-label={words(first.label)}>
      {groups.map(({ label, rooms }) => (
        <div key={label} className={styles['group']}>
          {groups.length > 1 && <span aria-hidden="true">{words(label)}</span>}
          <ul aria-label={words(label)}>
            {rooms.map((room) => (
              <li key={room.page}>
                <Link to={workspaceAddress(room.page, language)} aria-current={room.page === page ? 'page' : undefined}>
                  {words(room.label)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
