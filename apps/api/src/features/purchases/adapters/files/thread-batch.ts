import type { NamedBuyer } from '../../domain/buyer-register';
import type { PurchaseFault } from '../../domain/purchase-fault';
import type { ScannedRelease } from './json-release-scanner';
import type { LeftOut } from './purchase-file';

/** Releases on their way to a thread: their bytes one after the other, and where each ends. */
export interface ThreadBatch {
  readonly bytes: Uint8Array;
  readonly ends: readonly number[];
  /** Rank of the first in its file. */
  readonly first: number;
}

/** What a thread made of a batch: lines of COPY, and what only the main thread can settle. */
export type ThreadAnswer =
  | { readonly fault: Pick<PurchaseFault, 'code' | 'params' | 'record'> }
  | {
      readonly rows: Uint8Array;
      readonly problems: readonly LeftOut[];
      readonly unknownKeys: readonly (readonly [string, number])[];
      /** Buyers in the order in which they were named. */
      readonly mentions: readonly NamedBuyer[];
      readonly left: readonly LeftRelease[];
    };

/** A release that a thread could not read, and how many buyers had been named until then. */
export interface LeftRelease extends ScannedRelease {
  readonly after: number;
}

/** Puts releases that follow each other together, in memory of their own that can be handed over. */
export function batchOf(releases: readonly ScannedRelease[]): ThreadBatch {
  const size = releases.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytes = new Uint8Array(size);
  let end = 0;
  const ends = releases.map((release) => {
    bytes.set(release.bytes, end);
    return (end += release.bytes.length);
  });
  return { bytes, ends, first: releases[0]?.position ?? 1 };
}

/** The releases of a batch again; they share its bytes. */
export function releasesOf({ bytes, ends, first }: ThreadBatch): ScannedRelease[] {
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    return { position: first + at, bytes: Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start) };
  });
}
