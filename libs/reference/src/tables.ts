import type {
  CodedTerm,
  LegalForm,
  MunicipalityKind,
  PointPrecision,
  Pole,
  Practice,
  Recognition,
  Sector,
} from './types';

/** A region by its official two-digit code. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
}

/** An MRC (`mrc`) or equivalent territory (`te`) by its short official code, `35` or `371`. */
export interface MrcRow {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly kind: 'mrc' | 'te';
  readonly aliases: readonly string[];
}

/** A place with a five-digit code. Without a point it is given the centre of its MRC, with `precision` region. */
export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly designation: string;
  readonly kind: MunicipalityKind;
  readonly mrcCode: string;
  readonly population: number | null;
  readonly point: { readonly lat: number; readonly lng: number; readonly precision: PointPrecision } | null;
  readonly aliases: readonly string[];
  /** Set when the place no longer exists; its code and names then lead to `successor`, where it is known. */
  readonly ended: { readonly successor: string | null } | null;
}

/** The territory tables, as they are built in or stored. */
export interface TerritoryTables {
  readonly regions: readonly RegionRow[];
  readonly mrcs: readonly MrcRow[];
  readonly municipalities: readonly MunicipalityRow[];
}

/** Everything a snapshot is built from. */
export interface ReferenceTables extends TerritoryTables {
  readonly sectors: readonly Sector[];
  readonly legalForms: readonly LegalForm[];
  readonly recognitions: readonly Recognition[];
  readonly practices: readonly Practice[];
  readonly poles: readonly Pole[];
  readonly unspsc: readonly CodedTerm[];
  readonly seaoCategories: readonly CodedTerm[];
}
