import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

/** Where the reader is. */
export interface Place {
  readonly pathname: string;
  /** With its `?`, or empty. */
  readonly search: string;
}

/** How she came: by a link of ours, or by the browser (first load, back, forward). */
export type Arrival = 'link' | 'browser';

export type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;

interface Router {
  readonly place: Place;
  readonly arrival: Arrival;
  readonly navigate: Navigate;
}

const RouterContext = createContext<Router | null>(null);

function useRouter(): Router {
  const router = use(RouterContext);
  if (router === null) throw new Error('useRouter outside a router');
  return router;
}

/** The current path and query. */
export const usePlace = (): Place => useRouter().place;

export const useArrival = (): Arrival => useRouter().arrival;

/** Goes to an address of the site without loading another document. */
export const useNavigate = (): Navigate => useRouter().navigate;

/** The router of a page rendered by the server: it stays where it is. */
export function StaticRouter({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactElement {
  const router: Router = { place: placeOf(url), arrival: 'browser', navigate: () => undefined };
  return <RouterContext value={router}>{children}</RouterContext>;
}

/**
 * The router of the browser, over its history. `prepare` loads what the next page needs before the address changes,
 * so that the present page stays until then; it returns null when nothing has to be loaded.
 */
export function BrowserRouter({
  prepare,
  children,
}: {
  readonly prepare: (pathname: string) => Promise<void> | null;
  readonly children: ReactNode;
}): ReactElement {
  const [now, setNow] = useState<{ readonly place: Place; readonly arrival: Arrival }>(() => ({
    place: here(),
    arrival: 'browser',
  }));
  useEffect(() => {
    const follow = (): void => setNow({ place: here(), arrival: 'browser' });
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const navigate = useCallback<Navigate>(
    (to, { replace = false } = {}) => {
      const go = (): void => {
        if (replace) window.history.replaceState(null, '', to);
        else window.history.pushState(null, '', to);
        setNow({ place: here(), arrival: 'link' });
      };
      const preparing = prepare(placeOf(to).pathname);
      if (preparing === null) go();
      // A page whose code cannot be fetched (a new version was deployed, the network is gone) is asked of the server.
      else preparing.then(go, () => window.location.assign(to));
    },
    [prepare],
  );
  const router = useMemo(() => ({ ...now, navigate }), [now, navigate]);
  return <RouterContext value={router}>{children}</RouterContext>;
}

type LinkProps = Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: string;
  readonly replace?: boolean;
};

/** A link within the site: a plain one for the server, for new tabs and without scripts. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps): ReactElement {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || special) return;
    event.preventDefault();
    navigate(to, { replace });
  };
  return <a {...rest} href={to} onClick={follow} />;
}

const here = (): Place => ({ pathname: window.location.pathname, search: window.location.search });

function placeOf(url: string): Place {
  const [path = '/', ...query] = (url.split('#')[0] ?? '').split('?');
  return { pathname: path, search: query.length === 0 ? '' : `?${query.join('?')}` };
}
