import { useEffect, useRef } from 'react';
import { useArrival, usePlace } from '../shared/router/router';

/**
 * After a link to another page: back to the top, focus on the new page's main area so that keyboards and screen readers
 * follow. Turning a page of results counts; changing a filter, or going back, leaves the reader where she is.
 */
export function ScrollToTop(): null {
  const { pathname, search } = usePlace();
  const arrival = useArrival();
  const resultsPage = new URLSearchParams(search).get('page');
  const before = useRef({ pathname, resultsPage });
  useEffect(() => {
    const moved = before.current.pathname !== pathname;
    const turned = before.current.resultsPage !== resultsPage && resultsPage !== null;
    before.current = { pathname, resultsPage };
    if (arrival === 'browser' || !(moved || turned)) return;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, resultsPage, arrival]);
  return null;
}
