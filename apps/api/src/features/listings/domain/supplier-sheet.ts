/** A licence, permit or attestation that a public buyer may ask for (domain facts, section 11). */
export const LICENCE_KINDS = ['rbq', 'amp', 'cnesst', 'arq', 'mapaq', 'bsp', 'other'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

/** The band of amounts that the enterprise usually contracts in; the threshold is a dated table, not a number here. */
export const CONTRACT_BANDS = ['under_25k', 'to_threshold', 'over_threshold'] as const;
export type ContractBand = (typeof CONTRACT_BANDS)[number];

export interface Licence {
  readonly kind: LicenceKind;
  /** As its issuer writes it. */
  readonly number: string | null;
  /** Which, when the kind is `other`. */
  readonly label: string | null;
  /** ISO date; null when it does not expire. */
  readonly expiresOn: string | null;
}

/** What a buyer asks before a contract; every part is optional and each says nothing when null. */
export interface SupplierSheet {
  readonly licences: readonly Licence[];
  readonly capacity: { readonly fr: string | null; readonly en: string | null };
  readonly leadTime: { readonly fr: string | null; readonly en: string | null };
  readonly contractBand: ContractBand | null;
  /** Liability insurance: amount as a decimal string in CAD. */
  readonly insurance: { readonly amount: string | null; readonly expiresOn: string | null } | null;
  readonly acceptsBonds: boolean | null;
  readonly delivers: boolean | null;
  readonly installs: boolean | null;
  readonly registeredOnSeao: boolean | null;
}
