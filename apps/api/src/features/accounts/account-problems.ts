import { ProblemError } from '../../platform/http';

/** Every state by which a use case of this room says no, and the status that it becomes. */
const STATUS = {
  link_spent: 410,
  wrong_credentials: 400,
  wrong_code: 400,
  wrong_passkey: 400,
  weak_password: 400,
  email_taken: 409,
  no_change_pending: 409,
  second_factor_needed: 409,
  recent_sign_in_required: 403,
  already_set_up: 409,
  provider_unavailable: 503,
  provider_refused: 400,
  account_disabled: 403,
  last_manager: 409,
  already_member: 409,
  already_invited: 409,
  other_account: 409,
  public_domain: 400,
  domain_not_yours: 403,
  conflict: 409,
  unknown_territory: 400,
  not_found: 404,
  forbidden: 403,
} as const;

export type AccountProblem = keyof typeof STATUS;

/** An expected refusal of this room. */
export interface Refusal {
  readonly code: AccountProblem;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const refusal = (code: AccountProblem, params?: Refusal['params']): Refusal =>
  params === undefined ? { code } : { code, params };

/** The value of a result, or its refusal on the way to HTTP. */
export function orRefuse<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal },
): T {
  if (result.ok) return result.value;
  const { code, params } = result.error;
  throw new ProblemError(code, STATUS[code], params);
}
