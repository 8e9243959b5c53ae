import { useQuery } from '@tanstack/react-query';
import type { CurrentSession } from '@repere/contract';
import type { ReactElement } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import content from '../content.module.css';

const abilitiesKey = ['home', 'abilities'];

/** The workspace's first page: what this person can do here. */
function HomePage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { data: abilities = [] } = useQuery<CurrentSession['abilities']>({
    queryKey: abilitiesKey,
    queryFn: () => [],
    staleTime: Infinity,
  });
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
        {abilities.includes('recognition.decide') && (
          <li>
            <a href={workspaceAddress('recognitions', language)}>{words('home.recognitions')}</a>
          </li>
        )}
        {abilities.includes('purchases.match') && (
          <li>
            <a href={workspaceAddress('matches', language)}>{words('home.matches')}</a>
          </li>
        )}
        <li>
          <a href={workspaceAddress('account', language)}>{words('home.account')}</a>
        </li>
        <li>
          <a href={workspaceAddress('myData', language)}>{words('home.myData')}</a>
        </li>
        {abilities.includes('privacy.manage') && (
          <li>
            <a href={workspaceAddress('privacyDesk', language)}>{words('home.privacy')}</a>
          </li>
        )}
        {abilities.includes('audit.view') && (
          <li>
            <a href={workspaceAddress('auditLog', language)}>{words('home.log')}</a>
          </li>
        )}
        <li>
          <a href={address('search', language)}>{words('home.directory')}</a>
        </li>
      </ul>
    </div>
  );
}

export const page: WorkspacePage = {
  View: HomePage,
  load: async ({ api, queries, language }) => {
    const { person, abilities } = await api('currentSession');
    queries.setQueryData<CurrentSession['abilities']>(abilitiesKey, abilities);
    if (person !== null) return undefined;
    return { status: 303, location: workspaceAddress('signIn', language) };
  },
};
