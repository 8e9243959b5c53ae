import { useQuery } from '@tanstack/react-query';
import type { PurchaseBuyers } from '@repere/contract';
import type { ReactElement } from 'react';
import { DeskKeys } from '../../shared/desk/desk-keys';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DeskStates, stateIn } from './desk-states';
import { PurchasesFrame } from './purchases-frame';

const buyersKey = ['purchases', 'buyers'];

/** Buyers that nobody has recognised, those that weigh most first. */
function BuyersPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const state = stateIn(search);
  const { data } = useQuery<PurchaseBuyers | null>({ queryKey: buyersKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <PurchasesFrame page="buyers" title={words('buying.buyers.title')}>
      {search.has('done') && (
        <Notice tone="done" urgent>
          <p>{words('buying.done')}</p>
        </Notice>
      )}
      <p>{words('buying.buyers.intro')}</p>
      <DeskStates page="buyers" labels={['buying.buyers.waiting', 'buying.buyers.decided']} counts={data} />
      {data.results.length === 0 && (
        <p>{words(state === 'waiting' ? 'buying.buyers.empty' : 'buying.quarantine.noneDecided')}</p>
      )}
      {data.results.length > 0 && (
        <table className={`${desk['table']} ${desk['queue']}`}>
          <thead>
            <tr>
              <th scope="col">{words('buying.column.buyer')}</th>
              <th scope="col">{words('buying.column.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {data.results.map(({ id, name, lines, awarded, sameAs, level }) => (
              <tr key={id}>
                <th scope="row">
                  <a data-queue-row="" href={workspaceAddress('buyer', language, { params: { id } })}>
                    {name}
                  </a>
                  {state === 'decided' && <Standing sameAs={sameAs} level={level} />}
                </th>
                <td>{words('buying.buyers.lines', { lines, amount: roundAmount(awarded, language) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination
        page={data.page}
        pages={Math.ceil(data[state] / data.pageSize)}
        href={(to) => workspaceAddress('buyers', language, { search: `state=${state}&page=${to}` })}
      />
      <DeskKeys
        shortcuts={[
          ['j', 'desk.keys.next'],
          ['k', 'desk.keys.previous'],
          ['o', 'buying.keys.open'],
        ]}
      />
    </PurchasesFrame>
  );
}

type Row = PurchaseBuyers['results'][number];

/** What a buyer was decided to be. */
export function Standing({ sameAs, level }: Pick<Row, 'sameAs' | 'level'>): ReactElement {
  const words = useWords();
  const kind = sameAs !== null ? 'link' : level === null ? 'left' : 'known';
  const name = sameAs ?? (level === null ? '' : words('buying.buyer.level.value', { level }));
  return <small>{words('buying.buyer.now', { kind, name })}</small>;
}

export const page: WorkspacePage = {
  View: BuyersPage,
  load: async ({ api, queries, search }) => {
    const query = { state: stateIn(search), page: Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1) };
    queries.setQueryData(buyersKey, await api('listPurchaseBuyers', { query }));
    return undefined;
  },
};
