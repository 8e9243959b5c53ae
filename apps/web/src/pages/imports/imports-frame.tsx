import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { usePlace } from '../../shared/router/router';
import { Notice } from '../../shared/ui/notice';
import { Frame } from '../../shared/workspace/frame';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';

/** A page of imports, and why its last form had no effect. */
export function ImportsFrame({
  page,
  title,
  children,
}: {
  readonly page: 'imports' | 'importList';
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Frame page={page} title={title} wide>
      <ImportsProblem />
      {children}
    </Frame>
  );
}

function ImportsProblem(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null) return null;
  const said = words(`imports.problem.${problem.code}` as WorkspaceMessageId, problem.params);
  return (
    <Notice tone="attention" title={words('imports.problem.title')} urgent>
      <p>{said.startsWith('imports.problem.') ? words('imports.problem.other') : said}</p>
    </Notice>
  );
}

/** A form posted to the page itself, which reads `do`. */
export function ImportsForm({
  act,
  version,
  className,
  children,
}: {
  readonly act: string;
  readonly version: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { pathname } = usePlace();
  return (
    <form method="post" action={pathname} className={className}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  );
}
