import type { ReactElement } from 'react';
import { writeSearch } from './search-params';
import type { SearchState } from './search-state';

/** The rest of a search as hidden fields, so that a form without scripts keeps it; `except` are the form's own fields. */
export function HiddenState({
  state,
  except,
}: {
  readonly state: SearchState;
  readonly except: readonly string[];
}): ReactElement {
  const kept = [...new URLSearchParams(writeSearch({ ...state, page: 1 }))].filter(([name]) => !except.includes(name));
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
