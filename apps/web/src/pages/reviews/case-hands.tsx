import type { ReviewCase } from '@repere/contract';
import { useEffect, useState, type ReactElement } from 'react';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './reviews.module.css';

const EVERY_MS = 20_000;

/** In whose hands the case is, who else is looking at it now, and how it changes hands. */
export function CaseHands({ found }: { readonly found: ReviewCase }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const present = useAttendance(found);
  const { assignee, colleagues } = found;
  const names = present.map(({ name }) => name);
  const from = assignee?.id ?? '';
  return (
    <section className={styles['hands']} aria-label={words('reviews.hands.title')}>
      <p>{assignee === null ? words('reviews.hands.nobody') : words('reviews.hands', { name: assignee.name })}</p>
      {assignee === null ? (
        <DeskForm act="assign" fields={{ to: 'me', from }}>
          <button type="submit" className={button['quiet']} aria-keyshortcuts="m">
            {words('reviews.hands.take')}
          </button>
        </DeskForm>
      ) : (
        <DeskForm act="assign" fields={{ to: '', from }}>
          <button type="submit" className={button['quiet']}>
            {words('reviews.hands.release')}
          </button>
        </DeskForm>
      )}
      {colleagues.length > 1 && (
        <DeskForm act="assign" fields={{ from }} className={styles['give']}>
          <label className={desk['soft']}>
            {words('reviews.hands.to')}{' '}
            <select name="to" defaultValue={from}>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={button['quiet']}>
            {words('reviews.hands.give')}
          </button>
        </DeskForm>
      )}
      <p role="status" className={styles['present']}>
        {names.length > 0 &&
          words('reviews.present.here', {
            ...{ count: names.length, names: new Intl.ListFormat(`${language}-CA`).format(names) },
          })}
      </p>
    </section>
  );
}

/** Says every few seconds that somebody is here, and learns who else is; a page left in the background says nothing. */
function useAttendance({ kind, id, present }: ReviewCase): ReviewCase['present'] {
  const api = useApi();
  const [others, setOthers] = useState(present);
  useEffect(() => {
    let here = true;
    const attend = (): void => {
      if (document.hidden) return;
      // Being seen is a courtesy: a request that fails is made again soon, and nothing else depends on it.
      api('attendReview', { params: { kind, id } }).then(
        (seen) => here && setOthers(seen.present),
        () => undefined,
      );
    };
    attend();
    const timer = setInterval(attend, EVERY_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [api, kind, id]);
  return others;
}
