import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { weakEtag } from './response-cache';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the answer to this request would follow from, when it is worth keeping. */
    answerState: string | null;
  }
}

/** Kept in all, compressed copies included. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Longer questions and answers are seldom asked for twice. */
const LONGEST_URL = 1_000;
const LONGEST_BODY = 256 * 1024;
/** As for answers that are made anew: below it, compression costs more than it saves. */
const WORTH_COMPRESSING = 1_024;

type Encoding = 'br' | 'gzip';

/** A route whose answer follows from its address and from a state that can be named. */
export interface KeptRoute {
  /**
   * Names all that the answer follows from beside its address; null when that is not known, and then nothing is kept.
   * Never a newer state than what is read after the call: an older one kept with newer data is made anew once too
   * often, a newer one kept with older data would stay.
   */
  state(request: FastifyRequest): Promise<string | null>;
  /** Whether this very answer may be given again. */
  keeps(body: string): boolean;
}

interface Kept {
  readonly state: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly compressed: Map<Encoding, Buffer>;
}

/**
 * Public answers given again as bytes while what they follow from is unchanged: no validation, evaluation or writing out
 * (quality.md P2, P5). The least recently used go first.
 */
@Injectable()
export class AnswerMemory {
  readonly #routes = new Map<string, KeptRoute>();
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param path the route's pattern, answered alike to everybody (`@Access('public')`) */
  keep(path: string, route: KeptRoute): void {
    this.#routes.set(path, route);
  }

  /**
   * Registered before ETags and compression. Kept answers are given after every `onRequest`, so that what refuses a
   * request there (limits are hooks of each route, which run after the server's own) refuses these too.
   */
  addTo(fastify: FastifyInstance): void {
    fastify.decorateRequest('answerState', null);
    fastify.addHook('preParsing', async (request, reply) => {
      const route = this.#routeOf(request);
      if (route === undefined) return;
      const state = await route.state(request);
      const kept = this.#kept.get(request.url);
      if (state === null || kept?.state !== state) {
        request.answerState = state;
        return;
      }
      this.#kept.delete(request.url);
      this.#kept.set(request.url, kept);
      return this.#send(kept, request, reply);
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const { answerState: state } = request;
      if (state !== null && typeof payload === 'string' && reply.statusCode === 200)
        if (this.#routeOf(request)?.keeps(payload) === true) this.#store(request.url, state, payload);
      done(null, payload);
    });
  }

  #routeOf({ method, url, routeOptions }: FastifyRequest): KeptRoute | undefined {
    if (method !== 'GET' || url.length > LONGEST_URL || routeOptions.url === undefined) return undefined;
    return this.#routes.get(routeOptions.url);
  }

  #send(kept: Kept, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    void reply.type('application/json; charset=utf-8').header('etag', kept.etag);
    if (kept.body.length < WORTH_COMPRESSING) return reply.send(kept.body);
    void reply.header('vary', 'accept-encoding');
    const encoding = encodingOf(request.headers['accept-encoding']);
    if (encoding === null) return reply.send(kept.body);
    return reply.header('content-encoding', encoding).send(this.#compressed(kept, encoding));
  }

  #compressed(kept: Kept, encoding: Encoding): Buffer {
    const known = kept.compressed.get(encoding);
    if (known !== undefined) return known;
    const made = compress[encoding](kept.body);
    kept.compressed.set(encoding, made);
    this.#bytes += made.length;
    this.#shrink();
    return made;
  }

  #store(url: string, state: string, payload: string): void {
    const body = Buffer.from(payload);
    if (body.length > LONGEST_BODY) return;
    this.#forget(url);
    this.#kept.set(url, { state, etag: weakEtag([body]), body, compressed: new Map() });
    this.#bytes += body.length;
    this.#shrink();
  }

  #shrink(): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#forget(oldest);
    }
  }

  #forget(url: string): void {
    const kept = this.#kept.get(url);
    if (kept === undefined) return;
    this.#kept.delete(url);
    this.#bytes -= [kept.body, ...kept.compressed.values()].reduce((sum, { length }) => sum + length, 0);
  }
}

const compress: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body),
};

/** The better of what a reader accepts. */
function encodingOf(accepted: string | string[] | undefined): Encoding | null {
  const names = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}
