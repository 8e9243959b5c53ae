import type { TerritoryDirectory } from '@repere/reference';
import { fold } from './fold';

interface Spelling {
  readonly label: string;
  readonly mrc: string;
  readonly population: number;
  readonly names: readonly string[];
}

const spellings = new WeakMap<TerritoryDirectory, readonly Spelling[]>();

/** Up to three municipalities whose name looks like a misspelt one, those of the named MRC first; shown, never applied. */
export function nearestNames(text: string, territories: TerritoryDirectory, mrc: string | null): string[] {
  const wanted = spelled(text);
  const limit = Math.min(4, Math.max(1, Math.floor(wanted.length / 4)));
  const hint = mrc === null ? '' : fold(mrc);
  return spellingsOf(territories)
    .flatMap(({ label, mrc: parent, population, names }) => {
      const distance = Math.min(...names.map((name) => editDistance(wanted, name, limit)));
      const elsewhere = hint !== '' && parent !== hint ? 2 : 0;
      return distance > limit ? [] : [{ label, rank: distance + elsewhere, population }];
    })
    .sort((a, b) => a.rank - b.rank || b.population - a.population)
    .slice(0, 3)
    .map(({ label }) => label);
}

function spellingsOf(territories: TerritoryDirectory): readonly Spelling[] {
  let all = spellings.get(territories);
  if (all === undefined) {
    all = territories.all.flatMap((place) => {
      if (place.level !== 'municipality') return [];
      const parent = territories.get(place.parent ?? '')?.name ?? '';
      const names = [...new Set([place.name, ...place.aliases].map(spelled))];
      return [{ label: `${place.name} (${parent})`, mrc: fold(parent), population: place.population ?? 0, names }];
    });
    spellings.set(territories, all);
  }
  return all;
}

const spelled = (name: string): string =>
  fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/ /g, '');

/** Letters to add, drop, change or swap with their neighbour; `limit + 1` when there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
