import {
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type HTMLInputAutoCompleteAttribute,
  type ReactElement,
  type ReactNode,
} from 'react';
import button from './button.module.css';
import styles from './form.module.css';
import { useHydrated } from './use-hydrated';

/** A value and its words. */
export type Option = readonly [value: string, label: string];

interface Labelled {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

interface TextProps extends Labelled {
  readonly value: string;
  /** Said beside the field when what it holds was refused. */
  readonly fault?: string | undefined;
  /** Above 1, a text of several lines. */
  readonly lines?: number;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url';
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly required?: boolean;
  readonly lang?: 'fr' | 'en';
  readonly maxLength?: number;
}

/** A labelled text: its hint before it, what was wrong with it, then the field. */
export function TextField(props: TextProps): ReactElement {
  const { id, name, label, hint, fault, value, lines = 1, type = 'text', autoComplete = 'off' } = props;
  const { required = false, disabled = false, lang, inputMode, maxLength } = props;
  const common = {
    ...{ id, name, required, disabled, lang, maxLength, defaultValue: value },
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': describedBy(id, hint, fault),
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </p>
      )}
      {lines > 1 ? (
        <LongText {...common} rows={lines} />
      ) : (
        <input {...common} type={type} autoComplete={autoComplete} {...(inputMode !== undefined && { inputMode })} />
      )}
    </div>
  );
}

/** A text of several lines. React puts the page's own words back into it as it takes over: those typed before come back. */
function LongText(props: ComponentProps<'textarea'> & { readonly id: string }): ReactElement {
  const { id } = props;
  const hydrated = useHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed] = useState(() => (hydrated || typeof document === 'undefined' ? null : valueOf(id)));
  useLayoutEffect(() => {
    const { current } = field;
    if (typed === null || current === null || current.value === typed) return;
    current.value = typed;
    current.dispatchEvent(new Event('input', { bubbles: true }));
  }, [typed]);
  return <textarea {...props} ref={field} />;
}

function valueOf(id: string): string | null {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : null;
}

/** A labelled choice among few. */
export function SelectField({
  options,
  value,
  ...props
}: Labelled & { readonly options: readonly Option[]; readonly value: string }): ReactElement {
  const { id, name, label, hint, disabled = false } = props;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <select
        {...{ id, name, disabled }}
        defaultValue={value}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Boxes to tick, several at will, or one of several; `<name>.shown` tells no box ticked from boxes that were not shown. */
export function BoxesField({
  options,
  chosen,
  kind = 'checkbox',
  ...props
}: Labelled & {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly kind?: 'checkbox' | 'radio';
}): ReactElement {
  const { id, name, label, hint, disabled = false } = props;
  return (
    <fieldset
      className={styles['field']}
      disabled={disabled}
      {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
    >
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      {kind === 'checkbox' && <input type="hidden" name={`${name}.shown`} value="1" />}
      <div className={styles['boxes']}>
        {options.map(([value, text]) => (
          <label key={value}>
            <input type={kind} name={name} value={value} defaultChecked={chosen.includes(value)} /> {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The button of a form. */
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

/** Named values that a form sends without showing them. */
export const hiddenFields = (fields: Readonly<Record<string, string>>): ReactElement[] =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

function Hint({ id, hint }: { readonly id: string; readonly hint: ReactNode }): ReactElement | null {
  if (hint === undefined || hint === '') return null;
  return (
    <p id={`${id}-hint`} className={styles['hint']}>
      {hint}
    </p>
  );
}

function describedBy(id: string, hint: ReactNode, fault: string | undefined): string | undefined {
  const ids = [hint !== undefined && hint !== '' && `${id}-hint`, fault !== undefined && `${id}-fault`];
  return ids.filter((one) => one !== false).join(' ') || undefined;
}
