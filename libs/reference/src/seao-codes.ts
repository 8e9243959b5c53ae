/**
 * The code tables of SEAO's XML era, from the specification published with the data set (2017-10-10), and what they mean here.
 * A code that is not in a table means nothing: it is shown as written and attributed to nothing.
 */

export type SeaoMethod = 'open' | 'invited' | 'direct';
export type SeaoNature = 'goods' | 'services' | 'works' | 'concession' | 'sale' | 'other';

/** Grounds of a direct award that are told apart, wherever they are stated. */
export type LegalGroundCode =
  'obnl' | 'sole_supplier' | 'public_body' | 'cultural' | 'ministerial' | 'under_threshold' | 'other';

const METHODS: Readonly<Record<string, SeaoMethod>> = {
  '3': 'open',
  '9': 'direct',
  '10': 'invited',
  '14': 'invited',
  '16': 'open',
  '17': 'open',
};

/** @example seaoMethod('9') // 'direct' */
export const seaoMethod = (type: string): SeaoMethod | null => own(METHODS, type.trim()) ?? null;

const NATURES: Readonly<Record<string, SeaoNature>> = {
  '1': 'goods',
  '2': 'services',
  '3': 'works',
  '5': 'other',
  '6': 'concession',
  '7': 'sale',
  '8': 'sale',
};

/** Sales (7 and 8) are what a body sells, not what it buys. @example seaoNature('7') // 'sale' */
export const seaoNature = (nature: string): SeaoNature | null => own(NATURES, nature.trim()) ?? null;

const UNITS: Readonly<Record<string, string>> = {
  '0': '$',
  '1': '$',
  '2': '$/an',
  '3': '$/km',
  '4': '$/L',
  '5': '$/unité',
  '6': '$L',
  '7': '$ US',
  '8': '%',
  '9': '$/t',
  '10': '$/h',
  '11': 'points',
  '12': '$/m³',
};

/** How an amount's unit is written; the code itself when SEAO's list does not have it. @example seaoUnitLabel('10') // '$/h' */
export const seaoUnitLabel = (unit: string): string => own(UNITS, unit) ?? unit;

/** Only units 0 and 1 may be summed (T2). */
export const isDollarUnit = (unit: string): boolean => unit === '0' || unit === '1';

const MUNICIPAL_GROUNDS: Readonly<Record<string, LegalGroundCode>> = {
  '4': 'public_body',
  '5': 'sole_supplier',
  '6': 'obnl',
  '8': 'cultural',
  '19': 'ministerial',
  '21': 'other',
};
const OTHER_GROUNDS: Readonly<Record<string, LegalGroundCode>> = { '14': 'under_threshold' };

/**
 * What a `disposition` code means: municipal bodies have their own list of 22, the others one of 14.
 * @example seaoLegalGround('6', true) // 'obnl'
 * @example seaoLegalGround('6', false) // null
 */
export const seaoLegalGround = (disposition: string, municipal: boolean): LegalGroundCode | null =>
  own(municipal ? MUNICIPAL_GROUNDS : OTHER_GROUNDS, disposition.trim()) ?? null;

const GROUND_WORDS: readonly (readonly [RegExp, LegalGroundCode])[] = [
  [/\bobnl\b|\bosbl\b|sans but lucratif|but non lucratif/, 'obnl'],
  [/fournisseur unique|seul fournisseur|unique fournisseur|seul en mesure/, 'sole_supplier'],
  [/autorisation (du|de la|d un) ministre|autorise par (le|la) ministre/, 'ministerial'],
  [/organisme public|autre municipalite|organisme municipal/, 'public_body'],
  [/culturel|artistique/, 'cultural'],
  [/(inferieur|sous|moins).* seuil/, 'under_threshold'],
];

/**
 * What the written ground of a direct award means (JSON era).
 * @param folded the text as `foldName` gives it
 */
export const legalGroundOfText = (folded: string): LegalGroundCode =>
  GROUND_WORDS.find(([words]) => words.test(folded))?.[1] ?? 'other';

/** A table's own value: files may hold words, such as « constructor », that every object answers to. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
