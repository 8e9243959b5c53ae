import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Submit, TextField } from '../../shared/ui/field';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { EditForm } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';
import { Guidance } from './guidance';
import { Management } from './management';

interface Part {
  readonly data: EditorData;
}

const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });

/** How the listing stands, and the button that says that it is still correct (S6). */
export function Standing({ data }: Part): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { publication, status, lastConfirmedOn, next, editor } = data.edited;
  return (
    <section className={styles['standing']}>
      <p>
        <strong>{words('listings.standing', { publication })}</strong>,{' '}
        {words('listings.status', { status: status.code })}.{' '}
        {lastConfirmedOn === null
          ? words('listings.neverConfirmed')
          : words('listings.confirmed', { date: date(lastConfirmedOn) })}
      </p>
      <Guidance data={data} />
      {editor !== null && (
        <EditForm act="confirm" inline>
          <Submit quiet>{words('listings.confirm')}</Submit>
        </EditForm>
      )}
      {editor !== null && next.length > 0 && <Publication next={next} />}
      <Management data={data} />
    </section>
  );
}

function Publication({ next }: { readonly next: EditorData['edited']['next'] }): ReactElement {
  const words = useWords();
  return (
    <details>
      <summary>{words('listings.publication')}</summary>
      {next.map((to) => (
        <EditForm key={to} act="publication" fields={{ to }}>
          <TextField
            id={`publication-${to}`}
            name="comment"
            label={words('listings.publication.why')}
            value=""
            maxLength={2000}
          />
          <Submit quiet>{words('listings.publication.to', { to })}</Submit>
        </EditForm>
      ))}
    </details>
  );
}

/** What waits for review, with the answer of whoever looks at it. */
export function Waiting({ data: { edited } }: Part): ReactElement | null {
  const words = useWords();
  const { date, language } = useLocale();
  // What others propose to an enterprise has its own place, where it is answered.
  const waiting = edited.waiting.filter(({ owner }) => edited.editor?.kind !== 'enterprise' || owner === 'enterprise');
  if (waiting.length === 0) return null;
  const list = new Intl.ListFormat(`${language}-CA`);
  return (
    <section className={styles['standing']}>
      <h2>{words('listings.waiting')}</h2>
      <ul className={frame['rows']}>
        {waiting.map(({ id, fields, by, createdAt, state, reply }) => (
          <li key={id}>
            <div>
              <p>
                {words('listings.waiting.line', {
                  fields: list.format(fields.map((field) => words(`listings.field.${field}`))),
                  by,
                  date: date(dayOf(createdAt)),
                  state,
                })}
              </p>
              {reply !== null && <p>{words('listings.waiting.reply', { reply })}</p>}
            </div>
            <EditForm act="withdrawChange" fields={{ change: id }} inline>
              <Submit quiet>{words('listings.waiting.withdraw')}</Submit>
            </EditForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that the listing said before, each version restorable. */
export function Versions({ data: { edited, versions } }: Part): ReactElement | null {
  const words = useWords();
  const { date, language } = useLocale();
  if (versions === null || versions.results.length === 0) return null;
  const list = new Intl.ListFormat(`${language}-CA`);
  return (
    <details>
      <summary>{words('listings.versions', { count: versions.results.length })}</summary>
      <ol className={frame['rows']}>
        {versions.results.map(({ version, kind, fields, by, at, comment }) => (
          <li key={version}>
            <div>
              <p>{words('listings.version', { version, kind, by, date: date(dayOf(at)) })}</p>
              {fields.length > 0 && (
                <p className={frame['soft']}>{list.format(fields.map((field) => words(`listings.field.${field}`)))}</p>
              )}
              {comment !== null && <p>{comment}</p>}
            </div>
            {edited.editor !== null && version !== versions.current && (
              <EditForm act="restore" fields={{ from: String(version) }} inline>
                <Submit quiet>{words('listings.version.restore', { version })}</Submit>
              </EditForm>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
