const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
];

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * The form under which names are compared: lower case, no accents, ligatures opened, every apostrophe, hyphen or dash
 * a space, St-, Ste-, Sts- in full (rule M3). Folding twice gives the same.
 * @example foldName('St-Côme--Linière') // 'saint come liniere'
 * @example foldName('L’Île-d’Orléans') // 'l ile d orleans'
 */
export function foldName(text: string): string {
  let folded = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  for (const [ligature, letters] of LIGATURES) folded = folded.replace(ligature, letters);
  return folded
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : word))
    .join(' ');
}

/**
 * A folded name without its leading article: people write « Tuque » for La Tuque, and two ministries disagree on
 * « Des » or « Les » Chenaux. Only a second key: the name with its article is looked up first.
 * @example withoutArticle('les chenaux') // 'chenaux'
 */
export const withoutArticle = (folded: string): string =>
  folded.replace(/^(?:les?|la|l|des|du|de la|de l|de|d|aux?) (?=.)/, '');
