import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode } from 'react';
import { usePlace } from '../../shared/router/router';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './form.module.css';
import { useFormProblem } from './form-state';

/** A form of a page that has several: posted to the page itself, which reads `do`. */
export function ActForm({
  act,
  fields = {},
  inline = false,
  children,
}: {
  readonly act: string;
  /** Hidden fields. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly inline?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { pathname, search } = usePlace();
  return (
    <form method="post" action={pathname + search} className={inline ? styles['inline'] : styles['form']}>
      <input type="hidden" name="do" value={act} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!inline && <ProblemNotice act={act} />}
      {children}
    </form>
  );
}

const problemText = (code: string): WorkspaceMessageId => `account.problem.${code}` as WorkspaceMessageId;

/** Why the form had no effect. Without `act`, the problem of any form that shows none of its own. */
export function ProblemNotice({ act }: { readonly act: string | readonly string[] }): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null || ![act].flat().includes(problem.act)) return null;
  const { code, params } = problem;
  const values = { ...params, minutes: Math.ceil(Number(params['seconds'] ?? 60) / 60) };
  const said = words(problemText(code), values);
  return (
    <Notice tone="attention" title={words('account.problem.title')} urgent>
      <p>{said.startsWith('account.problem.') ? words('account.problem.other') : said}</p>
    </Notice>
  );
}

/** A labelled field; keeps what was typed when the form comes back. */
export function Field({
  act,
  name,
  label,
  hint,
  type = 'text',
  autoComplete = 'off',
  required = true,
  value = '',
  inputMode,
}: {
  readonly act: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly required?: boolean;
  readonly value?: string;
  readonly inputMode?: 'numeric' | 'text';
}): ReactElement {
  const problem = useFormProblem();
  const id = `${act}-${name}`;
  const kept = problem?.act === act ? problem.values[name] : undefined;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required={required}
        defaultValue={kept ?? value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...(inputMode !== undefined && { inputMode })}
      />
    </div>
  );
}

/** A labelled choice. */
export function Choice({
  act,
  name,
  label,
  value,
  options,
}: {
  readonly act: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}): ReactElement {
  const id = `${act}-${name}`;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
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
