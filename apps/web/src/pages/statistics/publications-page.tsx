import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useApi } from '../../shared/api/api-context';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { Link } from '../../shared/router/router';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import content from '../content.module.css';

const key = ['publications'];
const abilityKey = ['publications', 'mayPublish'];

/** Every frozen publication of the figures, the newest first. */
function PublicationsPage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language, date } = useLocale();
  const { data } = useQuery({ queryKey: key, queryFn: () => api('listPublications') });
  const { data: mayPublish = false } = useQuery({ queryKey: abilityKey, queryFn: () => false, staleTime: Infinity });
  useDocumentHead({
    title: words('publications.title'),
    description: words('publications.intro'),
    canonical: workspaceAddress('publications', language),
    alternate: workspaceAddress('publications', language === 'fr' ? 'en' : 'fr'),
    indexed: true,
  });
  return (
    <div className={content['page']}>
      <h1>{words('publications.title')}</h1>
      <p className={content['lead']}>{words('publications.intro')}</p>
      {mayPublish && (
        <p className="no-print">
          <a href={workspaceAddress('publish', language)}>{words('publish.title')}</a>
        </p>
      )}
      {data !== undefined && data.results.length === 0 && <p>{words('publications.none')}</p>}
      <ul className={content['list']}>
        {data?.results.map(({ slug, name, createdAt, lines, methodVersion }) => (
          <li key={slug}>
            <Link to={workspaceAddress('publication', language, { params: { slug } })}>{name}</Link>
            <br />
            {words('publications.summary', { date: date(createdAt.slice(0, 10)), lines, version: methodVersion })}
          </li>
        ))}
      </ul>
    </div>
  );
}

export const page: WorkspacePage = {
  View: PublicationsPage,
  load: async ({ api, queries }) => {
    const { abilities } = await api('currentSession');
    queries.setQueryData(abilityKey, abilities.includes('statistics.publish'));
    await queries.fetchQuery({ queryKey: key, queryFn: () => api('listPublications') });
    return undefined;
  },
};
