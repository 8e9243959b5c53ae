import { useQuery } from '@tanstack/react-query';
import type { PurchaseLineView } from '@repere/contract';
import type { ReactElement } from 'react';
import {
  askContracts,
  contractsKey,
  loadContracts,
  readContractsAsked,
  statuses,
  type ContractsAsked,
} from '../../features/purchase-statistics/contracts-data';
import { readFilters, writeFilters } from '../../features/purchase-statistics/figures-question';
import { useApi } from '../../shared/api/api-context';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Pagination } from '../../shared/ui/pagination';
import { exactAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './contracts-page.module.css';
import layout from './statistics-page.module.css';

const PAGE_SIZE = 20;

/** The award lines behind a figure, to check it one by one. */
function ContractsPage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const asked = askedIn(useSearch());
  const { data } = useQuery({
    queryKey: contractsKey(asked, language),
    queryFn: () => askContracts(api, asked, language),
  });
  const here = workspaceAddress('contracts', language);
  useDocumentHead({
    title: words('contracts.title'),
    description: words('contracts.description'),
    canonical: here,
    alternate: workspaceAddress('contracts', language === 'fr' ? 'en' : 'fr', { search: written(asked) }),
    indexed: false,
  });
  return (
    <div className={layout['page']}>
      <p className="no-print">
        <a href={workspaceAddress('statistics', language, { search: writeFilters(asked.filters) })}>
          {words('contracts.back')}
        </a>
      </p>
      <h1>{words('contracts.title')}</h1>
      <Narrow asked={asked} action={here} />
      {data !== undefined && (
        <>
          <p role="status" className={styles['found']}>
            {words('contracts.found', { total: data.total })}
          </p>
          <ul className={styles['list']}>
            {data.results.map((line) => (
              <Contract key={line.id} line={line} />
            ))}
          </ul>
          <Pagination
            page={data.page}
            pages={Math.ceil(data.total / PAGE_SIZE)}
            href={(page) => workspaceAddress('contracts', language, { search: written({ ...asked, page }) })}
          />
        </>
      )}
    </div>
  );
}

const askedIn = (search: URLSearchParams): ContractsAsked => readContractsAsked(search, readFilters(search).filters);

function written({ filters, q, status, page }: ContractsAsked): string {
  const search = new URLSearchParams(writeFilters(filters));
  if (q !== '') search.set('q', q);
  for (const one of status) search.append('status', one);
  if (page > 1) search.set('page', String(page));
  return search.toString();
}

function Narrow({ asked, action }: { readonly asked: ContractsAsked; readonly action: string }): ReactElement {
  const words = useWords();
  return (
    <search className="no-print">
      <form className={styles['form']} method="get" action={action} key={written(asked)}>
        {[...new URLSearchParams(writeFilters(asked.filters))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className={styles['words']}>
          <span>{words('contracts.search')}</span>
          <input type="search" name="q" defaultValue={asked.q} maxLength={200} />
        </label>
        <fieldset>
          <legend>{words('contracts.status')}</legend>
          {statuses.map((status) => (
            <label key={status}>
              <input type="checkbox" name="status" value={status} defaultChecked={asked.status.includes(status)} />{' '}
              {words(`contracts.status.${status}`)}
            </label>
          ))}
        </fieldset>
        <button className={button['primary']} type="submit">
          {words('contracts.submit')}
        </button>
      </form>
    </search>
  );
}

function Contract({ line }: { readonly line: PurchaseLineView }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { buyer, listing, match, notice, awarded, final } = line;
  const day = line.awardedOn ?? line.signedOn;
  return (
    <li className={styles['contract']}>
      <h2>{line.title === '' ? notice.number : line.title}</h2>
      <p className={styles['amount']}>
        {awarded === null ? words('contracts.unknown') : exactAmount(awarded, language)}
        {final !== null && <span> · {words('contracts.final', { amount: exactAmount(final, language) })}</span>}
      </p>
      <dl>
        <dt>{words('contracts.buyer')}</dt>
        <dd>{buyer?.name ?? words('stats.unattributed')}</dd>
        <dt>{words('contracts.supplier')}</dt>
        <dd>
          {line.supplierAsWritten}
          {line.neqAsWritten !== null && ` · NEQ ${line.neqAsWritten}`}
          {listing !== null && (
            <>
              <br />
              <a href={address('listing', language, { slug: listing.id })}>
                {words('contracts.listing', { name: listing.name })}
              </a>
            </>
          )}
          {match !== null && <> · {words(`contracts.status.${match.status}` as WorkspaceMessageId)}</>}
        </dd>
        <dt>{words('contracts.date')}</dt>
        <dd>{day === null ? words('contracts.unknown') : date(day)}</dd>
        <dt>{words('contracts.notice')}</dt>
        <dd>
          {notice.url === null ? notice.number : <a href={notice.url}>{notice.number}</a>} ·{' '}
          {words('contracts.file', { name: line.file.name })}
        </dd>
      </dl>
      {line.quarantine !== null && <p className={styles['quarantine']}>{words('contracts.quarantine')}</p>}
    </li>
  );
}

export const page: WorkspacePage = {
  View: ContractsPage,
  load: async ({ api, queries, language, search }) => {
    await loadContracts(api, queries, askedIn(search), language);
    return undefined;
  },
};
