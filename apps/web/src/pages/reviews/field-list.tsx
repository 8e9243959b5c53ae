import type { ReviewCase } from '@repere/contract';
import type { ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { DifferenceSide } from '../../shared/desk/difference-side';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { DECISION_FORM } from './decision-form';
import styles from './reviews.module.css';

type Field = ReviewCase['fields'][number];

/** A change field by field, what goes struck through, what comes underlined; of other cases the listing as it stands. */
export function FieldList({
  found: { fields, kind },
  decidable,
}: {
  readonly found: ReviewCase;
  readonly decidable: boolean;
}): ReactElement | null {
  const words = useWords();
  const { date } = useLocale();
  if (fields.length === 0) return null;
  const compares = kind === 'change';
  const title = words(compares ? 'reviews.fields' : 'reviews.fields.listing');
  const usual = usualSource(fields);
  const table = (
    <>
      {usual !== null && (
        <p className={desk['soft']}>
          {words('reviews.fields.usual', { source: words('reviews.fields.source', { ...usual, on: date(usual.on) }) })}
        </p>
      )}
      <table
        className={`${desk['table']} ${desk['stacked']} ${styles['fields']} ${compares ? styles['compares'] : ''}`}
      >
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {decidable && <th scope="col">{words('reviews.fields.accept')}</th>}
            <th scope="col">{words('reviews.fields.field')}</th>
            {compares && <th scope="col">{words('reviews.fields.present')}</th>}
            <th scope="col">{words(compares ? 'reviews.fields.proposed' : 'reviews.fields.value')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <Row
              key={field.field}
              {...{ field, index, compares, decidable }}
              tellsSource={usual === null || sourceKey(usual) !== sourceKey(field.source)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
  // A claim or a remark is read first; the listing is there to look things up.
  if (kind === 'claim' || kind === 'report')
    return (
      <details className={desk['part']}>
        <summary>{title}</summary>
        {table}
      </details>
    );
  return (
    <section className={desk['part']}>
      <h2>{title}</h2>
      {table}
    </section>
  );
}

type Source = Field['source'];

/** Where most values come from, said once; null where hardly any two agree. */
function usualSource(fields: readonly Field[]): Source | null {
  const counts = new Map<string, { readonly source: Source; readonly times: number }>();
  for (const { source } of fields) {
    const key = sourceKey(source);
    counts.set(key, { source, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const [most] = [...counts.values()].toSorted((one, other) => other.times - one.times);
  return most !== undefined && most.times > 2 ? most.source : null;
}

const sourceKey = ({ owner, by, on }: Source): string => [owner, by, on].join(' ');

function Row({
  field: { field, present, proposed, source, moved },
  index,
  compares,
  decidable,
  tellsSource,
}: {
  readonly field: Field;
  readonly tellsSource: boolean;
  readonly index: number;
  readonly compares: boolean;
  readonly decidable: boolean;
}): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const problem = useFormProblem();
  const name = words(`listings.field.${field}` as WorkspaceMessageId);
  const { owner, by, on } = source;
  return (
    <tr>
      {decidable && (
        <td className={styles['tick']}>
          <input
            type="checkbox"
            form={DECISION_FORM}
            name={`field.${field}`}
            defaultChecked={problem === null || problem.values[`field.${field}`] !== undefined}
            aria-label={words('reviews.fields.accept.one', { field: name })}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
          />
          {index < 9 && (
            <kbd aria-hidden="true" className="no-print">
              {index + 1}
            </kbd>
          )}
        </td>
      )}
      <th scope="row">
        {name}
        {tellsSource && <small>{words('reviews.fields.source', { owner, by, on: date(on) })}</small>}
        {moved && <small className={styles['moved']}>{words('reviews.fields.moved')}</small>}
      </th>
      {compares && (
        <td data-label={words('reviews.fields.present')}>
          <DifferenceSide lines={present} against={proposed} kind="removed" />
        </td>
      )}
      <td data-label={compares ? words('reviews.fields.proposed') : undefined}>
        {compares ? <DifferenceSide lines={proposed} against={present} kind="added" /> : proposed.join('\n')}
      </td>
    </tr>
  );
}
