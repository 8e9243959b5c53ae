import { useEffect, useRef, type ReactElement } from 'react';
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
  const strip = useRef<HTMLElement>(null);
  // On a phone the rooms are a strip: the present one is brought into it.
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (strip.current !== null && current != null)
      strip.current.scrollLeft = current.offsetLeft - (strip.current.clientWidth - current.offsetWidth) / 2;
  }, [page]);
  if (first === undefined) return null;
  return (
    <nav ref={strip} className={`${styles['navigation']} no-print`} aria-label={words(first.label)}>
      {groups.map(({ label, rooms }) => (
        <div key={label} className={styles['group']}>
          {label !== first.label && <span aria-hidden="true">{words(label)}</span>}
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
