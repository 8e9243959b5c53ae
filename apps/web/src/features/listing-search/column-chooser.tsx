import type { CallOptions, ExportColumn } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import styles from './column-chooser.module.css';

/** Every column of a file, where a reader looks for it; files keep this order. */
export const columnGroups = {
  who: [
    'neq',
    'name',
    'tradeName',
    'otherNames',
    'acronym',
    'legalFormLabel',
    'employees',
    'languages',
    'website',
    'url',
  ],
  where: ['municipality', 'mrc', 'region', 'address', 'postalCode', 'lat', 'lng', 'precision'],
  what: ['sectorLabels', 'modeLabels', 'areasInWords', 'description', 'clientReferences'],
  answer: [
    'relevance',
    'matchReason',
    'matchPlace',
    'matchClass',
    'matchCovered',
    'matchTotal',
    'distanceKm',
    'distanceApproximate',
  ],
  trust: ['statusLabel', 'statusBy', 'statusOn', 'recognitionLabels', 'practiceLabels', 'lastConfirmedOn', 'source'],
  codes: [
    'id',
    'legalForm',
    'status',
    'municipalityCode',
    'mrcCode',
    'regionCode',
    'sectors',
    'modes',
    'areas',
    'activities',
    'recognitions',
    'practices',
  ],
} as const satisfies Readonly<Record<string, readonly ExportColumn[]>>;

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
  const asked = [...new URLSearchParams(routeUrl('exportListingsCsv', { query }).split('?')[1])];
  return (
    <form method="get" action={routeUrl('exportListingsXlsx', {})} className={styles['chooser']}>
      {asked.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <p>{text('columns.hint')}</p>
      <div className={styles['groups']}>
        {groups.map(([group, columns]) => (
          <fieldset key={group}>
            <legend>{text(`columns.${group}`)}</legend>
            {columns.map((column) => (
              <label key={column}>
                <input type="checkbox" name="columns" value={column} />
                {text(`export.column.${column}`)}
              </label>
            ))}
          </fieldset>
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
