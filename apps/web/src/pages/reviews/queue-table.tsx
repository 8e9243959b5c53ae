import type { Reviews } from '@repere/contract';
import type { ReactElement } from 'react';
import { dayOf } from '../../features/sign-in/when';
import desk from '../../shared/desk/desk.module.css';
import { DeskForm } from '../../shared/desk/desk-form';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useHydrated } from '../../shared/ui/use-hydrated';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { reviewAddress, type ReviewsAsked } from './reviews-asked';
import styles from './reviews.module.css';

type Line = Reviews['results'][number];

const FORM = 'selection';

/** Kinds that can be accepted unread, as the API has it. */
const selectable = ({ kind }: Line): boolean => kind === 'change' || kind === 'entry';

/** The cases of one page, some of which can be accepted together. */
export function QueueTable({
  results,
  asked,
}: {
  readonly results: readonly Line[];
  readonly asked: ReviewsAsked;
}): ReactElement {
  const words = useWords();
  const some = asked.state === 'open' && results.some(selectable);
  return (
    <DeskForm act="accept" fields={{}} id={FORM}>
      <table className={`${desk['table']} ${desk['queue']} ${styles['queue']}`}>
        <caption className="visually-hidden">{words('reviews.caption')}</caption>
        <thead>
          <tr>
            {some && (
              <th scope="col" className={styles['select']}>
                <SelectAll />
              </th>
            )}
            <th scope="col">{words('reviews.column.listing')}</th>
            <th scope="col">{words('reviews.column.what')}</th>
            <th scope="col">{words('reviews.column.since')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((line) => (
            <Row key={`${line.kind}-${line.id}`} line={line} asked={asked} some={some} />
          ))}
        </tbody>
      </table>
      {some && (
        <div className={styles['together']}>
          <button type="submit" className={button['quiet']} aria-keyshortcuts="a">
            {words('reviews.accept.selection')}
          </button>
          <p className={desk['soft']}>{words('reviews.accept.hint')}</p>
        </div>
      )}
    </DeskForm>
  );
}

/** Ticking all is for scripts; without them every case has its own box. */
function SelectAll(): ReactElement {
  const words = useWords();
  const hydrated = useHydrated();
  if (!hydrated) return <span className="visually-hidden">{words('reviews.column.select')}</span>;
  return (
    <input
      type="checkbox"
      aria-label={words('reviews.select.all')}
      onChange={({ target }) => {
        const boxes = target.form?.querySelectorAll<HTMLInputElement>('input[name="case"]') ?? [];
        for (const box of boxes) box.checked = target.checked;
      }}
    />
  );
}

function Row({
  line,
  asked,
  some,
}: {
  readonly line: Line;
  readonly asked: ReviewsAsked;
  readonly some: boolean;
}): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { kind, id, version, listing, since, assignee, present } = line;
  return (
    <tr>
      {some && (
        <td className={styles['select']}>
          {selectable(line) && (
            <input
              type="checkbox"
              name="case"
              value={`${kind}.${id}.${version}.${listing.version}`}
              aria-label={words('reviews.select', { name: listing.name })}
            />
          )}
        </td>
      )}
      <th scope="row">
        <a data-queue-row="" href={reviewAddress(line, asked, language)}>
          {listing.name}
        </a>
        <small>{listing.municipality.name}</small>
      </th>
      <td>
        <strong className={styles['kind']}>{words('reviews.what', { kind })}</strong> <What line={line} />
      </td>
      <td>
        <time dateTime={since}>{date(dayOf(since))}</time>
        {assignee !== null && <small>{words('reviews.hands', { name: assignee.name })}</small>}
        {present.length > 0 && (
          <small className={styles['present']}>{words('reviews.present', { names: present.join(', ') })}</small>
        )}
      </td>
    </tr>
  );
}

/** The fields of a change, the author's words of anything else. */
function What({ line: { kind, fields, words: said, by } }: { readonly line: Line }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const named = fields.map((field) => words(`listings.field.${field}` as WorkspaceMessageId));
  const list = new Intl.ListFormat(`${language}-CA`).format(named);
  const what = kind === 'held' ? words('reviews.heldBy') : list !== '' ? list : said;
  return (
    <>
      {what}
      <small>{words('reviews.by', { by: by ?? words('reviews.visitor') })}</small>
    </>
  );
}
