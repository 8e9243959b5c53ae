import type { ReferenceSnapshot } from '@repere/reference';

/** The first code that names no territory, or null. */
export const unknownTerritory = ({ territories }: ReferenceSnapshot, codes: readonly string[]): string | null =>
  codes.find((code) => code !== 'QC' && territories.get(code)?.code !== code) ?? null;
