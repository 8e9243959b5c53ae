import type { Facets as FacetCounts, ListingSearchResponse } from '@repere/contract';
import { useId, useState, type ChangeEvent, type ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText, type MessageId } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Icon } from '../../shared/ui/icon';
import { comparable } from './search-data';
import { FacetOption } from './facet-option';
import styles from './facets.module.css';
import { HiddenState } from './hidden-state';
import { facetFilters, type Facet } from './labels';
import { SectorTree } from './sector-tree';
import { toggled, toggledSector, type SearchState } from './search-state';
import { useGoToSearch } from './use-search';

const titles: Readonly<Record<Facet, MessageId>> = {
  sector: 'filter.sector',
  region: 'facet.region',
  mrc: 'facet.mrc',
  mode: 'filter.mode',
  form: 'filter.form',
  status: 'filter.status',
  recognition: 'filter.recognition',
  practice: 'filter.practice',
};

/** Shown open at first: what a buyer reaches for. A facet with a ticked value is always open. */
const openAtFirst: readonly Facet[] = ['sector', 'mode', 'form'];
/** Longer lists begin folded, with a field to look inside. */
const longList = 9;

const facets = Object.keys(facetFilters) as readonly Facet[];

/** The filters with their counts: one GET form of boxes without scripts, at once with them. */
export function Facets({
  state,
  response,
}: {
  readonly state: SearchState;
  readonly response: ListingSearchResponse;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const go = useGoToSearch();
  const listed = (facet: Facet): boolean => response.facets[facet].length > 0;

  return (
    <form method="get" action={address('search', language)} className={styles['facets']}>
      <HiddenState state={hiddenState(state, response.facets)} except={[]} />
      {facets.filter(listed).map((facet) => {
        const filter = facetFilters[facet];
        const chosen: readonly string[] = state[filter];
        const values = response.facets[facet];
        const ticked = values.filter(({ value }) => chosen.includes(value)).length;
        return (
          <details key={facet} className={styles['facet']} open={openAtFirst.includes(facet) || ticked > 0}>
            <summary>
              <h3>{text(titles[facet])}</h3>
              {ticked > 0 && <span className={styles['ticked']}>{text('facet.ticked', { count: ticked })}</span>}
            </summary>
            <fieldset>
              <legend className="visually-hidden">{text(titles[facet])}</legend>
              <FacetList
                name={filter}
                values={values}
                chosen={chosen}
                title={text(titles[facet])}
                onToggle={(value) =>
                  go(facet === 'sector' ? toggledSector(state, value) : toggled(state, filter, value))
                }
                tree={facet === 'sector'}
              />
            </fieldset>
          </details>
        );
      })}
      <button type="submit" className={`${button['primary']} without-script`}>
        {text('facet.apply')}
      </button>
    </form>
  );
}

/** What no box of the form stands for stays as hidden fields: words, served places, a seat's municipality… */
function hiddenState(state: SearchState, counts: FacetCounts): SearchState {
  return facets.reduce<SearchState>((rest, facet) => {
    const filter = facetFilters[facet];
    const boxes = new Set(counts[facet].map(({ value }) => value));
    return { ...rest, [filter]: (rest[filter] as readonly string[]).filter((value) => !boxes.has(value)) };
  }, state);
}

function FacetList({
  name,
  values,
  chosen,
  title,
  onToggle,
  tree,
}: {
  readonly name: string;
  readonly values: FacetCounts['region'];
  readonly chosen: readonly string[];
  readonly title: string;
  readonly onToggle: (value: string) => void;
  /** Folded in two levels until something is looked for. */
  readonly tree: boolean;
}): ReactElement {
  const text = useText();
  const id = useId();
  const [sought, setSought] = useState('');
  const long = values.length > longList;
  const fitting = values.filter(({ label }) => comparable(label).includes(comparable(sought)));
  const split = long && !tree && sought === '' ? longList - 1 : fitting.length;
  const option = ({ value, label, count }: FacetCounts['region'][number]): ReactElement => (
    <FacetOption
      key={value}
      name={name}
      value={value}
      label={label}
      count={count}
      checked={chosen.includes(value)}
      onToggle={onToggle}
    />
  );
  return (
    <>
      {long && (
        <div className={`${styles['within']} needs-script`}>
          <label htmlFor={id} className="visually-hidden">
            {text('facet.within', { facet: title })}
          </label>
          <Icon name="search" />
          <input
            id={id}
            type="search"
            value={sought}
            placeholder={text('facet.withinPlaceholder')}
            autoComplete="off"
            onChange={(event: ChangeEvent<HTMLInputElement>) => setSought(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        </div>
      )}
      {tree && sought === '' ? (
        <SectorTree values={values} chosen={chosen} onToggle={onToggle} />
      ) : (
        <ul>{fitting.slice(0, split).map(option)}</ul>
      )}
      {fitting.length === 0 && <p className={styles['none']}>{text('facet.none')}</p>}
      {!tree && fitting.length > split && (
        <details className={styles['more']}>
          <summary>{text('facet.more', { count: fitting.length - split })}</summary>
          <ul>{fitting.slice(split).map(option)}</ul>
        </details>
      )}
    </>
  );
}
