import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Submit } from '../../shared/ui/field';
import { Notice } from '../../shared/ui/notice';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useDraftState } from './autosave';
import { EditForm } from './edit-form';
import { useDiscarded, type EditorData } from './editor-state';

const timeOf = (instant: string, language: string): string =>
  new Date(instant).toLocaleTimeString(`${language}-CA`, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'America/Toronto',
  });

/** What became of what is being written: saved at a time, not yet, or why not. */
export function DraftLine({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const state = useDraftState();
  const at = 'at' in state ? timeOf(state.at, language) : '';
  return (
    <div className={frame['actions']}>
      <p role="status" className={frame['soft']}>
        {state.kind === 'idle' ? words('listings.autosave') : words('listings.draft.state', { state: state.kind, at })}
      </p>
      {data.edited.draft !== null && (
        <EditForm act="discardDraft" inline>
          <Submit quiet>{words('listings.draft.discard')}</Submit>
        </EditForm>
      )}
    </div>
  );
}

/** A draft that was found again, one that others have overtaken, or one just thrown away. */
export function DraftNotice({ data }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  const { language, date } = useLocale();
  const discarded = useDiscarded();
  const { draft, version } = data.edited;
  if (discarded !== null && draft === null)
    return (
      <Notice tone="done" title={words('listings.draft.discarded')}>
        <EditForm
          act="undoDiscard"
          fields={{ base: String(discarded.baseVersion), patch: JSON.stringify(discarded.patch) }}
          inline
        >
          <Submit quiet>{words('listings.draft.undo')}</Submit>
        </EditForm>
      </Notice>
    );
  // While one writes, the line below says it; `savedAt` is the server's.
  if (draft === null || draft.savedAt === '') return null;
  const day = new Date(draft.savedAt).toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });
  return (
    <Notice title={words('listings.draft.found', { date: date(day), time: timeOf(draft.savedAt, language) })}>
      <p>{words(draft.baseVersion < version ? 'listings.draft.overtaken' : 'listings.draft.yours')}</p>
    </Notice>
  );
}
