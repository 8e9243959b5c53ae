import type { ListingUpload } from '@repere/contract';
import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './imports.module.css';

type Row = ListingUpload['rows'][number];

const COUNT = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  refused: 'refused',
} as const;

/** The first rows of one outcome, with the reason of each. */
export function OutcomeRows({
  upload,
  outcome,
}: {
  readonly upload: ListingUpload;
  readonly outcome: Row['outcome'];
}): ReactElement | null {
  const words = useWords();
  const rows = upload.rows.filter((row) => row.outcome === outcome);
  const count = upload.tally[COUNT[outcome]];
  if (rows.length === 0) return null;
  return (
    <Section title={words(`imports.outcome.${outcome}`)}>
      {count > rows.length && (
        <p className={frame['soft']}>{words('imports.outcome.first', { shown: rows.length, count })}</p>
      )}
      <table className={`${desk['table']} ${desk['stacked']} ${styles['rows']}`}>
        <thead>
          <tr>
            <th scope="col">{words('imports.rows.line')}</th>
            <th scope="col">{words('imports.rows.name')}</th>
            <th scope="col">{words('imports.rows.place')}</th>
            <th scope="col">{words('imports.rows.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowLine key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function RowLine({
  row: { line, name, municipality, message, warnings, listingId },
}: {
  readonly row: Row;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <tr>
      <td>{line}</td>
      <th scope="row">{name === '' ? words('imports.rows.noName') : name}</th>
      <td>{municipality}</td>
      <td>
        {[message, ...warnings].filter(Boolean).map((said) => (
          <span key={said} className={styles['said']}>
            {said}
          </span>
        ))}
        {listingId !== null && (
          <a href={workspaceAddress('listing', language, { params: { id: listingId } })} target="_blank">
            {words('imports.rows.see')}
          </a>
        )}
      </td>
    </tr>
  );
}
