import { createElement, type ReactElement } from 'react';
import { NotFoundPage } from '../../pages/errors/error-pages';
import { usePlace } from '../../shared/router/router';
import { matchWorkspace, workspaceAddress } from '../../shared/workspace/addresses';
import { ErrorBoundary } from '../error-boundary';
import { Layout } from '../layout';
import { ScrollToTop } from '../scroll-to-top';
import { loadedPage } from './loaded-pages';
import { WorkspaceNavigation } from './workspace-navigation';

/** The workspace: the site's layout, its own navigation, and the page of the current address (or what the server gives). */
export function WorkspaceApp({ children }: { readonly children?: ReactElement | undefined }): ReactElement {
  const { pathname, search } = usePlace();
  const match = matchWorkspace(pathname);
  const page = match === null ? undefined : loadedPage(match.page);
  const elsewhere =
    match === null
      ? null
      : workspaceAddress(match.page, match.language === 'fr' ? 'en' : 'fr', {
          params: match.params,
          search: search.slice(1),
        });
  return (
    <Layout otherLanguage={elsewhere}>
      <ScrollToTop />
      <WorkspaceNavigation />
      <ErrorBoundary key={pathname}>
        {children ?? (page === undefined ? <NotFoundPage /> : createElement(page.View))}
      </ErrorBoundary>
    </Layout>
  );
}
