import { useQuery } from '@tanstack/react-query';
import type { PurchaseUploads } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { PurchasesFrame, sourceOf } from './purchases-frame';
import { SendFile } from './send-file';

const filesKey = ['purchases', 'files'];

/** Sending a file of purchases, and those sent before. */
function FilesPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<PurchaseUploads | null>({ queryKey: filesKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <PurchasesFrame page="contractFiles" title={words('buying.files.title')}>
      <p>{words('buying.files.intro')}</p>
      <SendFile maxBytes={data.maxBytes} />
      <Section title={words('buying.files.sent')}>
        {data.total === 0 && <p>{words('buying.files.none')}</p>}
        <ul className={frame['rows']}>
          {data.results.map((line) => (
            <SentFile key={line.id} line={line} />
          ))}
        </ul>
        <Pagination
          page={data.page}
          pages={Math.ceil(data.total / data.pageSize)}
          href={(to) => workspaceAddress('contractFiles', language, { search: `page=${to}` })}
        />
      </Section>
    </PurchasesFrame>
  );
}

function SentFile({ line }: { readonly line: PurchaseUploads['results'][number] }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { id, file, source, buyer, state, createdAt } = line;
  const what = [words('buying.source', { source: sourceOf(source) }), buyer, date(createdAt.slice(0, 10))];
  return (
    <li>
      <div>
        <p>
          <a href={workspaceAddress('contractFile', language, { params: { id } })}>{file}</a>
        </p>
        <p className={frame['soft']}>{what.filter(Boolean).join(' · ')}</p>
      </div>
      <p>{words('buying.state', { state })}</p>
    </li>
  );
}

export const page: WorkspacePage = {
  View: FilesPage,
  load: async ({ api, queries, search }) => {
    const wanted = Number(search.get('page') ?? 1);
    const number = Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
    queries.setQueryData(filesKey, await api('listPurchaseUploads', { query: { page: number } }));
    return undefined;
  },
  act: (context, form, files) =>
    attempt(context, '', form, async () => {
      const body = new FormData();
      for (const name of ['buyer', 'tax']) if (field(form, name) !== '') body.set(name, field(form, name));
      for (const file of files['file'] ?? []) body.set('file', file, file.name);
      const { id } = await context.api('uploadPurchases', { body });
      return { status: 303, location: workspaceAddress('contractFile', context.language, { params: { id } }) };
    }),
};
