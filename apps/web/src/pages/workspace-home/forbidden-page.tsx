import type { ReactElement } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords } from '../../shared/workspace/text';
import content from '../content.module.css';

/** For an account whose role does not open the page asked for. */
export function ForbiddenPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { pathname } = usePlace();
  useDocumentHead({
    title: words('home.forbidden.title'),
    description: words('home.forbidden.words'),
    canonical: pathname,
    alternate: null,
    indexed: false,
  });
  return (
    <div className={content['page']}>
      <h1>{words('home.forbidden.title')}</h1>
      <p className={content['lead']}>{words('home.forbidden.words')}</p>
      <p>
        <a href={workspaceAddress('home', language)}>{words('home.title')}</a>
      </p>
    </div>
  );
}
