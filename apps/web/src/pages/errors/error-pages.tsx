import type { ReactElement } from 'react';
import { Link, usePlace } from '../../shared/router/router';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import content from '../content.module.css';

type Kind = 'notFound' | 'gone' | 'failed' | 'offline';

/** What happened, and what to do next. */
function ErrorPage({ kind }: { readonly kind: Kind }): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const { pathname } = usePlace();
  useDocumentHead({
    title: text(`error.${kind}.title`),
    description: text(`error.${kind}.words`),
    canonical: pathname,
    alternate: null,
    indexed: false,
  });
  const retry = kind === 'failed' || kind === 'offline';
  return (
    <div className={content['page']}>
      <h1>{text(`error.${kind}.title`)}</h1>
      <p className={content['lead']}>{text(`error.${kind}.words`)}</p>
      <p>
        {retry ? (
          <a className={button['primary']} href="">
            {text('results.retry')}
          </a>
        ) : (
          <Link className={button['primary']} to={address('search', language)}>
            {text('error.search')}
          </Link>
        )}
      </p>
    </div>
  );
}

export const NotFoundPage = (): ReactElement => <ErrorPage kind="notFound" />;

export const GonePage = (): ReactElement => <ErrorPage kind="gone" />;

export const ServerErrorPage = ({ offline = false }: { readonly offline?: boolean }): ReactElement => (
  <ErrorPage kind={offline ? 'offline' : 'failed'} />
);
