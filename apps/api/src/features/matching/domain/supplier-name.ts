import { foldName } from '@repere/reference';

/** A supplier's name as it is compared: what makes it this name, without how somebody happened to write it. */
export interface SupplierName {
  /** The words that count, in order: two spellings of one name usually share it. */
  readonly key: string;
  readonly words: readonly string[];
  /** Names it also gives: after « faisant affaire sous », in brackets, after a dash. */
  readonly others: readonly string[];
  /** Capital letters in brackets: « (CSLT) ». */
  readonly acronym: string | null;
  readonly saysCooperative: boolean;
}

/** Legal suffixes: they say how a company is made, not which one it is. */
const SUFFIXES = new Set(
  'inc incorporee incorporated ltee ltd limitee limited enr enrg senc sencrl llp llc obnl osbl npo cie compagnie sec'.split(
    ' ',
  ),
);

const SMALL_WORDS = new Set('le la les l de du des d et a au aux en the of and sur pour'.split(' '));

/** Short forms that buyers type, in full. Keys are folded words. */
const SHORT: Readonly<Record<string, string>> = {
  coop: 'cooperative',
  cooperatif: 'cooperative',
  sol: 'solidarite',
  ass: 'association',
  asso: 'association',
  assoc: 'association',
  assn: 'association',
  org: 'organisme',
  ctre: 'centre',
  ctr: 'centre',
  center: 'centre',
  serv: 'service',
  ent: 'entreprise',
  entr: 'entreprise',
  fed: 'federation',
  dev: 'developpement',
  corp: 'corporation',
  comm: 'communautaire',
  communaut: 'communautaire',
  reg: 'regional',
  regionale: 'regional',
  regr: 'regroupement',
  soc: 'societe',
  const: 'construction',
  qc: 'quebec',
  mtl: 'montreal',
  mdj: 'maison jeune',
  intl: 'international',
};

const TRADING_AS =
  /\b(?:faisant affaires? sous(?: le nom(?: de)?)?|opérant sous(?: le nom(?: de)?)?|f\.? ?a\.? ?s\.?(?: ?n\.?)?|aussi connue? sous(?: le nom(?: de)?)?|alias|dba|o\/a)\b[ :]*/i;
const BRACKETS = /\(([^()]*)\)/g;
const DIVISION = /\s[-–—]\s*(?:division|div\.?|succursale|point de service)\b.*$/i;
const DASH = /\s[-–—]\s/;

/**
 * Reads a supplier's name: accents, case, punctuation, legal suffixes, articles and final s are dropped, short forms are
 * opened, « division … » tails cut, other names set apart.
 * @example readSupplierName('COOP. DE SOLIDARITE LA BELLE TABLE (CSBT)').key // 'cooperative solidarite belle table'
 */
export function readSupplierName(text: string): SupplierName {
  const others: string[] = [];
  let acronym: string | null = null;
  let main = text.normalize('NFC').replace(BRACKETS, (_, inside: string) => {
    if (/^[\p{Lu}\d.&-]{2,10}$/u.test(inside.trim()) && inside !== '') acronym = foldName(inside).replaceAll(' ', '');
    else if (inside.trim().length > 3) others.push(inside);
    return ' ';
  });
  main = main.replace(DIVISION, '');
  const [before, after] = main.split(TRADING_AS);
  if (after !== undefined && before !== undefined && before.trim() !== '') {
    others.push(after);
    main = before;
  }
  if (DASH.test(main)) others.push(...main.split(DASH).filter((part) => part.trim().length > 3));
  const words = wordsOf(main);
  return {
    key: words.join(' '),
    words,
    others: [...new Set(others.map((other) => wordsOf(other).join(' ')))].filter((other) => other !== ''),
    acronym,
    saysCooperative: /\b(?:co-?op(?:[ée]ratives?)?)\b/iu.test(foldName(text).replace('co op', 'coop')),
  };
}

/** The words of a text that count, as {@link readSupplierName} keeps them. */
export function wordsOf(text: string): readonly string[] {
  const folded = joinInitials(foldName(text).replace(/\bco op\b/g, 'coop'));
  const words = folded
    .split(' ')
    .flatMap((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] as string).split(' ') : [word]))
    .filter((word) => word !== '' && !SUFFIXES.has(word) && !SMALL_WORDS.has(word))
    .map(singular);
  // A name made of nothing else keeps what it is made of.
  return words.length > 0 ? words : folded.split(' ').filter((word) => word !== '');
}

/** « s e n c r l » → « sencrl »: letters that punctuation set apart. */
const joinInitials = (folded: string): string =>
  folded.replace(/(?<![^ ])(?:[a-z0-9] ){2,}[a-z0-9](?![^ ])/g, (letters) => letters.replaceAll(' ', ''));

const singular = (word: string): string =>
  word.length > 4
    ? word
        .replace(/(?<=[^s])s$/, '')
        .replace(/eaux$/, 'eau')
        .replace(/(?<=[^e])aux$/, 'al')
    : word;
