import { foldName, withoutArticle } from './fold-name';
import type { TerritoryTree } from './territory-tree';
import type { Territory, TerritoryDirectory, TerritoryLevel } from './types';

interface Entry {
  readonly territory: Territory;
  /** Its folded name and aliases, name first, each with and without its article. */
  readonly keys: readonly string[];
}

const DEFAULT_LEVELS: readonly TerritoryLevel[] = ['region', 'mrc', 'municipality'];
/** Between equals, the smaller place is the likelier meaning: « Montréal » is the city before the region. */
const LEVEL_ORDER: Readonly<Record<TerritoryLevel, number>> = { municipality: 0, mrc: 1, region: 2, province: 3 };

/** Band of names that only contain the text inside a word: they answer when nothing better does. */
const INSIDE = 5;

/**
 * Builds the place search: exact name, then names that begin with the text, names with a word that does, former names;
 * failing all these, names that contain it. Inside each, the most inhabited first.
 */
export function createTerritorySearch(tree: TerritoryTree): TerritoryDirectory['search'] {
  const entries = tree.all.map((territory): Entry => ({
    territory,
    keys: [territory.name, ...territory.aliases].flatMap((name) => bothForms(foldName(name))),
  }));
  return (text, options = {}) => {
    const folded = foldName(text);
    const code = text.trim().toUpperCase();
    const levels = options.levels ?? DEFAULT_LEVELS;
    if (folded === '') return [];
    const ranked = entries
      .filter(({ territory }) => levels.includes(territory.level))
      .map((entry) => ({ territory: entry.territory, band: band(entry, folded, code) }))
      .filter(({ band: rank }) => rank !== null)
      .sort((a, b) => Number(a.band) - Number(b.band) || order(a.territory, b.territory, a.band === 0));
    const inside = ranked.findIndex(({ band: rank }) => rank === INSIDE);
    if (inside > 0) ranked.length = inside;
    return ranked.slice(0, options.limit ?? ranked.length).map(({ territory }) => territory);
  };
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
