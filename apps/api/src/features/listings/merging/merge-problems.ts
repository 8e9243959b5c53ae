import { ProblemError } from '../../../platform/http';
import type { MergeFailure } from '../use-cases/merge-listings';
import type { UndoMergeFailure } from '../use-cases/undo-merge';

/** The one place where failures of merging become answers. */
export function mergeProblem(failure: MergeFailure | UndoMergeFailure): ProblemError {
  switch (failure.code) {
    case 'ListingNotFound':
    case 'MergeNotFound':
      return new ProblemError('not_found', 404);
    case 'SameListing':
      return new ProblemError('same_listing', 422);
    case 'ListingMerged':
      return new ProblemError('listing_merged', 409);
    case 'VersionMoved':
      return new ProblemError('pair_changed', 409, { listing: failure.listing, current: failure.current });
    case 'DemoMixed':
      return new ProblemError('demo_mixed', 422);
    case 'KeptHidden':
      return new ProblemError('kept_hidden', 422);
    case 'TwoManagers':
      return new ProblemError('two_managers', 409);
    case 'FieldLocked':
      return new ProblemError('field_locked', 422, { fields: failure.fields.join(', ') });
    case 'MergeUndone':
      return new ProblemError('merge_undone', 409);
    case 'MergeOvertaken':
      return new ProblemError('merge_overtaken', 409, { why: failure.why });
    case 'MergeEdited':
      return new ProblemError('merge_edited', 409, { fields: failure.fields.join(', ') });
  }
}
