import type { ListingSearchResponse, Territory, Understood } from '@repere/contract';
import { useEffect, useRef, type MouseEvent, type ReactElement, type RefObject } from 'react';
import { Link } from '../../shared/router/router';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { Chip } from '../../shared/ui/chip';
import styles from './active-filters.module.css';
import { filterNames, valueLabel } from './labels';
import { changed, listFilters, toggled, type SearchState } from './search-state';
import { useSearchAddress, type SearchPageName } from './use-search';

interface ChipData {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly next: SearchState;
}

/** All that narrows the search — what she chose and what was understood in her words — each with a link that removes it. */
export function ActiveFilters({
  state,
  response,
  places,
  page = 'search',
}: {
  readonly state: SearchState;
  readonly response: ListingSearchResponse | undefined;
  readonly places: ReadonlyMap<string, Territory | null>;
  readonly page?: SearchPageName;
}): ReactElement | null {
  const text = useText();
  const { language, number } = useLocale();
  const href = useSearchAddress(page);
  const chips: ChipData[] = [];

  if (state.q !== '')
    chips.push({
      key: 'q',
      kind: text('filter.q'),
      label: shortened(state.q),
      next: changed(state, { q: '', plain: [] }),
    });
  for (const filter of listFilters)
    for (const value of state[filter])
      chips.push({
        key: `${filter} ${value}`,
        kind: text(filterNames[filter]),
        label: valueLabel(filter, value, response, places),
        next: toggled(state, filter, value),
      });
  if (state.near !== '') {
    const place = places.get(state.near)?.name ?? text('filter.point');
    const circle = state.radiusKm !== null && text('filter.radius', { km: number(state.radiusKm, 1), place });
    chips.push({
      key: 'near',
      kind: circle === false ? text('filter.near') : '',
      label: circle === false ? place : circle,
      next: changed(state, { near: '', radiusKm: null }),
    });
  }
  if (state.bbox !== null)
    chips.push({ key: 'bbox', kind: '', label: text('filter.bbox'), next: changed(state, { bbox: null }) });

  const guessed = response === undefined ? [] : understoodChips(state, response.understood, text);
  const chipFrame = useFocusAfterRemoval([...guessed, ...chips].map(({ key }) => key).join());
  if (chips.length + guessed.length === 0) return null;
  return (
    <section aria-label={text('filters.active')} className={styles['active']} {...chipFrame}>
      {guessed.length > 0 && (
        <ul className={styles['chips']} aria-label={text('understood.title')}>
          <li className={styles['understood']} aria-hidden="true">
            {text('understood.title')}
          </li>
          {guessed.map(({ key, kind, label, removal, next }) => (
            <li key={key}>
              <Chip kind={text('filters.kind', { kind })} label={label} removal={removal} to={href(next)} guessed />
            </li>
          ))}
        </ul>
      )}
      <ul className={styles['chips']}>
        {chips.map(({ key, kind, label, next }) => (
          <li key={key}>
            <Chip
              kind={kind === '' ? undefined : text('filters.kind', { kind })}
              label={label}
              removal={text('filters.remove', { kind, label })}
              to={href(next)}
            />
          </li>
        ))}
        {chips.length > 1 && (
          <li className="no-print">
            <Link className={styles['reset']} to={address(page, language)}>
              {text('filters.reset')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/**
 * A chip that goes takes the focus with it: it goes on to the chip that took its place, else to the one before, else to
 * the heading of the results.
 */
function useFocusAfterRemoval(shown: string): {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onClickCapture: (event: MouseEvent) => void;
} {
  const frame = useRef<HTMLElement>(null);
  const left = useRef<number | null>(null);
  const links = (): readonly HTMLElement[] => [...(frame.current?.querySelectorAll('a') ?? [])];
  useEffect(() => {
    if (left.current === null || document.activeElement !== document.body) return;
    const others = [...(frame.current?.querySelectorAll('a') ?? [])];
    const next = others[left.current] ?? others.at(-1) ?? document.getElementById('results-title');
    left.current = null;
    next?.focus({ preventScroll: others.length === 0 });
  }, [shown]);
  return {
    ref: frame,
    onClickCapture: ({ target }) => {
      const at = links().findIndex((link) => link.contains(target as Node));
      left.current = at < 0 ? null : at;
    },
  };
}

type Text = ReturnType<typeof useText>;

/**
 * What was recognised in her words, one chip for each words and kind; removing one gives its words back to plain text
 * (`plain`).
 */
function understoodChips(
  state: SearchState,
  understood: Understood,
  text: Text,
): readonly (ChipData & { readonly removal: string })[] {
  const kinds = [
    [text('understood.place'), understood.places],
    [text('filter.sector'), understood.sectors],
    [text('filter.form'), understood.forms],
    [text('filter.recognition'), understood.recognitions],
  ] as const;
  return kinds.flatMap(([kind, items]) => {
    const words = [...new Set(items.map((item) => item.words))];
    return words.map((said) => ({
      key: `${kind} ${said}`,
      kind,
      label: [...new Set(items.filter((item) => item.words === said).map(({ label }) => label))].join(', '),
      removal: text('understood.remove', { words: said }),
      next: changed(state, { plain: [...new Set([...state.plain, said])] }),
    }));
  });
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);
