import { useQuery } from '@tanstack/react-query';
import type { VersionConflict } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

/** Why a form had no effect, and what was written in it, so that nothing but secrets is typed again. */
export interface FormProblem {
  /** Which form of the page. */
  readonly act: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly values: Readonly<Record<string, string>>;
  /** Both sides of a change that came too late. */
  readonly conflict?: VersionConflict | undefined;
}

const problemKey = ['account', 'problem'];

export const useFormProblem = (): FormProblem | null =>
  useQuery<FormProblem | null>({ queryKey: problemKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

/** The first value of a field. */
export const field = (form: FormFields, name: string): string => form[name]?.[0] ?? '';

/** States of the session that another page must mend first. */
const SESSION = new Set(['sign_in_required', 'second_factor_required', 'enrolment_required']);

/** Runs what a form asks for. A refusal is kept for the page to show; one for want of a recent proof asks for it and comes back. */
export async function attempt(
  context: WorkspaceContext,
  here: string,
  form: FormFields,
  work: () => Promise<WorkspaceOutcome>,
): Promise<WorkspaceOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem === null) throw error;
    const { code, params, conflict } = error.problem;
    if (SESSION.has(code)) throw error;
    if (code === 'recent_sign_in_required') return goTo('secondFactor', context, { next: here });
    const values = Object.fromEntries(Object.keys(form).map((name) => [name, isSecret(name) ? '' : field(form, name)]));
    context.queries.setQueryData<FormProblem>(problemKey, {
      act: field(form, 'do'),
      code,
      params: params as FormProblem['params'],
      ...{ values, conflict },
    });
    return { status: error.status === 429 || error.status === 409 ? error.status : 400 };
  }
}

const isSecret = (name: string): boolean => name === 'password' || name === 'code';

/** A refusal that an address brings (back from the identity provider). */
export function showProblem(context: WorkspaceContext, code: string): void {
  context.queries.setQueryData<FormProblem>(problemKey, { act: 'provider', code, params: {}, values: {} });
}

/** A redirection to a page of the workspace. */
export function goTo(
  page: Parameters<typeof workspaceAddress>[0],
  { language }: WorkspaceContext,
  query: Readonly<Record<string, string>> = {},
  params: Readonly<Record<string, string>> = {},
): { readonly status: 303; readonly location: string } {
  const search = new URLSearchParams(query).toString();
  return { status: 303, location: workspaceAddress(page, language, { search, params }) };
}

/** Where the reader was going: a path of ours, or nothing. */
export function nextOf(search: URLSearchParams): string | null {
  const next = search.get('next') ?? '';
  return /^\/(?![/\\])[^\\\s]*$/.test(next) && next.length <= 2000 ? next : null;
}

/** What follows a step of signing in. */
export function afterStep(
  context: WorkspaceContext,
  step: { readonly next: 'done' | 'second_factor' | 'enrolment'; readonly path: string | null },
): WorkspaceOutcome {
  const next = step.path ?? nextOf(context.search);
  if (step.next === 'done') return next === null ? goTo('home', context) : { status: 303, location: next };
  return goTo(step.next === 'second_factor' ? 'secondFactor' : 'enrolment', context, next === null ? {} : { next });
}
