import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PurchaseFault } from '../../domain/purchase-fault';

/** A file by its bytes. */
export interface FileIdentity {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes: enough to see what the file is. */
  readonly head: Buffer;
}

const HEAD_BYTES = 65_536;
const LARGEST = 2_147_483_648;

/**
 * Reads a file once for its hash and size.
 * @throws PurchaseFault when it is missing, no file, empty or too large
 */
export async function identifyFile(path: string): Promise<FileIdentity> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const code = error.code === 'ENOENT' ? 'file_missing' : 'file_unreadable';
    throw new PurchaseFault(code, { message: error.message }, null, error);
  });
  if (!found.isFile()) throw new PurchaseFault('file_unreadable', { message: 'EISDIR' });
  if (found.size === 0) throw new PurchaseFault('file_empty');
  if (found.size > LARGEST) throw new PurchaseFault('file_too_large', { bytes: found.size, limit: LARGEST });
  const sum = createHash('sha256');
  let head: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
      if (head.length === 0) head = Buffer.from(chunk.subarray(0, HEAD_BYTES));
      sum.update(chunk);
    }
  } catch (error) {
    throw new PurchaseFault('file_unreadable', { message: String(error) }, null, error);
  }
  return { path, sha256: sum.digest('hex'), bytes: found.size, head };
}

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

/** The id of a text, the one PostgreSQL's `md5(text)::uuid` gives. */
export const idOfText = (text: string): string => asUuid(hash('md5', text));

/** The id of a file, from its hash. */
export const idOfFile = (sha256: string): string => asUuid(sha256);

export const sha256Of = (bytes: Buffer | string): string => hash('sha256', bytes);
