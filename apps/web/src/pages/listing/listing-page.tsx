import type { ReactElement } from 'react';
import { usePlace } from '../../shared/router/router';
import { useListing } from '../../features/listing-sheet/listing-data';
import { matchPage } from '../../shared/i18n/addresses';
import { GonePage, NotFoundPage, ServerErrorPage } from '../errors/error-pages';
import { ListingSheet } from './listing-sheet';
import { ListingSkeleton } from './listing-skeleton';

/** One enterprise, whole: a page to print and put in a file. */
export function Page(): ReactElement {
  const { slug } = matchPage(usePlace().pathname);
  const { data: outcome, isError } = useListing(slug);
  if (outcome === undefined) return isError ? <ServerErrorPage offline /> : <ListingSkeleton />;
  if (outcome.kind === 'found') return <ListingSheet listing={outcome.listing} />;
  if (outcome.kind === 'failed' && outcome.status === 410) return <GonePage />;
  if (outcome.kind === 'failed' && outcome.status === 404) return <NotFoundPage />;
  return <ServerErrorPage />;
}
