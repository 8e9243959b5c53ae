import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isObject } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { ReadingContext } from '../../domain/reading-context';
import type { FileIdentity } from './file-identity';
import { JsonReleaseScanner, type ScannedRelease } from './json-release-scanner';
import type { PurchaseFile, RecordBatch } from './purchase-file';
import { type Namespace, readRelease, readReleases } from './release-reading';
import { readInThreads, type Threads } from './release-threads';

const DEMONSTRATION = /"uri"\s*:\s*"https:\/\/[^"/]*demonstration\.invalid\//;

/** Keys of a package around its releases. */
const PACKAGE_KEYS = new Set(
  'uri version extensions publishedDate publisher license publicationPolicy releases'.split(' '),
);

/** Of what fits no memory, one chunk at a time. */
const CHUNK = 262_144;

/** A release package of SEAO, or of the demonstration, which is never mixed with it. */
export function openSeaoJson(file: FileIdentity, threads: Threads = threadsFor(file.bytes)): PurchaseFile {
  const namespace: Namespace = DEMONSTRATION.test(file.head.toString('latin1')) ? 'demo:' : '';
  let published: string | null = null;
  const scan = async function* (context: ReadingContext): AsyncGenerator<readonly ScannedRelease[]> {
    const scanner = new JsonReleaseScanner();
    yield* scanner.batches(createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>);
    published = readEnvelope(scanner.envelope, context);
  };
  return {
    source: namespace === '' ? 'seao-json' : 'demo',
    format: 'json',
    async *records(context) {
      for await (const batch of scan(context))
        for (const scanned of batch) yield readRelease(scanned, context, namespace);
    },
    batches: (context) =>
      threads.count === 0
        ? readHere(scan(context), context, namespace)
        : readInThreads(scan(context), { context, namespace, threads }),
    publishedAt: () => published,
  };
}

async function* readHere(
  batches: AsyncIterable<readonly ScannedRelease[]>,
  context: ReadingContext,
  namespace: Namespace,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    const { rows, problems } = readReleases(batch, { context, namespace });
    yield { records: batch.length, rows: Buffer.from(rows), problems };
  }
}

/**
 * One thread, for the database works beside it: a second would hold 70 MB more. Not for the files of a week's quiet days, which are read
 * before it has started, nor where there is one processor, nor from sources that Node cannot load by itself.
 */
const threadsFor = (bytes: number): Threads => ({
  count: bytes >= 8_388_608 && availableParallelism() > 1 && !__filename.endsWith('.ts') ? 1 : 0,
});

/** When the package says it was published. */
function readEnvelope(envelope: unknown, context: ReadingContext): string | null {
  if (!isObject(envelope)) throw new PurchaseFault('not_recognised', { message: 'releases' });
  for (const key of Object.keys(envelope)) if (!PACKAGE_KEYS.has(key)) context.countUnknown(`package.${key}`);
  const date = envelope['publishedDate'];
  return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null;
}
