import { createReadStream } from 'node:fs';
import { isObject, RecordRefused } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import { readSeaoRelease } from '../../domain/seao-release';
import { type FileIdentity, sha256Of } from './file-identity';
import { JsonReleaseScanner, parseRelease, type ScannedRelease } from './json-release-scanner';
import type { FileRecord, PurchaseFile } from './purchase-file';
import type { ReadingContext } from '../../domain/reading-context';

const DEMONSTRATION = /"uri"\s*:\s*"https:\/\/[^"/]*demonstration\.invalid\//;

/** Keys of a package around its releases. */
const PACKAGE_KEYS = new Set(
  'uri version extensions publishedDate publisher license publicationPolicy releases'.split(' '),
);

/** Of what fits no memory, one chunk at a time. */
const CHUNK = 262_144;

/** A release package of SEAO, or of the demonstration, which is never mixed with it. */
export function openSeaoJson(file: FileIdentity): PurchaseFile {
  const demo = DEMONSTRATION.test(file.head.toString('latin1'));
  let published: string | null = null;
  return {
    source: demo ? 'demo' : 'seao-json',
    format: 'json',
    async *records(context) {
      const scanner = new JsonReleaseScanner();
      const bytes = createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
      for await (const scanned of scanner.releases(bytes)) yield readScanned(scanned, context, demo ? 'demo:' : '');
      const { envelope } = scanner;
      if (!isObject(envelope)) throw new PurchaseFault('not_recognised', { message: 'releases' });
      for (const key of Object.keys(envelope)) if (!PACKAGE_KEYS.has(key)) context.countUnknown(`package.${key}`);
      const date = envelope['publishedDate'];
      published = typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null;
    },
    publishedAt: () => published,
  };
}

function readScanned(scanned: ScannedRelease, context: ReadingContext, namespace: string): FileRecord {
  const release = parseRelease(scanned);
  const { position } = scanned;
  if (!isObject(release)) throw new PurchaseFault('damaged', { message: 'release' }, position);
  try {
    const record = readSeaoRelease(release, context, namespace);
    return { position, contentHash: sha256Of(scanned.bytes), record };
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    const id = release['ocid'];
    return { position, id: typeof id === 'string' ? id.slice(0, 80) : '', problem: error.problem };
  }
}
