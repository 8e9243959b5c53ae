import type { ExportColumn } from '@repere/contract';
import { format } from '@repere/i18n';
import { areaNotation, listingPath } from '../../listings';
import type { ExportedActivity } from '../exported-listing.reader';
import type { ExportRow } from '../export-row';
import type { ExportWords } from './export-words';

/** What a cell holds; null is an empty one. Dates are texts, `2026-03-14`. */
export type Cell = string | number | boolean | null;

/** What the address of a listing begins with, and the words of this export. */
export interface ColumnContext {
  readonly publicUrl: string;
  readonly words: ExportWords;
}

type Read = (row: ExportRow, context: ColumnContext) => Cell;

/** Codes stand together as in the exchange format; texts, which may hold commas, apart. */
const codes = (values: readonly string[]): string => values.join('|');
const texts = (values: readonly string[] | null): string => (values === null ? '' : distinct(values).join('; '));

/** Without repeats or empty texts. A Set would cost more than it saves on lists this short. */
function distinct(values: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const value of values) if (value !== '' && !found.includes(value)) found.push(value);
  return found;
}

const MODES = ['goods', 'services', 'works', 'staffing'] as const;

const modesOf = ({ listing }: ExportRow): readonly (typeof MODES)[number][] =>
  MODES.filter((mode) => listing.activities.some(({ modes }) => modes.includes(mode)));

function sectorsOf({ listing }: ExportRow): readonly string[] {
  const found: string[] = [];
  for (const { sectors } of listing.activities)
    for (const sector of sectors) if (!found.includes(sector)) found.push(sector);
  return found;
}
const activityCodes = (activity: ExportedActivity): string =>
  [codes(activity.sectors), codes(activity.modes), areaNotation(activity)].join('/');

const readers: Readonly<Record<ExportColumn, Read>> = {
  neq: ({ listing }) => listing.neq,
  name: ({ listing }) => listing.name,
  tradeName: ({ listing }) => listing.tradeName,
  otherNames: ({ listing }) => texts(listing.otherNames),
  acronym: ({ listing }) => listing.acronym,
  legalForm: ({ listing }) => listing.legalForm,
  legalFormLabel: ({ listing }, { words }) =>
    listing.legalForm === null ? null : words.label('form', listing.legalForm),
  status: ({ listing }) => listing.status,
  statusLabel: ({ listing }, { words }) => words.status[listing.status],
  statusBy: ({ listing }) => listing.statusBy,
  statusOn: ({ listing }) => listing.statusOn,
  municipality: ({ listing }, { words }) => words.place(listing.municipality).municipality,
  municipalityCode: ({ listing }, { words }) => words.place(listing.municipality).municipalityCode,
  mrc: ({ listing }, { words }) => words.place(listing.municipality).mrc,
  mrcCode: ({ listing }, { words }) => words.place(listing.municipality).mrcCode,
  region: ({ listing }, { words }) => words.place(listing.municipality).region,
  regionCode: ({ listing }, { words }) => words.place(listing.municipality).regionCode,
  address: ({ listing }) => listing.address,
  postalCode: ({ listing }) => listing.postalCode,
  lat: ({ listing }) => listing.lat,
  lng: ({ listing }) => listing.lng,
  precision: ({ listing }) => listing.precision,
  sectors: (row) => codes(sectorsOf(row)),
  sectorLabels: (row, { words }) => texts(sectorsOf(row).map((id) => words.label('sector', id))),
  modes: (row) => codes(modesOf(row)),
  modeLabels: (row, { words }) => texts(modesOf(row).map((mode) => words.mode[mode])),
  areas: ({ listing }) => texts(listing.activities.map(areaNotation)),
  areasInWords: ({ listing }, { words }) =>
    texts(listing.activities.map((activity) => words.area(activity, listing.municipality))),
  activities: ({ listing }) => texts(listing.activities.map(activityCodes)),
  relevance: ({ found }, { words }) => (found.relevance === null ? null : words.say(`export.${found.relevance}`)),
  matchReason: ({ found: { match } }, { words }) =>
    match === null ? null : format(words.language, `reason.${match.reason.code}`, match.reason.params),
  matchPlace: ({ found }) => found.match?.place ?? null,
  matchClass: ({ found }) => found.match?.class ?? null,
  matchCovered: ({ found }) => found.match?.share?.covered ?? null,
  matchTotal: ({ found }) => found.match?.share?.total ?? null,
  distanceKm: ({ found }) => (found.distanceKm === null ? null : Math.round(found.distanceKm * 10) / 10),
  distanceApproximate: ({ found, listing }) => (found.distanceKm === null ? null : listing.precision !== 'exact'),
  recognitions: ({ listing }) => codes(listing.recognitions),
  recognitionLabels: ({ listing }, { words }) =>
    texts(listing.recognitions.map((code) => words.label('recognition', code))),
  practices: ({ listing }) => codes(listing.practices),
  practiceLabels: ({ listing }, { words }) => texts(listing.practices.map((code) => words.label('practice', code))),
  description: ({ listing }, { words }) =>
    (words.language === 'en' ? listing.descriptionEn : null) ?? listing.descriptionFr ?? listing.descriptionEn,
  languages: ({ listing }) => codes(listing.languages),
  employees: ({ listing }) => listing.employees,
  clientReferences: ({ listing }) => texts(listing.clientReferences),
  website: ({ listing }) => listing.website,
  lastConfirmedOn: ({ listing }) => listing.lastConfirmedOn,
  source: ({ listing }) => listing.source,
  id: ({ listing }) => listing.id,
  url: ({ listing }, { publicUrl, words }) => `${publicUrl}${listingPath(listing.slug, words.language)}`,
};

/** What a column holds for an enterprise; an empty text is an empty cell. */
export function cellOf(column: ExportColumn, row: ExportRow, context: ColumnContext): Cell {
  const cell = readers[column](row, context);
  return cell === '' ? null : cell;
}

const USUAL: readonly ExportColumn[] = [
  'neq',
  'name',
  'tradeName',
  'otherNames',
  'acronym',
  'legalFormLabel',
  'statusLabel',
  'statusBy',
  'statusOn',
  'municipality',
  'municipalityCode',
  'mrc',
  'mrcCode',
  'region',
  'regionCode',
  'sectors',
  'sectorLabels',
  'modeLabels',
  'areasInWords',
  'areas',
  'relevance',
  'matchReason',
  'matchPlace',
  'distanceKm',
  'distanceApproximate',
  'recognitionLabels',
  'website',
  'lastConfirmedOn',
  'url',
];

/** What nobody asked for one by one; the match says nothing without a place, the distance without an origin, the relevance without a need. */
export function usualColumns(search: {
  readonly place: boolean;
  readonly origin: boolean;
  readonly need: boolean;
}): readonly ExportColumn[] {
  return USUAL.filter(
    (column) =>
      (search.place || !column.startsWith('match')) &&
      (search.need || column !== 'relevance') &&
      (search.place || search.origin || !column.startsWith('distance')),
  );
}

/** Columns that hold a date, for programs that tell dates from texts. */
export const DATES: ReadonlySet<ExportColumn> = new Set(['statusOn', 'lastConfirmedOn']);
