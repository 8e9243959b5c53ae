import { parse } from 'csv-parse/sync';
import { entriesOf, readingOf, titlesIn, type LedgerEntry, type LedgerLine } from '../domain/ledger-list';

/**
 * Reads a pasted list: any usual delimiter, French or English titles, or none at all.
 * @param isPlace whether a text is a municipality's name
 * @returns null when no column says who
 */
export function readLedgerCsv(text: string, isPlace: (text: string) => boolean): readonly LedgerEntry[] | null {
  const lines = ledgerLines(text);
  const reading = readingOf(lines, isPlace);
  return reading.at.neq === null && reading.at.name === null ? null : entriesOf(lines, reading).entries;
}

/** The cells of a pasted list. A comma separates only where a title or a NEQ stands between two: names hold commas. */
export function ledgerLines(text: string): readonly LedgerLine[] {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = [';', '\t'].find((one) => plain.includes(one)) ?? (commasSeparate(plain) ? ',' : '\u001f');
  return parsed(plain, delimiter, '"') ?? parsed(plain, delimiter, null) ?? [];
}

function commasSeparate(text: string): boolean {
  const rows = text.split(/\r\n?|\n/).map((line) => line.split(','));
  const [first = []] = rows;
  return (
    titlesIn(first) > 0 ||
    rows.some((cells) => cells.length > 1 && cells.some((cell) => /^\s*"?\d{10}"?\s*$/.test(cell)))
  );
}

/** Null where a quote is never closed. */
function parsed(text: string, delimiter: string, quote: '"' | null): LedgerLine[] | null {
  const lines: LedgerLine[] = [];
  try {
    parse(text, {
      ...{ delimiter, quote, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      onRecord: (record, { lines: line }) => {
        const cells = (record as unknown as string[]).map((cell) => cell.trim());
        const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
        if (cells.some((cell) => cell !== '')) lines.push({ line: line - breaks, cells });
        return null;
      },
    });
    return lines;
  } catch {
    return null;
  }
}
