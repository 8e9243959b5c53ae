import { createHash } from 'node:crypto';
import type { ReferenceSnapshot } from '@repere/reference';

const known = new WeakMap<ReferenceSnapshot, string>();

/**
 * Identifies the names that an index holds with its listings: their places' and what these lie in. A place that moved or
 * grew changes nothing in a text.
 * @returns 16 hexadecimal digits
 */
export function placeNames(reference: ReferenceSnapshot): string {
  let hash = known.get(reference);
  if (hash === undefined) {
    const names = reference.territories.all.map(({ code, name, parent }) => [code, name, parent]);
    hash = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16);
    known.set(reference, hash);
  }
  return hash;
}
