import type { Territory } from '@repere/contract';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from '../../shared/router/router';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useRichText, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { HiddenState } from './hidden-state';
import { NeedField } from './need-field';
import { ServedField } from './served-field';
import { writeSearch } from './search-params';
import styles from './search-form.module.css';
import { emptySearch, type SearchState } from './search-state';
import { useSearchDraft } from './use-search-draft';

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
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const draft = useSearchDraft(state, { page: 'search', places, placeWords, onSubmit: () => setOpen(false) });
  const { words, setWords, chosen, submit } = draft;
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
        onSubmit={(event) => {
          event.preventDefault();
          void submit(words);
        }}
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
            onPlace={(code, need) => {
              setWords(need);
              void submit(need, code);
            }}
            onEnterprise={(slug) => navigate(address('listing', language, { slug }))}
          />
        </div>
        <ServedField label={text('filter.serves')} draft={draft} />
        <button className={button['primary']} type="submit">
          {text('search.submit')}
        </button>
      </form>
      {home && <Examples />}
    </search>
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
