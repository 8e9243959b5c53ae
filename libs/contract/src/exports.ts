import { z } from 'zod';
import { listingFilterQuery, sort } from './listing-filters';

/** Every column an export may hold, in the order of the documentation; a file follows the order asked for. */
export const exportColumn = z.enum([
  'neq',
  'name',
  'tradeName',
  'otherNames',
  'acronym',
  'legalForm',
  'legalFormLabel',
  'status',
  'statusLabel',
  'statusBy',
  'statusOn',
  'municipality',
  'municipalityCode',
  'mrc',
  'mrcCode',
  'region',
  'regionCode',
  'address',
  'postalCode',
  'lat',
  'lng',
  'precision',
  'sectors',
  'sectorLabels',
  'modes',
  'modeLabels',
  'areas',
  'areasInWords',
  'activities',
  'relevance',
  'matchReason',
  'matchPlace',
  'matchClass',
  'matchCovered',
  'matchTotal',
  'distanceKm',
  'distanceApproximate',
  'recognitions',
  'recognitionLabels',
  'practices',
  'practiceLabels',
  'description',
  'languages',
  'employees',
  'clientReferences',
  'website',
  'lastConfirmedOn',
  'source',
  'id',
  'url',
]);

export type ExportColumn = z.output<typeof exportColumn>;

/** Columns named one by one, or several in one value with commas; a repeated one counts once. */
const columns = z
  .preprocess(
    (value) =>
      value === undefined
        ? []
        : [...new Set((Array.isArray(value) ? value : [value]).flatMap((text) => String(text).split(',')))],
    z.array(exportColumn).max(exportColumn.options.length),
  )
  .optional()
  .default([])
  .describe(
    'Columns wanted, in this order: repeat the parameter or separate with commas. Without it, the usual columns; those of ' +
      'the match come with a served place, `relevance` with a need in words, the distance with an origin. A file always says the search it answers, its date, ' +
      'and which rows are demonstration data. E-mail addresses and telephone numbers are not exported.',
  );

/** The filters of the list, without pages: a file holds every result. */
export const listingExportQuery = listingFilterQuery.extend({ sort: sort.optional(), columns });

/** `semicolon` is for a spreadsheet that reads decimal commas, as in French Canada: numbers are written with one. */
export const listingCsvQuery = listingExportQuery.extend({
  separator: z.enum(['comma', 'semicolon']).optional().default('comma'),
});

const file = (contentMediaType: string, description: string) => z.string().meta({ contentMediaType, description });

export const csvFile = file(
  'text/csv',
  'RFC 4180, UTF-8 with a byte-order mark, a line of titles, a line per enterprise',
);
export const xlsxFile = file(
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'A workbook: the enterprises, then a sheet that says the search and its date',
);
export const geojsonFile = file('application/geo+json', 'RFC 7946: a point per enterprise, columns as properties');
export const atomFeed = file('application/atom+xml', 'RFC 4287: the fifty matches that changed last');

export type ListingExportQuery = z.output<typeof listingExportQuery>;
export type ListingCsvQuery = z.output<typeof listingCsvQuery>;
