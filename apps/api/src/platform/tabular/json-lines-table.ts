import { createReadStream } from 'node:fs';
import { decodeStream } from 'iconv-lite';
import type { FileSurvey } from './survey-file';
import type { Table, TableRow } from './table';
import { TableFault, type TableLimits } from './table-fault';

/** One JSON value a line. */
export function openJsonLines(path: string, survey: FileSurvey, head: string, limits: TableLimits): Table {
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  if (/^\s*\[/.test(first) || (/^\s*\{\s*$/.test(first) && /\n/.test(head)))
    throw new TableFault('file_json_array', {}, 1);
  return {
    format: 'jsonl',
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding: survey.encoding,
    delimiter: null,
    header: null,
    firstLines: [],
    sheet: null,
    otherSheets: [],
    rows: () => readRows(path, survey.encoding ?? 'utf-8', limits),
  };
}

async function* readRows(path: string, encoding: string, limits: TableLimits): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const { text, line } of readLines(path, encoding, limits)) {
    if (text.trim() === '') continue;
    if (++rows > limits.rows) throw new TableFault('file_too_many_rows', { limit: limits.rows }, line);
    yield parseLine(text, line);
  }
}

function parseLine(text: string, line: number): TableRow {
  try {
    return { kind: 'value', line, value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'broken', line, code: 'json_invalid', excerpt: text.slice(0, 200) };
  }
}

/** Lines of a text of any size; only the line being read is in memory, and it may not outgrow its limit. */
async function* readLines(
  path: string,
  encoding: string,
  limits: TableLimits,
): AsyncGenerator<{ text: string; line: number }> {
  const input = createReadStream(path);
  const decoded = decodeStream(encoding, { stripBOM: true });
  input.on('error', (error) => decoded.emit('error', error));
  input.pipe(decoded);
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  try {
    for await (const chunk of decoded as AsyncIterable<string>) {
      const [first = '', ...more] = String(chunk).split('\n');
      parts.push(first);
      length += first.length;
      if (length > limits.record) throw new TableFault('record_too_large', { limit: limits.record }, line);
      for (const next of more) {
        yield { text: parts.join(''), line: line++ };
        parts = [next];
        length = next.length;
      }
    }
    yield { text: parts.join(''), line };
  } finally {
    input.destroy();
  }
}
