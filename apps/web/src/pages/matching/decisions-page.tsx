import { useQuery } from '@tanstack/react-query';
import type { ApiClient, MatchDecisions } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { ReactElement } from 'react';
import { attempt } from '../../features/sign-in/form-state';
import { useApi } from '../../shared/api/api-context';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DecisionList } from './decision-list';
import { DeskFrame, undoIn } from './desk-frame';
import { wholeIn } from './queue-asked';

const standings = ['all', 'yes', 'no'] as const;
type Standing = (typeof standings)[number];

interface Asked {
  readonly standing: Standing;
  readonly page: number;
}

const askedIn = (search: URLSearchParams): Asked => ({
  standing: standings.find((one) => one === search.get('standing')) ?? 'all',
  page: wholeIn(search, 'page') ?? 1,
});

function written({ standing, page }: Asked): string {
  const search = new URLSearchParams();
  if (standing !== 'all') search.set('standing', standing);
  if (page > 1) search.set('page', String(page));
  return search.toString();
}

const decisionsKey = (asked: Asked, language: Language): readonly unknown[] => [
  'matching',
  'decisions',
  asked,
  language,
];
const ask = (api: ApiClient, asked: Asked, lang: Language): Promise<MatchDecisions> =>
  api('listMatchDecisions', { query: { ...asked, lang } });

/** What people decided, the latest first. */
function DecisionsPage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const search = useSearch();
  const asked = askedIn(search);
  const { data } = useQuery({ queryKey: decisionsKey(asked, language), queryFn: () => ask(api, asked, language) });
  const at = (to: Asked): string => workspaceAddress('matchDecisions', language, { search: written(to) });
  return (
    <DeskFrame page="matchDecisions" title={words('desk.tab.decisions')}>
      {search.has('undone') && (
        <Notice tone="done" title={words('desk.undone')} urgent>
          <p>{words('desk.undone.words', { changed: Number(search.get('undone')) })}</p>
        </Notice>
      )}
      <nav className={desk['choices']} aria-label={words('desk.decisions.standing')}>
        {standings.map((standing) => (
          <a
            key={standing}
            href={at({ standing, page: 1 })}
            aria-current={standing === asked.standing ? 'true' : undefined}
          >
            {words(`desk.decisions.${standing}`)}
          </a>
        ))}
      </nav>
      {data !== undefined && (
        <>
          <p role="status">{words('desk.decisions.found', { total: data.total })}</p>
          {data.total > 0 && <DecisionList decisions={data.results} />}
          <Pagination
            page={data.page}
            pages={Math.ceil(data.total / data.pageSize)}
            href={(page) => at({ ...asked, page })}
          />
        </>
      )}
    </DeskFrame>
  );
}

export const page: WorkspacePage = {
  View: DecisionsPage,
  load: async ({ api, queries, language, search }) => {
    const asked = askedIn(search);
    queries.setQueryData(decisionsKey(asked, language), await ask(api, asked, language));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const { changed } = await undoIn(context, form);
      const search = new URLSearchParams(written(askedIn(context.search)));
      search.set('undone', String(changed));
      return {
        status: 303,
        location: workspaceAddress('matchDecisions', context.language, { search: search.toString() }),
      };
    }),
};
