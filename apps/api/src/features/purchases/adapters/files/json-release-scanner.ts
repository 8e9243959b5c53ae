import { isUtf8 } from 'node:buffer';
import { PurchaseFault } from '../../domain/purchase-fault';

/** The bytes of one release and its rank in the package, from 1. */
export interface ScannedRelease {
  readonly position: number;
  readonly bytes: Buffer;
}

/** What a release or the rest of a package may at most be, in bytes. */
export interface ScanLimits {
  readonly release: number;
  readonly envelope: number;
  readonly releases: number;
}

export const SCAN_LIMITS: ScanLimits = { release: 8_388_608, envelope: 1_048_576, releases: 2_000_000 };

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/**
 * Cuts a release package into its releases while it streams by: the package is never in memory, only one release at a time and
 * what stands around the list. Brackets and strings are followed byte by byte; every release is then read by JSON.parse, and what
 * stands around them too, so that a package that does not parse to its end is refused.
 */
export class JsonReleaseScanner {
  /** The package without its releases, known once the stream has ended. */
  envelope: unknown = undefined;

  #position = 0;
  #around: number[] = [];
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last string at depth 1 began here in `#around`; -1 when the last sign was another. */
  #keyStart = -1;
  #keyEnd = -1;
  #listSeen = false;
  #state: 'around' | 'first' | 'item' | 'after' | 'next' = 'around';
  #parts: Buffer[] = [];
  #size = 0;
  #itemDepth = 0;

  constructor(private readonly limits: ScanLimits = SCAN_LIMITS) {}

  /**
   * The releases of a stream of bytes.
   * @throws PurchaseFault naming the record at which the package stops being one
   */
  async *releases(chunks: AsyncIterable<Buffer>): AsyncGenerator<ScannedRelease> {
    for await (const batch of this.batches(chunks)) yield* batch;
  }

  /** The same, those that end in one chunk together; the bytes of a release are good until the next chunk is asked for. */
  async *batches(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly ScannedRelease[]> {
    let first = true;
    for await (const chunk of chunks) {
      const batch: ScannedRelease[] = [];
      try {
        for (const release of this.#scan(first ? withoutMark(chunk) : chunk)) batch.push(release);
      } catch (error) {
        // What stands before the fault is looked at first: its own faults come earlier.
        if (batch.length > 0) yield batch;
        throw error;
      }
      first = false;
      if (batch.length > 0) yield batch;
    }
    this.#end();
  }

  *#scan(chunk: Buffer): Generator<ScannedRelease> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === 'around') at = this.#scanAround(chunk, at);
      else if (this.#state === 'item') {
        const start = at;
        at = this.#scanItem(chunk, at);
        const part = chunk.subarray(start, at);
        this.#size += part.length;
        if (this.#size > this.limits.release)
          throw new PurchaseFault('record_too_large', { limit: this.limits.release }, this.#position);
        if (this.#itemDepth > 0) {
          this.#parts.push(Buffer.from(part));
          continue;
        }
        const bytes = this.#parts.length === 0 ? part : Buffer.concat([...this.#parts, part]);
        this.#parts = [];
        this.#size = 0;
        this.#state = 'after';
        yield { position: this.#position, bytes };
      } else at = this.#scanBetween(chunk, at);
    }
  }

  /** Between two releases: only the signs of a list, and spaces. */
  #scanBetween(chunk: Buffer, from: number): number {
    const byte = chunk[from] ?? 0;
    if (isSpace(byte)) return from + 1;
    if (byte === OPEN && (this.#state === 'first' || this.#state === 'next')) {
      this.#position++;
      if (this.#position > this.limits.releases)
        throw new PurchaseFault('too_many_records', { limit: this.limits.releases }, this.#position);
      this.#state = 'item';
      this.#itemDepth = 0;
      this.#inString = false;
      this.#escaped = false;
      return from;
    }
    if (byte === COMMA && this.#state === 'after') {
      this.#state = 'next';
      return from + 1;
    }
    if (byte === CLOSE_LIST && (this.#state === 'after' || this.#state === 'first')) {
      this.#around.push(CLOSE_LIST);
      this.#depth--;
      this.#state = 'around';
      return from + 1;
    }
    throw new PurchaseFault('damaged', { message: 'releases' }, this.#position + 1);
  }

  /** Goes to the end of a release, or of the chunk. */
  #scanItem(chunk: Buffer, from: number): number {
    let depth = this.#itemDepth;
    let inString = this.#inString;
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    const end = chunk.length;
    while (at < end) {
      const byte = chunk[at++];
      if (inString) {
        if (byte === QUOTE) inString = false;
        else if (byte === BACKSLASH) {
          if (at === end) this.#escaped = true;
          at++;
        }
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE && --depth === 0) break;
    }
    this.#itemDepth = depth;
    this.#inString = inString;
    return Math.min(at, end);
  }

  #scanAround(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      const byte = chunk[at++] ?? 0;
      if (this.#around.length >= this.limits.envelope)
        throw new PurchaseFault(this.#listSeen ? 'damaged' : 'not_recognised', { message: 'envelope' });
      this.#around.push(byte);
      if (this.#inString) this.#inText(byte);
      else if (byte === QUOTE) {
        this.#inString = true;
        this.#keyStart = this.#depth === 1 ? this.#around.length : -1;
      } else if (byte === OPEN || byte === OPEN_LIST) {
        const opensList = byte === OPEN_LIST && this.#depth === 1 && this.#keyIsReleases();
        this.#depth++;
        this.#keyStart = -1;
        if (opensList) {
          if (this.#listSeen) throw new PurchaseFault('damaged', { message: 'releases' }, this.#position);
          this.#listSeen = true;
          this.#state = 'first';
          return at;
        }
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        this.#depth--;
        this.#keyStart = -1;
      } else if (byte !== COLON && !isSpace(byte)) this.#keyStart = -1;
    }
    return at;
  }

  #inText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      this.#keyEnd = this.#around.length - 1;
    }
  }

  #keyIsReleases(): boolean {
    if (this.#keyStart < 0) return false;
    return Buffer.from(this.#around.slice(this.#keyStart, this.#keyEnd)).toString('latin1') === 'releases';
  }

  #end(): void {
    if (this.#state !== 'around') throw new PurchaseFault('truncated', {}, Math.max(this.#position, 1));
    const text = Buffer.from(this.#around);
    if (!isUtf8(text)) throw new PurchaseFault('encoding', { expected: 'UTF-8' });
    if (text.toString('latin1').trim() === '') throw new PurchaseFault('file_empty');
    try {
      this.envelope = JSON.parse(text.toString('utf8'));
    } catch (error) {
      throw new PurchaseFault(this.#depth > 0 ? 'truncated' : 'damaged', { message: messageOf(error) }, null, error);
    }
    if (!this.#listSeen) throw new PurchaseFault('not_recognised', { message: 'releases' });
  }
}

/**
 * The value of a release's bytes.
 * @throws PurchaseFault when they are not UTF-8 or not JSON
 */
export function parseRelease({ bytes, position }: ScannedRelease): unknown {
  if (!isUtf8(bytes)) throw new PurchaseFault('encoding', { expected: 'UTF-8' }, position);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new PurchaseFault('damaged', { message: messageOf(error) }, position, error);
  }
}

const withoutMark = (chunk: Buffer): Buffer =>
  chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : String(error));
