import type { PurchaseUpload, PurchaseUploadMapping } from '@repere/contract';
import type { ReactElement } from 'react';
import { field } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import styles from './purchases.module.css';
import { WhoseList } from './send-file';

type Sketch = NonNullable<NonNullable<PurchaseUpload['preview']>['table']>;

/** What each column of a list holds, how its amounts and dates are written, whose it is. */
export function ColumnsForm({
  upload,
  table,
}: {
  readonly upload: PurchaseUpload;
  readonly table: Sketch;
}): ReactElement {
  const words = useWords();
  const choices = [...upload.fields].map((name) => [name, words('buying.field', { field: name })] as const);
  choices.sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
  return (
    <DeskForm
      act="explain"
      fields={{ version: String(upload.version), headerWas: String(table.headerLine) }}
      className={styles['form']}
    >
      <p>{words('buying.map.how', { how: table.how })}</p>
      <div className={`${form['field']} ${styles['field']}`}>
        <label htmlFor="header-line">{words('buying.map.header')}</label>
        <select id="header-line" name="headerLine" defaultValue={table.headerLine}>
          {table.firstLines.map(({ line, cells }) => (
            <option key={line} value={line}>
              {words('buying.map.line', { line, cells: cells.join(' | ').slice(0, 80) })}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['columns']}>
        {table.columns.map(({ index, header, field: holds, samples }) => (
          <div key={index} className={form['field']}>
            <label htmlFor={`column-${index}`}>{header === '' ? index + 1 : header}</label>
            <select id={`column-${index}`} name={`column.${index}`} defaultValue={holds ?? ''}>
              <option value="">{words('buying.map.none')}</option>
              {choices.map(([name, said]) => (
                <option key={name} value={name}>
                  {said}
                </option>
              ))}
            </select>
            <p className={frame['soft']}>
              {samples.length > 0 && words('buying.map.sample', { samples: samples.join(' · ') })}
            </p>
          </div>
        ))}
      </div>
      <Signs table={table} />
      <WhoseList buyer={upload.buyer ?? ''} tax={upload.tax} />
      <button type="submit" className={button['quiet']}>
        {words('buying.map.submit')}
      </button>
    </DeskForm>
  );
}

/** What no number and no date tells by itself. */
function Signs({ table: { decimal, dates } }: { readonly table: Sketch }): ReactElement {
  const words = useWords();
  return (
    <div className={styles['columns']}>
      <label className={form['field']}>
        <span>{words('buying.map.decimal')}</span>
        <select name="decimal" defaultValue={decimal ?? ''}>
          <option value="">{words('buying.map.decimal.value', { decimal: 'none' })}</option>
          <option value=",">{words('buying.map.decimal.value', { decimal: 'comma' })}</option>
          <option value=".">{words('buying.map.decimal.value', { decimal: 'point' })}</option>
        </select>
      </label>
      <label className={form['field']}>
        <span>{words('buying.map.dates')}</span>
        <select name="dates" defaultValue={dates ?? ''}>
          <option value="">{words('buying.map.dates.value', { dates: 'none' })}</option>
          <option value="dmy">{words('buying.map.dates.value', { dates: 'dmy' })}</option>
          <option value="mdy">{words('buying.map.dates.value', { dates: 'mdy' })}</option>
        </select>
      </label>
    </div>
  );
}

/** What the form says, as the route takes it. */
export function mappingIn(fields: FormFields): PurchaseUploadMapping {
  const one = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === field(fields, name)) ?? null;
  const columns = Object.keys(fields)
    .filter((name) => name.startsWith('column.') && field(fields, name) !== '')
    .map((name) => [name.slice('column.'.length), field(fields, name)] as const);
  return {
    version: Number(field(fields, 'version')),
    buyer: field(fields, 'buyer').trim() || null,
    tax: one('tax', ['included', 'excluded', 'unknown'] as const) ?? 'unknown',
    headerLine: Number(field(fields, 'headerLine')),
    columns: Object.fromEntries(columns),
    decimal: one('decimal', [',', '.'] as const),
    dates: one('dates', ['dmy', 'mdy'] as const),
  };
}
