import type { ReactElement, ReactNode } from 'react';
import { usePlace } from '../../shared/router/router';
import { hiddenFields, SelectField, TextField } from '../../shared/ui/field';
import styles from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
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
    <form
      method="post"
      action={pathname + search}
      className={inline ? styles['inline'] : `${styles['form']} ${styles['narrow']}`}
    >
      {hiddenFields({ do: act, ...fields })}
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
  value = '',
  required = true,
  ...rest
}: Omit<Parameters<typeof TextField>[0], 'id' | 'value'> & {
  readonly act: string;
  readonly value?: string;
}): ReactElement {
  const problem = useFormProblem();
  const kept = problem?.act === act ? problem.values[name] : undefined;
  return <TextField {...rest} {...{ name, required }} id={`${act}-${name}`} value={kept ?? value} />;
}

/** A labelled choice. */
export const Choice = ({
  act,
  ...rest
}: Omit<Parameters<typeof SelectField>[0], 'id'> & { readonly act: string }): ReactElement => (
  <SelectField {...rest} id={`${act}-${rest.name}`} />
);
