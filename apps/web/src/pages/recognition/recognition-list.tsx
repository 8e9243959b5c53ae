import type { KeptRecognition, ListingRecognitionView } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useSourceName } from '../../shared/listing/status-line';
import { SelectField, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { DateField } from './date-field';
import { ProofLink, ProofLinkField } from './proof-link';
import { PostForm, useTypedIn } from './recognition-frame';
import styles from './recognition.module.css';

/** Recognitions with what was said of them; `act` may follow each. */
export function RecognitionList({
  recognitions,
  acts,
}: {
  readonly recognitions: readonly KeptRecognition[];
  readonly acts?: (recognition: KeptRecognition) => ReactNode;
}): ReactElement {
  const words = useWords();
  if (recognitions.length === 0) return <p className={frame['soft']}>{words('vouch.recognitions.none')}</p>;
  return (
    <ul className={frame['rows']}>
      {recognitions.map((one) => (
        <li key={one.code}>
          <RecognitionSaid recognition={one} />
          {acts?.(one)}
        </li>
      ))}
    </ul>
  );
}

export function RecognitionSaid({ recognition }: { readonly recognition: KeptRecognition }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const sourceName = useSourceName();
  const { label, state, expired, issuer, number, expiresOn, note, link, reason } = recognition;
  const facts = [
    issuer,
    number,
    expiresOn !== null && words(expired ? 'vouch.over' : 'vouch.until', { date: date(expiresOn) }),
    words('vouch.proof.state', { state: expired ? 'expired' : state, by: sourceName(recognition.by ?? '') }),
  ].filter((part) => part !== null && part !== false);
  return (
    <div>
      <p className={styles['what']}>
        <span className={`${styles['mark']} ${expired ? '' : styles[`proof-${state}`]}`} aria-hidden="true" />
        {label}
      </p>
      <p className={frame['soft']}>{facts.join(' · ')}</p>
      {note !== null && <p>{note}</p>}
      {reason !== null && <p>{words('vouch.reason', { reason })}</p>}
      <ProofLink href={link} />
    </div>
  );
}

/** Declares a recognition, or states it anew. */
export function RecognitionForm({
  terms,
  given,
}: {
  readonly terms: ListingRecognitionView['terms']['recognitions'];
  readonly given?: KeptRecognition;
}): ReactElement {
  const words = useWords();
  const act = given === undefined ? 'recognition' : `recognition:${given.code}`;
  const typed = useTypedIn('recognition');
  const value = (name: string, own: string | null | undefined): string => typed(name, own ?? '');
  const id = act.replace(':', '-');
  return (
    <PostForm act="recognition" fields={given === undefined ? {} : { code: given.code }}>
      {given === undefined && (
        <SelectField
          id={`${id}-code`}
          name="code"
          label={words('vouch.recognition.which')}
          options={terms.map(({ code, label }) => [code, label] as const)}
          value={typed('code', terms[0]?.code ?? '')}
        />
      )}
      <div className={form['pair']}>
        <TextField
          id={`${id}-issuer`}
          name="issuer"
          label={words('vouch.recognition.issuer')}
          value={value('issuer', given?.issuer)}
          maxLength={200}
        />
        <TextField
          id={`${id}-number`}
          name="number"
          label={words('vouch.recognition.number')}
          value={value('number', given?.number)}
          maxLength={100}
        />
        <DateField
          id={`${id}-expires`}
          name="expiresOn"
          label={words('vouch.recognition.expires')}
          value={value('expiresOn', given?.expiresOn)}
        />
        <ProofLinkField id={id} value={value('link', given?.link)} />
      </div>
      <TextField
        id={`${id}-note`}
        name="note"
        label={words('vouch.recognition.note')}
        hint={words('vouch.recognition.note.hint')}
        value={value('note', given?.note)}
        lines={2}
        maxLength={2000}
      />
      <Submit>{words('vouch.recognition.save')}</Submit>
    </PostForm>
  );
}
