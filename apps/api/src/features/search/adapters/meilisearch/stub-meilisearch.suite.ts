import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How the stub misbehaves: nothing of it stands for a real engine, only for its faults (F5–F9). */
export type StubMood =
  | { readonly kind: 'hangs' }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'routes'; readonly answer: (method: string, path: string) => { status: number; body: unknown } };

export interface StubMeilisearch {
  readonly url: string;
  mood: StubMood;
  /** Requests received, as « METHOD /path ». */
  readonly received: string[];
  stop(): Promise<void>;
}

export async function startStub(mood: StubMood): Promise<StubMeilisearch> {
  const sockets = new Set<Socket>();
  const received: string[] = [];
  const stub = { mood };
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => reply(stub.mood, request, response));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return Object.assign(stub, {
    url: `http://127.0.0.1:${port}`,
    received,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  });
}

function reply(mood: StubMood, request: IncomingMessage, response: ServerResponse): void {
  if (mood.kind === 'hangs') return;
  const { status, body } = mood.kind === 'routes' ? mood.answer(request.method ?? '', request.url ?? '') : mood;
  response.writeHead(status, { 'content-type': 'application/json', ...(mood.kind === 'answers' ? mood.headers : {}) });
  response.end(JSON.stringify(body));
}
