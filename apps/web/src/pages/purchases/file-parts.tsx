import type { PurchaseUpload } from '@repere/contract';
import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import { useWords } from '../../shared/workspace/text';
import styles from './purchases.module.css';

type Preview = NonNullable<PurchaseUpload['preview']>;

/** The first lines of a file, as they would be imported. */
export function FirstRecords({ first }: Pick<Preview, 'first'>): ReactElement | null {
  const words = useWords();
  const { date, language } = useLocale();
  if (first.length === 0) return null;
  return (
    <Section title={words('buying.file.first')}>
      <table className={`${desk['table']} ${desk['stacked']}`}>
        <thead>
          <tr>
            {(['supplier', 'buyer', 'title', 'day', 'amount'] as const).map((column) => (
              <th key={column} scope="col">
                {words(`buying.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((one, index) => (
            <tr key={index}>
              <th scope="row">
                {one.supplier}
                <small>{[one.neq, `${words('buying.column.record')} ${one.record}`].filter(Boolean).join(' · ')}</small>
              </th>
              <td>{one.buyer}</td>
              <td>{one.title}</td>
              <td>{one.day === null ? '' : date(one.day)}</td>
              <td>{one.amount === null ? '' : roundAmount(one.amount, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What became of a file: added, changed, unchanged, held back, refused, known from elsewhere. */
export function Outcome({
  upload: { state },
  outcome,
}: {
  readonly upload: PurchaseUpload;
  readonly outcome: NonNullable<PurchaseUpload['outcome']>;
}): ReactElement {
  const words = useWords();
  const { number, language } = useLocale();
  const known = state === 'known';
  return (
    <>
      <Notice tone="done" title={words(known ? 'buying.file.known' : 'buying.file.imported')}>
        <p>
          {known
            ? words('buying.file.known.words')
            : words('buying.file.sum', { sum: roundAmount(outcome.sum, language) })}
        </p>
        {outcome.quarantined > 0 && (
          <p>
            <a href={workspaceAddress('quarantine', language)}>{words('buying.file.quarantine')}</a>
          </p>
        )}
      </Notice>
      <dl className={styles['counts']}>
        {(['new', 'changed', 'unchanged', 'quarantined', 'refused', 'elsewhere'] as const).map((count) => (
          <div key={count}>
            <dt>{words(`buying.count.${count}`)}</dt>
            <dd>{number(outcome[count])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The first findings of the report. */
export function Findings({ findings }: Pick<PurchaseUpload, 'findings'>): ReactElement | null {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <Section title={words('buying.file.findings')}>
      <ul className={styles['findings']}>
        {findings.map(({ record, outcome, message }, index) => (
          <li key={index}>{words('buying.finding', { record: record ?? 'none', outcome, message })}</li>
        ))}
      </ul>
    </Section>
  );
}
