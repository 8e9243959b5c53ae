/** The outcome of an operation whose failure is expected: a value, or an error that names a state. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value. @example ok(3) // { ok: true, value: 3 } */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an expected failure. @example err({ code: 'ListingNotFound' }) */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
