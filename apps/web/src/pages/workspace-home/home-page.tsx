import type { ReactElement } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
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
      <ul className={content['list']}>
        <li>
          <a href={workspaceAddress('listings', language)}>{words('home.listings')}</a>
        </li>
        <li>
          <a href={workspaceAddress('organisations', language)}>{words('home.organisations')}</a>
        </li>
        <li>
          <a href={workspaceAddress('account', language)}>{words('home.account')}</a>
        </li>
        <li>
          <a href={address('search', language)}>{words('home.directory')}</a>
        </li>
      </ul>
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
