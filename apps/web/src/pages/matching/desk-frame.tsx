import type { ReactElement, ReactNode } from 'react';
import { field, useFormProblem } from '../../features/sign-in/form-state';
import type { Shortcut } from '../../shared/desk/desk-keys';
import { DeskPage } from '../../shared/desk/desk-page';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';

type MatchingPage = 'matches' | 'match' | 'matchDecisions' | 'matchCandidates';

const tabs = [
  ['matches', 'desk.tab.queue'],
  ['matchDecisions', 'desk.tab.decisions'],
  ['matchCandidates', 'desk.tab.candidates'],
] as const satisfies readonly (readonly [WorkspacePageName, WorkspaceMessageId])[];

const shortcuts: readonly Shortcut[] = [
  ['j', 'desk.keys.next'],
  ['k', 'desk.keys.previous'],
  ['o', 'desk.keys.open'],
  ['1', 'desk.keys.same'],
  ['2', 'desk.keys.none'],
  ['u', 'desk.keys.undo'],
];

/** A page of the desk: its head, its tabs, what the last form did, its keyboard shortcuts. */
export function DeskFrame({
  page,
  title,
  children,
}: {
  readonly page: MatchingPage;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <DeskPage
      page={page}
      title={title}
      description="desk.description"
      above={<DeskTabs page={page} />}
      shortcuts={shortcuts}
    >
      <DeskProblem />
      {children}
    </DeskPage>
  );
}

function DeskTabs({ page }: { readonly page: MatchingPage }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <nav className={`${desk['tabs']} no-print`} aria-label={words('desk.tabs')}>
      {tabs.map(([tab, label]) => (
        <a
          key={tab}
          href={workspaceAddress(tab, language)}
          aria-current={tab === page ? 'page' : tab === 'matches' && page === 'match' ? 'true' : undefined}
        >
          {words(label)}
        </a>
      ))}
    </nav>
  );
}

const PROBLEMS: Readonly<Record<string, WorkspaceMessageId>> = {
  stale_version: 'desk.problem.stale',
  conflict: 'desk.problem.conflict',
  not_found: 'desk.problem.missing',
};

/** Why the posted form had no effect; the page below shows the present state. */
function DeskProblem(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null) return null;
  return (
    <Notice tone="attention" title={words('desk.problem.title')} urgent>
      <p>{words(PROBLEMS[problem.code] ?? 'desk.problem.other')}</p>
    </Notice>
  );
}

/** What somebody wrote as the reason; null for nothing. */
export function whyIn(form: FormFields): string | null {
  const why = field(form, 'why').trim().slice(0, 2_000);
  return why === '' ? null : why;
}

/** Takes back the decision that a form names. */
export const undoIn = async ({ api }: WorkspaceContext, form: FormFields): Promise<{ readonly changed: number }> =>
  api('undoMatchDecision', { params: { id: field(form, 'id') }, body: { why: null } });
