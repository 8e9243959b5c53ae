import type { ReactElement, ReactNode } from 'react';
import { useDocumentHead } from '../document-head';
import { useLocale } from '../i18n/text';
import { workspaceAddress, type WorkspacePageName } from './addresses';
import styles from './frame.module.css';
import { useParams } from './use-address';

/** A page of the workspace: its head, its heading, its column; `wide` for what stands in two columns. */
export function Frame({
  page,
  title,
  wide = false,
  children,
}: {
  readonly page: WorkspacePageName;
  readonly title: string;
  readonly wide?: boolean;
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
    <div className={wide ? `${styles['page']} ${styles['wide']}` : styles['page']}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** A part of a page, with its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
