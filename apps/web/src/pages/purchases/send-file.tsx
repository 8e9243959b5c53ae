import { routeUrl } from '@repere/contract/client';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './purchases.module.css';
import { Refused } from './purchases-frame';

type Step =
  | { readonly at: 'sending'; readonly percent: number }
  | { readonly at: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly at: 'failed' }
  | null;

/** Sends a file. With scripts it streams straight to the server and one sees how far it is; without, the form is posted as it is. */
export function SendFile({ maxBytes }: { readonly maxBytes: number }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const [step, setStep] = useState<Step>(null);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      setStep({ at: 'sending', percent: total === 0 ? 0 : Math.floor((100 * loaded) / total) }),
    );
    request.addEventListener('error', () => setStep({ at: 'failed' }));
    request.addEventListener('load', () => {
      const answer = request.response as {
        id?: string;
        code?: string;
        params?: Record<string, string | number>;
      } | null;
      if (request.status === 201 && answer?.id !== undefined)
        window.location.assign(workspaceAddress('contractFile', language, { params: { id: answer.id } }));
      else setStep({ at: 'refused', code: answer?.code ?? 'other', params: answer?.params ?? {} });
    });
    request.open('POST', routeUrl('uploadPurchases', {}));
    request.send(new FormData(event.currentTarget));
    setStep({ at: 'sending', percent: 0 });
  };
  return (
    <form
      method="post"
      action={workspaceAddress('contractFiles', language)}
      encType="multipart/form-data"
      className={styles['form']}
      onSubmit={send}
    >
      {step?.at === 'refused' && <Refused code={step.code} params={step.params} />}
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="purchases-file">{words('buying.files.file')}</label>
        <input id="purchases-file" name="file" type="file" required aria-describedby="purchases-file-hint" />
        <p id="purchases-file-hint" className={frame['soft']}>
          {words('buying.files.hint', { size: Math.round(maxBytes / 1_048_576) })}
        </p>
        <noscript>
          <p>{words('buying.files.noScript')}</p>
        </noscript>
      </div>
      <fieldset className={styles['own']}>
        <legend>{words('buying.files.list')}</legend>
        <WhoseList buyer="" tax="unknown" />
      </fieldset>
      <button type="submit" className={button['primary']} disabled={step?.at === 'sending'}>
        {words('buying.files.submit')}
      </button>
      <p role="status">
        {step?.at === 'sending' && (
          <>
            {words('buying.files.sending', { percent: step.percent })}{' '}
            <progress max={100} value={step.percent} aria-hidden="true" />
          </>
        )}
        {step?.at === 'failed' && words('buying.files.failed')}
      </p>
    </form>
  );
}

const TAXES = ['unknown', 'included', 'excluded'] as const;

/** Whose purchases a list holds, and on which tax basis. */
export function WhoseList({ buyer, tax }: { readonly buyer: string; readonly tax: string }): ReactElement {
  const words = useWords();
  return (
    <>
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="purchases-buyer">{words('buying.buyer')}</label>
        <input
          id="purchases-buyer"
          name="buyer"
          maxLength={200}
          defaultValue={buyer}
          aria-describedby="purchases-buyer-hint"
        />
        <p id="purchases-buyer-hint" className={frame['soft']}>
          {words('buying.buyer.hint')}
        </p>
      </div>
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="purchases-tax">{words('buying.tax')}</label>
        <select id="purchases-tax" name="tax" defaultValue={tax}>
          {TAXES.map((one) => (
            <option key={one} value={one}>
              {words('buying.tax.value', { tax: one })}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
