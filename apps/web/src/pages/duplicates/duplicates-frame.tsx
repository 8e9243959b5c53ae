import type { ReactElement, ReactNode } from 'react';
import { field, useFormProblem } from '../../features/sign-in/form-state';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import type { FormFields } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';

const tabs = [
  ['duplicates', 'duplicates.tab.queue'],
  ['listingMerges', 'duplicates.tab.merges'],
] as const satisfies readonly (readonly [WorkspacePageName, WorkspaceMessageId])[];

/** A page of the desk of duplicates: its tabs, and why the last form had no effect. */
export function DuplicatesFrame({
  page,
  title,
  children,
}: {
  readonly page: 'duplicates' | 'duplicate' | 'listingMerges';
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <Frame page={page} title={title} wide>
      <nav className={`${desk['tabs']} no-print`} aria-label={words('duplicates.tabs')}>
        {tabs.map(([tab, label]) => (
          <a
            key={tab}
            href={workspaceAddress(tab, language)}
            aria-current={tab === page ? 'page' : tab === 'duplicates' && page === 'duplicate' ? 'true' : undefined}
          >
            {words(label)}
          </a>
        ))}
      </nav>
      <DuplicatesProblem />
      {children}
    </Frame>
  );
}

function DuplicatesProblem(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null) return null;
  const named = String(problem.params['fields'] ?? '')
    .split(', ')
    .map((name) => words(`listings.field.${name}` as WorkspaceMessageId))
    .join(', ');
  const said = words(`duplicates.problem.${problem.code}` as WorkspaceMessageId, { ...problem.params, fields: named });
  return (
    <Notice tone="attention" title={words('duplicates.problem.title')} urgent>
      <p>{said.startsWith('duplicates.problem.') ? words('duplicates.problem.other') : said}</p>
    </Notice>
  );
}

/** A form posted to the page itself, which reads `do`. */
export function DuplicatesForm({
  act,
  fields = {},
  children,
  ...form
}: {
  readonly act: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}): ReactElement {
  const { pathname, search } = usePlace();
  return (
    <form {...form} method="post" action={pathname + search}>
      {Object.entries({ do: act, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** What somebody wrote as the reason; null for nothing. */
export const commentIn = (form: FormFields): string | null => field(form, 'comment').trim().slice(0, 2000) || null;
