import type { EditedListing } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { usePlace } from '../../shared/router/router';
import button from '../../shared/ui/button.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './editor.module.css';
import { useEditor, useTyped, type Term } from './editor-state';

type FieldName = EditedListing['fields'][number]['field'];

/** A form posted to the page itself, which reads `do`; it changes the version that it was drawn from (If-Match). */
export function EditForm({
  act,
  fields = {},
  inline = false,
  children,
}: {
  readonly act: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inline?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { pathname, search } = usePlace();
  const version = useEditor()?.edited.version ?? 0;
  const hidden = { do: act, version: String(version), ...fields };
  return (
    <form method="post" action={pathname + search} className={inline ? styles['inline'] : styles['form']}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

export function Submit({
  children,
  quiet = false,
}: {
  readonly children: ReactNode;
  readonly quiet?: boolean;
}): ReactElement {
  return (
    <button type="submit" className={quiet ? button['quiet'] : button['primary']}>
      {children}
    </button>
  );
}

/** What becomes of a change to this field: shown at once, reviewed first, or not changed here. */
export function useRule(field: FieldName): { readonly locked: boolean; readonly says: string } {
  const words = useWords();
  const edited = useEditor()?.edited;
  const state = edited?.fields.find((one) => one.field === field);
  const waits = edited?.waiting.some(({ fields }) => fields.includes(field)) === true;
  const says = words('listings.rule', { rule: state?.rule ?? 'at_once', waits: String(waits) });
  return { locked: state?.rule === 'locked', says };
}

/** A labelled field, with what becomes of a change to it; keeps what was typed when its form comes back. */
export function EditField({
  act,
  field,
  name,
  label,
  hint,
  value,
  lines = 1,
  required = false,
  type = 'text',
  lang,
}: {
  readonly act: string;
  /** The unit of review; null for a part of one, said beside it. */
  readonly field: FieldName | null;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly lines?: number;
  readonly required?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly lang?: 'fr' | 'en';
}): ReactElement {
  const rule = useRule(field ?? 'activities');
  const typed = useTyped(act)?.[name]?.[0];
  const id = `${act}-${name}`;
  const common = {
    ...{ id, name, required, lang, disabled: rule.locked, defaultValue: typed ?? value },
    'aria-describedby': `${id}-hint`,
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? <input {...common} type={type} autoComplete="off" /> : <textarea {...common} rows={lines} />}
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint} {field !== null && rule.says}
      </p>
    </div>
  );
}

/** Boxes to tick, several at will. */
export function Boxes({
  act,
  field,
  name,
  legend,
  hint,
  options,
  chosen,
}: {
  readonly act: string;
  readonly field: FieldName | null;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Term[];
  readonly chosen: readonly string[];
}): ReactElement {
  const rule = useRule(field ?? 'activities');
  const typed = useTyped(act);
  const ticked = typed === null ? chosen : (typed[name] ?? []);
  return (
    <fieldset className={styles['field']} disabled={rule.locked}>
      <legend>{legend}</legend>
      <p className={styles['hint']}>
        {hint} {field !== null && rule.says}
      </p>
      <input type="hidden" name={`${name}.shown`} value="1" />
      <div className={styles['boxes']}>
        {options.map(([code, label]) => (
          <label key={code}>
            <input type="checkbox" name={name} value={code} defaultChecked={ticked.includes(code)} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
