import type { BilingualText, Language } from '@repere/kernel';

/** The four levels of the tree: Québec → region → MRC or equivalent → municipality. */
export type TerritoryLevel = 'province' | 'region' | 'mrc' | 'municipality';

/** How sure a point is; the reference tables only hold the last three. */
export type PointPrecision = 'exact' | 'municipality' | 'postal' | 'region';

/**
 * `municipality` counts in shares (1,116 of them); the other kinds have codes, may be located or named as zones,
 * and never change a share (rule R3).
 */
export type MunicipalityKind = 'municipality' | 'unorganized' | 'reserve' | 'land' | 'government';

/** One place of the tree, keyed by its code in the API's notation: `QC`, `R04`, `M35`, `35027`. */
export interface Territory {
  readonly code: string;
  readonly level: TerritoryLevel;
  readonly name: string;
  /** Region of an MRC, MRC of a municipality, `QC` of a region; null for Québec. */
  readonly parent: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly population: number | null;
  /** Municipalities only: « Ville », « Municipalité », « Paroisse »… */
  readonly designation: string | null;
  /** Municipalities: its kind; MRC level: `mrc` or `te` (equivalent territory). */
  readonly kind: MunicipalityKind | 'mrc' | 'te' | null;
  /** Former names, boroughs, other spellings. */
  readonly aliases: readonly string[];
  /** Precision of the point; an MRC's or region's is the population-weighted mean of its municipalities. */
  readonly precision: PointPrecision;
}

/** What a written place name turned out to be. */
export type PlaceResolution =
  | { readonly kind: 'found'; readonly territory: Territory; readonly via: 'code' | 'name' | 'alias' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Territory[] }
  | { readonly kind: 'unknown' };

/** Pure look-ups over the territory tree; an immutable snapshot of the tables. */
export interface TerritoryDirectory {
  /** Every territory, regions first, then MRC, then municipalities, each in code order; `QC` first of all. */
  readonly all: readonly Territory[];
  /** By code; the code of a merged municipality gives the one that took its place, or, unknown, the ended place itself. */
  get(code: string): Territory | undefined;
  /** Children one level down, in code order; of an MRC, reserves, lands and unorganised territories too. */
  children(code: string): readonly Territory[];
  /** Strict ancestors, nearest first: MRC, region, `QC`. */
  ancestors(code: string): readonly Territory[];
  /** Is `code` the same as, or below, `ancestor`? */
  within(code: string, ancestor: string): boolean;
  /** Municipalities proper below a territory: the denominator of rule R3. */
  municipalitiesOf(code: string): readonly Territory[];
  /**
   * Reads a municipality as people write it (code, name, former or borough name, St-/Saint-, « Ville de… »), with the MRC or
   * region to tell homonyms apart: a name, `35`, `M35`, `350`, « MRC Mékinac (350) », `04`, `R04`. Never approximate.
   * A single name that contradicts its hint is `ambiguous` with that one candidate.
   */
  resolveMunicipality(
    text: string,
    hint?: { readonly mrc?: string | null; readonly region?: string | null },
  ): PlaceResolution;
  /**
   * Places whose name begins with, or else contains, the text: exact first, then prefix by population; not the province
   * unless asked. Words around a name (« Ville de… », « MRC de… », « (Québec) ») and short forms are understood; typing
   * errors are forgiven when no place is spelled that way, unless `forgiving` is false. Several answers are candidates.
   */
  search(
    text: string,
    options?: {
      readonly levels?: readonly TerritoryLevel[];
      readonly limit?: number;
      readonly forgiving?: boolean;
    },
  ): readonly Territory[];
}

/** One of the 20 sectors (`S07`) or of their sub-sectors (`S07.1`). */
export interface Sector {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: BilingualText;
  readonly unspscPrefixes: readonly string[];
  readonly scianPrefixes: readonly string[];
  /** Of the sector; a sub-sector has its parent's. */
  readonly seaoCategories: readonly string[];
}

export interface SectorDirectory {
  readonly all: readonly Sector[];
  get(id: string): Sector | undefined;
  children(id: string): readonly Sector[];
  /** The id itself for a sub-sector, itself and its children for a sector. */
  descendants(id: string): readonly string[];
}

export type FormFamily = 'cooperative' | 'nonprofit' | 'mutual';

export interface LegalForm {
  readonly code: string;
  readonly label: BilingualText;
  readonly family: FormFamily;
}

export interface CodedTerm {
  readonly code: string;
  readonly label: BilingualText;
}

export interface Recognition extends CodedTerm {
  readonly issuer: string | null;
  /** False for ISO, B Corp and the like: shown, never counted as social economy. */
  readonly socialEconomy: boolean;
}

export interface Practice extends CodedTerm {
  readonly family: 'environment' | 'equity' | 'governance';
  readonly evidence: string;
}

export interface Pole {
  readonly id: string;
  readonly name: string;
  readonly regionCodes: readonly string[];
  readonly mrcCodes: readonly string[];
  readonly nonTerritorial: boolean;
}

/** Everything the rules need to know of Québec, at one moment; built from the tables and passed in. */
export interface ReferenceSnapshot {
  readonly territories: TerritoryDirectory;
  readonly sectors: SectorDirectory;
  readonly legalForms: readonly LegalForm[];
  readonly formFamilies: readonly { readonly code: FormFamily; readonly label: BilingualText }[];
  readonly recognitions: readonly Recognition[];
  readonly practices: readonly Practice[];
  readonly poles: readonly Pole[];
  readonly unspsc: readonly CodedTerm[];
  readonly seaoCategories: readonly CodedTerm[];
}

/** The label of a territory with what tells it apart: « Saint-Lambert (Ville, Champlain) ». */
export type TerritoryLabel = (territory: Territory, language: Language) => string;
