import { useQuery } from '@tanstack/react-query';
import type { ApiClient, Reviews, TerritoriesResponse } from '@repere/contract';
import { REVIEW_KINDS, type Language } from '@repere/kernel';
import type { ReactElement } from 'react';
import type { Shortcut } from '../../shared/desk/desk-keys';
import desk from '../../shared/desk/desk.module.css';
import { ApiError } from '../../shared/api/api-client';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { readReviewsAsked, reviewAddress, reviewQueryOf, writeReviewsAsked, type ReviewsAsked } from './reviews-asked';
import { ReviewsFrame } from './reviews-frame';
import styles from './reviews.module.css';
import { actOnSelection, SelectionDone } from './selection';

const shortcuts: readonly Shortcut[] = [
  ['j', 'desk.keys.next'],
  ['k', 'desk.keys.previous'],
  ['o', 'reviews.keys.open'],
  ['x', 'reviews.keys.select'],
  ['a', 'reviews.keys.accept'],
  ['u', 'desk.keys.undo'],
];

interface Loaded {
  readonly queue: Reviews;
  readonly territories: TerritoriesResponse['results'];
  /** The territory that was asked for does not exist. */
  readonly unknownPlace: boolean;
}

const queueKey = ['reviews', 'queue'];

/** Everything that waits for somebody's decision, oldest first. */
function QueuePage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const asked = readReviewsAsked(useSearch());
  const { data } = useQuery<Loaded | null>({ queryKey: queueKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { queue, territories, unknownPlace } = data;
  const first = queue.results[0];
  const at = (page: number): string =>
    workspaceAddress('reviews', language, { search: writeReviewsAsked({ ...asked, page }) });
  return (
    <ReviewsFrame page="reviews" title={words('reviews.title')} shortcuts={shortcuts}>
      <SelectionDone />
      {unknownPlace && (
        <Notice tone="attention" urgent>
          <p>{words('reviews.problem.unknown_place')}</p>
        </Notice>
      )}
      <Kinds counts={queue.counts.kinds} asked={asked} />
      {first !== undefined && (
        <div className={desk['summary']}>
          <p role="status">
            <strong>{words('reviews.count', { total: queue.total })}</strong> {words('reviews.order')}
          </p>
          <a className={button['primary']} href={reviewAddress(first, asked, language)}>
            {words('reviews.start')}
          </a>
        </div>
      )}
      <QueueFilters asked={asked} counts={queue.counts} territories={territories} />
      {first === undefined ? (
        <Empty asked={asked} />
      ) : (
        <>
          <QueueTable results={queue.results} asked={asked} />
          <Pagination page={queue.page} pages={Math.ceil(queue.total / queue.pageSize)} href={at} />
        </>
      )}
    </ReviewsFrame>
  );
}

function Kinds({
  counts,
  asked,
}: {
  readonly counts: Reviews['counts']['kinds'];
  readonly asked: ReviewsAsked;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choices = [
    [null, words('reviews.kind.all'), whole] as const,
    ...REVIEW_KINDS.map((kind) => [kind, words(`reviews.kind.${kind}`), counts[kind]] as const),
  ];
  return (
    <nav className={`${desk['choices']} ${styles['kinds']} no-print`} aria-label={words('reviews.kinds')}>
      {choices.map(([kind, label, count]) => (
        <a
          key={label}
          href={workspaceAddress('reviews', language, { search: writeReviewsAsked({ ...asked, kind, page: 1 }) })}
          aria-current={kind === asked.kind ? 'true' : undefined}
        >
          {words('reviews.kindCount', { kind: label, count })}
        </a>
      ))}
    </nav>
  );
}

function Empty({ asked }: { readonly asked: ReviewsAsked }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const whole = writeReviewsAsked(asked) === '';
  return (
    <Notice tone={whole ? 'done' : 'info'} title={words('reviews.empty')}>
      <p>{words(whole ? 'reviews.empty.words' : 'reviews.empty.filtered')}</p>
      {!whole && (
        <p>
          <a href={workspaceAddress('reviews', language)}>{words('reviews.empty.all')}</a>
        </p>
      )}
    </Notice>
  );
}

/** A place that does not exist narrows nothing: the page says so and shows the rest (M1). */
async function ask(api: ApiClient, asked: ReviewsAsked, language: Language): Promise<Omit<Loaded, 'territories'>> {
  const query = { ...reviewQueryOf(asked, language), page: asked.page };
  try {
    return { queue: await api('listReviews', { query }), unknownPlace: false };
  } catch (error) {
    const faulty = error instanceof ApiError && error.status === 400 && asked.territory !== '';
    if (!faulty) throw error;
    const { territory: _, ...rest } = query;
    return { queue: await api('listReviews', { query: rest }), unknownPlace: true };
  }
}

export const page: WorkspacePage = {
  View: QueuePage,
  load: async ({ api, queries, language, search }) => {
    const [found, regions, mrcs] = await Promise.all([
      ask(api, readReviewsAsked(search), language),
      api('listTerritories', { query: { level: 'region', lang: language } }),
      api('listTerritories', { query: { level: 'mrc', lang: language } }),
    ]);
    queries.setQueryData<Loaded>(queueKey, { ...found, territories: [...regions.results, ...mrcs.results] });
    return undefined;
  },
  act: actOnSelection,
};
