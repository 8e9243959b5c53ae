import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { MAX_HEADER_BYTES, UPLOAD_MS } from './limits';
import { startingAnswer } from './starting-answer';

/** How often a server that closes lets go of connections that have nothing under way. */
const LEAVE_MS = 50;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The open port: it answers « starting » until the application takes over, and lets it finish when the process ends. */
export class Listener {
  readonly server: Server;
  readonly #starting: Handler;
  #application: Handler | null = null;
  #open = false;
  #closing = false;

  constructor(version: string, engine: 'postgresql' | 'meilisearch') {
    this.#starting = startingAnswer(version, engine);
    this.server = createServer(
      { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: UPLOAD_MS, headersTimeout: 15_000 },
      (request, response) => {
        if (this.#closing) response.setHeader('connection', 'close');
        (this.#open && this.#application !== null ? this.#application : this.#starting)(request, response);
      },
    );
    // Longer than the minute for which proxies keep theirs: never closed under a request that is on its way.
    this.server.keepAliveTimeout = 65_000;
    this.server.on('clientError', refuse);
  }

  /** Rejects with the error of `listen`: EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  listen(port: number, host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.removeListener('error', reject);
        resolve();
      });
    });
  }

  /** For Fastify's `serverFactory`. */
  attach(handler: Handler): Server {
    this.#application = handler;
    return this.server;
  }

  /** From now on requests reach the application. */
  open(): void {
    this.#open = true;
  }

  /** Takes no new connection, lets answers under way finish, and cuts what is left after `graceMs`. */
  close(graceMs: number): Promise<void> {
    this.#closing = true;
    return new Promise((resolve) => {
      const cut = setTimeout(() => this.server.closeAllConnections(), graceMs);
      // An answer under way may have promised to keep its connection: it is idle once the answer is out.
      const leave = setInterval(() => this.server.closeIdleConnections(), LEAVE_MS);
      this.server.close(() => {
        clearTimeout(cut);
        clearInterval(leave);
        resolve();
      });
    });
  }
}

/** What Node refuses before any application sees it, in the same words as other problems. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, reason, code] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'Request Header Fields Too Large', 'headers_too_large']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'request_timeout']
        : [400, 'Bad Request', 'invalid_request'];
  const body = JSON.stringify({
    type: 'about:blank',
    title: reason,
    status,
    code,
    params: {},
    requestId: '',
    errors: [],
  });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
