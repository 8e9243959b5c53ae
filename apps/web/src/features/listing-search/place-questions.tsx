import type { ReactElement } from 'react';
import { PlaceChoice } from './faults';
import type { PlaceWords } from './search-params';
import { withPlace, type SearchState } from './search-state';
import { usePlaceWords, type SearchPageName } from './use-search';

/** For each place typed as words that could not be read as one territory: which one? */
export function PlaceQuestions({
  state,
  placeWords,
  page = 'search',
}: {
  readonly state: SearchState;
  readonly placeWords: PlaceWords;
  readonly page?: SearchPageName;
}): ReactElement {
  return (
    <>
      {(['serves', 'located', 'near'] as const).map(
        (field) =>
          placeWords[field] !== '' && (
            <PlaceQuestion key={field} state={state} field={field} words={placeWords[field]} page={page} />
          ),
      )}
    </>
  );
}

function PlaceQuestion(props: {
  readonly state: SearchState;
  readonly field: keyof PlaceWords;
  readonly words: string;
  readonly page: SearchPageName;
}): ReactElement | null {
  const candidates = usePlaceWords(props.words);
  if (candidates === undefined) return null;
  return (
    <PlaceChoice
      words={props.words}
      candidates={candidates}
      page={props.page}
      choose={(code) => withPlace(props.state, props.field, code)}
    />
  );
}
