import { useQuery } from '@tanstack/react-query';
import type { CriterionFindingView, ListingRecognitionView } from '@repere/contract';
import { ARTICLE_3_CRITERIA, CRITERION_ANSWERS, NEQ_ANSWERS } from '@repere/kernel';
import { field } from '../../features/sign-in/form-state';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import type { FormFields, FormFiles, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

const viewKey = ['recognition', 'listing'];

/** What vouches for the listing of this page. */
export const useVouching = (): ListingRecognitionView | null =>
  useQuery<ListingRecognitionView | null>({ queryKey: viewKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

export async function loadVouching({
  api,
  queries,
  params,
  language,
}: WorkspaceContext): Promise<WorkspaceOutcome | undefined> {
  const id = params['id'] ?? '';
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return { status: 404 };
  const view = await api('getListingRecognition', { params: { id }, query: { lang: language } });
  queries.setQueryData(viewKey, view);
  return undefined;
}

/** Back to the page, which says what was done. */
export const done = (
  page: Extract<WorkspacePageName, 'recognition' | 'recognitionCase' | 'recognitions'>,
  { language, params }: WorkspaceContext,
  what: string,
): WorkspaceOutcome => ({
  status: 303,
  location: workspaceAddress(page, language, { params, search: new URLSearchParams({ done: what }).toString() }),
});

/** What a form knows of the six criteria. */
export const findingsIn = (form: FormFields): CriterionFindingView[] =>
  ARTICLE_3_CRITERIA.map((criterion) => ({
    criterion,
    answer: CRITERION_ANSWERS.find((one) => one === field(form, `${criterion}.answer`)) ?? 'unknown',
    note: textIn(form, `${criterion}.note`),
    link: linkIn(form, `${criterion}.link`),
    document: textIn(form, `${criterion}.document`),
  }));

/** A field's words; null when there are none. */
export const textIn = (form: FormFields, name: string): string | null => field(form, name).trim() || null;

/** An address as people write it, with or without its first part. */
export function linkIn(form: FormFields, name: string): string | null {
  const text = textIn(form, name);
  return text === null || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

/** The version that a form was drawn from. */
export const seen = (form: FormFields): { readonly 'if-match': string } => ({
  'if-match': `"${field(form, 'version')}"`,
});

/** Sends or removes a document; what was done, or null where the form asks for something else. */
export async function actOnDocuments(
  { api, params }: WorkspaceContext,
  form: FormFields,
  files: FormFiles,
): Promise<string | null> {
  const act = field(form, 'do');
  const id = params['id'] ?? '';
  if (act === 'document-remove') {
    await api('removeProofDocument', { params: { id, file: field(form, 'file') } });
    return 'documentremove';
  }
  if (act !== 'document') return null;
  const [file] = files['file'] ?? [];
  const body = new FormData();
  if (file !== undefined) body.set('file', file, file.name);
  await api('addProofDocument', { params: { id }, body });
  return 'document';
}

/** Staff's answer to the question that a number raises. */
export async function answerNeq({ api, params }: WorkspaceContext, form: FormFields): Promise<void> {
  await api('answerNeqQuestion', {
    params: { id: params['id'] ?? '' },
    body: {
      neq: field(form, 'neq'),
      answer: NEQ_ANSWERS.find((one) => one === field(form, 'answer')) ?? 'does_not_meet',
      note: field(form, 'note'),
    },
  });
}

/** A recognition as its form states it. */
export const proofIn = (form: FormFields) => ({
  issuer: textIn(form, 'issuer'),
  number: textIn(form, 'number'),
  note: textIn(form, 'note'),
  link: linkIn(form, 'link'),
  expiresOn: textIn(form, 'expiresOn'),
});
