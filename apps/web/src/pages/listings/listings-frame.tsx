import type { ReactElement, ReactNode } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useParams } from '../../shared/workspace/use-address';
import styles from './listings.module.css';

/** A page of an enterprise's listings: its head, its heading, its column. */
export function ListingsFrame({
  page,
  title,
  children,
}: {
  readonly page: WorkspacePageName;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const { language } = useLocale();
  const params = useParams();
  useDocumentHead({
    title,
    description: title,
    canonical: workspaceAddress(page, language, { params }),
    alternate: workspaceAddress(page, language === 'fr' ? 'en' : 'fr', { params }),
    indexed: false,
  });
  return (
    <div className={styles['page']}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
