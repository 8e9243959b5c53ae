import type { ReviewResults } from '@repere/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { kindOf } from './reviews-asked';

interface Outcome extends ReviewResults {
  readonly act: 'accept' | 'undo';
}

const outcomeKey = ['reviews', 'selection'];

/** What became of each chosen case, and the way back for those that went through. */
export function SelectionDone(): ReactElement | null {
  const words = useWords();
  const { data } = useQuery<Outcome | null>({ queryKey: outcomeKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { act, done, results } = data;
  const failed = results.filter(({ problem }) => problem !== null);
  const undoable = results.filter((one) => one.undoable);
  const title = words(act === 'accept' ? 'reviews.selection.done' : 'reviews.selection.undone', {
    ...{ done, failed: failed.length },
  });
  return (
    <Notice tone={failed.length > 0 ? 'attention' : 'done'} title={title} urgent>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ kind, id, name, problem }) => (
            <li key={kind + id}>{words('reviews.selection.failed', { name, problem: problem ?? '' })}</li>
          ))}
        </ul>
      )}
      {act === 'accept' && undoable.length > 0 && (
        <DeskForm act="undo" fields={{ cases: undoable.map(({ kind, id }) => `${kind}.${id}`).join(' ') }}>
          <button type="submit" className={button['quiet']} aria-keyshortcuts="u">
            {words('reviews.selection.undo')}
          </button>
        </DeskForm>
      )}
    </Notice>
  );
}

/** Accepts what is chosen, or takes it back; the page then says what became of each. */
export const actOnSelection = (context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> =>
  attempt(context, '', form, async () => {
    const { api, queries } = context;
    const undo = field(form, 'do') === 'undo';
    const chosen = (undo ? field(form, 'cases').split(' ') : (form['case'] ?? [])).slice(0, 100).flatMap(caseIn);
    if (chosen.length > 0) {
      const results = undo
        ? await api('undoReviews', { body: { cases: chosen.map(({ kind, id }) => ({ kind, id })) } })
        : await api('acceptReviews', { body: { cases: chosen } });
      queries.setQueryData<Outcome>(outcomeKey, { ...results, act: undo ? 'undo' : 'accept' });
    }
    return { status: 200 };
  });

function caseIn(text: string) {
  const [segment = '', id = '', version = '0', listingVersion = '0'] = text.split('.');
  const kind = kindOf(segment);
  return kind === null ? [] : [{ kind, id, version: Number(version), listingVersion: Number(listingVersion) }];
}
