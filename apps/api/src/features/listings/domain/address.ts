import { err, ok, type Result } from '@repere/kernel';
import { tidy } from './fold';

/**
 * An address line in Québec's form: fragments « APP: 100 CP: 1281 » spelt out, street words in capitals lowered.
 * @example tidyAddress('190 RUE Bonaventure APP: 100 CP: 1281') // '190 rue Bonaventure, app. 100, C.P. 1281'
 */
export function tidyAddress(text: string): string {
  return tidy(text)
    .replace(
      /\b(RUE|AVENUE|AVE|AV|BOULEVARD|BOUL|BLVD|CHEMIN|CH|RANG|PLACE|ROUTE|RTE|MONTÉE|CÔTE|TERRASSE)\b(?=\.?\s)/gu,
      (word) => STREET[word] ?? word.toLowerCase(),
    )
    .replace(/[\s,]*\bAPP\s*:\s*/gi, ', app. ')
    .replace(/[\s,]*\bCP\s*:\s*/gi, ', C.P. ')
    .replace(/\bapp\. bur\.?\s+/i, 'bureau ')
    .replace(/^,\s*/, '')
    .trim();
}

const STREET: Readonly<Record<string, string>> = {
  AVE: 'av.',
  AV: 'av.',
  BOUL: 'boul.',
  BLVD: 'boul.',
  CH: 'ch.',
  RTE: 'rte',
};

/** First letters of Québec's codes; K1A serves federal offices in Gatineau. */
const QUEBEC = /^([GHJ]|K1A)/;

/**
 * A postal code as `G0X 3H0`. A letter O or I where a digit stands is read as 0 or 1: neither letter is ever used.
 * @returns `impossible` when no Canadian code looks so, `elsewhere` (with the code) when it is another province's.
 */
export function readPostalCode(
  text: string,
): Result<string, { readonly kind: 'impossible' } | { readonly kind: 'elsewhere'; readonly code: string }> {
  const raw = tidy(text).toUpperCase().replace(/[\s-]/g, '');
  const read = [...raw].map((sign, i) => (i % 2 === 1 ? ({ O: '0', I: '1' }[sign] ?? sign) : sign)).join('');
  if (!/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/.test(read)) return err({ kind: 'impossible' });
  const code = `${read.slice(0, 3)} ${read.slice(3)}`;
  return QUEBEC.test(read) ? ok(code) : err({ kind: 'elsewhere', code });
}
