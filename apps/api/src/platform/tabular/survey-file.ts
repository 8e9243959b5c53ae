import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { detectEncoding, emptyCensus, type ByteCensus } from './text-encoding';
import { TableFault, type TableLimits } from './table-fault';

export type FileKind = 'text' | 'zip';

/** What one pass over a file tells. */
export interface FileSurvey {
  readonly kind: FileKind;
  readonly sha256: string;
  readonly bytes: number;
  /** Null for a spreadsheet. */
  readonly encoding: string | null;
  /** The first bytes, enough for a header and some rows. */
  readonly head: Buffer;
  readonly endsWithNewline: boolean;
}

const HEAD_BYTES = 262_144;

/**
 * Reads a file once: its hash, and what it is by its content, never by its extension.
 * @throws TableFault when it is missing, empty, too large or no table
 */
export async function surveyFile(path: string, limits: TableLimits): Promise<FileSurvey> {
  const bytes = await sizeOf(path);
  if (bytes > limits.bytes) throw new TableFault('file_too_large', { bytes, limit: limits.bytes });
  const hash = createHash('sha256');
  const census = emptyCensus();
  const decoder = new TextDecoder('utf-8');
  const head: Buffer[] = [];
  let headBytes = 0;
  let last = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (headBytes < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - headBytes));
      headBytes += chunk.length;
      last = chunk.at(-1) ?? last;
      census.count(chunk, decoder);
    }
  } catch (error) {
    throw new TableFault(
      'file_unreadable',
      { message: error instanceof Error ? error.message : String(error) },
      null,
      error,
    );
  }
  const start = Buffer.concat(head);
  const common = { sha256: hash.digest('hex'), bytes, head: start, endsWithNewline: last === 10 || last === 13 };
  if (isZip(start)) return { ...common, kind: 'zip', encoding: null };
  return { ...common, kind: 'text', encoding: textEncoding(start, census) };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new TableFault(
      error.code === 'ENOENT' ? 'file_missing' : 'file_unreadable',
      { message: error.message },
      null,
      error,
    );
  });
  if (!found.isFile()) throw new TableFault('file_unreadable', { message: 'EISDIR' });
  if (found.size === 0) throw new TableFault('file_empty');
  return found.size;
}

const isZip = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === 0x04034b50;

function textEncoding(head: Buffer, census: ByteCensus): string {
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw new TableFault('file_old_excel');
  const encoding = detectEncoding(head, census);
  if (encoding === null) throw new TableFault('file_binary');
  return encoding;
}
