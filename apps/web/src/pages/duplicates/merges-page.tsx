import { useQuery } from '@tanstack/react-query';
import type { ListingMerges } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { DuplicatesForm, DuplicatesFrame } from './duplicates-frame';

const mergesKey = ['duplicates', 'merges'];

/** Merges, the latest first, each with its undoing. */
function MergesPage(): ReactElement | null {
  const words = useWords();
  const { language, date } = useLocale();
  const { data } = useQuery<ListingMerges | null>({ queryKey: mergesKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <DuplicatesFrame page="listingMerges" title={words('duplicates.tab.merges')}>
      <p>{words(data.total === 0 ? 'duplicates.merges.none' : 'duplicates.merges.intro')}</p>
      <ul className={frame['rows']}>
        {data.results.map(({ id, kept, gone, mergedAt, undoneAt, comment }) => (
          <li key={id}>
            <div>
              <p>
                {gone.name} → <a href={address('listing', language, { slug: kept.slug })}>{kept.name}</a>
              </p>
              <p className={frame['soft']}>
                {words('duplicates.merges.when', { date: date(mergedAt.slice(0, 10)) })}
                {comment !== null && ` · ${comment}`}
              </p>
            </div>
            {undoneAt === null ? (
              <DuplicatesForm act="undo" fields={{ merge: id }}>
                <button
                  type="submit"
                  className={button['quiet']}
                  aria-label={words('duplicates.merges.undo.named', { gone: gone.name, kept: kept.name })}
                >
                  {words('duplicates.undo')}
                </button>
              </DuplicatesForm>
            ) : (
              <p className={frame['soft']}>
                {words('duplicates.merges.undone', { date: date(undoneAt.slice(0, 10)) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pagination
        page={data.page}
        pages={Math.ceil(data.total / data.pageSize)}
        href={(to) => workspaceAddress('listingMerges', language, { search: `page=${to}` })}
      />
    </DuplicatesFrame>
  );
}

export const page: WorkspacePage = {
  View: MergesPage,
  load: async ({ api, queries, search }) => {
    const wanted = Number(search.get('page') ?? 1);
    const number = Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
    queries.setQueryData(mergesKey, await api('listListingMerges', { query: { page: number } }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      await context.api('undoListingMerge', { params: { id: field(form, 'merge') } });
      return { status: 303, location: workspaceAddress('duplicates', context.language, { search: 'undone=1' }) };
    }),
};
