import type { ListingExportQuery } from '@repere/contract';
import { format, type MessageKey } from '@repere/i18n';
import type { MatchingListings } from '../../search';
import type { ExportWords } from './export-words';

/** One criterion as a reader would say it. */
export interface SearchLine {
  readonly name: string;
  readonly value: string;
}

/** Where a search text is long (a whole notice), each row of a table repeats only its beginning. */
const LONGEST_SENTENCE = 300;

type Found = Pick<MatchingListings, 'criteria' | 'understanding'>;

/** What was asked, criterion by criterion; what was read in the words says so. Empty: everything was. */
export function searchLines(query: ListingExportQuery, found: Found, words: ExportWords): SearchLine[] {
  const { criteria, understanding } = found;
  const lines: SearchLine[] = [];
  const put = (key: MessageKey, values: readonly string[], understood = false): void => {
    if (values.length === 0) return;
    const text = values.join(', ');
    lines.push({
      name: words.say(key),
      value: understood ? format(words.language, 'export.search.understood', { values: text }) : text,
    });
  };
  const q = query.q?.trim() ?? '';
  put('export.search.words', q === '' ? [] : [q]);
  put(
    'export.search.corrected',
    (understanding?.corrections ?? []).map(({ from, to }) =>
      format(words.language, 'export.search.readAs', { from, to }),
    ),
  );
  put(
    'export.search.unplaced',
    (understanding?.unplaced ?? []).map((place) => place.words),
  );
  if (query.understand === 'off') put('export.search.uninterpreted', [words.say('export.search.off')]);
  put('export.search.plain', query.plain);
  put(
    'export.search.sector',
    criteria.sector.map((id) => words.label('sector', id)),
  );
  put(
    'export.search.serves',
    criteria.serves.map((code) => words.territory(code)),
    query.serves.length === 0 && (understanding?.places.length ?? 0) > 0,
  );
  put(
    'export.search.located',
    criteria.located.map((code) => words.territory(code)),
  );
  put('export.search.near', around(query, words));
  if (criteria.bbox !== null) {
    const { west, south, east, north } = criteria.bbox;
    put('export.search.bbox', [[west, south, east, north].join(', ')]);
  }
  put(
    'export.search.mode',
    query.mode.map((mode) => words.mode[mode]),
  );
  put(
    'export.search.form',
    criteria.form.map((code) => words.label('form', code)),
    query.form.length === 0,
  );
  put(
    'export.search.recognition',
    criteria.recognition.map((code) => words.label('recognition', code)),
    query.recognition.length === 0,
  );
  put(
    'export.search.practice',
    criteria.practice.map((code) => words.label('practice', code)),
  );
  put(
    'export.search.status',
    query.status.map((status) => words.status[status]),
  );
  return lines;
}

/** The search as one sentence, short enough to stand on every row. */
export function searchSentence(lines: readonly SearchLine[], words: ExportWords): string {
  if (lines.length === 0) return words.say('export.search.everything');
  const sentence = lines
    .map((line) => format(words.language, 'export.search.criterion', { ...line }))
    .join(' · ')
    .replace(/\s*[\r\n]+\s*/g, ' ');
  const characters = [...sentence];
  return characters.length <= LONGEST_SENTENCE ? sentence : `${characters.slice(0, LONGEST_SENTENCE - 1).join('')}…`;
}

function around({ near, radiusKm }: ListingExportQuery, words: ExportWords): string[] {
  if (near === undefined) return [];
  const place = near.includes(',') ? near.split(',').map(Number).join(', ') : words.territory(near);
  return [radiusKm === undefined ? place : format(words.language, 'export.search.within', { place, km: radiusKm })];
}
