const minorWords = '(?:à|a|au|aux|dans|en|pour|près de|in|at|near|to|for)';
const placeWords = "((?:(?:st|ste|saint|sainte|la|le|les|notre|sainte?-)[\\s-]+)?[\\p{L}\\d][\\p{L}\\d’'.-]{3,})";
const needThenPlace = new RegExp(`^(.*?\\S)\\s+(?:${minorWords}\\s+)?${placeWords}$`, 'iu');

/**
 * A need followed by what may be the beginning of a place; null when the words cannot be parted so.
 * @example needAndPlace('traiteur à shawi') // { need: 'traiteur', place: 'shawi' }
 */
export function needAndPlace(words: string): { readonly need: string; readonly place: string } | null {
  const [, need, place] = needThenPlace.exec(words.trim()) ?? [];
  return need === undefined || place === undefined ? null : { need, place };
}
