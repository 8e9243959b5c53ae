import { Suspense, type ReactElement, type ReactNode } from 'react';
import { usePlace } from '../shared/router/router';
import { NotFoundPage } from '../pages/errors/error-pages';
import { matchPage } from '../shared/i18n/addresses';
import { ErrorBoundary } from './error-boundary';
import { Layout } from './layout';
import { isLivePage, PageView } from './page-table';
import { ScrollToTop } from './scroll-to-top';

/** The whole site: the layout around the page of the current address, or around the page that the server gives. */
export function App({ children }: { readonly children?: ReactNode }): ReactElement {
  const { pathname } = usePlace();
  const { page } = matchPage(pathname);
  return (
    <Layout>
      <ScrollToTop />
      <ErrorBoundary key={pathname}>
        {children ?? (
          <Suspense fallback={null}>{isLivePage(page) ? <PageView name={page} /> : <NotFoundPage />}</Suspense>
        )}
      </ErrorBoundary>
    </Layout>
  );
}
