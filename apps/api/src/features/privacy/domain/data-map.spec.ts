import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_PURPOSES } from '@repere/kernel';
import { columns, dataMap, personalColumns } from './data-map';

/** Columns of text, JSON or bytes of every table that the schema declares. */
function declared(folder: string): Map<string, { text: string[]; all: string[] }> {
  const schema = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const tables = new Map<string, { text: string[]; all: string[] }>();
  for (const [, model = '', body = ''] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const text: string[] = [];
    const all: string[] = [];
    for (const line of body.split('\n')) {
      const field = /^\s+(\w+)\s+(\w+)(\[\])?\??/.exec(line);
      if (field === null || line.trim().startsWith('//')) continue;
      const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field[1] ?? '';
      all.push(column);
      if (['String', 'Json', 'Bytes'].includes(field[2] ?? '') && !line.includes('@db.Uuid')) text.push(column);
    }
    tables.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, { text, all });
  }
  return tables;
}

const tables = declared(join(__dirname, '../../../../../../prisma/schema'));
const listed = (table: string): string[] => {
  const entry = dataMap[table];
  if (entry === undefined) return [];
  return [...personalColumns(entry).map(([column]) => column), ...columns(entry.other)];
};

describe('the data map', () => {
  it('reads the schema', () => {
    expect(tables.get('person')?.text).toEqual(expect.arrayContaining(['email', 'name', 'password_hash']));
    expect(tables.size).toBeGreaterThan(50);
  });

  // A new column of text must be said personal or not before it can be merged (quality.md §5, Loi 25).
  it('lists every column of text of every table', () => {
    const missing = [...tables].flatMap(([table, { text }]) => {
      const known = listed(table);
      return [
        ...(table in dataMap ? [] : [table]),
        ...text.filter((column) => !known.includes(column)).map((column) => `${table}.${column}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  it('lists nothing that does not exist, and nothing twice', () => {
    const wrong = Object.keys(dataMap).flatMap((table) => {
      const names = listed(table);
      const erased = dataMap[table]?.erase === 'row' ? [] : columns(dataMap[table]?.erase);
      const secret = columns(dataMap[table]?.secret);
      const unknown = [...names, ...erased, ...secret].filter((name) => !tables.get(table)?.all.includes(name));
      return [...unknown, ...names.filter((name, at) => names.indexOf(name) !== at)].map((name) => `${table}.${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('strikes names out of personal columns only', () => {
    const wrong = Object.entries(dataMap).flatMap(([table, entry]) => {
      const personal = personalColumns(entry).map(([column]) => column);
      return columns(entry.mentions)
        .filter((column) => !personal.includes(column))
        .map((column) => `${table}.${column}`);
    });
    expect(wrong).toEqual([]);
  });

  it('uses every purpose that the page of purposes names', () => {
    const used = new Set(
      Object.values(dataMap).flatMap((table) => personalColumns(table).map(([, purpose]) => purpose)),
    );
    expect([...used].sort()).toEqual(Object.keys(DATA_PURPOSES).sort());
  });

  it('says of every table with an account’s information what an erasure does', () => {
    const silent = Object.entries(dataMap).filter(
      ([, entry]) =>
        entry.about !== undefined &&
        entry.erase === undefined &&
        personalColumns(entry).some(([, purpose]) => purpose !== 'log' && purpose !== 'review'),
    );
    expect(silent.map(([table]) => table)).toEqual([]);
  });
});
