import { useQuery, type QueryClient } from '@tanstack/react-query';
import type {
  EditedListing,
  ListingContactState,
  ListingPatchBody,
  ListingProposals,
  ListingVersions,
  Pictures,
  SectorsResponse,
  VersionConflict,
} from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import type { Option } from '../../shared/ui/field';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

/** What the editor shows: the listing, and the words of the codes it may hold. */
export interface EditorData {
  readonly edited: EditedListing;
  /** Its values with the reader's draft over them. */
  readonly shown: ListingPatchBody;
  readonly versions: ListingVersions | null;
  /** Null for those who may only look. */
  readonly pictures: Pictures | null;
  /** Who is asked for; null for those who may only look. */
  readonly contact: ListingContactState | null;
  /** What networks propose to the reader's enterprise. */
  readonly proposals: ListingProposals['results'];
  /** The reader's name, as their account has it. */
  readonly readerName: string;
  readonly sectors: SectorsResponse;
  readonly forms: readonly Option[];
  readonly recognitions: readonly Option[];
  readonly practices: readonly Option[];
  /** Names of the zones that the listing declares. */
  readonly zones: Readonly<Record<string, string>>;
  /** Searches of buyers that the listing would answer; null until they are asked for. */
  readonly found: readonly FoundBy[] | null;
}

/** A search a buyer may make, and where the listing stands in its results. */
export interface FoundBy {
  readonly need: string;
  readonly place: string;
  /** Its address. */
  readonly search: string;
  readonly total: number;
  /** From 1; null when it is not among the first. */
  readonly rank: number | null;
}

/** A draft that was thrown away a moment ago. */
export interface Discarded {
  readonly baseVersion: number;
  readonly patch: ListingPatchBody;
}

/** Why a form had no effect, with all that was written in it. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly conflict: VersionConflict | null;
  /** The fields that the refusal names. */
  readonly fields: readonly string[];
  readonly form: FormFields;
}

const editorKey = ['listings', 'editor'];
const refusalKey = ['listings', 'refusal'];
const discardedKey = ['listings', 'discarded'];

/** What the page's loading, or a form, has left under this key. */
const useKept = <T>(queryKey: readonly string[]): T | null =>
  useQuery<T | null>({ queryKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

export const useEditor = (): EditorData | null => useKept<EditorData>(editorKey);

export const keepEditor = ({ queries }: Pick<WorkspaceContext, 'queries'>, data: EditorData): void =>
  void queries.setQueryData(editorKey, data);

export const readEditor = ({ queries }: Pick<WorkspaceContext, 'queries'>): EditorData | null =>
  queries.getQueryData<EditorData>(editorKey) ?? null;

/** Remembers the name of a place that was just chosen. */
export function nameZone(
  queries: QueryClient,
  { code, label }: { readonly code: string; readonly label: string },
): void {
  const data = readEditor({ queries });
  if (data !== null) keepEditor({ queries }, { ...data, zones: { ...data.zones, [code]: label } });
}

export const useRefusal = (): Refusal | null => useKept<Refusal>(refusalKey);

export const useDiscarded = (): Discarded | null => useKept<Discarded>(discardedKey);

export const keepDiscarded = ({ queries }: WorkspaceContext, draft: Discarded): void =>
  void queries.setQueryData(discardedKey, draft);

/** What was typed in this form before it was refused; null when it is fresh. */
export function useTyped(act: string): FormFields | null {
  const refusal = useRefusal();
  return refusal?.form['do']?.[0] === act ? refusal.form : null;
}

export function refuse(
  { queries }: WorkspaceContext,
  form: FormFields,
  why: {
    readonly code: string;
    readonly params?: Refusal['params'];
    readonly conflict?: VersionConflict | undefined;
    readonly fields?: readonly string[];
  },
): { readonly status: number } {
  const { code, params = {}, conflict = null, fields = [] } = why;
  const refusal = { code, params, conflict, fields, form };
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
    const { code, params, conflict, errors } = error.problem;
    const fields = errors.map(({ parameter }) => parameter);
    const why = errors[0]?.code ?? '';
    return refuse(context, form, { code, params: { ...(params as Refusal['params']), why }, conflict, fields });
  }
}
