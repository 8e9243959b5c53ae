import type { ReactElement, ReactNode } from 'react';
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
  const { language, text } = useLocale();
  useDocumentHead({
    title: text(`${name}.title`),
    description: text(`${name}.description`),
    canonical: address(name, language),
    alternate: address(name, language === 'fr' ? 'en' : 'fr'),
    indexed: true,
  });
  return (
    <div className={content['page']}>
      <h1>{text(`${name}.heading`)}</h1>
      <p className={content['lead']}>{text(`${name}.lead`)}</p>
      {children}
    </div>
  );
}
