import { useQuery } from '@tanstack/react-query';
import type { EditedListing, ListingVersions, SectorsResponse } from '@repere/contract';
import type { VersionConflict } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

/** A code and its words. */
export type Term = readonly [code: string, label: string];

/** What the editor shows: the listing, and the words of the codes it may hold. */
export interface EditorData {
  readonly edited: EditedListing;
  readonly versions: ListingVersions | null;
  readonly sectors: SectorsResponse;
  readonly forms: readonly Term[];
  readonly recognitions: readonly Term[];
  readonly practices: readonly Term[];
  /** Names of the zones that the listing declares. */
  readonly zones: Readonly<Record<string, string>>;
}

/** Why a form had no effect, with all that was written in it. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly conflict: VersionConflict | null;
  readonly form: FormFields;
}

const editorKey = ['listings', 'editor'];
const refusalKey = ['listings', 'refusal'];

export const useEditor = (): EditorData | null =>
  useQuery<EditorData | null>({ queryKey: editorKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

export const keepEditor = ({ queries }: WorkspaceContext, data: EditorData): void =>
  void queries.setQueryData(editorKey, data);

export const useRefusal = (): Refusal | null =>
  useQuery<Refusal | null>({ queryKey: refusalKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

/** What was typed in this form before it was refused; null when it is fresh. */
export function useTyped(act: string): FormFields | null {
  const refusal = useRefusal();
  return refusal?.form['do']?.[0] === act ? refusal.form : null;
}

export function refuse(
  { queries }: WorkspaceContext,
  form: FormFields,
  why: { readonly code: string; readonly params?: Refusal['params']; readonly conflict?: VersionConflict | undefined },
): { readonly status: number } {
  const refusal = { code: why.code, params: why.params ?? {}, conflict: why.conflict ?? null, form };
  queries.setQueryData<Refusal>(refusalKey, refusal);
  return { status: why.conflict === undefined ? 400 : 409 };
}

/** Runs what a form asks for; a refusal is kept for the page to show beside what was typed. */
export async function attemptEdit(
  context: WorkspaceContext,
  form: FormFields,
  work: () => Promise<WorkspaceOutcome>,
): Promise<WorkspaceOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem === null || [401, 403, 404].includes(error.status)) throw error;
    const { code, params, conflict } = error.problem;
    return refuse(context, form, { code, params: params as Refusal['params'], conflict });
  }
}
