import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from '../../shared/router/router';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import facet from './facets.module.css';
import { HiddenState } from './hidden-state';
import { PlaceField } from './place-field';
import styles from './place-filters.module.css';
import { readPlace } from './search-data';
import { writeSearch } from './search-params';
import { changed, type SearchState } from './search-state';
import { useGoToSearch } from './use-search';

const radii = [10, 20, 30, 50, 100, 200] as const;

/** « Basée à » and « à moins de n km de »: where an enterprise sits, whatever it declares to deliver (R6). */
export function PlaceFilters({ state }: { readonly state: SearchState }): ReactElement {
  const text = useText();
  const { number } = useLocale();
  const [km, setKm] = useState(state.radiusKm ?? 30);
  return (
    <details className={facet['facet']} open={state.near !== ''}>
      <summary>
        <h3>{text('facet.seat')}</h3>
      </summary>
      <div className={styles['places']}>
        <PlaceForm
          state={state}
          field="located"
          label={text('filter.located')}
          apply={(code) => changed(state, { located: [...new Set([...state.located, code])] })}
        />
        <PlaceForm
          state={state}
          field="near"
          label={text('filter.around')}
          apply={(code) => changed(state, { near: code, radiusKm: km })}
        >
          <select
            name="radiusKm"
            aria-label={text('filter.radiusLabel')}
            value={km}
            onChange={(event) => setKm(Number(event.target.value))}
          >
            {[...new Set([...radii, km])]
              .sort((a, b) => a - b)
              .map((value) => (
                <option key={value} value={value}>
                  {text('filter.within', { km: number(value, 1) })}
                </option>
              ))}
          </select>
        </PlaceForm>
      </div>
    </details>
  );
}

function PlaceForm(props: {
  readonly state: SearchState;
  readonly field: 'located' | 'near';
  readonly label: string;
  readonly apply: (code: string) => SearchState;
  readonly children?: ReactElement;
}): ReactElement {
  const text = useText();
  const id = useId();
  const api = useApi();
  const { language } = useLocale();
  const go = useGoToSearch();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const choose = (code: string): void => {
    setWords('');
    go(props.apply(code));
  };
  const submit = async (): Promise<void> => {
    if (words.trim() === '') return;
    const found = await readPlace(api, words.trim(), { language }).catch(() => []);
    const [only] = found;
    if (only !== undefined && found.length === 1) return choose(only.code);
    const query = new URLSearchParams(writeSearch(changed(props.state, {})));
    query.set(`${props.field}Text`, words.trim());
    void navigate(address('search', language, { search: query.toString() }));
  };
  return (
    <form
      method="get"
      action={address('search', language)}
      className={styles['place']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <HiddenState state={props.state} except={props.field === 'near' ? ['near', 'radiusKm'] : []} />
      <label htmlFor={id}>{props.label}</label>
      {props.children}
      <div className={styles['row']}>
        <PlaceField
          id={id}
          name={`${props.field}Text`}
          value={words}
          onChange={setWords}
          onChoose={({ code }) => choose(code)}
        />
        <button type="submit" className={button['quiet']}>
          {text('filter.add')}
        </button>
      </div>
    </form>
  );
}
