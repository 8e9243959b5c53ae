import { foldName } from './fold-name';
import type { TerritoryLevel } from './types';

/** A place as someone wrote it: its name, and what else the words say of it. */
export interface WrittenPlace {
  /** Folded name, without what follows. */
  readonly name: string;
  /** « MRC de… », « Ville de… », « région… » before the name. */
  readonly level: TerritoryLevel | null;
  /** What else is said of it, folded: « Saint-Lambert (Ville, Longueuil) », « Clermont, Abitibi-Ouest ». */
  readonly asides: readonly string[];
}

/** The province, the country or a postal code written after a place, as on an envelope. */
const TAIL = /(?: (?:qc|pq|que|quebec|province de quebec|canada|[a-z]\d[a-z](?: ?\d[a-z]\d)?))+$/;

const LEVEL_WORDS: readonly (readonly [RegExp, TerritoryLevel])[] = [
  [/^(?:la |the )?region(?: administrative| of)? (?:(?:de la|de l|de|du|des|d) )?(?=.)/, 'region'],
  [
    /^(?:la |the )?(?:mrc|m r c|rcm|agglomeration|municipalite regionale de comte|regional county municipality)(?: of)? (?:(?:de la|de l|de|du|des|d) )?(?=.)/,
    'mrc',
  ],
  [
    /^(?:la |le |the )?(?:ville|municipalite|village|paroisse|canton|arrondissement|city|town|municipality|parish|township|borough)(?: (?:de la|du|de) (?:paroisse|village|canton))? (?:de la |de l |de |du |des |d |of )(?=.)/,
    'municipality',
  ],
];

/**
 * The ways to read a written place, the most literal first: as it stands, then without the province or postal code
 * after it, the level before it, and the place that holds it.
 * @example readings('Ville de St-Tite (Québec)').at(-1) // { name: 'saint tite', level: 'municipality', asides: [] }
 */
export function readings(text: string): readonly WrittenPlace[] {
  const whole = foldName(text);
  const found: WrittenPlace[] = [{ name: whole, level: null, asides: [] }];
  const add = (place: WrittenPlace): void => {
    if (place.name !== '' && !found.some(({ name, level }) => name === place.name && level === place.level))
      found.push(place);
  };
  const bare = withoutTail(whole);
  add({ name: bare, level: null, asides: [] });
  const [name = '', ...rest] = text.split(/[,()]/).map((part) => withoutTail(foldName(part)));
  const asides = rest.filter((aside) => aside !== '' && !TAIL.test(` ${aside}`));
  for (const [part, said] of [[bare, []] as const, [name, asides] as const]) {
    const place = levelOf(part);
    if (place !== null) add({ ...place, asides: said });
    else if (said.length > 0) add({ name: part, level: null, asides: said });
  }
  return found;
}

const withoutTail = (folded: string): string => folded.replace(TAIL, '');

function levelOf(folded: string): { name: string; level: TerritoryLevel } | null {
  for (const [words, level] of LEVEL_WORDS) {
    const name = folded.replace(words, '');
    if (name !== folded) return { name, level };
  }
  return null;
}
