import type { Facets, ListingSearchResponse, Territory } from '@repere/contract';
import type { MessageId } from '../../shared/i18n/text';
import type { ListFilter } from './search-state';

/** What each filter is called. */
export const filterNames: Readonly<Record<ListFilter | 'near' | 'bbox' | 'q', MessageId>> = {
  q: 'filter.q',
  sector: 'filter.sector',
  serves: 'filter.serves',
  located: 'filter.located',
  near: 'filter.near',
  bbox: 'filter.bbox',
  mode: 'filter.mode',
  form: 'filter.form',
  recognition: 'filter.recognition',
  practice: 'filter.practice',
  status: 'filter.status',
};

/** Facets in the order of the page; regions and MRC both say where an enterprise is based. */
export const facetFilters = {
  sector: 'sector',
  region: 'located',
  mrc: 'located',
  mode: 'mode',
  form: 'form',
  status: 'status',
  recognition: 'recognition',
  practice: 'practice',
} as const satisfies Record<keyof Facets, ListFilter>;

export type Facet = keyof typeof facetFilters;

/** The label of a value of a filter: from the facets, then from the places looked up, else the code itself. */
export function valueLabel(
  filter: ListFilter,
  value: string,
  response: ListingSearchResponse | undefined,
  places: ReadonlyMap<string, Territory | null>,
): string {
  if (value === 'QC') return 'Québec';
  for (const facet of Object.keys(facetFilters) as Facet[]) {
    if (facetFilters[facet] !== filter && !(filter === 'serves' && facetFilters[facet] === 'located')) continue;
    const found = response?.facets[facet].find((item) => item.value === value);
    if (found !== undefined) return found.label;
  }
  return places.get(value)?.name ?? value;
}
