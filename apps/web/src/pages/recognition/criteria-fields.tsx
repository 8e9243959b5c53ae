import type { CriterionFindingView } from '@repere/contract';
import { ARTICLE_3_CRITERIA, CRITERION_ANSWERS } from '@repere/kernel';
import type { ReactElement, ReactNode } from 'react';
import { SelectField, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { useWords } from '../../shared/workspace/text';
import { ProofLink } from './proof-link';
import styles from './recognition.module.css';
import { useVouching } from './recognition-data';
import { useTypedIn } from './recognition-frame';

type Criterion = (typeof ARTICLE_3_CRITERIA)[number];

/** The six criteria, each with an answer, a note and where its proof can be read; `beside` says what the other side answered. */
export function CriteriaFields({
  act,
  findings,
  side,
  beside,
}: {
  readonly act: string;
  readonly findings: readonly CriterionFindingView[];
  readonly side: 'enterprise' | 'reviewer';
  readonly beside?: (criterion: Criterion) => ReactNode;
}): ReactElement {
  return (
    <ol className={styles['criteria']}>
      {ARTICLE_3_CRITERIA.map((criterion) => (
        <li key={criterion}>
          <CriterionField
            {...{ act, criterion, side }}
            finding={findings.find((one) => one.criterion === criterion)}
            beside={beside?.(criterion)}
          />
        </li>
      ))}
    </ol>
  );
}

function CriterionField(props: {
  readonly act: string;
  readonly criterion: Criterion;
  readonly side: 'enterprise' | 'reviewer';
  readonly finding: CriterionFindingView | undefined;
  readonly beside: ReactNode;
}): ReactElement {
  const { act, criterion, side, finding, beside } = props;
  const words = useWords();
  const typed = useTypedIn(act);
  const documents = useVouching()?.documents ?? [];
  const id = `${act}-${criterion}`;
  const answer = typed(`${criterion}.answer`, finding?.answer ?? 'unknown');
  return (
    <fieldset className={styles['criterion']}>
      <legend>{words(`vouch.criterion.${criterion}`)}</legend>
      <p className={form['hint']}>{words(`vouch.criterion.${criterion}.hint`)}</p>
      {beside}
      <div className={styles['answers']}>
        {CRITERION_ANSWERS.map((value) => (
          <label key={value}>
            <input type="radio" name={`${criterion}.answer`} value={value} defaultChecked={answer === value} />{' '}
            {words(`vouch.answer.${value}`)}
          </label>
        ))}
      </div>
      <div className={form['pair']}>
        <TextField
          id={`${id}-note`}
          name={`${criterion}.note`}
          label={words(`vouch.note.${side}`)}
          value={typed(`${criterion}.note`, finding?.note ?? '')}
          lines={2}
          maxLength={2000}
        />
        <TextField
          id={`${id}-link`}
          name={`${criterion}.link`}
          label={words('vouch.link')}
          value={typed(`${criterion}.link`, finding?.link ?? '')}
          inputMode="text"
          maxLength={500}
        />
        {documents.length > 0 && (
          <SelectField
            id={`${id}-document`}
            name={`${criterion}.document`}
            label={words('vouch.document')}
            options={[
              ['', words('vouch.document.none')],
              ...documents.map(({ id: file, name }) => [file, name] as const),
            ]}
            value={typed(`${criterion}.document`, finding?.document ?? '')}
          />
        )}
      </div>
    </fieldset>
  );
}

/** What one side said of a criterion, to be read. */
export function CriterionSaid({
  finding,
}: {
  readonly finding: CriterionFindingView | undefined;
}): ReactElement | null {
  const words = useWords();
  const document = useVouching()?.documents.find(({ id }) => id === finding?.document);
  if (finding === undefined) return null;
  return (
    <div className={styles['said']}>
      <p>
        <span className={`${styles['mark']} ${styles[finding.answer]}`} aria-hidden="true" />
        {words(`vouch.answer.${finding.answer}`)}
      </p>
      {finding.note !== null && <p className={styles['note']}>{finding.note}</p>}
      <ProofLink href={finding.link} />
      {document !== undefined && (
        <p>
          <a href={document.url}>{document.name}</a>
        </p>
      )}
    </div>
  );
}

/** Both sides of all six, to be read. */
export function CriteriaRead({
  answers,
  findings,
}: {
  readonly answers: readonly CriterionFindingView[];
  readonly findings: readonly CriterionFindingView[];
}): ReactElement {
  const words = useWords();
  const of = (all: readonly CriterionFindingView[], criterion: Criterion) =>
    all.find((one) => one.criterion === criterion);
  const looked = findings.some(({ answer, note }) => answer !== 'unknown' || note !== null);
  return (
    <ol className={styles['criteria']}>
      {ARTICLE_3_CRITERIA.map((criterion) => (
        <li key={criterion} className={styles['read']}>
          <h3>{words(`vouch.criterion.${criterion}`)}</h3>
          <div className={styles['sides']}>
            <div>
              <p className={styles['side']}>{words('vouch.side.enterprise')}</p>
              <CriterionSaid finding={of(answers, criterion)} />
            </div>
            {looked && (
              <div>
                <p className={styles['side']}>{words('vouch.side.reviewer')}</p>
                <CriterionSaid finding={of(findings, criterion)} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
