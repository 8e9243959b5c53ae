import { ProblemError } from '../../platform/http';
import type { DecisionFailure } from './use-cases/decide-match';
import type { RelationFailure } from './use-cases/record-relation';
import type { CandidateFailure } from './use-cases/settle-candidate';

/** The one place where the failures of this room become problem details. */
export function matchingProblem(failure: DecisionFailure | CandidateFailure | RelationFailure): ProblemError {
  switch (failure.code) {
    case 'StaleVersion':
      return new ProblemError('stale_version', 409, { expected: failure.expected, current: failure.current });
    case 'AlreadyUndone':
      return new ProblemError('conflict', 409);
    case 'ListingMissing':
      return refusedField({ parameter: 'listing', value: null, code: 'unknown_value' });
    case 'NeqRefused':
      return refusedField({ parameter: failure.field, value: failure.value, code: 'malformed' });
    case 'SameOrganisation':
      return refusedField({ parameter: 'toNeq', value: null, code: 'contradiction' });
    default:
      return new ProblemError('not_found', 404);
  }
}

const refusedField = (detail: { parameter: string; value: string | null; code: string }): ProblemError =>
  new ProblemError('invalid_body', 400, {}, [detail]);
