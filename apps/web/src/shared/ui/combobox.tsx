import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import styles from './combobox.module.css';
import { Icon, type IconName } from './icon';
import { useTypedBefore } from './use-typed-before';

/** One suggestion: its words, what tells it apart, and a drawing of its kind. */
export interface ComboboxOption {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: IconName;
}

/**
 * A text field with suggestions (ARIA combobox, list autocomplete, focus stays in the field). It is a plain text field
 * without scripts. Enter without a chosen suggestion submits the form it stands in.
 */
export function Combobox<O extends ComboboxOption>(props: {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly options: readonly O[];
  readonly optionsLabel: string;
  /** Spoken when suggestions change, e.g. « 5 suggestions ». */
  readonly announcement: string;
  readonly describedBy?: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  /** A pasted text of several lines, which a field of one would run together; `value` holds it already. */
  readonly onPasteLines?: (value: string) => void;
  readonly onChoose: (option: O) => void;
}): ReactElement {
  const { options, onChoose } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  useTypedBefore(input, props.value, props.onChange);
  const shown = open && options.length > 0;
  const current = shown ? options[active] : undefined;

  const choose = (option: O): void => {
    setOpen(false);
    setActive(-1);
    onChoose(option);
  };
  const move = (event: KeyboardEvent, step: number): void => {
    if (options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    // From the field (-1) through the suggestions and back to the field.
    const places = options.length + 1;
    setActive((now) => ((now + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Enter') {
      setOpen(false);
      if (current === undefined) return;
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Tab') setOpen(false);
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (props.onPasteLines === undefined || !/\S\s*[\r\n]\s*\S/.test(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    props.onPasteLines(
      value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length),
    );
  };

  return (
    <div className={styles['combobox']} onBlur={() => setOpen(false)}>
      <input
        ref={input}
        className={styles['input']}
        type="text"
        role="combobox"
        id={props.id}
        name={props.name}
        value={props.value}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${active}`}
        aria-describedby={props.describedBy}
        onChange={(event) => {
          props.onChange(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span className="visually-hidden" role="status">
        {open ? props.announcement : ''}
      </span>
      {shown && (
        <ul id={listId} role="listbox" aria-label={props.optionsLabel} className={styles['list']}>
          {options.map((option, index) => (
            <li
              key={option.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${styles['option']} ${styles['active']}` : styles['option']}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <Icon name={option.icon} />
              <span className={styles['words']}>
                <span>{option.label}</span> <span className={styles['detail']}>{option.detail}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
