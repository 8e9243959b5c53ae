import { contract, problem, type RouteContract } from '@repere/contract';
import type { FuzzRequest } from './draw-request';

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Refusals that any address may give, whatever its route says. */
const ANY_REFUSAL = [400, 401, 403, 404, 405, 408, 413, 414, 415, 431];
const LEAKS = /node_modules|\.ts:\d+|\.js:\d+:\d+|SELECT .* FROM|at Object\.|postgres(ql)?:\/\//;

/** What is wrong with an answer, in words; nothing when it keeps every promise. */
export function faultsOf(request: FuzzRequest, answer: FuzzAnswer): string[] {
  const { status, body } = answer;
  const type = String(answer.headers['content-type'] ?? '');
  if (status >= 500) return [`a ${status}`];
  const faults: string[] = [];
  if (status >= 400) faults.push(...faultsOfRefusal(request, answer, type));
  else if (status === 200 || status === 201) faults.push(...faultsOfSuccess(request, answer, type));
  else if (![204, 304, 308, ...redirections(request)].includes(status)) faults.push(`an unexpected ${status}`);
  if ((request.method === 'HEAD' || status === 204 || status === 304) && body.length > 0)
    faults.push('a body where none is');
  if (status >= 400 && LEAKS.test(body.toString('latin1'))) faults.push('what only we should see');
  return faults;
}

function faultsOfRefusal(request: FuzzRequest, { status, body, headers }: FuzzAnswer, type: string): string[] {
  const { route, method, path } = request;
  const declared = route === null ? [] : Object.keys(responsesOf(route)).map(Number);
  if (![...ANY_REFUSAL, ...declared].includes(status)) return [`an undeclared ${status}`];
  if (method === 'HEAD') return [];
  if (status === 405 && headers['allow'] === undefined) return ['405 without Allow'];
  if (!path.startsWith('/api/') && type.startsWith('text/html')) return [];
  if (!type.startsWith('application/problem+json')) return [`a refusal as ${type || 'nothing'}`];
  const read = problem.safeParse(json(body));
  if (!read.success) return [`a problem out of its schema: ${read.error.issues[0]?.message ?? ''}`];
  return read.data.status === status ? [] : [`a problem that says ${read.data.status} with ${status}`];
}

function faultsOfSuccess({ route, method }: FuzzRequest, { status, body }: FuzzAnswer, type: string): string[] {
  if (route === null || method === 'HEAD' || method === 'OPTIONS') return [];
  const schema = responsesOf(route)[status];
  if (schema === undefined) return [`an undeclared ${status}`];
  if (!type.startsWith('application/json')) return body.length > 0 ? [] : ['an empty file'];
  const read = schema.safeParse(json(body));
  if (read.success) return [];
  const issue = read.error.issues[0];
  return [`an answer out of its schema: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`];
}

const responsesOf = (route: NonNullable<FuzzRequest['route']>): RouteContract['responses'] => contract[route].responses;

/** Redirections that the route says it may answer with: to a provider of single sign-on, and back. */
const redirections = ({ route }: FuzzRequest): number[] =>
  route === null
    ? []
    : Object.keys(responsesOf(route))
        .map(Number)
        .filter((status) => status >= 300 && status < 400);

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
