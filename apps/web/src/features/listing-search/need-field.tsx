import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { Combobox, type ComboboxOption } from '../../shared/ui/combobox';
import combobox from '../../shared/ui/combobox.module.css';
import { needAndPlace } from './place-in-words';
import { pastedText } from './pasted-text';
import { useSuggestions } from './use-search';

/** Longer than a field shows: a notice or a paragraph, to be read again before it is sent. */
const longestLine = 90;
const longestQuery = 4000;

interface NeedFieldProps {
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onNeed: (need: string) => void;
  /** A place chosen among the suggestions, and the need that stood before it. */
  readonly onPlace: (code: string, need: string) => void;
  readonly onEnterprise: (slug: string) => void;
}

/** The one box: a field with suggestions for a few words, a sheet for a pasted text. */
export function NeedField(props: NeedFieldProps): ReactElement {
  const { value, onChange } = props;
  const long = value.length > longestLine || value.includes('\n');
  const area = useRef<HTMLTextAreaElement>(null);
  const typing = useRef(false);
  // The hand goes on writing when one takes the place of the other.
  useEffect(() => {
    if (!typing.current) return;
    const field = area.current ?? (document.getElementById('q') as HTMLInputElement | null);
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [long]);
  const change = (words: string): void => {
    typing.current = true;
    onChange(words);
  };
  if (!long) return <ShortNeed {...props} onChange={change} />;
  return (
    <textarea
      ref={area}
      id="q"
      name="q"
      className={`${combobox['input']} ${combobox['area']}`}
      rows={Math.min(8, Math.ceil(value.length / 45))}
      value={value}
      maxLength={longestQuery}
      autoComplete="off"
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

interface NeedOption extends ComboboxOption {
  readonly choose: () => void;
}

function ShortNeed(props: NeedFieldProps): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState('');
  const options = useNeedOptions(typed, props);
  return (
    <Combobox
      id="q"
      name="q"
      value={props.value}
      maxLength={longestQuery}
      options={options}
      optionsLabel={text('suggest.label')}
      announcement={text('suggest.count', { count: options.length })}
      onChange={(words) => {
        setTyped(words);
        props.onChange(words);
      }}
      onPasteLines={(words) => props.onChange(pastedText(words).slice(0, longestQuery))}
      onChoose={(option) => {
        setTyped('');
        option.choose();
      }}
    />
  );
}

/** Needs, places and enterprises that begin so; after a need, the places that its last words begin. */
function useNeedOptions(typed: string, { onNeed, onPlace, onEnterprise }: NeedFieldProps): readonly NeedOption[] {
  const text = useText();
  const { needs = [], places = [], enterprises = [] } = useSuggestions(typed) ?? {};
  const parted = places.length === 0 ? needAndPlace(typed) : null;
  const placesAfter = useSuggestions(parted?.place ?? '')?.places ?? [];
  return [
    ...needs.map((need): NeedOption => ({
      key: `need ${need.text}`,
      label: need.text,
      detail: text('suggest.need'),
      icon: /^S\d\d/.test(need.sector) ? (need.sector.slice(0, 3) as `S${string}`) : 'search',
      choose: () => onNeed(need.text),
    })),
    ...places.map((place): NeedOption => ({
      key: place.code,
      label: text('suggest.deliversTo', { place: place.label }),
      detail: place.detail,
      icon: 'place',
      choose: () => onPlace(place.code, ''),
    })),
    ...(parted === null ? [] : placesAfter.slice(0, 3)).map((place): NeedOption => ({
      key: place.code,
      label: text('suggest.needAt', { need: parted?.need ?? '', place: place.label }),
      detail: place.detail,
      icon: 'place',
      choose: () => onPlace(place.code, parted?.need ?? ''),
    })),
    ...enterprises.map((enterprise): NeedOption => ({
      key: enterprise.id,
      label: enterprise.name,
      detail: enterprise.municipality,
      icon: 'enterprise',
      choose: () => onEnterprise(enterprise.slug),
    })),
  ];
}
