import type { ComparedSide } from '@repere/contract';
import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './duplicates.module.css';
import { linesOf, type MergeField, type PairData } from './pair-data';

/** Both listings in two columns; each field in which they differ is a choice. */
export function MergeTable({ data }: { readonly data: PairData }): ReactElement {
  const words = useWords();
  const { kept, gone, fields } = data.detail;
  return (
    <table className={`${desk['table']} ${desk['sides']} ${styles['records']}`}>
      <caption>
        <h2>{words('duplicates.pair.fields')}</h2>
        <p className={frame['soft']}>
          {words(fields.length === 0 ? 'duplicates.pair.same' : 'duplicates.pair.fields.words')}
        </p>
      </caption>
      <thead>
        <tr>
          <td />
          <Head side={kept} label="duplicates.pair.kept" />
          <Head side={gone} label="duplicates.pair.gone" />
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.field} field={field} data={data} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ side, label }: { readonly side: ComparedSide; readonly label: WorkspaceMessageId }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { id, slug, name, publication, status, managed, attached, version } = side;
  return (
    <th scope="col">
      <small>{words(label)}</small>
      <span className={styles['name']}>{name}</span>
      <small>{words('duplicates.pair.standing', { publication, status, managed: String(managed) })}</small>
      <small>
        {words('duplicates.side', {
          municipality: side.municipality.name,
          neq: side.neq ?? 'none',
          source: side.source,
        })}
      </small>
      <small>{words('duplicates.pair.attached', { ...attached, version })}</small>
      <small className={`${frame['actions']} ${styles['links']}`}>
        {publication === 'published' && (
          <a href={address('listing', language, { slug })} target="_blank">
            {words('duplicates.pair.see')}
          </a>
        )}
        <a href={workspaceAddress('listing', language, { params: { id } })} target="_blank">
          {words('duplicates.pair.open')}
        </a>
      </small>
    </th>
  );
}

function FieldRow({ field, data }: { readonly field: MergeField; readonly data: PairData }): ReactElement {
  const words = useWords();
  const name = `choice.${field.field}`;
  const label = words(`listings.field.${field.field}` as WorkspaceMessageId);
  return (
    <tr>
      <th scope="row">
        <span id={name}>{label}</span>
        {field.joinable && (
          <label className={styles['both']}>
            <input type="radio" name={name} value="both" defaultChecked={field.proposed === 'both'} />{' '}
            {words('duplicates.pair.both')}
          </label>
        )}
      </th>
      {(['kept', 'gone'] as const).map((side) => (
        <td key={side}>
          <label className={styles['choice']}>
            <input
              type="radio"
              name={name}
              value={side}
              defaultChecked={field.proposed === side}
              aria-describedby={name}
            />
            <Said side={data.detail[side]} field={field} labels={data.labels} />
          </label>
        </td>
      ))}
    </tr>
  );
}

function Said({
  side,
  field: { field },
  labels,
}: {
  readonly side: ComparedSide;
  readonly field: MergeField;
  readonly labels: PairData['labels'];
}): ReactElement {
  const words = useWords();
  const lines = linesOf(side, field, labels);
  if (lines.length === 0) return <span className={frame['soft']}>{words('duplicates.pair.empty')}</span>;
  return (
    <span className={styles['said']}>
      {lines.map((line) => (
        <span key={line}>{line.length > 300 ? `${line.slice(0, 300)}…` : line}</span>
      ))}
      <small>{words('duplicates.pair.owner', { owner: side.owners[field] ?? 'import' })}</small>
    </span>
  );
}
