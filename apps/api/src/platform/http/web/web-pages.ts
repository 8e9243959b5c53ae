import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  LOAD_RENDERER,
  type ApiAnswer,
  type ApiRequest,
  type FormFields,
  type FormFiles,
  type SentPage,
  type WebRenderer,
  type WebRequest,
} from './web-renderer';
import { WebEnvironmentService } from './web-environment';

/** Renders pages with the web's server bundle, giving it the API in process: the same routes, checks and answers as outside. */
@Injectable()
export class WebPages {
  #renderer: Promise<WebRenderer> | null = null;

  constructor(
    @Inject(LOAD_RENDERER) private readonly load: () => Promise<WebRenderer>,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(WebEnvironmentService) private readonly environment: WebEnvironmentService,
  ) {}

  async render(request: FastifyRequest, form: FormFields | null, files: FormFiles): Promise<SentPage> {
    const renderer = await this.#loaded();
    const cookies: string[] = [];
    const reply = await renderer.renderPage(await this.#requestOf(renderer, request, { form, files }, cookies));
    return { ...reply, cookies };
  }

  /** The 500 page, in the reader's language. */
  async failure(request: FastifyRequest): Promise<SentPage> {
    const renderer = await this.#loaded();
    const reply = await renderer.renderFailure(await this.#requestOf(renderer, request, { form: null, files: {} }, []));
    return { ...reply, cookies: [] };
  }

  async #requestOf(
    renderer: WebRenderer,
    request: FastifyRequest,
    posted: Pick<WebRequest, 'form' | 'files'>,
    cookies: string[],
  ): Promise<WebRequest> {
    return {
      url: request.url,
      ...posted,
      transport: (call) => this.#callApi(request, call, cookies),
      environment: await this.environment.current(),
      manifest: renderer.manifest,
      nonce: request.cspNonce,
    };
  }

  /** Calls a route as the reader would: her cookies and where her request came from go along, new cookies come back. */
  async #callApi(
    request: FastifyRequest,
    { method, url, body, headers }: ApiRequest,
    cookies: string[],
  ): Promise<ApiAnswer> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const sent = await encoded(body);
    const answer = await fastify.inject({
      method: method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      url,
      headers: {
        ...passedOn(request, cookies),
        // A page says in which language it wants its answer.
        ...headers,
        ...sent.headers,
        accept: 'application/json',
        'x-request-id': request.id,
      },
      remoteAddress: request.ip,
      ...(sent.payload !== undefined && { payload: sent.payload }),
    });
    cookies.push(...[answer.headers['set-cookie'] ?? []].flat());
    const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.payload !== '';
    return {
      status: answer.statusCode,
      body: json ? (JSON.parse(answer.payload) as unknown) : null,
      location: answer.headers.location,
    };
  }

  /** Loaded once; a failure is not kept, so that building the pages is enough to mend it. */
  #loaded(): Promise<WebRenderer> {
    if (this.#renderer === null) {
      const loading = this.load();
      this.#renderer = loading;
      loading.catch(() => (this.#renderer = null));
    }
    return this.#renderer;
  }
}

/** A form with files goes as a browser would send it, anything else as JSON. */
async function encoded(body: unknown): Promise<{ payload?: object; headers?: Record<string, string> }> {
  if (!(body instanceof FormData)) return body === undefined ? {} : { payload: body as object };
  const form = new Response(body);
  const headers = { 'content-type': form.headers.get('content-type') ?? '' };
  return { headers, payload: Buffer.from(await form.arrayBuffer()) };
}

const PASSED_ON = ['origin', 'sec-fetch-site', 'user-agent', 'accept-language', 'host'] as const;

/** Headers of the reader's request that the API must see too; cookies set by an earlier call of this page replace hers. */
function passedOn(request: FastifyRequest, cookies: readonly string[]): Record<string, string> {
  const jar = new Map<string, string>();
  const given = (request.headers.cookie ?? '').split(';');
  for (const pair of [...given, ...cookies.map((cookie) => cookie.split(';')[0] ?? '')]) {
    const [name = '', ...value] = pair.trim().split('=');
    if (name !== '') jar.set(name, value.join('='));
  }
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return cookie === '' ? headers : { ...headers, cookie };
}
