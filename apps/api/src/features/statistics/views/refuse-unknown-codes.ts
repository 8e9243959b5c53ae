import type { ReferenceSnapshot } from '@repere/reference';
import { invalidParameters } from '../../../platform/http';
import type { LineFilters } from '../domain/question';

/** @throws invalidParameters naming each region, sector or buyer that does not exist, and years put the wrong way round */
export function refuseUnknownCodes(
  filters: LineFilters,
  reference: ReferenceSnapshot,
  unknownBuyers: readonly string[],
): void {
  const unknown = (
    parameter: string,
    values: readonly string[],
  ): { parameter: string; value: string; code: string }[] =>
    values.map((value) => ({ parameter, value, code: 'unknown_value' }));
  const { from, to } = filters;
  const errors = [
    ...unknown(
      'region',
      filters.region.filter((code) => reference.territories.get(code)?.level !== 'region'),
    ),
    ...unknown(
      'sector',
      filters.sector.filter((id) => reference.sectors.get(id) === undefined),
    ),
    ...unknown('buyer', unknownBuyers),
    ...(from !== undefined && to !== undefined && from > to
      ? [{ parameter: 'to', value: String(to), code: 'before_from' }]
      : []),
  ];
  if (errors.length > 0) throw invalidParameters(errors);
}
