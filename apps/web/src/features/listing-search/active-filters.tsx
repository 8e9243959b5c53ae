import type { ListingSearchResponse, Territory, Understood } from '@repere/contract';
import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { Chip } from '../../shared/ui/chip';
import styles from './active-filters.module.css';
import { filterNames, valueLabel } from './labels';
import { changed, listFilters, toggled, type SearchState } from './search-state';
import { useSearchAddress } from './use-search';

interface ChipData {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly next: SearchState;
  readonly guessed?: boolean;
}

/** All that narrows the search — what she chose and what was understood in her words — each with a link that removes it. */
export function ActiveFilters({
  state,
  response,
  places,
}: {
  readonly state: SearchState;
  readonly response: ListingSearchResponse | undefined;
  readonly places: ReadonlyMap<string, Territory | null>;
}): ReactElement | null {
  const text = useText();
  const { language, number } = useLocale();
  const href = useSearchAddress();
  const chips: ChipData[] = [];

  if (state.q !== '')
    chips.push({
      key: 'q',
      kind: text('filter.q'),
      label: shortened(state.q),
      next: changed(state, { q: '', plain: [] }),
    });
  if (response !== undefined) chips.push(...understoodChips(state, response.understood, text));
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
    const label = state.radiusKm === null ? place : text('filter.radius', { km: number(state.radiusKm, 1), place });
    chips.push({ key: 'near', kind: text('filter.near'), label, next: changed(state, { near: '', radiusKm: null }) });
  }
  if (state.bbox !== null)
    chips.push({ key: 'bbox', kind: '', label: text('filter.bbox'), next: changed(state, { bbox: null }) });

  if (chips.length === 0) return null;
  return (
    <section aria-label={text('filters.active')} className={styles['active']}>
      <ul className={styles['chips']}>
        {chips.map(({ key, kind, label, next, guessed }) => (
          <li key={key}>
            <Chip
              kind={kind === '' ? undefined : text('filters.kind', { kind })}
              label={label}
              removal={text('filters.remove', { kind, label })}
              to={href(next)}
              guessed={guessed === true}
            />
          </li>
        ))}
        {chips.length > 1 && (
          <li className="no-print">
            <Link className={styles['reset']} to={address('search', language)}>
              {text('filters.reset')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

type Text = ReturnType<typeof useText>;

/** What was recognised in her words; removing one gives its words back to plain text (`plain`). */
function understoodChips(state: SearchState, understood: Understood, text: Text): ChipData[] {
  const kinds = [
    [text('understood.place'), understood.places],
    [text('filter.sector'), understood.sectors],
    [text('filter.form'), understood.forms],
    [text('filter.recognition'), understood.recognitions],
  ] as const;
  return kinds.flatMap(([kind, items]) =>
    items.map(({ label, words }) => ({
      key: `understood ${kind} ${label} ${words}`,
      kind,
      label: text('understood.chip', { label, words }),
      next: changed(state, { plain: [...new Set([...state.plain, words])] }),
      guessed: true,
    })),
  );
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);
