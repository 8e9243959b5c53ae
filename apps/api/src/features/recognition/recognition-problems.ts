import type { Language } from '@repere/kernel';
import { ProblemError, StaleVersionProblem } from '../../platform/http';
import { editProblem } from '../listings';
import type { ProofFailure } from './use-cases/keep-proofs';
import type { MoveFailure } from './use-cases/move-review';

/** The one place where failures of this room become answers. */
export function recognitionProblem(failure: MoveFailure | ProofFailure, language: Language): ProblemError {
  switch (failure.code) {
    case 'NotNow':
      return new ProblemError('recognition_not_now', 409, { state: failure.state });
    case 'OwnOrganisation':
      return new ProblemError('recognition_own', 403);
    case 'OtherReviewer':
      return new ProblemError('recognition_other_reviewer', 403);
    case 'NotTheReviewer':
      return new ProblemError('recognition_taken', 409);
    case 'ReasonMissing':
      return new ProblemError('comment_missing', 422, {}, [{ parameter: 'reason', value: null, code: 'missing' }]);
    case 'CriteriaOpen':
    case 'ProofMissing': {
      const code = failure.code === 'CriteriaOpen' ? 'recognition_criteria_open' : 'recognition_proof_missing';
      const errors = failure.criteria.map((value) => ({ parameter: 'findings', value, code: 'missing' }));
      return new ProblemError(code, 422, { count: errors.length }, errors);
    }
    case 'NothingAgainst':
      return new ProblemError('recognition_nothing_against', 422);
    case 'NeqUnanswered':
      return new ProblemError('recognition_neq_unanswered', 409);
    case 'UntilRefused':
      return new ProblemError('recognition_until_refused', 422, { latest: failure.latest }, [
        { parameter: 'until', value: null, code: 'out_of_range' },
      ]);
    case 'UnknownCode':
      return new ProblemError('not_found', 404);
    case 'NoQuestion':
      return new ProblemError('recognition_no_question', 409);
    case 'StaleProof':
      return new StaleVersionProblem({ expected: failure.expected, current: failure.current, fields: [] });
    case 'StaleReview': {
      const { expected, current, theirs, yours } = failure;
      const fields = [
        { field: 'state', base: null, yours: yours.act, theirs: theirs?.state ?? null },
        { field: 'findings', base: null, yours: yours.findings ?? null, theirs: theirs?.findings ?? null },
      ];
      return new StaleVersionProblem({ expected, current, fields });
    }
    default:
      return editProblem(failure, language);
  }
}
