import type { QueryUnderstanding, QueryUnit } from '../understanding/query-understanding';
import { conceptTerm, exactTerm, numberTerm, wholeSectorTerm } from './terms';
import type { TextField, TextQuery, TextTree, Tier } from './text-query';

type Need = Extract<QueryUnit, { kind: 'need' }>;
type Word = Extract<QueryUnit, { kind: 'word' }>;

/** Words of a pasted text that may order its results: the rarest ones the directory knows. */
const RARE_WORDS = 5;
/** Needs that weigh nearly as much as the weightiest come first. */
const MOST_SPOKEN_OF = 0.85;
const SPOKEN_OF_ENOUGH = 0.6;

/**
 * Turns an understood text into tiers of exact terms. Band 0: the enterprise of that name or number. Band 1: its sectors
 * or activities are what is asked for. Band 2: it is mentioned, or only part of the query is met.
 * @returns null when nothing is left to search: every listing answers
 */
export function analyseQuery(understanding: QueryUnderstanding): TextQuery | null {
  const { units } = understanding;
  const number = units.find((unit) => unit.kind === 'number');
  if (number !== undefined) return numberQuery(number.neq);
  const needs = units.filter((unit) => unit.kind === 'need');
  const words = units.filter((unit) => unit.kind === 'word');
  if (needs.length === 0 && words.length === 0) return null;
  const tiers = understanding.long
    ? longTiers(needs, words, understanding.also)
    : shortTiers(needs, words, understanding);
  const heads = needs.filter((need) => need.head);
  const offered = heads.length === 0 || heads.some((need) => !need.doubtful);
  return {
    tiers: [...exactTiers(understanding.nameKeys), ...(offered ? tiers : tiers.map(mentioned))],
    fallback: fallback(needs, words),
  };
}

/** What a doubtful correction finds is shown, with what was read; it is not said to be what was asked for. */
const mentioned = (tier: Tier): Tier => (tier.band === 1 ? { ...tier, band: 2 } : tier);

/** The enterprise whose name is the text: whole first, then without its legal words. */
const exactTiers = (keys: readonly string[]): Tier[] =>
  keys.map((key, rank) => ({ band: 0, score: 1 - rank / 100, tree: terms([exactTerm(key)], 'name') }));

const numberQuery = (neq: string): TextQuery => ({
  tiers: [{ band: 0, score: 1, tree: terms([numberTerm(neq)], 'name') }],
  fallback: [],
});

function shortTiers(
  allNeeds: readonly Need[],
  allWords: readonly Word[],
  { padding, also }: Pick<QueryUnderstanding, 'padding' | 'also'>,
): Tier[] {
  const heads = allNeeds.filter((need) => need.head);
  // A word no listing holds cannot tell one supplier from another.
  const words =
    heads.length === 0 ? allWords : allWords.filter((word) => word.documents > 0 || word.completions.length > 0);
  const asides = allNeeds.filter((need) => !need.head);
  const spoken = words.map((word) => spelled(word, 'offer'));
  const literally = literalIn(allNeeds, padding);
  const tiers: Tier[] = [];
  if (words.length > 0 && words.every((word) => !word.unknown || word.completions.length > 0)) {
    const named = words.map((word) => spelled(word, 'name'));
    if (literally.length > 0) tiers.push({ band: 0, score: 0.97, tree: all([...named, ...literally]) });
    // What is guessed from words leaves them all to the name.
    const meant = heads.some(isGuess) ? literally : heads.map((need) => any([strong(need), literal(need, 'name')]));
    tiers.push({ band: 0, score: 0.95, tree: all([...named, ...meant]) });
  }
  if (words.length === 0 && allNeeds.flatMap((need) => need.stems).length + padding.length > 1)
    tiers.push({ band: 1, score: 0.93, tree: all(literally) });
  if (heads.length > 0) {
    const declaring = [...heads.map(declared), ...spoken];
    if (asides.length > 0)
      tiers.push({
        band: 1,
        score: 0.9,
        tree: all([...declaring, ...asides.map((need) => any([strong(need), literal(need, 'text')]))]),
      });
    tiers.push({ band: 1, score: 0.85, tree: all([...declaring, ...heads.map((need) => literal(need, 'offer'))]) });
    if (also.length > 0) tiers.push({ band: 1, score: 0.82, tree: all([...declaring, declaredAny(also)]) });
    tiers.push({ band: 1, score: 0.8, tree: all(declaring) });
  }
  tiers.push({ band: 1, score: 0.7, tree: all([...heads.map(strong), ...spoken]) });
  // Declaring what is asked for is offering it, whatever else was typed (« traiteur demain midi »).
  if (heads.length > 0 && words.length > 0) {
    if (also.length > 0) tiers.push({ band: 1, score: 0.61, tree: all([...heads.map(declared), declaredAny(also)]) });
    tiers.push({ band: 1, score: 0.6, tree: all(heads.map(declared)) });
  }
  // Of several needs that nobody meets together, the first named is what is asked for, unless little speaks of it.
  const leading = heads.length > 1 ? leadingOf(heads) : undefined;
  if (leading !== undefined) {
    if (also.length > 0) tiers.push({ band: 1, score: 0.59, tree: all([declared(leading), declaredAny(also)]) });
    tiers.push({ band: 1, score: 0.58, tree: declared(leading) });
  }
  tiers.push({ band: 2, score: 0.55, tree: all([...heads.map(strong), ...words.map(loose)]) });
  // Who does it without saying the other words comes before who only mentions it and says them.
  if (heads.length > 0 && words.length > 0) tiers.push({ band: 2, score: 0.53, tree: all(heads.map(strong)) });
  tiers.push({ band: 2, score: 0.5, tree: all([...heads.map(weak), ...words.map(loose)]) });
  if (heads.length > 0 && heads.length + words.length > 1) {
    tiers.push({ band: 2, score: 0.4, tree: any(heads.map(declared)) });
    tiers.push({ band: 2, score: 0.35, tree: any(heads.map(strong)) });
  }
  return tiers;
}

const isGuess = (need: Need): boolean => need.stems.length === 0;

function leadingOf(needs: readonly Need[]): Need | undefined {
  const most = Math.max(...needs.map((need) => need.weight));
  return needs.find((need) => need.weight >= SPOKEN_OF_ENOUGH * most);
}

function mostSpokenOf(needs: readonly Need[]): readonly Need[] {
  const most = Math.max(...needs.map((need) => need.weight));
  return needs.filter((need) => need.weight >= MOST_SPOKEN_OF * most);
}

/** Every word of the needs and of the padding, in a name. */
const literalIn = (needs: readonly Need[], padding: readonly string[]): TextTree[] => [
  ...needs.filter((need) => !isGuess(need)).map((need) => literal(need, 'name')),
  ...padding.map((stem) => terms([stem], 'name')),
];

/** Any of the main needs of a pasted text will do; rare words of it only order. */
function longTiers(allNeeds: readonly Need[], words: readonly Word[], also: readonly string[]): Tier[] {
  const main = allNeeds.filter((need) => need.head);
  const aside = allNeeds.filter((need) => !need.head && need.weight >= 0.3);
  const rare = words
    .filter((word) => !word.unknown && word.documents > 0)
    .toSorted((a, b) => a.documents - b.documents)
    .slice(0, RARE_WORDS);
  if (main.length === 0) return [];
  const foremost = mostSpokenOf(main);
  const tiers: Tier[] = [];
  if (rare.length > 0) {
    const said = any(rare.map((word) => spelled(word, 'text')));
    tiers.push({ band: 1, score: 0.85, tree: all([any(foremost.map(declared)), said]) });
  }
  if (also.length > 0)
    tiers.push({ band: 1, score: 0.82, tree: all([any(foremost.map(declared)), declaredAny(also)]) });
  tiers.push({ band: 1, score: 0.8, tree: any(foremost.map(declared)) });
  tiers.push({ band: 1, score: 0.75, tree: any(main.map(declared)) });
  tiers.push({ band: 1, score: 0.7, tree: any(main.map(strong)) });
  if (aside.length > 0) tiers.push({ band: 2, score: 0.5, tree: any(aside.map(strong)) });
  tiers.push({ band: 2, score: 0.4, tree: any(main.map(weak)) });
  return tiers;
}

/** Asked when nothing matches: the rarest words one by one, near spellings included. */
function fallback(needs: readonly Need[], words: readonly Word[]): Tier[] {
  const rarest = words.toSorted((a, b) => (a.documents || 1e9) - (b.documents || 1e9)).slice(0, RARE_WORDS);
  const tiers: Tier[] = [];
  if (rarest.length > 1)
    for (let spared = 0; spared < rarest.length; spared++)
      tiers.push({
        band: 2,
        score: 0.3,
        tree: all(rarest.filter((_, index) => index !== spared).map((word) => loose(word))),
      });
  if (rarest.length > 2 || needs.length > 0)
    for (const word of rarest) tiers.push({ band: 2, score: 0.2, tree: loose(word) });
  if (needs.length > 0) tiers.push({ band: 2, score: 0.1, tree: any(needs.map(weak)) });
  return tiers;
}

/** The listing declares the very sectors the need means. */
const declared = (need: Need): TextTree => (need.sectors.length > 0 ? declaredAny(need.sectors) : strong(need));

const declaredAny = (sectors: readonly string[]): TextTree =>
  terms(
    sectors.flatMap((id) => [id, wholeSectorTerm(id.slice(0, 3))]),
    'offer',
  );

/** The listing declares what the need means, or says it in its name or activities. */
const strong = (need: Need): TextTree =>
  need.sectors.length > 0
    ? terms(need.sectors.flatMap(sectorTerms), 'offer')
    : any([terms(need.related.flatMap(sectorTerms), 'offer'), literal(need, 'offer')]);

/** It only mentions the need, or does something close to it. */
const weak = (need: Need): TextTree =>
  any([
    terms(need.sectors.flatMap(sectorTerms), 'text'),
    terms(need.related.flatMap(sectorTerms), 'offer'),
    literal(need, 'text'),
  ]);

/** A need guessed from the words as a whole has none of its own: declaring it is saying it. */
const literal = (need: Need, reach: TextField): TextTree =>
  isGuess(need) ? terms(need.sectors.flatMap(sectorTerms), reach) : all(need.stems.map((stem) => terms([stem], reach)));

const spelled = (word: Word, reach: TextField): TextTree => terms([word.stem, ...word.completions], reach);

const loose = (word: Word): TextTree => terms([word.stem, ...word.completions, ...word.near], 'place');

/** A sub-sector, its sector declared whole, and both as words mean them; a whole sector also holds what is below it. */
function sectorTerms(id: string): string[] {
  const parent = id.slice(0, 3);
  if (parent === id)
    return [id, conceptTerm(id), ...Array.from({ length: 8 }, (_, n) => conceptTerm(`${id}.${n + 1}`))];
  return [id, conceptTerm(id), wholeSectorTerm(parent)];
}

const terms = (list: readonly string[], reach: TextField): TextTree => ({
  kind: 'terms',
  terms: [...new Set(list)],
  reach,
});
const all = (of: readonly TextTree[]): TextTree =>
  of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'all', of };
const any = (of: readonly TextTree[]): TextTree =>
  of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'any', of };
