import { Workbook } from 'exceljs';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { safeCell } from '../../../platform/tabular';
import type { ColumnKind } from '../domain/indicators/catalogue';

export interface TableColumn {
  readonly title: string;
  readonly kind: ColumnKind | 'text';
}

/** A table that can leave the screen: its rows, and what was asked, when and how. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly about: readonly (readonly [name: string, value: string])[];
  /** The last row adds the others up. */
  readonly summed?: boolean;
  readonly language: Language;
}

const FORMATS: Partial<Record<TableColumn['kind'], string>> = {
  money: '# ##0.00 $',
  share: '0.00 %',
  change: '+0.0 %;-0.0 %',
  count: '# ##0',
  index: '0.000',
};

/** RFC 4180 with a byte-order mark: the table, an empty line, then what it answers. Amounts stay exact. */
export function csvTable({ columns, rows, about }: Table): Buffer {
  const lines = [columns.map(({ title }) => title), ...rows, [], ...about];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`);
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = /^-?\d+(\.\d+)?$/.test(text) ? text : safeCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A workbook of two sheets: the table under a frozen line of titles, then what it answers. */
export async function xlsxTable({ columns, rows, about, language, summed = true }: Table): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = 'Repère';
  const sheet = workbook.addWorksheet(format(language, 'statistics.file.table'), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ title, kind }) => ({
    header: title,
    width: kind === 'text' ? 44 : 20,
    ...(FORMATS[kind] !== undefined && { style: { numFmt: FORMATS[kind] } }),
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((value, index) => workbookCell(value, columns[index]?.kind ?? 'text')));
  if (summed) sheet.getRow(rows.length + 1).font = { bold: true };
  const notes = workbook.addWorksheet(format(language, 'statistics.file.about'));
  notes.columns = [{ width: 30 }, { width: 110 }];
  for (const [name, value] of about) {
    const row = notes.addRow([safeCell(name), safeCell(value)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Numbers as numbers, so that a workbook can add them; texts that run in no spreadsheet. */
const workbookCell = (value: string | number | null, kind: TableColumn['kind']): string | number | null => {
  if (value === null || typeof value === 'number') return value;
  return kind === 'text' ? safeCell(value) : Number(value);
};
