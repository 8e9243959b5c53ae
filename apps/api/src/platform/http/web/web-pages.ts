import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  LOAD_RENDERER,
  type ApiAnswer,
  type ApiRequest,
  type WebRenderer,
  type WebReply,
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

  async render(request: FastifyRequest, form: Record<string, string> | null): Promise<WebReply> {
    const renderer = await this.#loaded();
    return renderer.renderPage(await this.#requestOf(renderer, request, form));
  }

  /** The 500 page, in the reader's language. */
  async failure(request: FastifyRequest): Promise<WebReply> {
    const renderer = await this.#loaded();
    return renderer.renderFailure(await this.#requestOf(renderer, request, null));
  }

  async #requestOf(
    renderer: WebRenderer,
    request: FastifyRequest,
    form: Record<string, string> | null,
  ): Promise<WebRequest> {
    return {
      url: request.url,
      form,
      transport: (call) => this.#callApi(request, call),
      environment: await this.environment.current(),
      manifest: renderer.manifest,
      nonce: request.cspNonce,
    };
  }

  async #callApi(request: FastifyRequest, { method, url, body }: ApiRequest): Promise<ApiAnswer> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const answer = await fastify.inject({
      method: method as 'GET' | 'POST',
      url,
      headers: { accept: 'application/json', 'x-request-id': request.id },
      remoteAddress: request.ip,
      ...(body !== undefined && { payload: body as object }),
    });
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
