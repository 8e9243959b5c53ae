import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { useText, type MessageId } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { filterNames } from './labels';
import type { PlaceCandidate } from './search-data';
import type { Fault } from './search-params';
import type { SearchState } from './search-state';
import { useSearchAddress, type SearchPageName } from './use-search';

/** What the other parameters of an address are called; no reader knows them by their own names. */
const otherNames: Readonly<Record<string, MessageId>> = {
  page: 'fault.name.page',
  pageSize: 'fault.name.pageSize',
  sort: 'fault.name.sort',
  radiusKm: 'fault.name.radiusKm',
  card: 'fault.name.card',
  map: 'fault.name.map',
  view: 'fault.name.view',
  understand: 'fault.name.understand',
  plain: 'fault.name.plain',
};

const names: Readonly<Record<string, MessageId>> = { ...otherNames, ...filterNames };

/** What is said of a value of a filter, unless it is only unknown. */
const sentences: Readonly<Record<string, MessageId>> = {
  out_of_range: 'fault.range',
  repeated: 'fault.repeated',
  too_many: 'fault.tooMany',
};

/** Names every value that could not be taken, and says that the others apply (M1). */
export function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactElement | null {
  const text = useText();
  if (faults.length === 0) return null;
  const sentence = ({ parameter, value, code }: Fault): string => {
    if (code === 'unknown_parameter') return text('fault.parameter', { parameter });
    if (parameter === 'page' && code !== 'repeated') return text('fault.page', { value });
    if (code === 'too_long') return text('fault.tooLong', { value });
    if (code === 'requires_near' || code === 'requires_origin') return text('fault.needsPlace');
    const known = Object.hasOwn(names, parameter) ? names[parameter] : undefined;
    const name = known === undefined ? parameter : text(known);
    return text(sentences[code] ?? 'fault.value', { value, filter: name });
  };
  return (
    <Notice tone="attention" title={text('fault.title')}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.parameter} ${fault.value}`}>{sentence(fault)}</li>
        ))}
      </ul>
      <p>{text('fault.rest')}</p>
    </Notice>
  );
}

/** A place typed as words that may mean several territories, or none. */
export function PlaceChoice({
  words,
  candidates,
  page,
  choose,
}: {
  readonly words: string;
  readonly candidates: readonly PlaceCandidate[];
  readonly page: SearchPageName;
  /** The search with that territory in it. */
  readonly choose: (code: string) => SearchState;
}): ReactElement {
  const text = useText();
  const href = useSearchAddress(page);
  if (candidates.length === 0)
    return (
      <Notice tone="attention" title={text('place.unknown', { words })}>
        <p>{text('place.unknownRemedy')}</p>
      </Notice>
    );
  return (
    <Notice tone="attention" title={text('place.ambiguous', { words })}>
      <ul>
        {candidates.map(({ code, name, level, within }) => (
          <li key={code}>
            <Link to={href(choose(code))}>
              {text('place.candidate', { name, level, within, known: within === '' ? 'no' : 'yes' })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
