/** What became of one row of a file. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'refused';

/** Faults that leave a row out. */
export type RefusalCode =
  | 'name_missing'
  | 'municipality_missing'
  | 'municipality_unknown'
  | 'municipality_ambiguous'
  | 'municipality_contradicted'
  | 'neq_malformed'
  | 'not_a_number'
  | 'too_long'
  | 'wrong_shape'
  | 'json_invalid'
  | 'row_broken'
  | 'encoding_damaged'
  | 'website_scheme'
  | 'sector_unknown'
  | 'mode_unknown'
  | 'area_malformed'
  | 'territory_unknown'
  | 'legal_form_unknown'
  | 'recognition_unknown'
  | 'practice_unknown'
  | 'outside_territory';

/** Faults that are told while the row goes in. */
export type WarningCode =
  | 'column_unknown'
  | 'column_repeated'
  | 'key_unknown'
  | 'neq_check_digit'
  | 'neq_public_body'
  | 'neq_sole_proprietor'
  | 'neq_partnership'
  | 'neq_other_site'
  | 'mrc_disagrees'
  | 'coordinates_swapped'
  | 'coordinates_outside'
  | 'coordinates_far'
  | 'coordinates_incomplete'
  | 'coordinates_unreadable'
  | 'postal_code_impossible'
  | 'postal_code_elsewhere'
  | 'email_malformed'
  | 'phone_malformed'
  | 'website_malformed'
  | 'date_malformed'
  | 'date_future'
  | 'employees_unreadable'
  | 'name_in_capitals'
  | 'sector_not_recognised'
  | 'mode_not_recognised'
  | 'area_not_recognised'
  | 'legal_form_not_recognised'
  | 'legal_form_imprecise'
  | 'recognition_not_recognised'
  | 'practice_not_recognised'
  | 'language_not_recognised';

/** Why a row that could be read does not become a new listing, or changes nothing. */
export type ReasonCode =
  | 'repeated_in_file'
  | 'identity_conflict'
  | 'probable_same_name'
  | 'probable_same_contact'
  | 'probable_same_phone'
  | 'withdrawn_kept'
  | 'merged_kept'
  | 'declared_kept'
  | 'owner_kept'
  | 'other_source_kept'
  | 'other_source_completed'
  | 'demo_copy';

export type FindingCode = RefusalCode | WarningCode | ReasonCode;

/** One remark on one field of one row; its sentence is made from the catalogue `imports`. */
export interface Finding<C extends FindingCode = FindingCode> {
  readonly code: C;
  /** Name of the field in the exchange format, `seat.municipality`; for a column, its header. */
  readonly field: string;
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Refusal = Finding<RefusalCode>;
export type Warning = Finding<WarningCode>;
