import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { DeskKeys, type Shortcut } from '../../shared/desk/desk-keys';
import desk from '../../shared/desk/desk.module.css';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useParams, useSearch } from '../../shared/workspace/use-address';
import { ConflictTable } from './conflict-table';

/** A page of the review room: its head, its heading, why the last form had no effect, its keys. */
export function ReviewsFrame({
  page,
  title,
  shortcuts = [],
  children,
}: {
  readonly page: Extract<WorkspacePageName, 'reviews' | 'review' | 'claims'>;
  readonly title: string;
  readonly shortcuts?: readonly Shortcut[];
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const params = useParams();
  const search = useSearch().toString();
  useDocumentHead({
    title,
    description: words('reviews.description'),
    canonical: workspaceAddress(page, language, { params }),
    alternate: workspaceAddress(page, language === 'fr' ? 'en' : 'fr', { params, search }),
    indexed: false,
  });
  return (
    <div className={desk['page']}>
      <h1>{title}</h1>
      <ReviewProblem />
      {children}
      {shortcuts.length > 0 && <DeskKeys shortcuts={shortcuts} />}
    </div>
  );
}

/** Why the posted form had no effect; the page below shows the present state. */
function ReviewProblem(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null) return null;
  const key = `reviews.problem.${problem.code}`;
  const said = words(key as WorkspaceMessageId, problem.params);
  return (
    <Notice tone="attention" title={words('reviews.problem.title')} urgent>
      <p>{said === key ? words('reviews.problem.other') : said}</p>
      {problem.conflict !== undefined && <ConflictTable conflict={problem.conflict} />}
    </Notice>
  );
}
