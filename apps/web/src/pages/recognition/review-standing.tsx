import type { ListingRecognitionView, RecognitionReviewView } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './recognition.module.css';

/** Where a review stands, in words, with what was decided and why. */
export function ReviewStanding({ review }: { readonly review: RecognitionReviewView }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { state, declared, reviewer, reason, appeal, confirmation } = review;
  const about = { by: reviewer?.name ?? '', on: declared === null ? '' : date(declared.on) };
  return (
    <div className={styles['standing']}>
      <p className={styles['state']}>
        <span className={`${styles['mark']} ${styles[`state-${state}`]}`} aria-hidden="true" />
        {words('vouch.state', { state })}
      </p>
      <p>{words('vouch.state.meaning', { state, ...about, appeal: appeal === null ? 'no' : 'yes' })}</p>
      {confirmation !== null && (
        <p>
          {words(confirmation.inForce ? 'vouch.confirmation' : 'vouch.confirmation.over', {
            by: confirmation.by,
            on: date(confirmation.on),
            until: date(confirmation.until),
          })}
        </p>
      )}
      {reason !== null && <p>{words('vouch.reason', { reason })}</p>}
      {appeal !== null && <p>{words('vouch.appeal.said', { reason: appeal })}</p>}
    </div>
  );
}

/** Everything that happened, the last first. */
export function ReviewHistory({ review }: { readonly review: RecognitionReviewView }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  return (
    <details>
      <summary>{words('vouch.history', { count: review.history.length })}</summary>
      <ol className={frame['rows']}>
        {review.history.map((event) => (
          <li key={event.version}>
            <span>
              {words('vouch.act', { act: event.act, by: event.by })}
              {event.reason !== null && <span className={frame['soft']}> {event.reason}</span>}
            </span>
            <time dateTime={event.at}>{date(event.at.slice(0, 10))}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The question that a number raises, and what staff found out. */
export function NeqQuestion({
  question,
}: {
  readonly question: NonNullable<ListingRecognitionView['neqQuestion']>;
}): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { answer } = question;
  return (
    <>
      <p>{question.question}</p>
      {answer === null ? (
        <p className={frame['soft']}>{words('vouch.neq.open')}</p>
      ) : (
        <p>
          {words('vouch.neq.answered', { answer: answer.code, by: answer.by, on: date(answer.on), note: answer.note })}
        </p>
      )}
    </>
  );
}
