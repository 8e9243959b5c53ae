import { LISTING_FIELDS } from '@repere/kernel';

/** How sure the seat's point is. */
export type SeatPrecision = 'exact' | 'municipality' | 'postal' | 'region';
export type ActivityMode = 'goods' | 'services' | 'works' | 'staffing';

/** What an activity covers; zones are sorted and without repetition. */
export type AreaRecord =
  | { readonly kind: 'province' }
  | { readonly kind: 'radius'; readonly km: number }
  | { readonly kind: 'zones'; readonly codes: readonly string[] }
  | { readonly kind: 'undeclared' };

export interface ActivityRecord {
  readonly sectors: readonly string[];
  readonly modes: readonly ActivityMode[];
  readonly area: AreaRecord;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
}

/** What a listing says, in our codes and once checked: every text tidy, every code known, the seat on the map. */
export interface ListingRecord {
  readonly externalId: string | null;
  readonly neq: string | null;
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly legalForm: string | null;
  readonly municipalityCode: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly precision: SeatPrecision;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[];
  readonly employees: number | null;
  /** Never empty: without a declared activity, one undeclared activity stands. */
  readonly activities: readonly ActivityRecord[];
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly clientReferences: readonly string[];
  /** ISO date. */
  readonly lastConfirmedOn: string | null;
}

/** Why an imported listing waits unpublished: its NEQ is not a legal person's (article 3). */
export const HOLD_REASONS = ['sole_proprietor', 'partnership_or_association'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const undeclaredActivity: ActivityRecord = {
  sectors: [],
  modes: [],
  area: { kind: 'undeclared' },
  descriptionFr: null,
  descriptionEn: null,
};

/** The order that content hashes were made in: the list's own name for the row, then the fields, the point behind the address. */
const ORDER: readonly (keyof ListingRecord)[] = [
  'externalId',
  ...LISTING_FIELDS.flatMap((field): (keyof ListingRecord)[] => {
    if (field === 'municipality') return ['municipalityCode'];
    if (field === 'supplierSheet') return [];
    return field === 'postalCode' ? [field, 'lat', 'lng', 'precision'] : [field];
  }),
];

/** Follow from the municipality, and with it, unless the list gave a point of its own. */
const DERIVED = new Set<keyof ListingRecord>(['lat', 'lng', 'precision']);

/**
 * One text for one content, whatever the order in which the record was built; hashed to tell changed from unchanged.
 * A point that only comes from the municipality is not the row's own word: it may move without the row.
 */
export function canonicalText(record: ListingRecord): string {
  const order = record.precision === 'exact' ? ORDER : ORDER.filter((key) => !DERIVED.has(key));
  return JSON.stringify(
    order.map((key) =>
      key === 'activities'
        ? record.activities.map((one) => [
            one.sectors,
            one.modes,
            areaText(one.area),
            one.descriptionFr,
            one.descriptionEn,
          ])
        : record[key],
    ),
  );
}

/**
 * An area as one cell of the flattened exchange format.
 * @example areaText({ kind: 'zones', codes: ['M35', '35027'] }) // 'M35|35027'
 */
export function areaText(area: AreaRecord): string {
  switch (area.kind) {
    case 'province':
      return 'QC';
    case 'radius':
      return `km:${area.km}`;
    case 'zones':
      return area.codes.join('|');
    case 'undeclared':
      return '';
  }
}
