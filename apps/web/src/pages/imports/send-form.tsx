import type { ListingUploads } from '@repere/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './imports.module.css';

type Step = { readonly at: 'sending'; readonly percent: number } | { readonly at: 'reading' | 'failed' } | null;

/** Sends a list. Without scripts the form is posted as it is; with them, one sees how far the sending is. */
export function SendForm({ found }: { readonly found: ListingUploads }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const [step, setStep] = useState<Step>(null);
  const here = workspaceAddress('imports', language);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      setStep({ at: 'sending', percent: total === 0 ? 0 : Math.round((100 * loaded) / total) }),
    );
    request.upload.addEventListener('load', () => setStep({ at: 'reading' }));
    request.addEventListener('error', () => setStep({ at: 'failed' }));
    // The page that answers is the list's own, or this one with its fault: shown as if the form had been posted.
    request.addEventListener('load', () => {
      if (request.status < 400) window.location.assign(request.responseURL);
      else showAnswer(request.responseText);
    });
    request.open('POST', here);
    request.send(new FormData(event.currentTarget));
    setStep({ at: 'sending', percent: 0 });
  };
  const busy = step !== null && step.at !== 'failed';
  return (
    <form method="post" action={here} encType="multipart/form-data" className={styles['form']} onSubmit={send}>
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="import-file">{words('imports.file')}</label>
        <input
          id="import-file"
          name="file"
          type="file"
          required
          accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
          aria-describedby="import-file-hint"
        />
        <p id="import-file-hint" className={frame['soft']}>
          {words('imports.file.hint', { size: Math.round(found.maxBytes / 1024 / 1024) })}
        </p>
      </div>
      <Whose found={found} />
      <button type="submit" className={button['primary']} disabled={busy}>
        {words('imports.submit')}
      </button>
      <p role="status">
        {step?.at === 'sending' && (
          <>
            {words('imports.sending', { percent: step.percent })}{' '}
            <progress max={100} value={step.percent} aria-hidden="true" />
          </>
        )}
        {step?.at === 'reading' && words('imports.reading')}
        {step?.at === 'failed' && words('imports.failed')}
      </p>
    </form>
  );
}

function showAnswer(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

/** In whose name a network sends; from whom the list of staff comes. */
function Whose({ found: { senders } }: { readonly found: ListingUploads }): ReactElement {
  const words = useWords();
  if (senders.length > 0)
    return (
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="import-organisation">{words('imports.organisation')}</label>
        <select id="import-organisation" name="organisation">
          {senders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p className={frame['soft']}>{words('imports.territory')}</p>
      </div>
    );
  return (
    <div className={`${form['field']} ${styles['field']}`}>
      <label htmlFor="import-source">{words('imports.source')}</label>
      <input
        id="import-source"
        name="source"
        maxLength={200}
        autoComplete="off"
        aria-describedby="import-source-hint"
      />
      <p id="import-source-hint" className={frame['soft']}>
        {words('imports.source.hint')}
      </p>
    </div>
  );
}
