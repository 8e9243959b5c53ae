/** The units of ownership, history and review. The seat's point goes with its municipality. */
export const LISTING_FIELDS = [
  'neq',
  'name',
  'tradeName',
  'otherNames',
  'acronym',
  'legalForm',
  'municipality',
  'address',
  'postalCode',
  'email',
  'phone',
  'website',
  'descriptionFr',
  'descriptionEn',
  'languages',
  'employees',
  'activities',
  'recognitions',
  'practices',
  'clientReferences',
  'supplierSheet',
  'lastConfirmedOn',
] as const;
export type ListingField = (typeof LISTING_FIELDS)[number];

/** Whose word a value is. */
export const FIELD_OWNERS = ['register', 'enterprise', 'network', 'staff', 'import'] as const;
export type FieldOwner = (typeof FIELD_OWNERS)[number];
