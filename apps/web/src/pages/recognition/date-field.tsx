import type { ReactElement } from 'react';
import form from '../../shared/ui/form.module.css';

/** A labelled date; without scripts, and in old browsers, it takes AAAA-MM-JJ. */
export function DateField({
  id,
  name,
  label,
  value,
  hint,
  min,
  max,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}): ReactElement {
  return (
    <div className={form['field']}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={form['hint']}>
          {hint}
        </p>
      )}
      <input
        {...{ id, name, min, max }}
        type="date"
        defaultValue={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
}
