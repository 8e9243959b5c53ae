import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { TableFault, type TableLimits } from './table-fault';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 5_000;

/**
 * Unzips every entry without keeping it, to know how large it really is: the sizes a zip declares are its author's word.
 * Bytes that no entry accounts for refuse the file, since a streaming reader would read them all the same.
 * @returns the names of the entries
 * @throws TableFault `file_bomb` beyond the limits, `file_damaged` when it is no whole zip
 */
export async function measureZip(path: string, bytes: number, limits: TableLimits): Promise<string[]> {
  const file = await open(path, 'r');
  try {
    const { entries, directory } = await readDirectory(file, bytes);
    const budget = Math.min(limits.unzipped, Math.max(bytes * limits.ratio, 20_000_000));
    let total = 0;
    let end = 0;
    for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
      const start = await dataStart(file, entry);
      if (entry.offset - end > 64) throw new TableFault('file_damaged', { message: 'zip' });
      end = start + entry.compressed;
      total += await inflatedSize(path, entry, start, budget - total);
      if (total > budget) throw new TableFault('file_bomb', { limit: budget });
    }
    if (directory - end > 64) throw new TableFault('file_damaged', { message: 'zip' });
    return entries.map(({ name }) => name);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle, bytes: number): Promise<{ entries: Entry[]; directory: number }> {
  const tail = await readAt(file, Math.max(0, bytes - 66_000), Math.min(bytes, 66_000));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > tail.length || tail.readUInt32LE(at) !== END_OF_DIRECTORY)
    throw new TableFault('file_damaged', { message: 'zip' });
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (tail.readUInt16LE(at + 10) > MOST_ENTRIES || size > 8_000_000)
    throw new TableFault('file_bomb', { limit: MOST_ENTRIES });
  if (offset + size > bytes) throw new TableFault('file_damaged', { message: 'zip' });
  const directory = await readAt(file, offset, size);
  const entries: Entry[] = [];
  for (let i = 0; i + 46 <= directory.length && directory.readUInt32LE(i) === ENTRY;) {
    const name = directory.readUInt16LE(i + 28);
    entries.push({
      name: directory.toString('utf8', i + 46, i + 46 + name),
      method: directory.readUInt16LE(i + 10),
      compressed: directory.readUInt32LE(i + 20),
      offset: directory.readUInt32LE(i + 42),
    });
    i += 46 + name + directory.readUInt16LE(i + 30) + directory.readUInt16LE(i + 32);
  }
  return { entries, directory: offset };
}

async function dataStart(file: FileHandle, { offset }: Entry): Promise<number> {
  const header = await readAt(file, offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
    throw new TableFault('file_damaged', { message: 'zip' });
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function inflatedSize(path: string, entry: Entry, start: number, budget: number): Promise<number> {
  if (entry.compressed === 0) return 0;
  if (entry.method === 0) return entry.compressed;
  const input = createReadStream(path, { start, end: start + entry.compressed - 1 });
  const inflate = createInflateRaw();
  input.on('error', (error) => inflate.destroy(error));
  input.pipe(inflate);
  let size = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > budget) return size;
    }
  } catch (error) {
    throw new TableFault('file_damaged', { message: 'zip' }, null, error);
  } finally {
    input.destroy();
    inflate.destroy();
  }
  return size;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
