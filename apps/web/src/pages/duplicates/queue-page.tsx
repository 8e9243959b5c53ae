import { useQuery } from '@tanstack/react-query';
import type { Duplicates } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DuplicatesForm, DuplicatesFrame } from './duplicates-frame';
import styles from './duplicates.module.css';

type Pair = Duplicates['results'][number];

const queueKey = ['duplicates', 'queue'];

/** Pairs of listings that may be one enterprise, the likeliest first (C2, D8). */
function QueuePage(): ReactElement | null {
  const words = useWords();
  const { language, date } = useLocale();
  const { data } = useQuery<Duplicates | null>({ queryKey: queueKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { total, page, pageSize, comparedAt, results } = data;
  return (
    <DuplicatesFrame page="duplicates" title={words('duplicates.title')}>
      <WhatWasDone />
      {total === 0 ? (
        <section className={styles['empty']}>
          <h2>{words('duplicates.none.title')}</h2>
          <p>{words('duplicates.none.words')}</p>
        </section>
      ) : (
        <>
          <p>{words('duplicates.intro')}</p>
          <p role="status">
            <strong>{words('duplicates.count', { total })}</strong>{' '}
            <span className={frame['soft']}>
              {words('duplicates.compared', { date: date(comparedAt.slice(0, 10)) })}
            </span>
          </p>
          <PairTable pairs={results} />
          <Pagination
            page={page}
            pages={Math.ceil(total / pageSize)}
            href={(to) => workspaceAddress('duplicates', language, { search: `page=${to}` })}
          />
        </>
      )}
    </DuplicatesFrame>
  );
}

function PairTable({ pairs }: { readonly pairs: readonly Pair[] }): ReactElement {
  const words = useWords();
  return (
    <table className={`${desk['table']} ${desk['stacked']} ${styles['queue']}`}>
      <thead>
        <tr>
          <th scope="col">{words('duplicates.column.pair')}</th>
          <th scope="col">{words('duplicates.column.why')}</th>
          <th scope="col">{words('duplicates.column.likely')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairLine key={pair.one.id + pair.other.id} pair={pair} />
        ))}
      </tbody>
    </table>
  );
}

function PairLine({ pair: { one, other, likely, evidence } }: { readonly pair: Pair }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const why = evidence.filter(({ weight }) => weight > 0);
  return (
    <tr>
      <th scope="row">
        {[one, other].map((side) => (
          <span key={side.id} className={styles['side']}>
            {side.name}
            <small>
              {words('duplicates.side', {
                municipality: side.municipality.name,
                neq: side.neq ?? 'none',
                source: side.source,
              })}
            </small>
          </span>
        ))}
      </th>
      <td>{why.map(({ code }) => words('duplicates.evidence', { code })).join(', ')}</td>
      <td>{words('duplicates.likely', { likely })}</td>
      <td>
        <a
          className={button['quiet']}
          href={workspaceAddress('duplicate', language, { params: { one: one.id, other: other.id } })}
          aria-label={words('duplicates.compare.named', { one: one.name, other: other.name })}
        >
          {words('duplicates.compare')}
        </a>
      </td>
    </tr>
  );
}

/** What the last form did, with its undoing. */
function WhatWasDone(): ReactElement | null {
  const words = useWords();
  const search = useSearch();
  const merge = search.get('merged');
  const apart = search.get('apart')?.split('.');
  if (merge !== null)
    return (
      <Notice tone="done" title={words('duplicates.done.merged')} urgent>
        <p>{words('duplicates.done.merged.words', { fields: Number(search.get('fields') ?? 0) })}</p>
        <DuplicatesForm act="undo" fields={{ merge }}>
          <button type="submit" className={button['quiet']}>
            {words('duplicates.undo')}
          </button>
        </DuplicatesForm>
      </Notice>
    );
  if (apart !== undefined)
    return (
      <Notice tone="done" title={words('duplicates.done.apart')} urgent>
        <DuplicatesForm act="doubt" fields={{ one: apart[0] ?? '', other: apart[1] ?? '' }}>
          <button type="submit" className={button['quiet']}>
            {words('duplicates.undo')}
          </button>
        </DuplicatesForm>
      </Notice>
    );
  if (search.has('undone') || search.has('doubted'))
    return (
      <Notice tone="done" urgent>
        <p>{words(search.has('undone') ? 'duplicates.done.undone' : 'duplicates.done.doubted')}</p>
      </Notice>
    );
  return null;
}

export const page: WorkspacePage = {
  View: QueuePage,
  load: async ({ api, queries, search }) => {
    const wanted = Number(search.get('page') ?? 1);
    const number = Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
    queries.setQueryData(queueKey, await api('listDuplicates', { query: { page: number } }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const to = (search: string) => ({
        status: 303 as const,
        location: workspaceAddress('duplicates', context.language, { search }),
      });
      if (field(form, 'do') === 'undo') {
        await context.api('undoListingMerge', { params: { id: field(form, 'merge') } });
        return to('undone=1');
      }
      await context.api('doubtListingsApart', { params: { one: field(form, 'one'), other: field(form, 'other') } });
      return to('doubted=1');
    }),
};
