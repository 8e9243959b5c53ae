import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { usePlace } from '../../shared/router/router';
import { hiddenFields } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';

/** A page of this room: its head, its heading, what the last form did or why it had no effect. */
export function RecognitionFrame({
  page,
  title,
  wide = false,
  children,
}: {
  readonly page: Extract<WorkspacePageName, 'recognition' | 'recognitionCase' | 'recognitions'>;
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Frame page={page} title={title} wide={wide}>
      <Said />
      {children}
    </Frame>
  );
}

function Said(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  const what = useSearch().get('done');
  if (problem !== null) {
    const key = `vouch.problem.${problem.code}`;
    const said = words(key as WorkspaceMessageId, problem.params);
    return (
      <Notice tone="attention" title={words('vouch.problem.title')} urgent>
        <p>{said === key ? words('vouch.problem.other') : said}</p>
      </Notice>
    );
  }
  if (what === null || !/^[a-z]{1,20}$/.test(what)) return null;
  return (
    <Notice tone="done" title={words('vouch.done', { what })}>
      {null}
    </Notice>
  );
}

/** A form posted to the page itself, which reads `do`. */
export function PostForm({
  act,
  fields = {},
  inline = false,
  children,
}: {
  readonly act: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inline?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { pathname } = usePlace();
  return (
    <form method="post" action={pathname} className={inline ? form['inline'] : form['form']}>
      {hiddenFields({ do: act, ...fields })}
      {children}
    </form>
  );
}

/** What was typed in this form before it was refused. */
export function useTypedIn(act: string): (name: string, otherwise: string) => string {
  const problem = useFormProblem();
  return (name, otherwise) => (problem?.act === act ? (problem.values[name] ?? otherwise) : otherwise);
}
