/**
 * The version of the method: any change of a rule or of a weight that can move a line raises it, and what moves is printed
 * before it may be published.
 */
export const METHOD_VERSION = 1;

/**
 * confirmed: its own NEQ, or a person said so; probable: name and place agree; candidate: a collective enterprise that the
 * directory does not hold yet; review: a person has to look; rejected: somebody else.
 */
export const MATCH_STATUSES = ['confirmed', 'probable', 'candidate', 'review', 'rejected'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

export const MATCH_METHODS = ['neq', 'alias', 'name', 'neq_repair', 'decision', 'relation', 'form', 'none'] as const;
export type MatchMethod = (typeof MATCH_METHODS)[number];

/** One reason for or against, with how much it weighs (log-odds; positive speaks for) and what completes its sentence. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly weight: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export const EVIDENCE_CODES = [
  'neq_equal',
  'neq_name_differs',
  'neq_repair',
  'neq_other',
  'neq_unknown',
  'alias_known',
  'alias_shared',
  'alias_other',
  'name_equal',
  'name_close',
  'name_generic',
  'cooperative_agrees',
  'cooperative_differs',
  'postal_equal',
  'fsa_equal',
  'postal_elsewhere',
  'city_equal',
  'mrc_equal',
  'city_elsewhere',
  'place_in_name',
  'buyer_same_mrc',
  'buyer_same_region',
  'buyer_elsewhere',
  'offer_fits',
  'offer_near',
  'offer_differs',
  'obnl_ground',
  'obnl_ground_differs',
  'rival',
  'public_body',
  'decision',
  'relation',
  'form_cooperative',
  'form_obnl_ground',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** An enterprise of the directory, as far as matching needs to know it. */
export interface Enterprise {
  readonly id: string;
  readonly neq: string | null;
  /** Legal, trade and other names. */
  readonly names: readonly string[];
  readonly acronym: string | null;
  readonly family: 'cooperative' | 'nonprofit' | 'mutual' | null;
  readonly municipality: string;
  readonly mrc: string | null;
  readonly region: string | null;
  /** Six characters, no space. */
  readonly postalCode: string | null;
  /** UNSPSC prefixes of what it sells. */
  readonly unspsc: readonly string[];
}

/** A supplier as a contract line shows it. */
export interface SupplierOnLine {
  readonly name: string;
  /** Ten digits, valid or not; null when none was given. */
  readonly neq: string | null;
  readonly neqValid: boolean;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly buyer: { readonly id: string; readonly region: string | null; readonly territory: string | null } | null;
  readonly unspsc: readonly string[];
  /** The buyer's legal ground is « contract with a non-profit ». */
  readonly obnlGround: boolean;
  readonly publicBody: boolean;
  /** Day of the award, `AAAA-MM-JJ`. */
  readonly on: string | null;
}

/** What is known of one spelling from the lines that carry a valid NEQ beside it. */
export interface AliasOwner {
  readonly neq: string;
  readonly count: number;
}

export interface MatchResult {
  readonly status: MatchStatus;
  readonly method: MatchMethod;
  /** The enterprise, for confirmed, probable and review. */
  readonly enterpriseId: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Others that it could have been, best first, for the person who looks. */
  readonly rivals: readonly { readonly enterpriseId: string; readonly score: number }[];
}
