import { parse } from 'csv-parse/sync';
import { foldName } from '@repere/reference';

/** A supplier as a list gives it. */
export interface LedgerEntry {
  readonly neq?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly place?: string | null | undefined;
}

const HEADERS: Readonly<Record<keyof LedgerEntry, readonly string[]>> = {
  neq: ['neq', 'numero d entreprise', 'numero d entreprise du quebec', 'business number', 'no entreprise'],
  name: ['name', 'nom', 'fournisseur', 'supplier', 'vendor', 'nom du fournisseur', 'raison sociale', 'entreprise'],
  place: ['place', 'lieu', 'ville', 'municipalite', 'city', 'localite', 'town'],
};

/** Reads a pasted or uploaded list: any usual delimiter, French or English headers; null when no column says who. */
export function readLedgerCsv(text: string): readonly LedgerEntry[] | null {
  const rows = parseRows(text);
  const [header, ...lines] = rows ?? [];
  if (header === undefined) return null;
  const titles = header.map((title) => foldName(title));
  const at = (field: keyof LedgerEntry): number => titles.findIndex((title) => HEADERS[field].includes(title));
  const [neq, name, place] = [at('neq'), at('name'), at('place')];
  if (neq < 0 && name < 0) return null;
  const cell = (line: readonly string[], index: number): string | null =>
    index < 0 ? null : line[index]?.trim() || null;
  return lines
    .map((line) => ({ neq: cell(line, neq), name: cell(line, name), place: cell(line, place) }))
    .filter((entry) => entry.neq !== null || entry.name !== null);
}

function parseRows(text: string): string[][] | null {
  const first = text.split(/\r\n?|\n/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    return null;
  }
}
