import { designations } from './built-in-tables';
import { foldName, withoutArticle } from './fold-name';
import { groupBy } from './group-by';
import { createHintReader } from './place-hint';
import type { TerritoryTree } from './territory-tree';
import type { PlaceResolution, Territory, TerritoryDirectory } from './types';

type Via = 'name' | 'alias';
type Clue = (place: Territory) => boolean;

/** The keys of a folded name, surest first: as written, then without its article. */
type Index = readonly [ReadonlyMap<string, readonly Territory[]>, ReadonlyMap<string, readonly Territory[]>];

const DESIGNATION_WORDS = designations
  .map((designation) => foldName(designation.fr))
  .sort((a, b) => b.length - a.length);

const LEADING = new RegExp(
  `^(?:municipalite (?:de (?:la )?(?=paroisse)|du (?=canton|village)))?(${DESIGNATION_WORDS.join('|')}) (?:de la|de l|de|du|des|d) (?=.)`,
);

/**
 * Builds the reader of municipality names (never approximate: an unknown word stays unknown).
 * The hint, and what the text itself says in parentheses or as « Ville de… », tell homonyms apart. A current name comes before
 * a former one unless the hint only fits the former. A single name that contradicts its hint is `ambiguous` with that
 * one candidate: a hamlet elsewhere may bear the same name.
 */
export function createMunicipalityResolver(tree: TerritoryTree): TerritoryDirectory['resolveMunicipality'] {
  const municipalities = tree.all.filter((territory) => territory.level === 'municipality');
  const names = indexed(municipalities.map((place) => [place.name, place]));
  const aliases = indexed(municipalities.flatMap((place) => place.aliases.map((alias) => [alias, place] as const)));
  const hints = createHintReader(tree);

  const readHint = (mrc: string, region: string): Territory | null =>
    (mrc === '' ? null : (hints.mrc(mrc) ?? hints.region(mrc))) ??
    (region === '' ? null : (hints.region(region) ?? hints.mrc(region)));

  const lookUp = (folded: string, clues: readonly Clue[], hint: Territory | null): PlaceResolution | null => {
    const found = ([names, aliases] as const).map(
      (index) => index[0].get(folded) ?? index[1].get(withoutArticle(folded)) ?? [],
    );
    const vias: readonly Via[] = ['name', 'alias'];
    for (const [rank, candidates] of found.entries()) {
      const fitting = sameCommunityOnce(
        candidates.filter(
          (place) => (hint === null || hints.agrees(place, hint)) && clues.every((clue) => clue(place)),
        ),
      );
      const [first, second] = fitting;
      if (first !== undefined && second === undefined)
        return { kind: 'found', territory: first, via: vias[rank] ?? 'name' };
      if (second !== undefined) return { kind: 'ambiguous', candidates: fitting };
    }
    const contradicted = [...new Set(found.flat())];
    return contradicted.length > 0 ? { kind: 'ambiguous', candidates: contradicted } : null;
  };

  return (text, hint = {}) => {
    const code = /^\s*(\d{4,5})\s*$/.exec(text)?.[1];
    if (code !== undefined) {
      const territory = tree.byCode.get(code.padStart(5, '0'));
      return territory === undefined ? { kind: 'unknown' } : { kind: 'found', territory, via: 'code' };
    }
    const { bare, asides } = withoutAsides(text);
    const inside = asides.map((aside) => readHint(aside, '')).find((territory) => territory !== null) ?? null;
    const clues = asides.map(designationClue).filter((clue) => clue !== null);
    const place = inside ?? readHint(hint.mrc?.trim() ?? '', hint.region?.trim() ?? '');
    const whole = lookUp(foldName(text), [], place);
    if (whole?.kind === 'found') return whole;
    return lookUp(bare, clues, place) ?? afterDesignation(bare, clues, place, lookUp) ?? whole ?? { kind: 'unknown' };
  };
}

/** « Ville de Saguenay », « Municipalité de la paroisse de Saint-Séverin »: the designation is a clue, not part of the name. */
function afterDesignation(
  folded: string,
  clues: readonly Clue[],
  hint: Territory | null,
  lookUp: (folded: string, clues: readonly Clue[], hint: Territory | null) => PlaceResolution | null,
): PlaceResolution | null {
  const leading = LEADING.exec(folded);
  if (leading === null) return null;
  const rest = folded.slice(leading[0].length);
  const clue = designationClue(leading[1] ?? '');
  const strict = clue === null ? null : lookUp(rest, [...clues, clue], hint);
  // A town hall may call itself « Municipalité » whatever its act says: the word only separates homonyms.
  return strict?.kind === 'found' ? strict : lookUp(rest, clues, hint);
}

function designationClue(text: string): Clue | null {
  const folded = foldName(text);
  return DESIGNATION_WORDS.includes(folded) ? (place) => foldName(place.designation ?? '') === folded : null;
}

/** Splits « Saint-Lambert (Ville, Longueuil) » into its name and what it says in parentheses. */
function withoutAsides(text: string): { readonly bare: string; readonly asides: readonly string[] } {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(text);
  return parts === null
    ? { bare: foldName(text), asides: [] }
    : { bare: foldName(parts[1] ?? ''), asides: (parts[2] ?? '').split(',').map((part) => part.trim()) };
}

/**
 * A municipality hides reserves and lands of the same name, and of the codes of one community (village and land, same name
 * and MRC) the most inhabited stands for all.
 */
function sameCommunityOnce(candidates: readonly Territory[]): readonly Territory[] {
  const proper = candidates.filter((place) => place.kind === 'municipality');
  const kept = proper.length > 0 ? proper : oneEach(candidates);
  return [...new Set(kept)];
}

const oneEach = (places: readonly Territory[]): readonly Territory[] =>
  [...groupBy(places, (place) => (place.kind === 'land' ? (place.parent ?? '') : place.code)).values()].map((same) =>
    same.reduce((most, place) => ((place.population ?? 0) > (most.population ?? 0) ? place : most)),
  );

function indexed(entries: readonly (readonly [string, Territory])[]): Index {
  const folded = entries.map(([name, place]) => [foldName(name), place] as const);
  const collect = (pairs: readonly (readonly [string, Territory])[]): ReadonlyMap<string, readonly Territory[]> =>
    new Map(
      [...groupBy(pairs, ([key]) => key)].map(([key, same]) => [key, [...new Set(same.map(([, place]) => place))]]),
    );
  return [collect(folded), collect(folded.map(([key, place]) => [withoutArticle(key), place] as const))];
}
