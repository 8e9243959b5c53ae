import regionRows from '../data/regions.json';
import { decode } from './decode';

/** SEAO numbers its regions its own way: five of its codes name another region than the official code does. */
const bySeaoCode = new Map(
  decode(regionRows, (row) => {
    const code = row.text();
    row.text();
    return [row.text(), `R${code}`] as const;
  }),
);

/**
 * The region SEAO means by its code.
 * @example regionOfSeaoCode('18') // 'R11', Gaspésie–Îles-de-la-Madeleine
 * @returns null for 19 (outside Québec) and for a code that SEAO does not have
 */
export const regionOfSeaoCode = (code: string): string | null => bySeaoCode.get(code.replace(/^0/, '')) ?? null;
