import { format, isMessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { ProblemError, StaleVersionProblem } from '../../../platform/http';
import type { Finding } from '../domain/finding';
import type { ChangePublicationFailure } from '../use-cases/change-publication';
import type { CreateFailure } from '../use-cases/create-listing';
import type { DecisionFailure } from '../use-cases/decide-change';
import type { EditFailure } from '../use-cases/update-listing';

/** Every expected failure of editing. */
export type EditProblemFailure =
  EditFailure | ChangePublicationFailure | CreateFailure | DecisionFailure | { readonly code: 'VersionNotFound' };

/** The sentence of a finding, as reports of imports say it. */
export function findingText({ code, value, params }: Finding, language: Language): string {
  const key = `import.${code}`;
  return isMessageKey(key) ? format(language, key, { value, ...params }) : code;
}

/** The one place where failures of editing become answers. */
export function editProblem(failure: EditProblemFailure, language: Language): ProblemError {
  switch (failure.code) {
    case 'ListingNotFound':
    case 'ChangeNotFound':
    case 'VersionNotFound':
      return new ProblemError('not_found', 404);
    case 'NotYours':
      return new ProblemError('forbidden', 403);
    case 'ListingMerged':
      return new ProblemError('listing_merged', 409);
    case 'StaleVersion': {
      const fields = failure.conflicts.map(({ field, base, yours, theirs }) => ({ field, base, yours, theirs }));
      return new StaleVersionProblem({ expected: failure.expected, current: failure.current, fields });
    }
    case 'EditRefused': {
      const { code, field, value } = failure.finding;
      const message = findingText(failure.finding, language);
      return new ProblemError('edit_refused', 422, { message }, [{ parameter: field, value, code }]);
    }
    case 'FieldLocked':
      return new ProblemError('field_locked', 422, { fields: failure.fields.join(', ') });
    case 'TransitionRefused':
      return new ProblemError('transition_refused', 409, { from: failure.from, to: failure.to });
    case 'CommentMissing':
      return new ProblemError('comment_missing', 422, {}, [{ parameter: 'comment', value: null, code: 'missing' }]);
    case 'ReplyMissing':
      return new ProblemError('comment_missing', 422, {}, [{ parameter: 'reply', value: null, code: 'missing' }]);
    case 'ChangeSettled':
      return new ProblemError('change_settled', 409, { state: failure.state, current: failure.current });
    case 'MayExist': {
      const errors = failure.candidates.slice(0, 20).map(({ listing, why }) => ({
        ...{ parameter: 'notDuplicateOf', value: listing.id, code: why, allowed: [listing.name] },
      }));
      return new ProblemError('listing_may_exist', 409, { count: failure.candidates.length }, errors);
    }
  }
}
