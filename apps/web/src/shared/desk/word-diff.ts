/** A run of words that both texts have, that only the old one has, or only the new one. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are shown whole, one after the other: nobody reads a thousand changed words one by one. */
const MOST_WORDS = 600;

/**
 * The difference of two texts, word by word, by their longest common run of words.
 * @example wordDiff('La Ruche', 'La Grande Ruche') // [{same 'La '}, {added 'Grande '}, {same 'Ruche'}]
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS)
    return [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  const lengths = commonLengths(old, now);
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.push(run('same', old[i++] ?? ''));
      j++;
    } else if (j >= now.length || (i < old.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)))
      runs.push(run('removed', old[i++] ?? ''));
    else runs.push(run('added', now[j++] ?? ''));
  }
  return joined(runs);
}

const run = (kind: DiffRun['kind'], text: string): DiffRun => ({ kind, text });
const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Words with the spaces that follow them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Length of the longest common run of what is left from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined)
        row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

/** Neighbours of one kind are one run; what is removed stands before what is added in its place. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const out: DiffRun[] = [];
  for (const one of runs) {
    const last = out.at(-1);
    if (last?.kind === one.kind) out[out.length - 1] = run(one.kind, last.text + one.text);
    else out.push(one);
  }
  return out;
}
