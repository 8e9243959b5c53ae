/** Jaro's similarity with Winkler's credit for a common beginning; 1 for equal texts. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++)
      if (taken[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        taken[j] = 1;
        matched.push(i);
        break;
      }
  if (matched.length === 0) return 0;
  let swaps = 0;
  let j = 0;
  for (const i of matched) {
    while (taken[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swaps++;
    j++;
  }
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - swaps / 2) / m) / 3;
  let common = 0;
  while (common < 4 && common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return jaro + common * 0.1 * (1 - jaro);
}

/** Two words that differ by typing: long enough, and close. */
export const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return 0;
  const similarity = jaroWinkler(a, b);
  return similarity >= 0.88 ? similarity : 0;
};

/**
 * How much two names share, word by word, a rare word counting more than a common one.
 * @param rarity weight of a word, positive
 * @returns from 0 (nothing) to 1 (the same words, in any order)
 */
export function sharedWords(a: readonly string[], b: readonly string[], rarity: (word: string) => number): number {
  let shared = 0;
  let total = 0;
  const free = new Set(b.keys());
  for (const word of a) {
    const weight = rarity(word);
    total += weight;
    let best = 0;
    let at = -1;
    for (const index of free) {
      const similarity = alike(word, b[index] as string);
      if (similarity > best) [best, at] = [similarity, index];
      if (similarity === 1) break;
    }
    if (at === -1) continue;
    free.delete(at);
    shared += 2 * weight * best;
    total += rarity(b[at] as string);
  }
  for (const index of free) total += rarity(b[index] as string);
  return total === 0 ? 0 : Math.min(1, shared / total);
}
