import { detect } from 'chardet';
import { decode } from 'iconv-lite';

/** Which bytes a file is made of, counted while it is read. */
export interface ByteCensus {
  /** How often each byte from 128 to 255 occurs, by its value. */
  readonly high: Uint32Array;
  nuls: number;
  controls: number;
  /** Characters beyond ASCII that UTF-8 reads, and places where it cannot. */
  utf8: number;
  broken: number;
  count(chunk: Buffer, decoder: InstanceType<typeof TextDecoder>): void;
}

export function emptyCensus(): ByteCensus {
  return {
    high: new Uint32Array(256),
    nuls: 0,
    controls: 0,
    utf8: 0,
    broken: 0,
    count(chunk, decoder) {
      let beyond = 0;
      for (const byte of chunk) {
        if (byte >= 128) {
          this.high[byte] = (this.high[byte] ?? 0) + 1;
          beyond++;
        } else if (byte === 0) this.nuls++;
        else if (byte < 9 || (byte > 13 && byte < 32)) this.controls++;
      }
      // The decoder sees every chunk, so that a character cut between two chunks is whole.
      const text = decoder.decode(chunk, { stream: true });
      if (beyond === 0) return;
      for (const sign of text) {
        if (sign === '\uFFFD') this.broken++;
        else if (sign > '\u007F') this.utf8++;
      }
    },
  };
}

/** What French and English text holds beyond ASCII: the letters of every line, then those of some. */
const FREQUENT = new Set('éèêàâîôûç’\u00A0');
const POSSIBLE = new Set('ëäïöùüœæÿÉÈÊËÀÂÄÎÏÔÖÛÙÜÇŒÆ«»‘“”–—…°·€•®©™²³½¼\u00AD');
const SINGLE_BYTE = ['windows-1252', 'macintosh', 'cp850'] as const;

/**
 * The encoding of a text, by all its bytes: UTF-8 when it reads as such, UTF-16 by its marks, else the single-byte
 * encoding under which its letters are the expected ones.
 * @returns an iconv name; null when the file is no text
 */
export function detectEncoding(head: Buffer, census: ByteCensus): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (census.nuls > 0) {
    const guess = detect(head)?.toLowerCase() ?? '';
    return /^utf-(16|32)(le|be)$/.test(guess) && census.nuls > head.length / 8 ? guess : null;
  }
  if (census.controls > 8 && census.controls > head.length / 1000) return null;
  if (census.broken === 0 || census.broken * 20 < census.utf8) return 'utf-8';
  const scored = SINGLE_BYTE.map((encoding) => ({ encoding, score: scoreOf(encoding, census.high) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function scoreOf(encoding: string, high: Uint32Array): number {
  let score = 0;
  for (let byte = 128; byte < 256; byte++) {
    const count = high[byte] ?? 0;
    if (count === 0) continue;
    const sign = decode(Buffer.from([byte]), encoding);
    score += count * (FREQUENT.has(sign) ? 3 : POSSIBLE.has(sign) ? 1 : -3);
  }
  return score;
}
