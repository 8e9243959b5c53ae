import type { ReactElement } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { useAbilities } from '../../shared/workspace/abilities';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { roomsFor } from '../../shared/workspace/rooms';
import { useWords } from '../../shared/workspace/text';
import content from '../content.module.css';

/** The workspace's first page: what this person can do here. */
function HomePage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  useDocumentHead({
    title: words('home.title'),
    description: words('home.intro'),
    canonical: workspaceAddress('home', language),
    alternate: workspaceAddress('home', language === 'fr' ? 'en' : 'fr'),
    indexed: false,
  });
  return (
    <div className={content['page']}>
      <h1>{words('home.title')}</h1>
      <p className={content['lead']}>{words('home.intro')}</p>
      {roomsFor(useAbilities()).map(({ label, rooms }) => (
        <section key={label}>
          {label !== 'home.navigation' && <h2>{words(label)}</h2>}
          <ul className={content['list']}>
            {rooms
              .filter(({ page: room }) => room !== 'home')
              .map(({ page: room, label: name }) => (
                <li key={room}>
                  <a href={workspaceAddress(room, language)}>{words(name)}</a>
                </li>
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

export const page: WorkspacePage = {
  View: HomePage,
  load: async ({ api, language }) => {
    const { person } = await api('currentSession');
    if (person !== null) return undefined;
    return { status: 303, location: workspaceAddress('signIn', language) };
  },
};
