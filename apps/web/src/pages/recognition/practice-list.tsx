import type { ListingRecognitionView, PracticeDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { DateField } from './date-field';
import { ProofLink, ProofLinkField } from './proof-link';
import { PostForm, useTypedIn } from './recognition-frame';
import styles from './recognition.module.css';

const families = ['environment', 'equity', 'governance'] as const;
type Term = ListingRecognitionView['terms']['practices'][number];

/** Every practice a responsible buyer asks about, by family: those declared with their evidence, the others to be declared. */
export function PracticeList({
  practices,
  terms,
  editable,
}: {
  readonly practices: readonly PracticeDetail[];
  readonly terms: readonly Term[];
  readonly editable: boolean;
}): ReactElement {
  const words = useWords();
  return (
    <>
      {families
        .filter((family) => editable || practices.some((one) => one.family === family))
        .map((family) => (
          <div key={family} className={styles['family']}>
            <h3>{words(`vouch.family.${family}`)}</h3>
            <ul className={styles['practices']}>
              {terms
                .filter((term) => term.family === family)
                .map((term) => {
                  const declared = practices.find(({ code }) => code === term.code);
                  if (!editable && declared === undefined) return null;
                  return (
                    <li key={term.code}>
                      {declared !== undefined && <Declared practice={declared} editable={editable} />}
                      {editable && <PracticeForm term={term} {...(declared !== undefined && { given: declared })} />}
                    </li>
                  );
                })}
            </ul>
          </div>
        ))}
    </>
  );
}

function Declared({
  practice,
  editable,
}: {
  readonly practice: PracticeDetail;
  readonly editable: boolean;
}): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { code, label, evidence, link, datedOn } = practice;
  return (
    <div className={styles['declared']}>
      <p className={styles['what']}>
        <span className={`${styles['mark']} ${styles['proof-declared']}`} aria-hidden="true" />
        {label}
      </p>
      <p className={frame['soft']}>
        {evidence ?? words('vouch.practice.bare')}
        {datedOn !== null && ` · ${date(datedOn)}`}
      </p>
      <ProofLink href={link} />
      {editable && (
        <PostForm act="practice-remove" fields={{ code }} inline>
          <Submit quiet>{words('vouch.practice.remove')}</Submit>
        </PostForm>
      )}
    </div>
  );
}

function PracticeForm({ term, given }: { readonly term: Term; readonly given?: PracticeDetail }): ReactElement {
  const words = useWords();
  const typed = useTypedIn('practice');
  const mine = typed('code', '') === term.code;
  const value = (name: string, own: string | null | undefined): string => (mine ? typed(name, own ?? '') : (own ?? ''));
  const id = `practice-${term.code}`;
  return (
    <details open={mine}>
      <summary>{given === undefined ? term.label : words('vouch.practice.change')}</summary>
      <PostForm act="practice" fields={{ code: term.code }}>
        <TextField
          id={`${id}-evidence`}
          name="evidence"
          label={words('vouch.practice.evidence')}
          hint={words('vouch.practice.hint', { hint: term.hint })}
          value={value('evidence', given?.evidence)}
          lines={2}
          maxLength={2000}
        />
        <div className={form['pair']}>
          <ProofLinkField id={id} value={value('link', given?.link)} />
          <DateField
            id={`${id}-dated`}
            name="datedOn"
            label={words('vouch.practice.dated')}
            value={value('datedOn', given?.datedOn)}
          />
        </div>
        <Submit>{words(given === undefined ? 'vouch.practice.declare' : 'vouch.practice.save')}</Submit>
      </PostForm>
    </details>
  );
}
