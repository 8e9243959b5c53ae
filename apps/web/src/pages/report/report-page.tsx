import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, usePlace } from '../../shared/router/router';
import { ReportForm } from '../../features/listing-report/report-form';
import { emptyReport, reportKey } from '../../features/listing-report/report-form-state';
import { useListing } from '../../features/listing-sheet/listing-data';
import { useDocumentHead } from '../../shared/document-head';
import { address, matchPage } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import content from '../content.module.css';
import { NotFoundPage, ServerErrorPage } from '../errors/error-pages';

/** « Signaler une erreur »: a visitor's remark about a listing. */
export function Page(): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const { pathname, search } = usePlace();
  const { slug } = matchPage(pathname);
  const { data: outcome } = useListing(slug);
  const { data: form } = useQuery({
    queryKey: reportKey(slug),
    queryFn: () => emptyReport,
    initialData: emptyReport,
    staleTime: Infinity,
  });
  const sent = new URLSearchParams(search).has('sent');
  const name = outcome?.kind === 'found' ? outcome.listing.name : '';
  useDocumentHead({
    // What became of it comes first: a screen reader begins with the title.
    title: text(sent ? 'report.titleSent' : form.errors.length > 0 ? 'report.titleFailed' : 'report.title', { name }),
    description: text('report.intro'),
    canonical: address('report', language, { slug }),
    alternate: address('report', language === 'fr' ? 'en' : 'fr', { slug }),
    indexed: false,
  });
  if (outcome?.kind === 'failed') return outcome.status < 500 ? <NotFoundPage /> : <ServerErrorPage />;
  return (
    <div className={content['page']}>
      {/* The page comes whole after sending: the focus begins where it says what happened, scripts or not. */}
      <h1 tabIndex={-1} autoFocus={sent}>
        {text(sent ? 'report.sent' : 'report.heading')}
      </h1>
      <p>
        <Link to={address('listing', language, { slug })}>{sent ? text('report.back') : name}</Link>
      </p>
      {sent ? (
        <Notice tone="done">
          <p>{text('report.sentNext')}</p>
        </Notice>
      ) : (
        <>
          <p>{text('report.intro')}</p>
          <ReportForm action={address('report', language, { slug })} form={form} />
        </>
      )}
    </div>
  );
}
