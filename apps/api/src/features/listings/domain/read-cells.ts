import { err, ok, type Result } from '@repere/kernel';
import { LIST_FIELDS, type ColumnField } from './column-synonyms';
import type { ColumnMapping } from './columns';
import type { ActivityDraft, ListingDraft } from './draft';
import type { Refusal, Warning } from './finding';
import { tidy } from './fold';
import { holdsTexts, readListCell } from './list-cell';

/** A row of a people's list as a draft; words for codes are not yet recognised. */
export type CellsRead = Result<{ readonly draft: ListingDraft; readonly warnings: readonly Warning[] }, Refusal>;

/**
 * The longest cell worth reading; a longer one refuses the row before anything else looks at it. A hundred clients of three
 * hundred characters, all of them escaped, fit.
 */
const LONGEST_CELL = 65_000;

/**
 * Reads the cells of one row by the mapping of its header.
 * @param cells texts in the order of the header; missing trailing cells are empty
 */
export function readCells(cells: readonly string[], mapping: ColumnMapping): CellsRead {
  const texts = new Map<string, string[]>();
  for (const { index, header, field, activity } of mapping.used) {
    const value = cells[index] ?? '';
    if (value.length > LONGEST_CELL)
      return err({
        code: 'too_long',
        field: header,
        value: `${value.slice(0, 60)}…`,
        params: { length: value.length, limit: LONGEST_CELL },
      });
    if (value.includes('\uFFFD')) return err({ code: 'encoding_damaged', field: header, value });
    if (value.trim() === '') continue;
    const key = `${field}#${activity}`;
    texts.set(key, [...(texts.get(key) ?? []), ...valuesOf(value, header, field)]);
  }
  const one = (field: ColumnField): string | null => texts.get(`${field}#1`)?.[0] ?? null;
  const many = (field: ColumnField): string[] => texts.get(`${field}#1`) ?? [];
  const numbers = readNumbers(one('seat.lat'), one('seat.lng'), one('seat.coordinates'), one('employees'));
  if (!numbers.ok) return numbers;
  const { warnings, ...figures } = numbers.value;
  const draft: ListingDraft = {
    externalId: one('externalId'),
    neq: one('neq'),
    name: one('name'),
    tradeName: one('tradeName'),
    otherNames: many('otherNames'),
    acronym: one('acronym'),
    legalForm: one('legalForm'),
    municipality: one('seat.municipality'),
    mrc: one('seat.mrc'),
    region: one('seat.region'),
    address: one('seat.address'),
    postalCode: one('seat.postalCode'),
    ...figures,
    email: one('contact.email'),
    phone: one('contact.phone'),
    website: one('contact.website'),
    descriptionFr: one('description.fr'),
    descriptionEn: one('description.en'),
    languages: many('languages'),
    activities: readActivities(texts, mapping),
    recognitions: many('recognitions'),
    practices: many('practices'),
    clientReferences: many('clientReferences'),
    lastConfirmedOn: one('lastConfirmedOn'),
    coded: false,
  };
  return ok({ draft, warnings });
}

/** Under the exchange format's own header, a list of texts is read as it was written; people's lists are read as people write. */
function valuesOf(cell: string, header: string, field: ColumnField): string[] {
  if (!LIST_FIELDS.has(field) || field === 'area') return [cell];
  return holdsTexts(header) ? readListCell(cell) : splitList(cell);
}

/** Values of one cell, apart by `|`, `;` or a new line; a comma may belong to a label. */
const splitList = (text: string): string[] =>
  text
    .split(/[|;\n]/)
    .map(tidy)
    .filter((part) => part !== '');

function readActivities(texts: ReadonlyMap<string, string[]>, mapping: ColumnMapping): ActivityDraft[] {
  const positions = [...new Set(mapping.used.map(({ activity }) => activity))].sort((a, b) => a - b);
  return positions.map((position) => {
    const values = (field: ColumnField): string[] => texts.get(`${field}#${position}`) ?? [];
    return {
      sectors: values('sectors'),
      modes: values('modes'),
      area: values('area').join('|') || null,
      descriptionFr: values('activity.description.fr')[0] ?? null,
      descriptionEn: values('activity.description.en')[0] ?? null,
    };
  });
}

interface Figures {
  readonly lat: number | null;
  readonly lng: number | null;
  readonly employees: number | null;
  readonly warnings: readonly Warning[];
}

/** `NaN` and `Infinity` written in a cell come from a broken program: the row is refused, not guessed around. */
function readNumbers(
  lat: string | null,
  lng: string | null,
  pair: string | null,
  employees: string | null,
): Result<Figures, Refusal> {
  for (const [field, text] of [
    ['seat.lat', lat],
    ['seat.lng', lng],
    ['seat.coordinates', pair],
    ['employees', employees],
  ] as const)
    if (text !== null && /^\s*[-+]?(nan|inf(inity)?|#num!|#n\/a|#value!|#ref!|#div\/0!)\s*$/i.test(text))
      return err({ code: 'not_a_number', field, value: tidy(text) });
  const warnings: Warning[] = [];
  const [first, second] = pair !== null && lat === null && lng === null ? splitPair(pair) : [lat, lng];
  const degrees = (text: string | null | undefined, field: string): number | null => {
    if (text == null) return null;
    const value = readDecimal(text);
    if (value === null) warnings.push({ code: 'coordinates_unreadable', field, value: tidy(text) });
    return value;
  };
  const at = { lat: degrees(first, 'seat.lat'), lng: degrees(second, 'seat.lng') };
  const staff = employees === null ? null : readDecimal(employees);
  const whole = staff !== null && Number.isInteger(staff) && staff >= 0 && staff <= 1_000_000;
  if (employees !== null && !whole)
    warnings.push({ code: 'employees_unreadable', field: 'employees', value: tidy(employees) });
  return ok({ ...at, employees: whole ? staff : null, warnings });
}

/** « 46.73, -72.57 », « 46,73; -72,57 » or « POINT(-72.57 46.73) ». */
function splitPair(text: string): [string, string] | [string] {
  const point = /^\s*point\s*\(\s*(\S+)\s+(\S+?)\s*\)\s*$/i.exec(text);
  if (point !== null) return [point[2] ?? '', point[1] ?? ''];
  const [lat = '', lng] = text.includes(';')
    ? text.split(';')
    : text.includes(', ')
      ? text.split(', ')
      : text.split(/,|\s+/);
  return lng === undefined ? [lat] : [lat, lng];
}

/** A number as French or English write it; null for anything else. @example readDecimal('46,73°') // 46.73 */
export function readDecimal(text: string): number | null {
  const plain = tidy(text)
    .replace(/[\s°]/g, '')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
    .replace('−', '-');
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}
