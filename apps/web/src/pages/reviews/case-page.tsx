import { useQuery } from '@tanstack/react-query';
import type { ReviewCase } from '@repere/contract';
import type { ReactElement } from 'react';
import { dayOf } from '../../features/sign-in/when';
import type { Shortcut } from '../../shared/desk/desk-keys';
import { DeskForm } from '../../shared/desk/desk-form';
import { Part } from '../../shared/desk/desk-page';
import desk from '../../shared/desk/desk.module.css';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useParams, useSearch } from '../../shared/workspace/use-address';
import { actOnCase } from './case-acts';
import { CaseHands } from './case-hands';
import { Certifications, ClaimProof, History } from './case-parts';
import { DecisionForm } from './decision-form';
import { FieldList } from './field-list';
import { kindOf, readReviewsAsked, reviewAddress, reviewQueryOf, writeReviewsAsked } from './reviews-asked';
import { ReviewsFrame } from './reviews-frame';
import styles from './reviews.module.css';

const shortcuts: readonly Shortcut[] = [
  ['j', 'desk.keys.next'],
  ['k', 'desk.keys.previous'],
  ['1-9', 'reviews.keys.field'],
  ['a', 'reviews.keys.accept'],
  ['r', 'reviews.keys.refuse'],
  ['c', 'reviews.keys.ask'],
  ['m', 'reviews.keys.take'],
  ['u', 'desk.keys.undo'],
];

const caseKey = (id: string): readonly unknown[] => ['reviews', 'case', id];

/** One case: both sides, whose word each value is, the proof; decide, next. */
function CasePage(): ReactElement | null {
  const words = useWords();
  const { id = '' } = useParams();
  const { data } = useQuery<ReviewCase | null>({ queryKey: caseKey(id), queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { listing, kind, claim, history, acts, decided } = data;
  const decidable = acts.some((act) => act === 'accept' || act === 'refuse' || act === 'ask');
  return (
    <ReviewsFrame page="review" title={words('reviews.case.title', { name: listing.name })} shortcuts={shortcuts}>
      <JustDone />
      <PlaceInQueue found={data} />
      <Facts found={data} />
      <CaseHands found={data} />
      <Said found={data} />
      {claim !== null && (
        <Part title="reviews.claim">
          <ClaimProof claim={claim} />
        </Part>
      )}
      {kind === 'change' && <FieldList found={data} decidable={decidable} />}
      {decidable ? (
        <Part title="reviews.decide">
          <DecisionForm found={data} />
        </Part>
      ) : (
        <p className={desk['soft']}>
          {words(decided === null && acts.length === 0 ? 'reviews.case.nothing' : 'reviews.case.closed')}
        </p>
      )}
      {kind !== 'change' && <FieldList found={data} decidable={false} />}
      <Part title="reviews.certifications">
        <Certifications found={data} />
      </Part>
      {history.length > 0 && <History history={history} />}
    </ReviewsFrame>
  );
}

/** What the last form did, with the way back; comes with the address, so that it is there without scripts. */
function JustDone(): ReactElement | null {
  const words = useWords();
  const search = useSearch();
  const state = search.get('done');
  if (state === null) return null;
  const undo = search.get('undo') ?? '';
  return (
    <Notice tone="done" title={words('reviews.done', { state })} urgent>
      <p>{words('reviews.done.name', { name: (search.get('name') ?? '').slice(0, 300) })}</p>
      {undo !== '' && (
        <DeskForm act="undo" fields={{ case: undo }}>
          <button type="submit" className={button['quiet']} aria-keyshortcuts="u">
            {words('reviews.undo')}
          </button>
        </DeskForm>
      )}
    </Notice>
  );
}

interface Found {
  readonly found: ReviewCase;
}

function PlaceInQueue({ found: { place } }: Found): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const asked = readReviewsAsked(useSearch());
  const { rank, total, previous, next } = place;
  return (
    <nav className={`${desk['place']} no-print`} aria-label={words('reviews.place')}>
      <a href={workspaceAddress('reviews', language, { search: writeReviewsAsked(asked) })}>{words('reviews.back')}</a>
      <strong>{rank === null ? words('reviews.rest', { total }) : words('reviews.rank', { rank, total })}</strong>
      {previous !== null && (
        <a className={button['quiet']} href={reviewAddress(previous, asked, language)} aria-keyshortcuts="k">
          {words('reviews.previous')}
        </a>
      )}
      {next !== null && (
        <a className={button['quiet']} href={reviewAddress(next, asked, language)} aria-keyshortcuts="j">
          {words('reviews.next')}
        </a>
      )}
    </nav>
  );
}

function Facts({ found: { kind, by, since, listing } }: Found): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { name, municipality, managedBy, slug, id, publication } = listing;
  return (
    <p>
      <strong>
        {words('reviews.case.facts', {
          ...{ kind, by: by ?? '', date: date(dayOf(since)), municipality: municipality.name },
        })}
      </strong>{' '}
      {managedBy === null ? words('reviews.case.unmanaged') : words('reviews.case.managed', { name: managedBy.name })}{' '}
      {words('listings.standing', { publication })}.{' '}
      <span className={`${styles['links']} no-print`}>
        <a href={workspaceAddress('listing', language, { params: { id } })} aria-keyshortcuts="o">
          {words('reviews.case.edit')}
        </a>
        {publication === 'published' && (
          <a href={address('listing', language, { slug })} aria-label={`${words('reviews.case.public')}: ${name}`}>
            {words('reviews.case.public')}
          </a>
        )}
      </span>
    </p>
  );
}

/** The author's words, the question that a NEQ raises, what was asked, what was decided. */
function Said({ found: { words: said, question, neqWords, asked, decided } }: Found): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  return (
    <>
      {said !== null && said !== '' && (
        <Part title="reviews.case.words">
          <blockquote className={styles['said']}>{said}</blockquote>
        </Part>
      )}
      {question !== null && (
        <Notice tone="attention" title={words('reviews.case.question')}>
          <p>{question}</p>
        </Notice>
      )}
      {neqWords.map(({ neq, answer, by, at }) => (
        <p key={by}>{words('reviews.case.neq', { neq, answer, by, date: date(dayOf(at)) })}</p>
      ))}
      {asked !== null && (
        <Notice>
          <p>{words('reviews.case.asked', { by: asked.by, date: date(dayOf(asked.at)), words: asked.words })}</p>
        </Notice>
      )}
      {decided !== null && (
        <Notice>
          <p>
            {words('reviews.case.decided', {
              ...{ decision: decided.decision, by: decided.by, date: date(dayOf(decided.at)) },
              reply: decided.reply ?? 'none',
            })}
          </p>
        </Notice>
      )}
    </>
  );
}

export const page: WorkspacePage = {
  View: CasePage,
  load: async ({ api, queries, language, params, search }) => {
    const kind = kindOf(params['kind'] ?? '');
    const { id = '' } = params;
    if (kind === null || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return { status: 404 };
    const query = reviewQueryOf(readReviewsAsked(search), language);
    queries.setQueryData<ReviewCase>(caseKey(id), await api('getReview', { params: { kind, id }, query }));
    return undefined;
  },
  act: actOnCase,
};
