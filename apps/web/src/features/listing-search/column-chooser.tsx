import type { CallOptions, ExportColumn } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { useState, type ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import styles from './column-chooser.module.css';
import { columnGroups } from './column-groups';
import { useChosenColumns } from './use-chosen-columns';

const groups = Object.entries(columnGroups) as readonly [keyof typeof columnGroups, readonly ExportColumn[]][];

const files = [
  ['xlsx', 'exportListingsXlsx'],
  ['csv', 'exportListingsCsv'],
  ['geojson', 'exportListingsGeojson'],
] as const;

/** Which columns a file will hold: a plain form, each button its format. */
export function ColumnChooser({
  query,
}: {
  readonly query: NonNullable<CallOptions<'exportListingsCsv'>['query']>;
}): ReactElement {
  const text = useText();
  const { chosen, choose } = useChosenColumns();
  const asked = [...new URLSearchParams(routeUrl('exportListingsCsv', { query }).split('?')[1])];
  return (
    <form method="get" action={routeUrl('exportListingsXlsx', {})} className={styles['chooser']}>
      {asked.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <p>{text('columns.hint')}</p>
      <div className={styles['groups']}>
        {groups.map(([group, columns]) => (
          <Group key={group} group={group} columns={columns} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <div className={styles['files']}>
        {files.map(([format, route]) => (
          <button key={format} type="submit" formAction={routeUrl(route, {})} className={button['quiet']}>
            {text(`columns.file.${format}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

/** A group folded on its name and how much of it is kept; the first shows how. */
function Group({
  group,
  columns,
  chosen,
  onChoose,
}: {
  readonly group: keyof typeof columnGroups;
  readonly columns: readonly ExportColumn[];
  readonly chosen: ReadonlySet<ExportColumn>;
  readonly onChoose: (columns: readonly ExportColumn[], kept: boolean) => void;
}): ReactElement {
  const text = useText();
  const name = text(`columns.${group}`);
  const kept = columns.filter((column) => chosen.has(column)).length;
  const [open] = useState(kept > 0 || group === 'who');
  return (
    <details open={open}>
      <summary>
        {name} <span className={styles['kept']}>{text('columns.kept', { kept, count: columns.length })}</span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        <p className={`${styles['all']} needs-script`}>
          <button type="button" onClick={() => onChoose(columns, true)}>
            {text('columns.all')} <span className="visually-hidden">({name})</span>
          </button>
          <button type="button" onClick={() => onChoose(columns, false)}>
            {text('columns.none')} <span className="visually-hidden">({name})</span>
          </button>
        </p>
        {columns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              name="columns"
              value={column}
              checked={chosen.has(column)}
              onChange={({ target }) => onChoose([column], target.checked)}
            />
            {text(`export.column.${column}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
