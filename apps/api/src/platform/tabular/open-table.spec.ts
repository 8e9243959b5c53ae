import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { encode } from 'iconv-lite';
import { openTable, TableFault, type Table, type TableRow } from '.';
import { DEFAULT_LIMITS } from './table-fault';

const directory = mkdtempSync(join(tmpdir(), 'tabular-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;
function file(content: string | Buffer): string {
  const path = join(directory, `file-${++files}`);
  writeFileSync(path, content);
  return path;
}

const KNOWN = ['nom', 'ville', 'note'];
const score = (cells: readonly string[]): number => cells.filter((cell) => KNOWN.includes(cell.toLowerCase())).length;
/** A record as long as is allowed would make the tests wait. */
const LIMITS = { ...DEFAULT_LIMITS, record: 50_000 };

const open = (content: string | Buffer): Promise<Table> => openTable(file(content), score, LIMITS);

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

async function faultOf(content: string | Buffer): Promise<{ code: string; line: number | null }> {
  try {
    await rowsOf(await open(content));
  } catch (error) {
    if (error instanceof TableFault) return { code: error.code, line: error.line };
    throw error;
  }
  throw new Error('no fault');
}

const TEXT = 'Nom,Ville,Note\nCoopérative À l’Œuvre,Trois-Rivières,« été »\n';
const ROW = { kind: 'cells', line: 2, cells: ['Coopérative À l’Œuvre', 'Trois-Rivières', '« été »'] };

describe('encodings', () => {
  it.each(['utf-8', 'windows-1252', 'macintosh', 'utf-16le'])('reads %s', async (encoding) => {
    const table = await open(encode(TEXT, encoding, { addBOM: encoding === 'utf-16le' }));
    expect({ encoding: table.encoding, rows: await rowsOf(table) }).toEqual({ encoding, rows: [ROW] });
  });

  it('reads the DOS encoding, which has no guillemets of its own kind to lean on', async () => {
    const table = await open(encode('Nom,Ville,Note\nCoopérative,Trois-Rivières,été\n', 'cp850'));
    expect((await rowsOf(table))[0]).toMatchObject({ cells: ['Coopérative', 'Trois-Rivières', 'été'] });
  });

  it('takes a UTF-8 byte order mark off the first header', async () => {
    expect((await open(`\uFEFF${TEXT}`)).header?.cells).toEqual(['Nom', 'Ville', 'Note']);
  });
});

describe('layout', () => {
  it.each([',', ';', '\t'])('finds the delimiter %j', async (delimiter) => {
    const table = await open(TEXT.replaceAll(',', delimiter));
    expect({ delimiter: table.delimiter, rows: await rowsOf(table) }).toEqual({ delimiter, rows: [ROW] });
  });

  it('obeys the hint that Excel writes', async () => {
    const table = await open(`sep=;\n${TEXT.replaceAll(',', ';')}`);
    expect(await rowsOf(table)).toEqual([{ ...ROW, line: 3 }]);
  });

  it('finds a header under a title, and the first line of each record', async () => {
    const table = await open('Répertoire 2025\n\nNom,Ville\n"A\nB",Laval\n\n,\nC,Lévis\n');
    expect(table.header?.line).toBe(3);
    expect((await rowsOf(table)).map(({ line }) => line)).toEqual([4, 8]);
  });

  it('reports a row with more values than columns instead of shifting it', async () => {
    expect(await rowsOf(await open('Nom,Ville\nCoop, La Belle,Laval\n'))).toMatchObject([
      { kind: 'broken', line: 2, code: 'row_broken' },
    ]);
  });

  it('reports a last line that was cut off', async () => {
    expect(await rowsOf(await open('Nom,Ville,Note\nA,Laval,x\nB,Lé'))).toMatchObject([
      { kind: 'cells' },
      { kind: 'broken', line: 3 },
    ]);
  });

  it('reads JSON Lines whatever the extension, and names the line that is not JSON', async () => {
    expect(await rowsOf(await open('{"name":"A"}\n\n{"name":"B"\n{"lat":NaN}\n'))).toEqual([
      { kind: 'value', line: 1, value: { name: 'A' } },
      { kind: 'broken', line: 3, code: 'json_invalid', excerpt: '{"name":"B"' },
      { kind: 'broken', line: 4, code: 'json_invalid', excerpt: '{"lat":NaN}' },
    ]);
  });
});

describe('spreadsheets', () => {
  async function workbook(): Promise<Buffer> {
    const book = new Workbook();
    book.addWorksheet('Lisez-moi').addRow(['Mode d’emploi']);
    const sheet = book.addWorksheet('Membres');
    sheet.addRows([['Liste'], ['Nom', 'Ville', 'Note'], ['A', 'Laval', 1174002437]]);
    sheet.addRow([
      { text: 'B', hyperlink: 'https://b.invalid' },
      { richText: [{ text: 'Lé' }, { text: 'vis' }] },
      new Date('2026-03-14'),
    ]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('reads the sheet that has the header, names the others', async () => {
    const table = await open(await workbook());
    expect({ sheet: table.sheet, others: table.otherSheets, line: table.header?.line }).toEqual({
      sheet: 'Membres',
      others: ['Lisez-moi'],
      line: 2,
    });
    expect(await rowsOf(table)).toEqual([
      { kind: 'cells', line: 3, cells: ['A', 'Laval', '1174002437'] },
      { kind: 'cells', line: 4, cells: ['B', 'Lévis', '2026-03-14'] },
    ]);
  });

  it('refuses a cut spreadsheet', async () => {
    const whole = await workbook();
    expect(await faultOf(whole.subarray(0, whole.length - 300))).toEqual({ code: 'file_damaged', line: null });
  });

  it('refuses a small file that unzips to a huge one', async () => {
    expect(await faultOf(zip('xl/workbook.xml', Buffer.alloc(30_000_000, 32)))).toEqual({
      code: 'file_bomb',
      line: null,
    });
  });

  it('refuses a zip that is no spreadsheet', async () => {
    expect(await faultOf(zip('a.txt', Buffer.from('x')))).toEqual({ code: 'file_not_spreadsheet', line: null });
  });
});

describe('files that are no table', () => {
  it.each([
    ['empty', '', 'file_empty', null],
    ['blank', ' \n\n', 'file_empty', null],
    ['binary', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0, 0, 200, 201]), 'file_binary', null],
    [
      'an old Excel file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'file_old_excel',
      null,
    ],
    ['without header', 'a,b\nc,d\n', 'file_no_header', 1],
    ['a JSON array', '[{"name":"A"}]', 'file_json_array', 1],
    ['indented JSON', '{\n  "name": "A"\n}\n', 'file_json_array', 1],
    ['an open quote', 'Nom,Ville\nA,Laval\n"B,Lévis\nC,Laval\n', 'quote_not_closed', 3],
    ['an endless field', `Nom,Ville\nA,Laval\n${'x'.repeat(LIMITS.record * 3)},Laval\n`, 'record_too_large', 3],
  ])('refuses what is %s', async (_, content, code, line) => {
    expect(await faultOf(content)).toEqual({ code, line });
  });

  it('refuses a missing file and a folder', async () => {
    await expect(openTable(join(directory, 'none.csv'), score)).rejects.toMatchObject({ code: 'file_missing' });
    await expect(openTable(directory, score)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

/** A zip of one deflated entry, by hand. */
function zip(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content);
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(4, 22);
  local.writeUInt16LE(label.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(4, 24);
  entry.writeUInt16LE(label.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + label.length, 12);
  end.writeUInt32LE(30 + label.length + data.length, 16);
  return Buffer.concat([local, label, data, entry, label, end]);
}
