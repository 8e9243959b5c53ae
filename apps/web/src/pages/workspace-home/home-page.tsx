import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { useAbilities } from '../../shared/workspace/abilities';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { roomsFor, type Room } from '../../shared/workspace/rooms';
import { useWords } from '../../shared/workspace/text';
import content from '../content.module.css';
import styles from './home-page.module.css';
import { countWaiting, type Waiting } from './waiting';

const waitingKey = ['home', 'waiting'];

/** The workspace's first page: what this person can do here, and what waits for them in each room. */
function HomePage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { data: waiting = {} } = useQuery<Waiting>({
    queryKey: waitingKey,
    queryFn: () => ({}),
    staleTime: Infinity,
  });
  useDocumentHead({
    title: words('home.title'),
    description: words('home.intro'),
    canonical: workspaceAddress('home', language),
    alternate: workspaceAddress('home', language === 'fr' ? 'en' : 'fr'),
    indexed: false,
  });
  const busy = Object.values(waiting).filter((count) => count > 0).length;
  return (
    <div className={content['page']}>
      <h1>{words('home.title')}</h1>
      <p className={content['lead']}>{words('home.waits', { rooms: busy })}</p>
      {roomsFor(useAbilities()).map(({ label, rooms }) => (
        <section key={label} className={styles['group']}>
          {label !== 'home.navigation' && <h2>{words(label)}</h2>}
          <ul className={styles['rooms']}>
            {rooms
              .filter(({ page: room }) => room !== 'home')
              .map((room) => (
                <RoomLine key={room.page} room={room} count={waiting[room.page]} />
              ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={address('search', language)}>{words('home.directory')}</a>
      </p>
    </div>
  );
}

function RoomLine({ room: { page, label }, count }: { readonly room: Room; readonly count: number | undefined }) {
  const words = useWords();
  const { language } = useLocale();
  return (
    <li className={count !== undefined && count > 0 ? styles['busy'] : undefined}>
      <a href={workspaceAddress(page, language)}>{words(label)}</a>
      {count !== undefined && <span>{words('home.waiting', { room: page, count })}</span>}
    </li>
  );
}

export const page: WorkspacePage = {
  View: HomePage,
  load: async ({ api, queries, language }) => {
    const session = await api('currentSession');
    if (session.person === null) return { status: 303, location: workspaceAddress('signIn', language) };
    queries.setQueryData<Waiting>(waitingKey, await countWaiting(api, session));
    return undefined;
  },
};
