import { stringify } from 'csv-stringify/sync';
import type { StoredListing } from '../stored-listing';
import { safeCell } from '../../../platform/tabular';
import { areaNotation, exchangeView } from './exchange-view';

/** Most activities that the flattened format writes; the columns of the second are `sectors.2`, and so on. */
const ACTIVITIES = 6;

const LISTING_COLUMNS = [
  'externalId',
  'neq',
  'name',
  'tradeName',
  'otherNames',
  'acronym',
  'legalForm',
  'seat.municipality',
  'seat.address',
  'seat.postalCode',
  'seat.lat',
  'seat.lng',
  'contact.email',
  'contact.phone',
  'contact.website',
  'description.fr',
  'description.en',
  'languages',
  'employees',
] as const;
const LAST_COLUMNS = ['recognitions', 'practices', 'clientReferences', 'lastConfirmedOn'] as const;
const ACTIVITY_COLUMNS = ['sectors', 'modes', 'area', 'activity.description.fr', 'activity.description.en'] as const;

/** Header of the flattened exchange format (api.md §3). */
export const CSV_HEADER: readonly string[] = [
  ...LISTING_COLUMNS,
  ...Array.from({ length: ACTIVITIES }, (_, i) =>
    ACTIVITY_COLUMNS.map((column) => (i === 0 ? column : `${column}.${i + 1}`)),
  ).flat(),
  ...LAST_COLUMNS,
];

/** One listing as a line of the flattened exchange format, safe to open in a spreadsheet. */
export function csvView(listing: StoredListing): string[] {
  const { seat, contact, description, ...exchange } = exchangeView(listing);
  const activities = Array.from({ length: ACTIVITIES }, (_, i) => listing.activities[i]).flatMap((one) =>
    one === undefined
      ? ACTIVITY_COLUMNS.map(() => '')
      : [
          one.sectors.join('|'),
          one.modes.join('|'),
          areaNotation(one),
          one.descriptionFr ?? '',
          one.descriptionEn ?? '',
        ],
  );
  return [
    exchange.externalId,
    exchange.neq,
    exchange.name,
    exchange.tradeName,
    exchange.otherNames.join('|'),
    exchange.acronym,
    exchange.legalForm,
    seat.municipality,
    seat.address,
    seat.postalCode,
    seat.lat,
    seat.lng,
    contact.email,
    contact.phone,
    contact.website,
    description.fr,
    description.en,
    exchange.languages.join('|'),
    exchange.employees,
    ...activities,
    exchange.recognitions.join('|'),
    exchange.practices.join('|'),
    exchange.clientReferences.join('|'),
    exchange.lastConfirmedOn,
  ].map((value) => (typeof value === 'number' ? String(value) : safeCell(value ?? '')));
}

/** One line of CSV (RFC 4180), without its line break. */
export const csvLine = (cells: readonly string[]): string => stringify([[...cells]]).trimEnd();
