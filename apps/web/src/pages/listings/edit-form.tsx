import { createContext, use, useRef, type ReactElement, type ReactNode } from 'react';
import { usePlace } from '../../shared/router/router';
import { BoxesField, hiddenFields, SelectField, TextField, type Option } from '../../shared/ui/field';
import styles from '../../shared/ui/form.module.css';
import type { FormFields } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useAutosave } from './autosave';
import type { ReadDraft } from './draft-keeper';
import { useEditor, useRefusal, useTyped } from './editor-state';
import { useRule, type FieldName } from './field-rules';
import { textValue, type TextName } from './form-values';

interface FormOf {
  readonly act: string;
  /** To call when a value changed without the form's knowing. */
  readonly touched: () => void;
}

const FormContext = createContext<FormOf>({ act: '', touched: () => undefined });

/** The form that a field stands in. */
export const useForm = (): FormOf => use(FormContext);

/** A form posted to the page itself, which reads `do`; it changes the version that it was drawn from (If-Match). */
export function EditForm({
  act,
  fields = {},
  inline = false,
  draft,
  children,
}: {
  readonly act: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inline?: boolean;
  /** How what is written becomes a draft, for the forms that are saved as one writes. */
  readonly draft?: ReadDraft;
  readonly children: ReactNode;
}): ReactElement {
  const { pathname, search } = usePlace();
  const edited = useEditor()?.edited;
  const conflict = useRefusal()?.conflict != null;
  const form = useRef<HTMLFormElement>(null);
  const touched = useAutosave(form, draft);
  // A draft changes the version it began from, until its writer has seen what others wrote since.
  const seen = draft === undefined || conflict ? edited?.version : (edited?.draft?.baseVersion ?? edited?.version);
  return (
    <form
      ref={form}
      method="post"
      action={pathname + search}
      className={inline ? styles['inline'] : styles['form']}
      onInput={touched}
      onChange={touched}
    >
      {hiddenFields({ do: act, version: String(seen ?? 0), ...fields })}
      <FormContext value={{ act, touched }}>{children}</FormContext>
    </form>
  );
}

/** What was typed in the first of these forms that was refused; null when none was. */
export function useTypedIn(...acts: readonly string[]): FormFields | null {
  const form = useRefusal()?.form;
  return form !== undefined && acts.includes(form['do']?.[0] ?? '') ? form : null;
}

/** What was wrong with a field, when the refusal names it. */
function useFault(field: string): string | undefined {
  const words = useWords();
  const refusal = useRefusal();
  if (refusal === null || !refusal.fields.includes(field)) return undefined;
  return refusalText(words, refusal);
}

export function refusalText(
  words: ReturnType<typeof useWords>,
  { code, params }: Pick<NonNullable<ReturnType<typeof useRefusal>>, 'code' | 'params'>,
): string {
  const said = words(`listings.problem.${code}` as WorkspaceMessageId, params);
  return said.startsWith('listings.problem.') ? words('listings.problem.other') : said;
}

const MANY_LINES: Partial<Record<TextName, number>> = {
  otherNames: 2,
  descriptionFr: 8,
  descriptionEn: 8,
  clientReferences: 4,
};
const HINTS: Partial<Record<TextName, WorkspaceMessageId>> = {
  otherNames: 'listings.oneALine',
  clientReferences: 'listings.oneALine',
  neq: 'listings.neq.hint',
  municipality: 'listings.municipality.hint',
  email: 'listings.email.hint',
  employees: 'listings.employees.hint',
};
const TYPES: Partial<Record<TextName, 'email' | 'tel'>> = { email: 'email', phone: 'tel' };
const LANGUAGES: Partial<Record<TextName, 'fr' | 'en'>> = { descriptionFr: 'fr', descriptionEn: 'en' };

/** A text of the listing: its label, whose word it is, what becomes of a change; keeps what was typed when refused. */
export function EditText({
  field,
  required = false,
}: {
  readonly field: TextName;
  readonly required?: boolean;
}): ReactElement | null {
  const words = useWords();
  const data = useEditor();
  const { act } = useForm();
  const typed = useTyped(act)?.[field]?.[0];
  const { locked, says } = useRule(field);
  const fault = useFault(field);
  if (data === null) return null;
  const hint = HINTS[field];
  const type = TYPES[field];
  const lang = LANGUAGES[field];
  return (
    <TextField
      id={`${act}-${field}`}
      name={field}
      label={words(`listings.${field}` as WorkspaceMessageId)}
      hint={[hint === undefined ? '' : words(hint), says].join(' ').trim()}
      value={typed ?? textValue(data.shown, data.edited, field)}
      lines={MANY_LINES[field] ?? 1}
      required={required}
      disabled={locked}
      fault={fault}
      {...(type !== undefined && { type })}
      {...(lang !== undefined && { lang })}
    />
  );
}

/** A choice among the codes that the directory knows. */
export function EditChoice({
  field,
  none,
  options,
}: {
  readonly field: TextName & FieldName;
  readonly none: string;
  readonly options: readonly Option[];
}): ReactElement | null {
  const words = useWords();
  const data = useEditor();
  const { act } = useForm();
  const typed = useTyped(act)?.[field]?.[0];
  const { locked, says } = useRule(field);
  if (data === null) return null;
  return (
    <SelectField
      id={`${act}-${field}`}
      name={field}
      label={words(`listings.${field}` as WorkspaceMessageId)}
      hint={says}
      disabled={locked}
      value={typed ?? textValue(data.shown, data.edited, field)}
      options={[['', none], ...options]}
    />
  );
}

/** Codes to tick, several at will. */
export function EditBoxes({
  field,
  hint = '',
  options,
  chosen,
}: {
  readonly field: FieldName;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}): ReactElement {
  const words = useWords();
  const { act } = useForm();
  const typed = useTyped(act);
  const { locked, says } = useRule(field);
  return (
    <BoxesField
      id={`${act}-${field}`}
      name={field}
      label={words(`listings.${field}` as WorkspaceMessageId)}
      hint={`${hint} ${says}`.trim()}
      disabled={locked}
      options={options}
      chosen={typed === null ? chosen : (typed[field] ?? [])}
    />
  );
}
