import { ProblemError } from '../../../platform/http';
import type { ClaimFailure } from '../use-cases/claim-listing';
import type { ClaimDocumentFailure } from '../use-cases/keep-claim-documents';
import type { SettleFailure } from '../use-cases/settle-claim';

/** The one place where failures of claims become answers. */
export function claimProblem(
  failure: ClaimFailure | SettleFailure | Exclude<ClaimDocumentFailure, { readonly code: 'too_many' }>,
): ProblemError {
  switch (failure.code) {
    case 'ListingNotFound':
    case 'ClaimNotFound':
      return new ProblemError('not_found', 404);
    case 'NotYours':
      return new ProblemError('forbidden', 403);
    case 'AlreadyYours':
      return new ProblemError('claim_already_yours', 409);
    case 'AlreadyClaimed':
      return new ProblemError('claim_already_open', 409, { claim: failure.claimId });
    case 'NoAddress':
      return new ProblemError('claim_no_address', 409);
    case 'CodeRefused':
      return new ProblemError('claim_code_refused', 409, { why: failure.why });
    case 'ClaimSettled':
      return new ProblemError('claim_settled', 409, { state: failure.state });
    case 'NotOpen':
      return new ProblemError('claim_settled', 409, { state: 'closed' });
    case 'TooEarly':
      return new ProblemError('claim_too_early', 409);
    case 'SecondPerson':
      return new ProblemError('claim_second_person', 409);
  }
}
