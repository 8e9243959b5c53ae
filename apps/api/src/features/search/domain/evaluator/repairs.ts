import type { Catalogue } from './catalogue';
import type { Criteria, FilterName } from './criteria';
import { countOf, type TextHit } from './evaluate';

/** What to drop and how many more listings that brings. */
export interface Repair {
  readonly drop: { readonly parameter: string; readonly value: string };
  readonly gains: number;
}

/** The search without one thing that was asked for. */
export interface Relaxation {
  readonly drop: Repair['drop'];
  readonly criteria: Criteria;
  readonly text: readonly TextHit[] | null;
}

const FILTERS: readonly FilterName[] = [
  'sector',
  'serves',
  'located',
  'mode',
  'form',
  'recognition',
  'practice',
  'status',
];

/**
 * Every way to drop a single value. Of several values in one filter none can gain anything alone, since they add up
 * (R5); the radius goes before the point it is measured from.
 */
export function relaxationsOf(criteria: Criteria, text: readonly TextHit[] | null): Relaxation[] {
  const filters = FILTERS.flatMap((parameter): Relaxation[] => {
    const [value, ...others] = criteria[parameter];
    return value === undefined || others.length > 0
      ? []
      : [{ drop: { parameter, value }, criteria: { ...criteria, [parameter]: [] }, text }];
  });
  const { radiusKm, bbox } = criteria;
  if (radiusKm !== null)
    filters.push({
      drop: { parameter: 'radiusKm', value: String(radiusKm) },
      criteria: { ...criteria, radiusKm: null },
      text,
    });
  if (bbox !== null)
    filters.push({
      drop: { parameter: 'bbox', value: [bbox.west, bbox.south, bbox.east, bbox.north].join() },
      criteria: { ...criteria, bbox: null },
      text,
    });
  return filters;
}

/** Too few results? Which single thing to drop, the most gained first (e5). */
export function repairsOf(catalogue: Catalogue, total: number, relaxations: readonly Relaxation[]): Repair[] {
  return relaxations
    .map(({ drop, criteria, text }) => ({ drop, gains: countOf(catalogue, criteria, text) - total }))
    .filter(({ gains }) => gains > 0)
    .sort((a, b) => b.gains - a.gains);
}
