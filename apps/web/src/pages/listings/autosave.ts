import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useApi } from '../../shared/api/api-context';
import type { FormFields } from '../../shared/workspace/page';
import { DraftKeeper, draftStateKey, type DraftState, type ReadDraft } from './draft-keeper';
import { useRefusal } from './editor-state';

/** What became of what is being written. */
export const useDraftState = (): DraftState =>
  useQuery<DraftState>({ queryKey: draftStateKey, queryFn: () => ({ kind: 'idle' }), staleTime: Infinity }).data ?? {
    kind: 'idle',
  };

/**
 * Saves a form as one writes, where scripts run.
 * @returns to be called whenever a value changed
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, read: ReadDraft | undefined): () => void {
  const api = useApi();
  const queries = useQueryClient();
  const seenConflict = useRefusal()?.conflict != null;
  const keeper = useRef<DraftKeeper | null>(null);
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  }, [read]);
  const kept = read !== undefined;
  useEffect(() => {
    const element = form.current;
    if (!kept || element === null) return undefined;
    const mine = new DraftKeeper({
      ...{ api, queries, seenConflict, fields: () => fieldsOf(element) },
      read: (fields) => reader.current?.(fields) ?? null,
    });
    keeper.current = mine;
    // Words typed before the scripts ran.
    if (isDirty(element)) mine.touched();
    const leave = (): void => (document.visibilityState === 'hidden' ? mine.leave() : undefined);
    const back = (): void => void mine.save();
    const submit = (): void => mine.submit();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    element.addEventListener('submit', submit);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      element.removeEventListener('submit', submit);
      mine.stop();
    };
  }, [api, queries, seenConflict, kept, form]);
  return useCallback(() => keeper.current?.touched(), []);
}

/** Does a text differ from what the page came with? */
const isDirty = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (one) => (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) && one.value !== one.defaultValue,
  );

/** The fields of a form as they would be posted. */
function fieldsOf(form: HTMLFormElement): FormFields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (fields[name] ??= []).push(value);
  return fields;
}
