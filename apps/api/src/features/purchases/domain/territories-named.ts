import type { Territory, TerritoryDirectory } from '@repere/reference';

const MOST = 6;
const LONGEST = 4;

/** Municipalities and MRCs that a body's name speaks of, the longest names first: propositions, never an answer. */
export function territoriesNamed(name: string, territories: TerritoryDirectory): Territory[] {
  const words = name.split(/[\s,()]+/).filter((word) => word !== '');
  const found = new Map<string, Territory>();
  for (let length = Math.min(LONGEST, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      if (part.length < 4) continue;
      const told = territories.resolveMunicipality(part);
      const places = told.kind === 'found' ? [told.territory] : told.kind === 'ambiguous' ? told.candidates : [];
      for (const place of places) if (found.size < MOST) found.set(place.code, place);
    }
  const mrcs = [...found.values()].flatMap(({ code }) =>
    territories.ancestors(code).filter(({ level }) => level === 'mrc'),
  );
  for (const mrc of mrcs) found.set(mrc.code, mrc);
  return [...found.values()].slice(0, 2 * MOST);
}
