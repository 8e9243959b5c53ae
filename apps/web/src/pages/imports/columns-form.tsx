import type { ListingUpload } from '@repere/contract';
import type { ReactElement } from 'react';
import { field } from '../../features/sign-in/form-state';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import type { FormFields } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import styles from './imports.module.css';
import { ImportsForm } from './imports-frame';

/** What each column means, as it was recognised or as somebody says. */
export function ColumnsForm({ upload }: { readonly upload: ListingUpload }): ReactElement {
  const words = useWords();
  const named = (name: string): string => words('imports.field', { field: name.replaceAll('.', '_') });
  const fields = [...upload.fields].sort((a, b) => named(a).localeCompare(named(b), 'fr'));
  return (
    <ImportsForm act="columns" version={upload.version} className={styles['form']}>
      <div className={styles['columns']}>
        {upload.columns.map(({ index, header, field: means, chosen }) => (
          <label key={index} className={form['field']}>
            <span>{header}</span>
            {!chosen && <input type="hidden" name={`was.${index}`} value={means ?? ''} />}
            <select name={`column.${index}`} defaultValue={means ?? ''}>
              <option value="">{words('imports.columns.none')}</option>
              {fields.map((name) => (
                <option key={name} value={name}>
                  {named(name)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <button type="submit" className={button['quiet']}>
        {words('imports.columns.submit')}
      </button>
    </ImportsForm>
  );
}

/** What somebody says otherwise than it was recognised; a column said before is said again. */
export const columnsIn = (form: FormFields): Record<string, string | null> =>
  Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith('column.'))
      .map((name) => name.slice('column.'.length))
      .filter((index) => form[`was.${index}`]?.[0] !== field(form, `column.${index}`))
      .map((index) => [index, field(form, `column.${index}`) || null]),
  );
