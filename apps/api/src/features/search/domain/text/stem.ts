/** Words whose double letter alone tells them from another: « pelle » and « pelé », « salle » and « sale ». */
const DOUBLED = ['pelle', 'salle', 'colle', 'balle', 'panne', 'canne', 'selle', 'tonne', 'masse', 'barre'];

/** Plurals that no rule gives back. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...DOUBLED.flatMap((word): [string, string][] => [
    [word, word],
    [`${word}s`, word],
  ]),
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['baux', 'bail'],
  ['yeux', 'oeil'],
  ['cours', 'cours'],
  ['course', 'course'],
  ['courses', 'course'],
  ['fils', 'fils'],
  ['bois', 'bois'],
  ['boise', 'boise'],
  ['mois', 'mois'],
  ['poids', 'poids'],
  ['prise', 'prise'],
  ['notre', 'notre'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'people'],
  ['media', 'media'],
  ['medias', 'media'],
]);

/** Stems already found: texts repeat the same few thousand words. */
const memo = new Map<string, string>();
const MEMO = 50_000;

/**
 * Light stem of a folded word, French and English alike: number and gender only, so that two different trades never
 * share one. The result is a key, not a word.
 * @example stem('chevaux') // 'cheval'
 * @example stem('vendeuses') === stem('vendeur') // true
 */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  const known = memo.get(word);
  if (known !== undefined) return known;
  const found = gender(singular(word));
  if (memo.size >= MEMO) memo.clear();
  memo.set(word, found);
  return found;
}

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -2)}l`;
  if (word.endsWith('oux') && word.length > 4) return word.slice(0, -1);
  if (word.endsWith('eux') && word.length === 4) return word.slice(0, -1);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)trice$/, 'teu'],
  [/(?<=..)euse$/, 'eu'],
  [/(?<=..)eu[rx]$/, 'eu'],
  [/(?<=..)ive$/, 'if'],
  [/(?<=..)ere$/, 'er'],
  [/(?<=...)ee$/, ''],
  [/(?<=...)e$/, ''],
];

function gender(word: string): string {
  for (const [ending, replacement] of ENDINGS)
    if (ending.test(word)) return undouble(word.replace(ending, replacement));
  return undouble(word);
}

/** « ancienne » and « ancien », « culturelle » and « culturel »; English y and French ie meet (energy, énergie). */
function undouble(word: string): string {
  const single = word.replace(/([bcdfglmnprstz])\1$/, '$1');
  return single.length > 3 ? single.replace(/y$/, 'i') : single;
}

/** Endings that make a noun, a verb or an agent of the same trade, on stems. */
const DERIVATION =
  /(?:issement|ement|isation|ization|ation|ition|ateu|iteu|isag|ag|eri|eu|iser|er|ir|ing|ment|ant|ed)$/;

/**
 * What words of one trade share: « déneiger », « déneigeur » and « déneigement », or « cleaner » and « cleaning ».
 * @param own a stem, as `stem` gives it
 * @returns null when the word ends like no derived one, or when too little would be left
 * @example rootOf(stem('réparation')) === rootOf(stem('réparer')) // true
 */
export function rootOf(own: string): string | null {
  const root = own.replace(DERIVATION, '');
  return root.length >= 5 && root.length < own.length ? root : null;
}
