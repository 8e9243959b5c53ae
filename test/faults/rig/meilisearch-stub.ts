import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFilter } from './filter-text';

/** What goes wrong with one request; null lets it be served. */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Sends the head of an answer, then nothing more. */
  | { readonly kind: 'hang_in_body' }
  | { readonly kind: 'reset' };

export interface StubRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Stored = Readonly<Record<string, unknown>>;
type Indexes = Map<string, Map<string, Stored>>;
/** `succeeded`, `canceled`, or the error code of a failed task. */
type Outcome = string;

interface Task {
  status: 'enqueued' | 'succeeded' | 'failed' | 'canceled';
  error?: { code: string; message: string };
}

const apiError = (status: number, code: string): Fault => ({
  kind: 'answer',
  status,
  body: { message: code, code, type: 'invalid_request', link: '' },
});

/**
 * A scripted Meilisearch for the fault tests: the dozen calls the product makes, over HTTP, in memory, with a queue of
 * tasks applied one by one as the real engine does. It stands in for the engine's failures, never for its behaviour:
 * the contract suite runs on the real one.
 */
export class MeilisearchStub {
  /** Decides the fate of each request. */
  fault: (request: StubRequest) => Fault | null = () => null;
  /** Decides the fate of each task, when its turn comes. */
  outcome: (request: StubRequest) => Outcome = () => 'succeeded';
  /** How long a task takes. */
  taskMs: (request: StubRequest) => number = () => 1;
  /** Told of each request as it arrives. */
  onRequest: (request: StubRequest) => void = () => undefined;
  requests: (StubRequest & { readonly at: number })[] = [];
  indexes: Indexes = new Map();
  readonly #tasks: Task[] = [];
  #queue: Promise<void> = Promise.resolve();
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens its port: the same one each time. */
  async open(): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Nobody answers any more: connections are refused. What it holds stays. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  /** Works as it should again, and forgets what it was asked. */
  heal(): void {
    this.fault = () => null;
    this.outcome = () => 'succeeded';
    this.taskMs = () => 1;
    this.onRequest = () => undefined;
    this.requests = [];
  }

  /** A copy of everything it holds, to be put back later (F7). */
  copy(): Indexes {
    return new Map([...this.indexes].map(([uid, documents]) => [uid, new Map(documents)]));
  }

  /** Listings and versions that its only index answers with. */
  listings(): Map<string, number> {
    const documents = [...this.indexes.values()].flatMap((index) => [...index.values()]);
    return new Map(
      documents.flatMap(({ id, v, gone }) => (typeof v === 'number' && gone !== true ? [[String(id), v]] : [])),
    );
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { pathname: path } = new URL(incoming.url ?? '/', this.url);
    const request = {
      method: incoming.method ?? 'GET',
      path,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
    this.requests.push({ ...request, at: performance.now() });
    this.onRequest(request);
    let fault = this.fault(request);
    if (fault?.kind === 'slow') {
      const { ms } = fault;
      await new Promise((wait) => setTimeout(wait, ms));
      fault = null;
    }
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') return void incoming.socket.destroy();
    if (fault?.kind === 'hang_in_body')
      return void response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 }).write('{');
    const { status, body, headers } = fault ?? this.#answer(request);
    const written = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(written);
  }

  #answer(request: StubRequest): Extract<Fault, { kind: 'answer' }> {
    const ok = (body: unknown, status = 200): Extract<Fault, { kind: 'answer' }> => ({ kind: 'answer', status, body });
    const refused = (status: number, code: string) => apiError(status, code) as Extract<Fault, { kind: 'answer' }>;
    const { method, path, body } = request;
    const [, kind, uid = '', part, id] = path.split('/');
    if (kind === 'health') return ok({ status: 'available' });
    if (kind === 'tasks') return ok(this.#tasks[Number(uid)] ?? {});
    try {
      if (kind === 'multi-search') return ok({ results: this.#search(body as SearchBody) });
      if (kind !== 'indexes') return refused(404, 'not_found');
      if (method === 'POST' && uid === '') return ok(this.#enqueue(request), 202);
      const index = this.indexes.get(uid);
      if (index === undefined) return refused(404, 'index_not_found');
      if (method === 'GET' && part === 'stats') return ok({ numberOfDocuments: index.size, isIndexing: false });
      if (method === 'GET' && part === 'documents' && id !== undefined)
        return index.has(id) ? ok(index.get(id)) : refused(404, 'document_not_found');
      if (method === 'POST' && part === 'documents' && id === 'fetch')
        return ok({ results: this.#fetch(index, body as FetchBody) });
      if (method === 'GET') return ok({ uid, primaryKey: 'id' });
      return ok(this.#enqueue(request), 202);
    } catch (error) {
      if (error instanceof SyntaxError) return refused(400, 'invalid_search_filter');
      if (error instanceof MissingIndex) return refused(404, 'index_not_found');
      throw error;
    }
  }

  #search({ queries }: SearchBody): unknown[] {
    return queries.map(({ indexUid, filter }) => {
      const index = this.indexes.get(indexUid);
      if (index === undefined) throw new MissingIndex();
      const holds = readFilter(filter);
      return { indexUid, hits: [...index.values()].filter(holds).map(({ id }) => ({ id })) };
    });
  }

  #fetch(index: ReadonlyMap<string, Stored>, { filter, fields }: FetchBody): unknown[] {
    const holds = filter === undefined ? () => true : readFilter(filter);
    const found = [...index.values()].filter(holds);
    if (fields === undefined) return found;
    return found.map((stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => fields.includes(key))));
  }

  #enqueue(request: StubRequest): unknown {
    const task: Task = { status: 'enqueued' };
    this.#tasks.push(task);
    this.#queue = this.#queue.then(async () => {
      await new Promise((wait) => setTimeout(wait, this.taskMs(request)));
      const outcome = this.outcome(request);
      if (outcome === 'succeeded') this.#apply(request);
      else if (outcome !== 'canceled') task.error = { code: outcome, message: outcome };
      task.status = outcome === 'succeeded' || outcome === 'canceled' ? outcome : 'failed';
    });
    return { taskUid: this.#tasks.length - 1, status: 'enqueued' };
  }

  #apply({ method, path, body }: StubRequest): void {
    const [, , uid = '', part] = path.split('/');
    if (uid === '') return void this.indexes.set((body as { uid: string }).uid, new Map());
    if (part === undefined && method === 'DELETE') return void this.indexes.delete(uid);
    if (part === 'documents' && method === 'DELETE') return this.indexes.get(uid)?.clear();
    if (part !== 'documents') return;
    for (const document of body as (Stored & { id: string })[]) this.indexes.get(uid)?.set(document.id, document);
  }
}

interface SearchBody {
  readonly queries: readonly { readonly indexUid: string; readonly filter: string }[];
}

interface FetchBody {
  readonly filter?: string;
  readonly fields?: readonly string[];
}

class MissingIndex extends Error {}
