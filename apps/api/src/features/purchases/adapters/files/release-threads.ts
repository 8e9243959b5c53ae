import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { ReadingContext } from '../../domain/reading-context';
import type { RecordBatch } from './purchase-file';
import { type Namespace, readReleases } from './release-reading';
import { batchOf, type ThreadAnswer } from './thread-batch';
import type { ScannedRelease } from './json-release-scanner';

/** How releases are shared out. */
export interface Threads {
  readonly count: number;
  /** Of each thread's Node; those of the process otherwise. */
  readonly execArgv?: readonly string[];
}

/** Batches that may be on their way to a thread at a time: enough to keep it busy, few enough to need no memory. */
const AHEAD = 3;

/** Of records that are read, written out and forgotten, few are ever old; more room would only be memory held. */
const YOUNG_MB = 24;

interface Waiting {
  readonly answered: (answer: ThreadAnswer) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Reads batches of releases in other threads, while this one cuts the next and writes the last: they come back in their order. What
 * needs the register of buyers is settled here, in the order of the file, so that threads change nothing in what is read.
 * @throws PurchaseFault at the first release that is none
 */
export async function* readInThreads(
  batches: AsyncIterable<readonly ScannedRelease[]>,
  setting: { readonly context: ReadingContext; readonly namespace: Namespace; readonly threads: Threads },
): AsyncGenerator<RecordBatch> {
  const { namespace, threads } = setting;
  const all = Array.from({ length: threads.count }, () => new ReleaseThread(namespace, threads.execArgv));
  const asked: { readonly records: number; readonly answer: Promise<ThreadAnswer> }[] = [];
  const next = async (): Promise<RecordBatch> => {
    const [{ records, answer } = { records: 0, answer: Promise.reject(new Error('nothing was asked')) }] = asked;
    asked.shift();
    return { records, ...settled(await answer, setting) };
  };
  let turn = 0;
  let stopped: unknown = null;
  try {
    try {
      for await (const batch of batches) {
        const answer = all[turn++ % all.length]?.read(batch) ?? Promise.reject(new Error('no thread'));
        // Whoever comes to it hears of a failure; until then it is no unhandled one.
        answer.catch(() => undefined);
        asked.push({ records: batch.length, answer });
        if (asked.length > AHEAD * all.length) yield await next();
      }
    } catch (error) {
      // A package that ends badly: what came before is looked at first, as one by one.
      stopped = error;
    }
    while (asked.length > 0) yield await next();
    if (stopped !== null) throw stopped;
  } finally {
    await Promise.all(all.map((thread) => thread.stop()));
  }
}

/** What a thread said, with the register's part: who was named, and releases that needed to know. */
function settled(
  answer: ThreadAnswer,
  { context, namespace }: { readonly context: ReadingContext; readonly namespace: Namespace },
): Omit<RecordBatch, 'records'> {
  if ('fault' in answer) throw new PurchaseFault(answer.fault.code, answer.fault.params, answer.fault.record);
  const { mentions, left, unknownKeys } = answer;
  const problems = [...answer.problems];
  let [rows, told] = ['', 0];
  for (const { position, bytes, after } of left) {
    for (const buyer of mentions.slice(told, after)) context.buyers.know(buyer);
    told = after;
    const here = { position, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    const read = readReleases([here], { context, namespace });
    rows += read.rows;
    problems.push(...read.problems);
  }
  for (const buyer of mentions.slice(told)) context.buyers.know(buyer);
  for (const [key, times] of unknownKeys) context.countUnknown(key, times);
  problems.sort((a, b) => a.position - b.position);
  return { rows: rows === '' ? answer.rows : Buffer.concat([answer.rows, Buffer.from(rows)]), problems };
}

class ReleaseThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #broken: Error | null = null;

  constructor(namespace: Namespace, execArgv: readonly string[] | undefined) {
    this.#worker = new Worker(ENTRY, {
      workerData: { namespace },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      ...(execArgv !== undefined && { execArgv: [...execArgv] }),
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#waiting.shift()?.answered(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended with code ${code}`)));
  }

  read(releases: readonly ScannedRelease[]): Promise<ThreadAnswer> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const batch = batchOf(releases);
    return new Promise((answered, failed) => {
      this.#waiting.push({ answered, failed });
      this.#worker.postMessage(batch, [batch.bytes.buffer as ArrayBuffer]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#broken ??= error;
    for (const { failed } of this.#waiting.splice(0)) failed(this.#broken);
  }
}

const EXTENSION = __filename.endsWith('.ts') ? '.ts' : '.js';
const ENTRY = join(__dirname, `release-thread${EXTENSION}`);
