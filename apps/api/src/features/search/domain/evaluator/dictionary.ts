import type { ReferenceSnapshot, TerritoryLevel } from '@repere/reference';
import { indexTerritories, type TerritoryIndex } from '@repere/service-area';

export const MODES = ['goods', 'services', 'works', 'staffing'] as const;
export const STATUSES = ['confirmed', 'declared', 'unverified'] as const;

/** Codes as small integers, in their order. */
export class Codes {
  private readonly ids: ReadonlyMap<string, number>;

  constructor(readonly codes: readonly string[]) {
    this.ids = new Map(codes.map((code, id) => [code, id]));
  }

  find(code: string): number | undefined {
    return this.ids.get(code);
  }

  /** The ids of the codes that are known. */
  known(codes: readonly string[]): number[] {
    return codes.flatMap((code) => this.ids.get(code) ?? []);
  }
}

/** Every code a listing can carry, as small integers; fixed for one reference snapshot. */
export interface Dictionary {
  readonly reference: ReferenceSnapshot;
  readonly territories: TerritoryIndex;
  /** Ids of the regions, and of the MRC, in official order. */
  readonly regions: readonly number[];
  readonly mrcs: readonly number[];
  readonly sectors: Codes;
  /** Sector of a sub-sector, or -1. */
  readonly sectorParent: Int16Array;
  readonly forms: Codes;
  readonly families: Codes;
  /** Family of each form. */
  readonly familyOf: Uint8Array;
  readonly recognitions: Codes;
  readonly practices: Codes;
  readonly modes: Codes;
  readonly statuses: Codes;
}

export function dictionaryOf(reference: ReferenceSnapshot): Dictionary {
  const sectors = new Codes(reference.sectors.all.map((sector) => sector.id));
  const families = new Codes(reference.formFamilies.map((family) => family.code));
  const level = (wanted: TerritoryLevel): readonly number[] =>
    reference.territories.all.flatMap((territory, id) => (territory.level === wanted ? [id] : []));
  return {
    reference,
    territories: indexTerritories(reference.territories),
    regions: level('region'),
    mrcs: level('mrc'),
    sectors,
    sectorParent: Int16Array.from(reference.sectors.all, ({ parentId }) =>
      parentId === null ? -1 : (sectors.find(parentId) ?? -1),
    ),
    forms: new Codes(reference.legalForms.map((form) => form.code)),
    families,
    familyOf: Uint8Array.from(reference.legalForms, (form) => families.find(form.family) ?? 0),
    recognitions: new Codes(reference.recognitions.map((recognition) => recognition.code)),
    practices: new Codes(reference.practices.map((practice) => practice.code)),
    modes: new Codes(MODES),
    statuses: new Codes(STATUSES),
  };
}
