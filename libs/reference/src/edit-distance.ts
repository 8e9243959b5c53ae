/**
 * Typing errors between two words (insertion, deletion, substitution, or two neighbours swapped), up to a limit.
 * @returns the distance, or `limit + 1` when it is greater.
 * @example editDistance('déniegement', 'déneigement', 2) // 1
 */
export function editDistance(one: string, other: string, limit: number): number {
  return lastRow(one, other, limit)?.[other.length] ?? limit + 1;
}

/**
 * The same between a word and the best beginning of another: what is typed may be unfinished.
 * @example prefixDistance('deniege', 'deneigement', 1) // 1
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  const row = lastRow(typed, word.slice(0, typed.length + limit), limit);
  return row === null ? limit + 1 : Math.min(limit + 1, ...row);
}

/** Last row of the table (distance from the whole of `one` to each beginning of `other`), null once all exceed the limit. */
function lastRow(one: string, other: string, limit: number): number[] | null {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return null;
    before = previous;
    previous = current;
  }
  return previous.map((distance) => Math.min(distance, limit + 1));
}

/** Typing errors forgiven in a word: one from five letters, two from nine, none with digits. */
export function forgiven(word: string): 0 | 1 | 2 {
  if (word.length < 5 || /\d/.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}
