import { COLUMN_SYNONYMS, LIST_FIELDS, type ColumnField } from './column-synonyms';
import { fold } from './fold';

/** A column that feeds a field; `activity` numbers the activity it describes, from 1. */
export interface ColumnUse {
  readonly index: number;
  readonly header: string;
  readonly field: ColumnField;
  readonly activity: number;
}

/** How a header line was understood. Unused columns are named in the report, never dropped silently (D13). */
export interface ColumnMapping {
  readonly used: readonly ColumnUse[];
  /** Headers that mean nothing to us, and second columns for a field that only takes one value. */
  readonly unused: readonly {
    readonly index: number;
    readonly header: string;
    readonly why: 'column_unknown' | 'column_repeated';
  }[];
}

const EMPTY_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'of', 'the', 'a', 'au', 'aux']);
const ACTIVITY_FIELDS = new Set<ColumnField>([
  'sectors',
  'modes',
  'area',
  'activity.description.fr',
  'activity.description.en',
]);

const BY_KEY: ReadonlyMap<string, ColumnField> = new Map(
  (Object.entries(COLUMN_SYNONYMS) as [ColumnField, string][]).flatMap(([field, words]) =>
    words.split('|').map((word) => [headerKey(word), field] as const),
  ),
);

/**
 * Finds what each column of a header line means, whatever the order, case, accents or language.
 * @example recognizeColumns(['NomEntreprise', 'Municipalite', 'Cote']).unused // [{ index: 2, header: 'Cote', why: 'column_unknown' }]
 */
export function recognizeColumns(headers: readonly string[]): ColumnMapping {
  const used: ColumnUse[] = [];
  const unused: ColumnMapping['unused'][number][] = [];
  headers.forEach((header, index) => {
    const meaning = recognizeHeader(header);
    if (meaning === null) {
      if (header.trim() !== '') unused.push({ index, header, why: 'column_unknown' });
      return;
    }
    const taken = used.some(({ field, activity }) => field === meaning.field && activity === meaning.activity);
    if (taken && !LIST_FIELDS.has(meaning.field)) unused.push({ index, header, why: 'column_repeated' });
    else used.push({ index, header, ...meaning });
  });
  return { used, unused };
}

/** What somebody says a column means, by its index: a field, or null for nothing. */
export type ColumnChoices = Readonly<Record<string, ColumnField | null>>;

/** Every field that a column can be said to feed. */
export const COLUMN_FIELDS = Object.keys(COLUMN_SYNONYMS) as readonly ColumnField[];

/**
 * A mapping put right by who knows the list; what nobody chose stays as it was recognised, but gives way where a chosen column
 * already feeds its field.
 */
export function chosenColumns(
  mapping: ColumnMapping,
  headers: readonly string[],
  choices: ColumnChoices,
): ColumnMapping {
  const chosen = Object.entries(choices)
    .map(([index, field]) => ({ index: Number(index), field }))
    .filter(({ index }) => headers[index] !== undefined);
  if (chosen.length === 0) return mapping;
  const indices = new Set(chosen.map(({ index }) => index));
  const fed = new Set(chosen.flatMap(({ field }) => (field === null || LIST_FIELDS.has(field) ? [] : [field])));
  const header = (index: number): string => headers[index] ?? '';
  const used = mapping.used.filter(({ index, field }) => !indices.has(index) && !fed.has(field));
  const outdone = mapping.used.filter(({ index, field }) => !indices.has(index) && fed.has(field));
  return {
    used: [
      ...used,
      ...chosen.flatMap(({ index, field }) =>
        field === null ? [] : [{ index, header: header(index), field, activity: 1 }],
      ),
    ].sort((a, b) => a.index - b.index),
    unused: [
      ...mapping.unused.filter(({ index }) => !indices.has(index)),
      ...outdone.map(({ index }) => ({ index, header: header(index), why: 'column_repeated' as const })),
    ].sort((a, b) => a.index - b.index),
  };
}

/** A header line names at least the enterprise; of the first lines, the one with the most known columns is the header. */
export function headerScore(cells: readonly string[]): number {
  const { used } = recognizeColumns(cells);
  return used.some(({ field }) => field === 'name' || field === 'tradeName') ? used.length : 0;
}

function recognizeHeader(header: string): { field: ColumnField; activity: number } | null {
  const numbered = /^(.*?)[.\s_]*(\d{1,2})$/.exec(header.trim());
  const whole = BY_KEY.get(headerKey(header)) ?? BY_KEY.get(headerKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')));
  if (whole !== undefined) return { field: whole, activity: 1 };
  const field = numbered === null ? undefined : BY_KEY.get(headerKey(numbered[1] ?? ''));
  if (field === undefined) return null;
  // `sectors.2` is the second activity of the flattened exchange format; « Secteur 2 » only another sector.
  const separate = ACTIVITY_FIELDS.has(field) && /\.\d{1,2}$/.test(header.trim());
  return { field, activity: separate ? Number(numbered?.[2]) : 1 };
}

function headerKey(header: string): string {
  const words = header
    .replace(/n[°º]/gi, 'no ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return fold(words)
    .split(' ')
    .filter((word) => !EMPTY_WORDS.has(word))
    .join(' ');
}
