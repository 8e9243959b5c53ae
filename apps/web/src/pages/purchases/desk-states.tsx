import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';

const STATES = ['waiting', 'decided'] as const;

export const stateIn = (search: URLSearchParams): (typeof STATES)[number] =>
  search.get('state') === 'decided' ? 'decided' : 'waiting';

/** What waits, and what was decided. */
export function DeskStates({
  page,
  labels,
  counts,
}: {
  readonly page: WorkspacePageName;
  readonly labels: readonly [WorkspaceMessageId, WorkspaceMessageId];
  readonly counts: Readonly<Record<(typeof STATES)[number], number>>;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const now = stateIn(useSearch());
  return (
    <p className={desk['tabs']}>
      {STATES.map((state, index) => (
        <a
          key={state}
          href={workspaceAddress(page, language, { search: state === 'waiting' ? '' : `state=${state}` })}
          aria-current={state === now ? 'page' : undefined}
        >
          {words(labels[index] ?? labels[0], { count: counts[state] })}
        </a>
      ))}
    </p>
  );
}
