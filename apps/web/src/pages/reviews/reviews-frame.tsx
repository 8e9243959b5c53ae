import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import type { Shortcut } from '../../shared/desk/desk-keys';
import { DeskPage } from '../../shared/desk/desk-page';
import { Notice } from '../../shared/ui/notice';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
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
  return (
    <DeskPage page={page} title={title} description="reviews.description" shortcuts={shortcuts}>
      <ReviewProblem />
      {children}
    </DeskPage>
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
