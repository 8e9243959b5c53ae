import { useQuery } from '@tanstack/react-query';
import type { WorkspaceListings } from '@repere/contract';
import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { listingAddress } from './addresses';
import styles from './listings.module.css';

const listingsKey = ['listings', 'mine'];

type Line = WorkspaceListings['results'][number];

/** The listings that this person edits or looks after: how each stands, and what waits. */
function ListingsPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<WorkspaceListings | null>({
    queryKey: listingsKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  const q = useSearch().get('q') ?? '';
  if (data == null) return null;
  const { total, results } = data;
  return (
    <Frame page="listings" title={words('listings.title')}>
      <p className={frame['lead']}>{words('listings.intro')}</p>
      <p>
        <a className={button['quiet']} href={workspaceAddress('newListing', language)}>
          {words('entry.from.listings')}
        </a>
      </p>
      {(total > 10 || q !== '') && <Find q={q} />}
      {total === 0 && q === '' && <NoListing />}
      {total === 0 && q !== '' && <p>{words('listings.none.search', { q })}</p>}
      {total > 0 && (
        <>
          <p className={frame['soft']}>{words('listings.count', { count: total })}</p>
          <ul className={styles['listings']}>
            {results.map((line) => (
              <ListingLine key={line.id} line={line} />
            ))}
          </ul>
          <Pages listings={data} q={q} />
        </>
      )}
    </Frame>
  );
}

function Find({ q }: { readonly q: string }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <form method="get" action={workspaceAddress('listings', language)} className={styles['find']} role="search">
      <label htmlFor="find-q">{words('listings.find')}</label>
      <div className={frame['actions']}>
        <input id="find-q" name="q" type="search" defaultValue={q} maxLength={200} />
        <button type="submit" className={button['quiet']}>
          {words('listings.find.submit')}
        </button>
      </div>
    </form>
  );
}

function ListingLine({ line }: { readonly line: Line }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { id, name, neq, municipality, publication, status, lastConfirmedOn, waiting, hasDraft } = line;
  const place = { municipality: municipality.name };
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p className={frame['soft']}>
          {neq === null ? words('listings.line.noNeq', place) : words('listings.line', { ...place, neq })}
        </p>
        <p>
          <strong>{words('listings.standing', { publication })}</strong>, {words('listings.status', { status })}.
        </p>
        <p className={frame['soft']}>
          {lastConfirmedOn === null
            ? words('listings.neverConfirmed')
            : words('listings.confirmed', { date: date(lastConfirmedOn) })}{' '}
          {words('listings.waits', { count: waiting })} {hasDraft && words('listings.draft')}
        </p>
      </div>
      <p>
        <a href={listingAddress(language, id)}>{words('listings.edit', { name })}</a>
      </p>
    </li>
  );
}

/** Nothing here yet: how to claim a listing, and for whom. */
function NoListing(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <section className={styles['empty']}>
      <h2>{words('listings.none.title')}</h2>
      <p>{words('listings.none.organisation')}</p>
      <p>
        <a href={workspaceAddress('organisations', language)}>{words('listings.none.organisation.link')}</a>
      </p>
      <p>{words('listings.none.claim')}</p>
      <p>
        <a href={address('search', language)}>{words('listings.none.search.link')}</a>
      </p>
    </section>
  );
}

function Pages({
  listings: { total, page, pageSize },
  q,
}: {
  readonly listings: WorkspaceListings;
  readonly q: string;
}): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const pages = Math.ceil(total / pageSize);
  if (pages < 2) return null;
  const to = (wanted: number): string => {
    const search = new URLSearchParams({ ...(q !== '' && { q }), page: String(wanted) }).toString();
    return workspaceAddress('listings', language, { search });
  };
  return (
    <p className={frame['actions']}>
      {page > 1 && <a href={to(page - 1)}>{words('listings.previous')}</a>}
      <span>{words('listings.pages', { page, pages })}</span>
      {page < pages && <a href={to(page + 1)}>{words('listings.next')}</a>}
    </p>
  );
}

export const page: WorkspacePage = {
  View: ListingsPage,
  load: async ({ api, queries, search }) => {
    const wanted = Number(search.get('page') ?? 1);
    const number = Number.isInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 1;
    const q = (search.get('q') ?? '').slice(0, 200);
    queries.setQueryData(listingsKey, await api('listWorkspaceListings', { query: { q, page: number } }));
    return undefined;
  },
};
