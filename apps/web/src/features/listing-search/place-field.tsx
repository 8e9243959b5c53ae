import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { Combobox, type ComboboxOption } from '../../shared/ui/combobox';
import { useSuggestions } from './use-search';

export interface ChosenPlace {
  readonly code: string;
  readonly label: string;
}

interface PlaceOption extends ComboboxOption {
  readonly code: string;
}

/** A field for a municipality, an MRC or a region; choosing a suggestion gives its code, words are read later. */
export function PlaceField(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly placeholder?: string;
  readonly onChange: (words: string) => void;
  readonly onChoose: (place: ChosenPlace) => void;
}): ReactElement {
  const text = useText();
  const suggestions = useSuggestions(props.value);
  const options: readonly PlaceOption[] = (suggestions?.places ?? []).map(({ code, label, detail }) => ({
    key: code,
    code,
    label,
    detail,
    icon: 'place',
  }));
  return (
    <Combobox
      id={props.id}
      name={props.name}
      value={props.value}
      maxLength={200}
      options={options}
      optionsLabel={text('suggest.places')}
      announcement={text('suggest.count', { count: options.length })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...(props.describedBy !== undefined && { describedBy: props.describedBy })}
      onChange={props.onChange}
      onChoose={({ code, label }) => props.onChoose({ code, label })}
    />
  );
}
