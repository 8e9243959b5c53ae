import type { ReactElement, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import content from '../content.module.css';

type ReadingPageName = 'about' | 'data' | 'accessibility' | 'privacy';

/** A page that is only read: rendered by the server, sent without any script. */
export function ReadingPage({
  name,
  children,
}: {
  readonly name: ReadingPageName;
  readonly children: ReactNode;
}): ReactElement {
  const intl = useIntl();
  const { language } = useLocale();
  useDocumentHead({
    title: intl.formatMessage({ id: `${name}.title` }),
    description: intl.formatMessage({ id: `${name}.description` }),
    canonical: address(name, language),
    alternate: address(name, language === 'fr' ? 'en' : 'fr'),
    indexed: true,
  });
  return (
    <div className={content['page']}>
      <h1>{intl.formatMessage({ id: `${name}.heading` })}</h1>
      <p className={content['lead']}>{intl.formatMessage({ id: `${name}.lead` })}</p>
      {children}
    </div>
  );
}
