import { parseNeq } from '@repere/kernel';

/**
 * Valid numbers one slip away from a number that fails its check digit: a digit wrong, two neighbours swapped. To be looked
 * up in the directory and shown to a person, never applied (procurement data §2).
 */
export function neqRepairs(neq: string): readonly string[] {
  const found = new Set<string>();
  const consider = (digits: string): void => {
    const parsed = parseNeq(digits);
    if (digits !== neq && parsed.ok && parsed.value.checkDigitValid) found.add(digits);
  };
  for (let at = 0; at < neq.length; at++) {
    for (let digit = 0; digit < 10; digit++) consider(`${neq.slice(0, at)}${digit}${neq.slice(at + 1)}`);
    if (at > 0) consider(`${neq.slice(0, at - 1)}${neq[at] ?? ''}${neq[at - 1] ?? ''}${neq.slice(at + 1)}`);
  }
  return [...found];
}
