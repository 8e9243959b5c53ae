import type { ReactElement } from 'react';
import type { Formatter } from '../../shared/i18n/formatter';
import { deferred } from '../../shared/ui/deferred';
import type { Fault, PlaceWords } from './search-params';
import type { SearchState } from './search-state';
import type { SearchPageName } from './use-search';

const Faults = deferred(async () => (await import('./faults')).Faults, ['search']);
const PlaceQuestions = deferred(async () => (await import('./place-questions')).PlaceQuestions, ['search']);

/** Fetches what says the troubles of an answer, so that it comes with the answer. */
export const bringTroubles = async (formatter: Formatter): Promise<void> =>
  void (await Promise.all([Faults.bring(formatter), PlaceQuestions.bring(formatter)]));

/** True when a place was typed that is not read yet. */
export const isAsking = (placeWords: PlaceWords): boolean => Object.values(placeWords).some((words) => words !== '');

/** What of the address could not be applied, and what its words may mean; nearly always nothing. */
export function Troubles(props: {
  readonly state: SearchState;
  readonly faults: readonly Fault[];
  readonly placeWords: PlaceWords;
  readonly page?: SearchPageName;
}): ReactElement {
  const { faults, ...asked } = props;
  return (
    <>
      {faults.length > 0 && <Faults faults={faults} />}
      {isAsking(asked.placeWords) && <PlaceQuestions {...asked} />}
    </>
  );
}
