import { useQuery } from '@tanstack/react-query';
import type { MatchCase, MatchCases } from '@repere/contract';
import type { ReactElement } from 'react';
import { useApi } from '../../shared/api/api-context';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { percent, roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DeskFrame } from './desk-frame';
import {
  askQueue,
  caseAddress,
  QUEUE_PAGE,
  queueStatuses,
  readQueueAsked,
  writeQueueAsked,
  type QueueAsked,
} from './queue-asked';

const queueKey = (asked: QueueAsked, language: string): readonly unknown[] => ['matching', 'queue', asked, language];

/** Suppliers nobody has recognised for sure, those that bring the most first. */
function QueuePage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const asked = readQueueAsked(useSearch());
  const { data } = useQuery({ queryKey: queueKey(asked, language), queryFn: () => askQueue(api, asked, language) });
  const first = data?.results[0];
  return (
    <DeskFrame page="matches" title={words('desk.title')}>
      <Narrow asked={asked} />
      {data !== undefined && first === undefined && <EmptyQueue asked={asked} />}
      {data !== undefined && first !== undefined && (
        <>
          <div className={desk['summary']}>
            <p role="status">
              <strong>
                {words('desk.queue.summary', { ...data, value: roundAmount(data.value, language) } as SummaryValues)}
              </strong>{' '}
              {words('desk.queue.order')}
            </p>
            <a className={button['primary']} href={caseAddress(first, rankOf(data, 0), asked, language)}>
              {words('desk.queue.start')}
            </a>
          </div>
          <Queue data={data} asked={asked} />
          <Pagination
            page={data.page}
            pages={Math.ceil(data.total / QUEUE_PAGE)}
            href={(page) => workspaceAddress('matches', language, { search: writeQueueAsked({ ...asked, page }) })}
          />
        </>
      )}
    </DeskFrame>
  );
}

type SummaryValues = Readonly<Record<'total' | 'lines', number> & { value: string }>;

const rankOf = ({ page, pageSize }: MatchCases, index: number): number => (page - 1) * pageSize + index + 1;

function Narrow({ asked }: { readonly asked: QueueAsked }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <search className="no-print">
      <form className={desk['narrow']} action={workspaceAddress('matches', language)} key={writeQueueAsked(asked)}>
        <label>
          <span>{words('desk.queue.search')}</span>
          <input type="search" name="q" defaultValue={asked.q} maxLength={200} />
        </label>
        <label>
          <span>{words('desk.queue.status')}</span>
          <select name="status" defaultValue={asked.status}>
            {queueStatuses.map((status) => (
              <option key={status} value={status}>
                {words(`desk.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
        <button className={button['quiet']} type="submit">
          {words('desk.queue.submit')}
        </button>
      </form>
    </search>
  );
}

function EmptyQueue({ asked }: { readonly asked: QueueAsked }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const whole = writeQueueAsked(asked) === '';
  return (
    <Notice tone={whole ? 'done' : 'info'} title={words('desk.queue.empty')}>
      <p>{words(whole ? 'desk.queue.empty.words' : 'desk.queue.empty.filtered')}</p>
      {!whole && (
        <p>
          <a href={workspaceAddress('matches', language)}>{words('desk.queue.all')}</a>
        </p>
      )}
    </Notice>
  );
}

function Queue({ data, asked }: { readonly data: MatchCases; readonly asked: QueueAsked }): ReactElement {
  const words = useWords();
  return (
    <table className={`${desk['table']} ${desk['queue']}`}>
      <caption className="visually-hidden">{words('desk.queue.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('desk.column.supplier')}</th>
          <th scope="col">{words('desk.column.listing')}</th>
          <th scope="col">{words('desk.column.value')}</th>
        </tr>
      </thead>
      <tbody>
        {data.results.map((one, index) => (
          <Row key={`${one.line}-${one.position}`} one={one} rank={rankOf(data, index)} asked={asked} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  one,
  rank,
  asked,
}: {
  readonly one: MatchCase;
  readonly rank: number;
  readonly asked: QueueAsked;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <tr>
      <th scope="row">
        <a data-queue-row="" href={caseAddress(one, rank, asked, language)}>
          {one.supplierAsWritten}
        </a>
        <small>{one.buyer?.name}</small>
      </th>
      <td>
        {one.listing?.name ?? words('desk.none')}
        <small>
          {[one.listing?.municipality.name, words('desk.likely', { share: percent(one.score, language) })]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td>
        {roundAmount(one.value, language)}
        <small>{words('desk.lines', { lines: one.lines, buyers: one.buyers })}</small>
      </td>
    </tr>
  );
}

export const page: WorkspacePage = {
  View: QueuePage,
  load: async ({ api, queries, language, search }) => {
    const asked = readQueueAsked(search);
    queries.setQueryData(queueKey(asked, language), await askQueue(api, asked, language));
    return undefined;
  },
};
