import { decode } from 'iconv-lite';
import { openCsv } from './csv-table';
import { openJsonLines } from './json-lines-table';
import { surveyFile } from './survey-file';
import type { HeaderScore, Table } from './table';
import { DEFAULT_LIMITS, TableFault, type TableLimits } from './table-fault';
import { openXlsx } from './xlsx-table';

/**
 * Recognises a file by its content (CSV with its delimiter and encoding, XLSX, JSON Lines) and finds its header.
 * @param headerScore how much a line looks like the header wanted
 * @throws TableFault naming why the file cannot be read, with the line where it shows
 */
export async function openTable(
  path: string,
  headerScore: HeaderScore,
  limits: TableLimits = DEFAULT_LIMITS,
): Promise<Table> {
  const survey = await surveyFile(path, limits);
  if (survey.kind === 'zip') return openXlsx(path, survey, headerScore, limits);
  const head = decode(survey.head, survey.encoding ?? 'utf-8').replace(/^\uFEFF/, '');
  if (head.trim() === '') throw new TableFault('file_empty');
  return /^\s*[{[]/.test(head) ? openJsonLines(path, survey, head, limits) : openCsv(path, survey, headerScore, limits);
}
