import type { TextHit } from '../domain/evaluator';

/** Fewer matches than this are evaluated again sooner than looked up. */
const LONG = 1_000;

const numbers = new WeakMap<readonly TextHit[], number>();
let last = 0;

/**
 * What stands for the matches of a text among answers that are kept: a number for the very list that an engine gave and
 * may give again; nothing to add without text; null when the answer is not worth keeping.
 */
export function keyOf(text: readonly TextHit[] | null): number | '' | null {
  if (text === null) return '';
  if (text.length < LONG) return null;
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, ++last);
  return last;
}
