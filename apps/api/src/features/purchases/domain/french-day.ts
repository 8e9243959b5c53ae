import { foldFast } from './fold-fast';

const MONTHS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
];

/** A day written in words. @example frenchDay('1er avril 2024') // '2024-04-01' */
export function frenchDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(foldFast(text)) ?? [];
  const rank = MONTHS.indexOf(month) + 1;
  return rank === 0 ? null : `${year}-${String(rank).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
