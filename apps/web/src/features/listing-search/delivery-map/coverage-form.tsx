import { useState, type ReactElement } from 'react';
import { address } from '../../../shared/i18n/addresses';
import { useLocale, useText } from '../../../shared/i18n/text';
import { useNavigate } from '../../../shared/router/router';
import button from '../../../shared/ui/button.module.css';
import combobox from '../../../shared/ui/combobox.module.css';
import { HiddenState } from '../hidden-state';
import { PlaceField } from '../place-field';
import form from '../search-form.module.css';
import { writeSearch } from '../search-params';
import { changed, type SearchState } from '../search-state';

/** The need and the place that the map is about; the rest of the search comes along. A plain GET form. */
export function CoverageForm({
  state,
  placeWords,
}: {
  readonly state: SearchState;
  readonly placeWords: string;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const navigate = useNavigate();
  const [need, setNeed] = useState(state.q);
  const [place, setPlace] = useState(placeWords);
  const go = (next: SearchState): void => {
    setPlace('');
    navigate(address('coverage', language, { search: writeSearch(next) }));
  };
  const asked = (): SearchState =>
    changed(state, { q: need.trim(), ...(need.trim() !== state.q && { plain: [], understand: true }) });
  return (
    <search>
      <form
        className={`${form['form']} no-print`}
        method="get"
        action={address('coverage', language)}
        onSubmit={(event) => {
          // Words for a place are read by the server, like without scripts.
          if (place.trim() !== '') return;
          event.preventDefault();
          go(asked());
        }}
      >
        <HiddenState state={state} except={['q', 'plain', 'understand']} />
        <div className={form['need']}>
          <label htmlFor="q">{text('coverage.need')}</label>
          <input
            id="q"
            name="q"
            type="text"
            className={combobox['input']}
            value={need}
            maxLength={4000}
            autoComplete="off"
            onChange={(event) => setNeed(event.target.value)}
          />
        </div>
        <div className={form['place']}>
          <label htmlFor="serves">{text('coverage.place')}</label>
          <PlaceField
            id="serves"
            name="servesText"
            value={place}
            onChange={setPlace}
            onChoose={({ code }) => go({ ...asked(), serves: [...new Set([...state.serves, code])] })}
          />
        </div>
        <button className={button['primary']} type="submit">
          {text('coverage.submit')}
        </button>
      </form>
    </search>
  );
}
