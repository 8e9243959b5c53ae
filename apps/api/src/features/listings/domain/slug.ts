import { fold } from './fold';

const LONGEST = 90;

/**
 * The readable part of a listing's address, from its name and municipality; given once and then kept.
 * @param taken slugs in use; the returned one is added
 * @example slugFor('Les Jardins d’Été', 'Saint-Tite', new Set()) // 'les-jardins-d-ete-saint-tite'
 */
export function slugFor(name: string, municipality: string, taken: Set<string>): string {
  const place = dashed(municipality);
  const words = dashed(name);
  const whole = words === place || words.endsWith(`-${place}`) ? words : `${cut(words)}-${place}`;
  const base = /^[0-9a-f-]{36}$/.test(whole) || /^\d{10}$/.test(whole) ? `fiche-${whole}` : whole;
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

const dashed = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9 ]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ /g, '-') || 'fiche';

const cut = (text: string): string => (text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/-[^-]*$/, ''));
