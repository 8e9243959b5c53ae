import { parentPort, workerData } from 'node:worker_threads';
import { BuyerMentions } from '../../domain/buyer-mentions';
import { PurchaseFault } from '../../domain/purchase-fault';
import { ReadingContext } from '../../domain/reading-context';
import { idOfText } from './file-identity';
import { type Namespace, readReleases } from './release-reading';
import { type LeftRelease, releasesOf, type ThreadAnswer, type ThreadBatch } from './thread-batch';

/** Reads batches of releases for `ReleaseThreads`, in a thread of its own: no database, no table of places. */
const { namespace } = workerData as { readonly namespace: Namespace };
const encoder = new TextEncoder();
const context = new ReadingContext(idOfText, (fold) => new BuyerMentions(idOfText, fold));

parentPort?.on('message', (batch: ThreadBatch) => {
  const answer = answerTo(batch);
  parentPort?.postMessage(answer, 'rows' in answer ? [answer.rows.buffer as ArrayBuffer] : []);
});

function answerTo(batch: ThreadBatch): ThreadAnswer {
  const left: LeftRelease[] = [];
  const leave = ({ position, bytes }: { position: number; bytes: Buffer }): void =>
    void left.push({ position, bytes: Buffer.from(bytes), after: context.buyers.count });
  try {
    const { rows, problems } = readReleases(releasesOf(batch), { context, namespace, leave });
    const unknownKeys = [...context.unknownKeys];
    context.unknownKeys.clear();
    return { rows: encoder.encode(rows), problems, unknownKeys, mentions: context.buyers.take(), left };
  } catch (error) {
    if (!(error instanceof PurchaseFault)) throw error;
    return { fault: { code: error.code, params: error.params, record: error.record } };
  }
}
