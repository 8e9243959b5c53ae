import { useQuery } from '@tanstack/react-query';
import { routeUrl } from '@repere/contract/client';
import type { ListingUploads } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { ImportsFrame } from './imports-frame';
import { SendForm } from './send-form';
import { spoken } from './spoken';

const importsKey = ['imports', 'all'];
const FORMATS = ['csv', 'xlsx', 'jsonl'] as const;

/** Sending a list, those sent before, and the export of what one looks after. */
function ImportsPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<ListingUploads | null>({ queryKey: importsKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <ImportsFrame page="imports" title={words('imports.title')}>
      <p>{words('imports.intro')}</p>
      <SendForm found={data} />
      <Section title={words('imports.done.list')}>
        {data.total === 0 && <p>{words('imports.none')}</p>}
        <ul className={frame['rows']}>
          {data.results.map((line) => (
            <SentList key={line.id} line={line} />
          ))}
        </ul>
        <Pagination
          page={data.page}
          pages={Math.ceil(data.total / data.pageSize)}
          href={(to) => workspaceAddress('imports', language, { search: `page=${to}` })}
        />
      </Section>
      <Section title={words('imports.export.title')}>
        <p>{words('imports.export.words')}</p>
        <p className={frame['actions']}>
          {FORMATS.map((format) => (
            <a
              key={format}
              className={button['quiet']}
              href={routeUrl('exportWorkspaceListings', { query: { format } })}
              download
            >
              {words('imports.export.format', { format })}
            </a>
          ))}
        </p>
      </Section>
    </ImportsFrame>
  );
}

function SentList({ line }: { readonly line: ListingUploads['results'][number] }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { id, file, source, state, tally, createdAt } = line;
  return (
    <li>
      <div>
        <p>
          <a href={workspaceAddress('importList', language, { params: { id } })}>{file}</a>
        </p>
        <p className={frame['soft']}>{words('imports.line', { source, date: date(createdAt.slice(0, 10)) })}</p>
        <p className={frame['soft']}>{words('imports.counts', { ...tally })}</p>
      </div>
      <p>{words('imports.state', { state })}</p>
    </li>
  );
}

export const page: WorkspacePage = {
  View: ImportsPage,
  load: async ({ api, queries, search }) => {
    const wanted = Number(search.get('page') ?? 1);
    const number = Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
    queries.setQueryData(importsKey, await api('listListingUploads', { query: { page: number } }));
    return undefined;
  },
  act: (context, form, files) =>
    attempt(context, '', form, async () => {
      const body = new FormData();
      for (const name of ['source', 'organisation']) if (field(form, name) !== '') body.set(name, field(form, name));
      for (const file of files['file'] ?? []) body.set('file', file, file.name);
      const { id } = await context.api('uploadListings', { body, headers: spoken(context.language) });
      return { status: 303, location: workspaceAddress('importList', context.language, { params: { id } }) };
    }),
};
