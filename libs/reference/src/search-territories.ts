import { editDistance, forgiven, prefixDistance } from './edit-distance';
import { foldName, withoutArticle } from './fold-name';
import type { TerritoryTree } from './territory-tree';
import type { Territory, TerritoryDirectory, TerritoryLevel } from './types';
import { builtInVocabulary } from './vocabulary';
import { readings, type WrittenPlace } from './written-place';

interface Entry {
  readonly territory: Territory;
  /** Its folded name and aliases, name first, each with and without its article. */
  readonly keys: readonly string[];
}

/** Territories by everyday short form (« Mtl », « Cantons-de-l’Est »), folded. */
type ShortForms = ReadonlyMap<string, readonly string[]>;

const DEFAULT_LEVELS: readonly TerritoryLevel[] = ['region', 'mrc', 'municipality'];
/** Between equals, the smaller place is the likelier meaning: « Montréal » is the city before the region. */
const LEVEL_ORDER: Readonly<Record<TerritoryLevel, number>> = { municipality: 0, mrc: 1, region: 2, province: 3 };

/** Band of names that only contain the text inside a word: they answer when nothing better does. */
const INSIDE = 5;
const CODE_OF_LEVEL = { region: 'R', mrc: 'M', municipality: '', province: '' } as const;

/**
 * Builds the place search: exact name, then names that begin with the text, names with a word that does, former names;
 * failing all these, names that contain it. Inside each, the most inhabited first. What envelopes and officials write
 * around a name is understood (« Ville de… », « MRC de… », « (Québec) »), and short forms; typing errors are forgiven
 * only when nothing is spelled that way.
 */
export function createTerritorySearch(tree: TerritoryTree): TerritoryDirectory['search'] {
  const entries = tree.all.map((territory): Entry => ({
    territory,
    keys: [territory.name, ...territory.aliases].flatMap((name) => bothForms(foldName(name))),
  }));
  const shortForms = readShortForms();
  return (text, options = {}) => {
    const levels = options.levels ?? DEFAULT_LEVELS;
    if (foldName(text) === '') return [];
    const asked = entries.filter(({ territory }) => levels.includes(territory.level));
    const found = spelled(text, asked, shortForms, tree) ?? (options.forgiving === false ? [] : mistyped(text, asked));
    return found.slice(0, options.limit ?? found.length);
  };
}

/** Short forms first, then the first reading of the text under which places are spelled; null when none is. */
function spelled(
  text: string,
  entries: readonly Entry[],
  shortForms: ShortForms,
  tree: TerritoryTree,
): readonly Territory[] | null {
  for (const [rank, place] of readings(text).entries()) {
    const codes = shortForms.get(place.name) ?? [];
    const short = entries.filter(({ territory }) => codes.includes(territory.code)).map(({ territory }) => territory);
    const named = ranked(place, place.level === null ? text.trim() : codeOf(place), entries, tree);
    const found = [...new Set([...short, ...named])];
    if (found.length > 0) return rank === 0 ? found : exactIfAny(found, place.name);
  }
  return null;
}

function ranked(place: WrittenPlace, code: string, entries: readonly Entry[], tree: TerritoryTree): Territory[] {
  const all = entries
    .filter(({ territory }) => place.level === null || territory.level === place.level)
    .map((entry) => ({ territory: entry.territory, band: band(entry, place.name, code.toUpperCase()) }))
    .filter(({ band: rank }) => rank !== null)
    .sort((a, b) => Number(a.band) - Number(b.band) || order(a.territory, b.territory, a.band === 0));
  const inside = all.findIndex(({ band: rank }) => rank === INSIDE);
  if (inside > 0) all.length = inside;
  const found = all.map(({ territory }) => territory);
  return place.asides.length === 0 ? found : found.filter((territory) => fits(territory, place.asides, tree));
}

/** A whole name that had to be freed of other words does not stand for longer names. */
function exactIfAny(found: readonly Territory[], folded: string): readonly Territory[] {
  const named = found.filter(({ name }) => bothForms(foldName(name)).includes(folded));
  return named.length > 0 ? withoutNamesakes(named) : found;
}

/** A bare name that a municipality shares with its MRC or region means the municipality. */
function withoutNamesakes(found: readonly Territory[]): readonly Territory[] {
  const towns = new Set(found.filter(({ level }) => level === 'municipality').map(({ name }) => foldName(name)));
  return found.filter(({ level, name }) => level === 'municipality' || !towns.has(foldName(name)));
}

/** « région 04 », « MRC 35 ». */
const codeOf = ({ name, level }: WrittenPlace): string =>
  level !== null && /^\d{1,5}$/.test(name) ? `${CODE_OF_LEVEL[level]}${name.padStart(2, '0')}` : '';

/** Is the territory what the words beside its name say: in that place, of that designation? */
function fits(territory: Territory, asides: readonly string[], tree: TerritoryTree): boolean {
  const said = new Set(asides.map(withoutArticle));
  if (territory.designation !== null && said.delete(foldName(territory.designation)) && said.size === 0) return true;
  for (let above = tree.byCode.get(territory.parent ?? ''); above; above = tree.byCode.get(above.parent ?? ''))
    if ([above.name, ...above.aliases].some((name) => said.has(withoutArticle(foldName(name))))) return true;
  return false;
}

/** Names within the typing errors forgiven, whole or only begun; the nearest alone, so that a doubt stays a choice. */
function mistyped(text: string, entries: readonly Entry[]): readonly Territory[] {
  for (const { name, level } of readings(text).toReversed())
    for (const measure of [editDistance, prefixDistance]) {
      const limit = forgiven(name);
      const near = entries
        .filter(({ territory }) => level === null || territory.level === level)
        .map(({ territory, keys }) => ({
          territory,
          distance: Math.min(...keys.map((key) => (key[0] === name[0] ? measure(name, key, limit) : limit + 1))),
        }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance || order(a.territory, b.territory, true));
      const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
      const found = nearest.map(({ territory }) => territory);
      if (limit > 0 && found.length > 0) return withoutNamesakes(found);
    }
  return [];
}

function order(a: Territory, b: Territory, exact: boolean): number {
  const byLevel = LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level];
  const byPopulation = (b.population ?? 0) - (a.population ?? 0);
  return (exact ? byLevel || byPopulation : byPopulation || byLevel) || (a.code < b.code ? -1 : 1);
}

function band({ territory, keys }: Entry, text: string, code: string): number | null {
  if (territory.code === code) return 0;
  const [name = '', bare = ''] = keys;
  if (name === text || bare === text) return 0;
  if (keys.includes(text)) return 1;
  if (name.startsWith(text) || bare.startsWith(text)) return 2;
  if (name.includes(` ${text}`)) return 3;
  if (keys.some((key) => key.startsWith(text) || key.includes(` ${text}`))) return 4;
  return keys.some((key) => key.includes(text)) ? INSIDE : null;
}

const bothForms = (folded: string): readonly [string, string] => [folded, withoutArticle(folded)];

function readShortForms(): ShortForms {
  const forms = new Map<string, readonly string[]>();
  for (const { phrases, codes } of builtInVocabulary().places)
    for (const phrase of phrases) forms.set(foldName(phrase), [...(forms.get(foldName(phrase)) ?? []), ...codes]);
  return forms;
}
