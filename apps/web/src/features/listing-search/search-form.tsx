import type { Territory } from '@repere/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Link, useNavigate } from '../../shared/router/router';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useRichText, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Combobox, type ComboboxOption } from '../../shared/ui/combobox';
import { HiddenState } from './hidden-state';
import { PlaceField } from './place-field';
import { readPlace } from './search-data';
import { writeSearch } from './search-params';
import styles from './search-form.module.css';
import { changed, emptySearch, type SearchState } from './search-state';
import { useGoToSearch, useSuggestions } from './use-search';

/** The one box, and the place she wants served. A plain GET form without scripts. */
export function SearchForm({
  state,
  placeWords,
  places,
  home,
}: {
  readonly state: SearchState;
  readonly placeWords: string;
  readonly places: ReadonlyMap<string, Territory | null>;
  readonly home: boolean;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const api = useApi();
  const go = useGoToSearch();
  const navigate = useNavigate();
  // One place stands in its field, to be changed there; several stand above the results.
  const [only = '', ...others] = state.serves;
  const chosen = others.length === 0 ? (places.get(only)?.name ?? '') : '';
  const shown = placeWords === '' ? chosen : placeWords;
  const fresh = { q: state.q, shown, words: state.q, place: shown, adding: false };
  const [draft, setDraft] = useState(fresh);
  const [open, setOpen] = useState(false);
  // A search made elsewhere (a chip, the back button) is what the fields now say.
  if (draft.q !== state.q || draft.shown !== shown) setDraft(fresh);
  const { words, place, adding } = draft;
  const setWords = (next: string): void => setDraft((now) => ({ ...now, words: next }));
  const setPlace = (next: string): void => setDraft((now) => ({ ...now, place: next }));

  /** `need` is what the box says, `added` the place chosen in the other one. */
  const submit = async (need: string, added?: string): Promise<void> => {
    const asked = changed(state, { q: need.trim(), ...(need.trim() !== state.q && { plain: [], understand: true }) });
    const served = (serves: readonly string[]): void => {
      setOpen(false);
      go(changed(asked, { serves }));
    };
    if (added !== undefined) return served(chosen === '' || adding ? [...new Set([...state.serves, added])] : [added]);
    if (place.trim() === '') return served(chosen === '' || adding ? state.serves : []);
    if (place.trim() === chosen) return served(state.serves);
    const found = await readPlace(api, place.trim(), { language }).catch(() => []);
    const [meant] = found;
    if (meant !== undefined && found.length === 1) return submit(need, meant.code);
    const query = new URLSearchParams(writeSearch(asked));
    query.set('servesText', place.trim());
    void navigate(address('search', language, { search: query.toString() }));
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit(words);
  };

  return (
    <search className={home || open ? undefined : styles['folded']}>
      <p className={`${styles['summary']} no-print`}>
        <span>{[state.q, chosen].filter((part) => part !== '').join(' · ') || text('search.everything')}</span>
        <button type="button" className={button['quiet']} onClick={() => setOpen(true)}>
          {text('search.edit')}
        </button>
      </p>
      <form
        className={`${styles['form']} no-print`}
        method="get"
        action={address('search', language)}
        onSubmit={onSubmit}
      >
        <HiddenState state={state} except={['q', 'plain', 'understand']} />
        <div className={styles['need']}>
          <label htmlFor="q">{text('search.need')}</label>
          <NeedField
            value={words}
            onChange={setWords}
            onNeed={(need) => {
              setWords(need);
              void submit(need);
            }}
            onPlace={(code) => {
              setWords('');
              void submit('', code);
            }}
            onEnterprise={(slug) => void navigate(address('listing', language, { slug }))}
          />
        </div>
        <div className={styles['place']}>
          <label htmlFor="serves">{text('filter.serves')}</label>
          {chosen !== '' && !adding && (
            <button
              type="button"
              className={`${styles['add']} needs-script`}
              onClick={() => {
                setDraft((now) => ({ ...now, place: '', adding: true }));
                document.getElementById('serves')?.focus();
              }}
            >
              {text('search.anotherPlace')}
            </button>
          )}
          <PlaceField
            id="serves"
            name="servesText"
            value={place}
            describedBy="serves-hint"
            {...((adding || others.length > 0) && { placeholder: text('search.anotherPlace') })}
            onChange={setPlace}
            onChoose={({ code }) => void submit(words, code)}
          />
          <span id="serves-hint" className="visually-hidden">
            {text('search.placeHint')}
          </span>
        </div>
        <button className={button['primary']} type="submit">
          {text('search.submit')}
        </button>
      </form>
      {home && <Examples />}
    </search>
  );
}

interface NeedOption extends ComboboxOption {
  readonly choose: () => void;
}

function NeedField(props: {
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onNeed: (need: string) => void;
  readonly onPlace: (code: string) => void;
  readonly onEnterprise: (slug: string) => void;
}): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed);
  const { needs = [], places = [], enterprises = [] } = suggestions ?? {};
  const options: readonly NeedOption[] = [
    ...needs.map((need): NeedOption => ({
      key: `need ${need.text}`,
      label: need.text,
      detail: text('suggest.need'),
      icon: /^S\d\d/.test(need.sector) ? (need.sector.slice(0, 3) as `S${string}`) : 'search',
      choose: () => props.onNeed(need.text),
    })),
    ...places.map((place): NeedOption => ({
      key: place.code,
      label: text('suggest.deliversTo', { place: place.label }),
      detail: place.detail,
      icon: 'place',
      choose: () => props.onPlace(place.code),
    })),
    ...enterprises.map((enterprise): NeedOption => ({
      key: enterprise.id,
      label: enterprise.name,
      detail: enterprise.municipality,
      icon: 'enterprise',
      choose: () => props.onEnterprise(enterprise.slug),
    })),
  ];
  return (
    <Combobox
      id="q"
      name="q"
      value={props.value}
      maxLength={4000}
      options={options}
      optionsLabel={text('suggest.label')}
      announcement={text('suggest.count', { count: options.length })}
      onChange={(words) => {
        setTyped(words);
        props.onChange(words);
      }}
      onChoose={(option) => {
        setTyped('');
        option.choose();
      }}
    />
  );
}

/** Two searches that find something, as links. */
function Examples(): ReactElement {
  const text = useText();
  const rich = useRichText();
  const { language } = useLocale();
  const example = (words: string): ReactElement => (
    <Link to={address('search', language, { search: writeSearch({ ...emptySearch, q: words }) })}>{words}</Link>
  );
  return (
    <p className={`${styles['examples']} no-print`}>
      {rich('search.examples', {
        first: example(text('search.exampleOne')),
        second: example(text('search.exampleTwo')),
      })}
    </p>
  );
}
