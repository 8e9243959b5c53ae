import type { Territory } from '@repere/reference';
import { hashText } from './random';

/**
 * First halves of postal codes for the villages and for the towns of each census division (the first two digits of a
 * municipality's code): plausible, never used to locate, since a rural one covers 50 km.
 */
const ZONES: readonly (readonly [from: number, to: number, rural: readonly string[], urban: readonly string[]])[] = [
  [1, 1, ['G4T'], ['G4T']],
  [2, 6, ['G0C', 'G0E'], ['G4X', 'G0C']],
  [7, 9, ['G0J'], ['G5J', 'G4W', 'G5H']],
  [10, 14, ['G0L', 'G0K'], ['G5L', 'G5M', 'G5R', 'G0L']],
  [15, 16, ['G0T', 'G0A'], ['G5A', 'G3Z']],
  [17, 19, ['G0R'], ['G5V', 'G0R']],
  [20, 23, ['G0A'], ['G3N', 'G2A', 'G3J', 'G1C']],
  [25, 29, ['G0S', 'G0R', 'G0M'], ['G6E', 'G5Y', 'G5X', 'G6V']],
  [30, 31, ['G0N', 'G0Y'], ['G6G', 'G6B', 'G6H']],
  [32, 33, ['G0P', 'G0S'], ['G6L', 'G0S']],
  [34, 34, ['G0A'], ['G3L', 'G3M', 'G3H']],
  [35, 37, ['G0X'], ['G9N', 'G9P', 'G9T', 'G8V']],
  [38, 39, ['G0P', 'G0Z', 'G0X'], ['G6P', 'G6T', 'G9H']],
  [40, 45, ['J0A', 'J0B'], ['J1S', 'J1X', 'J1T', 'J1A']],
  [46, 48, ['J0E', 'J0H'], ['J2K', 'J2G', 'J2L', 'J0H']],
  [49, 50, ['J0C', 'J0G'], ['J2B', 'J2C', 'J3T']],
  [51, 51, ['J0K'], ['J5V']],
  [52, 52, ['J0K'], ['J5T', 'J0K']],
  [53, 57, ['J0G', 'J0H', 'J0J', 'J0L'], ['J3P', 'J2S', 'J3L', 'J2W', 'J3B', 'J3H']],
  [58, 59, ['J0L'], ['J4B', 'J4R', 'J3E', 'J3X']],
  [60, 64, ['J0K', 'J0N'], ['J5Y', 'J6E', 'J6A', 'J5W', 'J7K']],
  [65, 65, ['H7R'], ['H7R']],
  [66, 66, ['H9R', 'H4P', 'H3P'], ['H9R', 'H9B', 'H3P', 'H9S']],
  [67, 71, ['J0L', 'J0S', 'J0P'], ['J5R', 'J6J', 'J6S', 'J7V', 'J6K']],
  [72, 76, ['J0N', 'J0V', 'J0R'], ['J7R', 'J7E', 'J7J', 'J7Y', 'J7Z', 'J8H']],
  [77, 79, ['J0T', 'J0R', 'J0W'], ['J8B', 'J8C', 'J8E', 'J9L']],
  [80, 84, ['J0V', 'J0X', 'J0W'], ['J9E', 'J8L', 'J0X']],
  [85, 89, ['J0Z', 'J0Y'], ['J9V', 'J9X', 'J9Z', 'J9T', 'J9P']],
  [90, 90, ['G0X'], ['G9X']],
  [91, 94, ['G0W', 'G0V'], ['G8H', 'G8L', 'G8B', 'G7S']],
  [95, 98, ['G0T', 'G0G', 'G0H'], ['G4Z', 'G5C', 'G4R', 'G0G']],
  [99, 99, ['J0M', 'G0W', 'J0Y'], ['G8P', 'J0Y']],
];

/** The same first half every time for the same municipality. */
export function fsaOf(municipality: Territory): string {
  const division = Number(municipality.code.slice(0, 2));
  const zone = ZONES.find(([from, to]) => division >= from && division <= to);
  const urban = (municipality.population ?? 0) > 6_000;
  const choices = zone?.[urban ? 3 : 2] ?? ['G0A'];
  return choices[hashText(municipality.code) % choices.length] as string;
}
