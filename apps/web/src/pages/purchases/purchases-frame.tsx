import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { Notice } from '../../shared/ui/notice';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';

/** A page of the desks of purchases, and why its last form had no effect. */
export function PurchasesFrame({
  page,
  title,
  children,
}: {
  readonly page: WorkspacePageName;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const problem = useFormProblem();
  return (
    <Frame page={page} title={title} wide>
      {problem !== null && <Refused code={problem.code} params={problem.params} />}
      {children}
    </Frame>
  );
}

/** Why nothing was done, with what to do about it. */
export function Refused({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}): ReactElement {
  const words = useWords();
  const said = words(`buying.problem.${code}` as WorkspaceMessageId, params);
  return (
    <Notice tone="attention" title={words('buying.problem.title')} urgent>
      <p>{said.startsWith('buying.problem.') ? words('buying.problem.other') : said}</p>
    </Notice>
  );
}

/** Sources are named by codes with a dash, which a select cannot hold. */
export const sourceOf = (source: string | null): string => source?.replaceAll('-', '_') ?? 'none';
