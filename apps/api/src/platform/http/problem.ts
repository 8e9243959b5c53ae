import type { ProblemDetail, VersionConflict } from '@repere/contract';

/**
 * An expected failure on its way to HTTP, where one filter makes it RFC 9457 problem details.
 * The title is the sentence `problem.<code>` of the catalogue, in the reader's language.
 * @param params complete that sentence
 * @param headers such as `retry-after` or `location`
 * @example throw new ProblemError('listing_not_found', 404, { id })
 */
export class ProblemError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Readonly<Record<string, string | number | boolean | null>> = {},
    readonly errors: readonly ProblemDetail[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'ProblemError';
  }
}

/** 409: somebody else changed it since; shows both sides (REL4). */
export class StaleVersionProblem extends ProblemError {
  constructor(readonly conflict: VersionConflict) {
    const headers = { etag: `"${conflict.current}"` };
    super('stale_version', 409, { expected: conflict.expected, current: conflict.current }, [], headers);
  }
}

/** No more faults than a reader can use; a hostile request could bring thousands. */
const MOST_ERRORS = 20;
const LONGEST_VALUE = 200;

/** 400 that names each faulty parameter. */
export function invalidParameters(errors: readonly ProblemDetail[]): ProblemError {
  return new ProblemError(
    'invalid_parameters',
    400,
    { count: errors.length },
    errors.slice(0, MOST_ERRORS).map(shortened),
  );
}

/** 400 that names each faulty field of a body, by its path. */
export function invalidBody(errors: readonly ProblemDetail[]): ProblemError {
  return new ProblemError('invalid_body', 400, {}, errors.slice(0, MOST_ERRORS).map(shortened));
}

const shortened = (detail: ProblemDetail): ProblemDetail => ({
  ...detail,
  parameter: detail.parameter.slice(0, LONGEST_VALUE),
  value: detail.value === null ? null : detail.value.slice(0, LONGEST_VALUE),
});
