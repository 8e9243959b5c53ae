import type { ReactElement } from 'react';
import { useText, type MessageId } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import styles from './report-form.module.css';
import { messageLength, type ReportFormState } from './report-form-state';

const errorTexts: Readonly<Record<string, MessageId>> = {
  message: 'report.error.message',
  email: 'report.error.email',
  busy: 'report.error.busy',
  unavailable: 'report.error.unavailable',
};

/** A plain form, sent to the page itself; errors are summed up on top and said again beside their field. */
export function ReportForm({
  action,
  form,
}: {
  readonly action: string;
  readonly form: ReportFormState;
}): ReactElement {
  const text = useText();
  const error = (name: string): string | null => {
    const id = errorTexts[name];
    return id === undefined || !form.errors.includes(name)
      ? null
      : text(id, { least: messageLength.least, most: messageLength.most });
  };
  return (
    <form method="post" action={action} className={styles['form']} noValidate>
      {form.errors.length > 0 && (
        <div role="alert" tabIndex={-1} autoFocus className={styles['summary']}>
          <h2>{text('report.error.title')}</h2>
          <ul>
            {form.errors.map((name) => (
              <li key={name}>
                {['message', 'email'].includes(name) ? <a href={`#${name}`}>{error(name)}</a> : error(name)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <label htmlFor="message">{text('report.message')}</label>
        <p id="message-hint" className={styles['hint']}>
          {text('report.messageHint', { most: messageLength.most })}
        </p>
        <FieldError name="message" words={error('message')} />
        <textarea
          id="message"
          name="message"
          rows={7}
          required
          maxLength={messageLength.most}
          defaultValue={form.message}
          aria-invalid={form.errors.includes('message')}
          aria-describedby="message-hint message-error"
        />
      </div>
      <div>
        <label htmlFor="email">{text('report.email')}</label>
        <p id="email-hint" className={styles['hint']}>
          {text('report.emailHint')}
        </p>
        <FieldError name="email" words={error('email')} />
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={form.email}
          aria-invalid={form.errors.includes('email')}
          aria-describedby="email-hint email-error"
        />
      </div>
      <div className={styles['trap']} aria-hidden="true">
        <label htmlFor="website">Website</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className={button['primary']}>
        {text('report.submit')}
      </button>
    </form>
  );
}

function FieldError({ name, words }: { readonly name: string; readonly words: string | null }): ReactElement {
  return (
    <p id={`${name}-error`} className={styles['error']}>
      {words}
    </p>
  );
}
