import type { ReactElement, ReactNode } from 'react';
import { useDocumentHead } from '../document-head';
import { useLocale } from '../i18n/text';
import { workspaceAddress, type WorkspacePageName } from '../workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../workspace/text';
import { useParams, useSearch } from '../workspace/use-address';
import { DeskKeys, type Shortcut } from './desk-keys';
import desk from './desk.module.css';

/** A page of a desk: its head, what stands above its heading, its keys. */
export function DeskPage({
  page,
  title,
  description,
  above,
  shortcuts,
  children,
}: {
  readonly page: WorkspacePageName;
  readonly title: string;
  readonly description: WorkspaceMessageId;
  readonly above?: ReactNode;
  readonly shortcuts: readonly Shortcut[];
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const params = useParams();
  const search = useSearch().toString();
  useDocumentHead({
    title,
    description: words(description),
    canonical: workspaceAddress(page, language, { params }),
    alternate: workspaceAddress(page, language === 'fr' ? 'en' : 'fr', { params, search }),
    indexed: false,
  });
  return (
    <div className={desk['page']}>
      {above}
      <h1>{title}</h1>
      {children}
      {shortcuts.length > 0 && <DeskKeys shortcuts={shortcuts} />}
    </div>
  );
}

/** A part of a case, with its heading. */
export function Part({
  title,
  children,
}: {
  readonly title: WorkspaceMessageId;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  return (
    <section className={desk['part']}>
      <h2>{words(title)}</h2>
      {children}
    </section>
  );
}
