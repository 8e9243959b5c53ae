import type { Language } from '@repere/kernel';
import { ProblemError } from '../../platform/http';
import { claimProblem, editProblem } from '../listings';
import type { ReviewFailure } from './use-cases/decide-review';
import type { AssignFailure } from './use-cases/handle-case';
import type { UndoFailure } from './use-cases/undo-review';

type Failure = Exclude<ReviewFailure, { readonly code: 'ListingMoved' }> | AssignFailure | UndoFailure;

/** The one place where the failures of this room become answers; a listing that moved shows both sides elsewhere. */
export function reviewProblem(failure: Failure, language: Language): ProblemError {
  switch (failure.code) {
    case 'ReviewNotFound':
      return new ProblemError('not_found', 404);
    case 'CaseMoved':
      return new ProblemError('review_moved', 409, { state: failure.state, current: failure.current });
    case 'ChangeSettled':
      return new ProblemError('review_moved', 409, { state: failure.state, current: failure.current });
    case 'TakenByAnother':
      return new ProblemError('review_taken', 409, { name: failure.assignee?.name ?? 'none' });
    case 'NotAColleague':
      return new ProblemError('review_not_colleague', 403);
    case 'NotUndoable':
      return new ProblemError('review_not_undoable', 409);
    case 'ClaimNotFound':
    case 'CodeRefused':
    case 'ClaimSettled':
    case 'NotOpen':
    case 'TooEarly':
    case 'SecondPerson':
      return claimProblem(failure);
    default:
      return editProblem(failure, language);
  }
}
