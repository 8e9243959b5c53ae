import type { PurchaseLineView } from '@repere/contract';
import { safeCell } from '../../../platform/tabular';

type Column = readonly [title: string, value: (line: PurchaseLineView) => string | number | null];

/** Columns of the file, named as the API names them. */
const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['source', ({ source }) => source],
  ['file', ({ file }) => file.name],
  ['fileSha256', ({ file }) => file.sha256],
  ['notice', ({ notice }) => notice.number],
  ['noticeUrl', ({ notice }) => notice.url],
  ['title', ({ title }) => title],
  ['buyer', ({ buyer }) => buyer?.name ?? null],
  ['buyerLevel', ({ buyer }) => buyer?.level ?? null],
  ['supplierAsWritten', ({ supplierAsWritten }) => supplierAsWritten],
  ['neqAsWritten', ({ neqAsWritten }) => neqAsWritten],
  ['neqValid', ({ neqValid }) => (neqValid === null ? null : String(neqValid))],
  ['listingId', ({ listing }) => listing?.id ?? null],
  ['listing', ({ listing }) => listing?.name ?? null],
  ['matchStatus', ({ match }) => match?.status ?? null],
  ['matchScore', ({ match }) => match?.score ?? null],
  ['matchMethod', ({ match }) => match?.method ?? null],
  ['awarded', ({ awarded }) => awarded],
  ['final', ({ final }) => final],
  ['extras', ({ extras }) => extras],
  ['unit', ({ unit }) => unit],
  ['awardedOn', ({ awardedOn }) => awardedOn],
  ['signedOn', ({ signedOn }) => signedOn],
  ['method', ({ method }) => method],
  ['legalGround', ({ legalGround }) => legalGround],
  ['unspsc', ({ unspsc }) => unspsc],
  ['seaoCategory', ({ seaoCategory }) => seaoCategory],
  ['deliveryRegion', ({ deliveryRegion }) => deliveryRegion],
  ['class', (line) => line.class],
  ['quarantine', ({ quarantine }) => quarantine],
  ['exclusion', ({ exclusion }) => exclusion],
];

const AMOUNT = /^-?\d+(\.\d+)?$/;
const LINES_A_CHUNK = 500;

/** The lines as RFC 4180 text with a byte-order mark, several hundred at a time; amounts stay exact, texts run in no spreadsheet. */
export async function* purchasesCsv(lines: AsyncIterable<PurchaseLineView>): AsyncGenerator<string> {
  let text = `\uFEFF${columns.map(([title]) => title).join(',')}\r\n`;
  let count = 0;
  for await (const line of lines) {
    text += `${columns.map(([, value]) => cell(value(line))).join(',')}\r\n`;
    if (++count % LINES_A_CHUNK === 0) {
      yield text;
      text = '';
    }
  }
  yield text;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = AMOUNT.test(text) ? text : safeCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
