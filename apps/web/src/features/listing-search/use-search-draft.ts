import type { Territory } from '@repere/contract';
import { useState } from 'react';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { useNavigate } from '../../shared/router/router';
import { readPlace } from './search-data';
import { writeSearch } from './search-params';
import { changed, type SearchState } from './search-state';
import type { SearchPageName } from './use-search';

/** What the two fields of a search hold before it is asked. */
export interface SearchDraft {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly place: string;
  readonly setPlace: (place: string) => void;
  /** The one place searched, which stands in its field to be changed there; empty when there are none or several. */
  readonly chosen: string;
  /** True when a chosen place adds to those that stand above the results. */
  readonly adding: boolean;
  readonly addAnother: () => void;
  /** `need` is what the box says, `added` the code of a place chosen among suggestions. */
  readonly submit: (need: string, added?: string) => Promise<void>;
}

/** The draft of a search, begun again whenever another one is made elsewhere (a chip, the back button). */
export function useSearchDraft(
  state: SearchState,
  given: {
    readonly page: SearchPageName;
    readonly places: ReadonlyMap<string, Territory | null>;
    /** A place typed as words that could not be read. */
    readonly placeWords: string;
    readonly onSubmit?: () => void;
  },
): SearchDraft {
  const { language } = useLocale();
  const api = useApi();
  const navigate = useNavigate();
  const [only = '', ...others] = state.serves;
  const chosen = others.length === 0 ? (given.places.get(only)?.name ?? '') : '';
  const shown = given.placeWords === '' ? chosen : given.placeWords;
  const fresh = { q: state.q, shown, words: state.q, place: shown, another: false };
  const [draft, setDraft] = useState(fresh);
  if (draft.q !== state.q || draft.shown !== shown) setDraft(fresh);
  const { words, place, another } = draft;
  const adding = another || others.length > 0;
  const goTo = (search: string): void => {
    given.onSubmit?.();
    navigate(address(given.page, language, { search }));
  };

  const submit = async (need: string, added?: string): Promise<void> => {
    const asked = changed(state, { q: need.trim(), ...(need.trim() !== state.q && { plain: [], understand: true }) });
    const served = (serves: readonly string[]): void => goTo(writeSearch(changed(asked, { serves })));
    if (added !== undefined) return served(adding ? [...new Set([...state.serves, added])] : [added]);
    if (place.trim() === '') return served(adding || chosen === '' ? state.serves : []);
    if (place.trim() === chosen) return served(state.serves);
    const found = await readPlace(api, place.trim(), { language }).catch(() => []);
    const [meant] = found;
    if (meant !== undefined && found.length === 1) return submit(need, meant.code);
    const query = new URLSearchParams(writeSearch(asked));
    query.set('servesText', place.trim());
    goTo(query.toString());
  };
  return {
    words,
    setWords: (next) => setDraft((now) => ({ ...now, words: next })),
    place,
    setPlace: (next) => setDraft((now) => ({ ...now, place: next })),
    chosen,
    adding,
    addAnother: () => setDraft((now) => ({ ...now, place: '', another: true })),
    submit,
  };
}
