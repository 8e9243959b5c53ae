import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../../../platform/tabular';
import { writeListCell } from '../domain/list-cell';
import type { StoredListing } from '../stored-listing';
import { areaNotation, exchangeView } from './exchange-view';

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

/**
 * Header of the flattened exchange format (api.md §3); the columns of the second activity are `sectors.2`, and so on.
 * @param activities how many activities the lines have room for
 */
export const csvHeader = (activities: number): string[] => [
  ...LISTING_COLUMNS,
  ...Array.from({ length: activities }, (_, i) =>
    ACTIVITY_COLUMNS.map((column) => (i === 0 ? column : `${column}.${i + 1}`)),
  ).flat(),
  ...LAST_COLUMNS,
];

/** One listing as a line of the flattened exchange format, safe to open in a spreadsheet. */
export function csvView(listing: StoredListing, activities: number): string[] {
  if (listing.activities.length > activities)
    throw new Error(`no room for ${listing.activities.length} activities in ${activities}`);
  const { seat, contact, description, ...exchange } = exchangeView(listing);
  const cells = Array.from({ length: activities }, (_, i) => listing.activities[i]).flatMap((one) =>
    one === undefined
      ? ACTIVITY_COLUMNS.map(() => '')
      : [
          one.sectors.join('|'),
          one.modes.join('|'),
          areaNotation(one),
          text(one.descriptionFr),
          text(one.descriptionEn),
        ],
  );
  return [
    text(exchange.externalId),
    text(exchange.neq),
    text(exchange.name),
    text(exchange.tradeName),
    list(exchange.otherNames),
    text(exchange.acronym),
    text(exchange.legalForm),
    seat.municipality,
    text(seat.address),
    text(seat.postalCode),
    figure(seat.lat),
    figure(seat.lng),
    text(contact.email),
    text(contact.phone),
    text(contact.website),
    text(description.fr),
    text(description.en),
    exchange.languages.join('|'),
    figure(exchange.employees),
    ...cells,
    exchange.recognitions.join('|'),
    exchange.practices.join('|'),
    list(exchange.clientReferences),
    text(exchange.lastConfirmedOn),
  ];
}

const text = (value: string | null | undefined): string => safeCell(value ?? '');
const figure = (value: number | null | undefined): string => (value == null ? '' : String(value));
/** Each text is made safe, the first one and so the cell with it: reading undoes it text by text. */
const list = (values: readonly string[]): string => writeListCell(values.map(safeCell));

/** One line of CSV (RFC 4180), without its line break. */
export const csvLine = (cells: readonly string[]): string => stringify([[...cells]]).trimEnd();
