import { usePlace } from '../router/router';
import { matchWorkspace } from './addresses';

/** The named segments of the current address. @example const { id = '' } = useParams() */
export function useParams(): Readonly<Record<string, string>> {
  const { pathname } = usePlace();
  return matchWorkspace(pathname)?.params ?? {};
}

/** The query of the current address. */
export function useSearch(): URLSearchParams {
  return new URLSearchParams(usePlace().search);
}
