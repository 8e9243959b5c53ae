import type { Territory } from '@repere/contract';
import { useRef, type ReactElement } from 'react';
import { address } from '../../../shared/i18n/addresses';
import { useLocale, useText } from '../../../shared/i18n/text';
import button from '../../../shared/ui/button.module.css';
import combobox from '../../../shared/ui/combobox.module.css';
import { useTypedBefore } from '../../../shared/ui/use-typed-before';
import { HiddenState } from '../hidden-state';
import { ServedField } from '../served-field';
import form from '../search-form.module.css';
import type { SearchState } from '../search-state';
import { useSearchDraft } from '../use-search-draft';

/** The need and the place that the map is about; the rest of the search comes along. A plain GET form. */
export function CoverageForm({
  state,
  places,
  placeWords,
}: {
  readonly state: SearchState;
  readonly places: ReadonlyMap<string, Territory | null>;
  readonly placeWords: string;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const draft = useSearchDraft(state, { page: 'coverage', places, placeWords });
  const { words, setWords, submit } = draft;
  const need = useRef<HTMLInputElement>(null);
  useTypedBefore(need, words, setWords);
  return (
    <search>
      <form
        className={`${form['form']} no-print`}
        method="get"
        action={address('coverage', language)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(words);
        }}
      >
        <HiddenState state={state} except={['q', 'plain', 'understand']} />
        <div className={form['need']}>
          <label htmlFor="q">{text('coverage.need')}</label>
          <input
            ref={need}
            id="q"
            name="q"
            type="text"
            className={combobox['input']}
            value={words}
            maxLength={4000}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <ServedField label={text('coverage.place')} draft={draft} />
        <button className={button['primary']} type="submit">
          {text('coverage.submit')}
        </button>
      </form>
    </search>
  );
}
