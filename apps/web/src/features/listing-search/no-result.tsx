import type { ListingSearchResponse, Territory } from '@repere/contract';
import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { useDistanceText } from '../../shared/listing/distance-text';
import { filterNames, valueLabel } from './labels';
import styles from './no-result.module.css';
import { changed, listFilters, toggled, type SearchState } from './search-state';
import { useSearchAddress } from './use-search';

/** Nothing, or little: what to drop, then what lies just beyond. */
export function Beyond(props: Parameters<typeof Repairs>[0]): ReactElement {
  const { wider } = props.response;
  return (
    <>
      <Repairs {...props} />
      {wider !== null && <Wider wider={wider} state={props.state} />}
    </>
  );
}

/** Nothing, or little: which single criterion to drop, and what it gains (e5). */
function Repairs({
  state,
  response,
  places,
}: {
  readonly state: SearchState;
  readonly response: ListingSearchResponse;
  readonly places: ReadonlyMap<string, Territory | null>;
}): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  const href = useSearchAddress();
  const repairs = response.repairs.filter(({ gains }) => gains > 0);
  const empty = response.total === 0;
  const noneOffers = response.relevance?.offering === 0;
  if (!empty && repairs.length === 0) return null;
  return (
    <section className={styles['repairs']} aria-labelledby="repairs">
      <h2 id="repairs">{text(empty ? 'empty.title' : noneOffers ? 'few.noneOffers' : 'few.title')}</h2>
      {repairs.length > 0 && (
        <>
          <p>{text(empty || noneOffers ? 'empty.repairs' : 'few.repairs')}</p>
          <ul>
            {repairs.map(({ drop, gains }) => (
              <li key={`${drop.parameter} ${drop.value}`}>
                <Link to={href(dropped(state, drop))}>
                  {text('empty.drop', { what: criterion(drop, state, response, places, text) })}
                </Link>{' '}
                <span className={styles['gain']}>
                  {text(empty ? 'empty.gain' : noneOffers ? 'few.offerGain' : 'few.gain', { count: gains })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {empty && (
        <p>
          {text('empty.advice')} <Link to={address('search', language)}>{text('empty.all')}</Link>
        </p>
      )}
    </section>
  );
}

/** Larger places, and the nearest suppliers that the place alone leaves out: never counted with the results (R8). */
function Wider({
  wider: { rings, nearest },
  state,
}: {
  readonly wider: NonNullable<ListingSearchResponse['wider']>;
  readonly state: SearchState;
}): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  const distanceText = useDistanceText();
  const href = useSearchAddress();
  if (rings.length === 0 && nearest.length === 0) return null;
  return (
    <section className={styles['repairs']} aria-labelledby="wider">
      <h2 id="wider">{text('wider.title')}</h2>
      {rings.length > 0 && (
        <ul>
          {rings.map(({ kind, parameter, values, names, total }) => {
            const [name = '', ...others] = names;
            const change = parameter === 'radiusKm' ? { radiusKm: Number(values[0]) } : { [parameter]: values };
            return (
              <li key={`${parameter} ${values.join()}`}>
                <Link to={href(changed(state, change))}>
                  {text(`wider.${kind}`, { name, others: others.join(', '), km: values[0] })}
                </Link>{' '}
                <span className={styles['gain']}>{text('empty.gain', { count: total })}</span>
              </li>
            );
          })}
        </ul>
      )}
      {nearest.length > 0 && (
        <>
          <p>{text('wider.nearest', { count: nearest.length })}</p>
          <ul>
            {nearest.map(({ id, slug, name, municipality, distance, undeclared }) => (
              <li key={id}>
                <Link to={address('listing', language, { slug })}>{name}</Link>{' '}
                <span className={styles['gain']}>
                  {municipality.name}, {distanceText(distance)}
                  {undeclared && `. ${text('wider.undeclared')}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['gain']}>{text('wider.apart')}</p>
    </section>
  );
}

type Drop = ListingSearchResponse['repairs'][number]['drop'];

function criterion(
  { parameter, value }: Drop,
  state: SearchState,
  response: ListingSearchResponse,
  places: ReadonlyMap<string, Territory | null>,
  text: ReturnType<typeof useText>,
): string {
  const filter = listFilters.find((name) => name === parameter);
  if (filter !== undefined)
    return text('filters.named', {
      kind: text(filterNames[filter]),
      label: valueLabel(filter, value, response, places),
    });
  if (parameter === 'near' || parameter === 'radiusKm')
    return text('filters.named', { kind: text('filter.near'), label: places.get(state.near)?.name ?? value });
  if (parameter === 'bbox') return text('filter.bbox');
  return text('filters.named', { kind: text('filter.q'), label: value });
}

/** Understood words are given back to plain text; a word of `q` that is not all of it is cut out. */
function dropped(state: SearchState, { parameter, value }: Drop): SearchState {
  const filter = listFilters.find((name) => name === parameter);
  const values: readonly string[] = filter === undefined ? [] : state[filter];
  if (filter !== undefined && values.includes(value)) return toggled(state, filter, value);
  if (filter !== undefined && values.length > 0) return changed(state, { [filter]: [] });
  if (filter !== undefined || parameter === 'understand') return changed(state, { understand: false });
  if (parameter === 'near' || parameter === 'radiusKm') return changed(state, { near: '', radiusKm: null });
  if (parameter === 'bbox') return changed(state, { bbox: null });
  const rest =
    state.q.includes(value) && state.q !== value ? state.q.replace(value, ' ').replace(/\s+/g, ' ').trim() : '';
  return changed(state, { q: rest, plain: [] });
}
