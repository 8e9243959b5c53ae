import type { Server } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyInstance, FastifyServerFactoryHandler } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { nestLogger } from '../logging/log';
import { AccessGuard } from './access-guard';
import { AnswerMemory } from './answer-memory';
import { addApiDocs } from './api-docs';
import { addFavicon } from './favicon';
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, UPLOAD_MS } from './limits';
import { addMetricsRoute, Metrics } from './metrics';
import { ProblemAdapter } from './problem-adapter';
import { asProblem, ProblemFilter, sendProblem } from './problem-filter';
import { addRateLimit } from './rate-limit';
import { readableUrl } from './readable-url';
import { addRequestContext, requestId } from './request-context';
import { addRequestLog } from './request-log';
import { addResponseCache } from './response-cache';
import { RouteTable } from './route-table';
import { addSecurityHeaders } from './security-headers';
import { addUploads } from './upload';
import { ContractValidationPipe } from './validation';

export interface HttpAppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Given when the server listens before the application exists: receives Fastify's handler and returns that server. */
  readonly attach?: (handler: FastifyServerFactoryHandler<Server>) => Server;
}

/**
 * The HTTP application around the given root module, initialised but not listening:
 * validation and problems of the contract, headers, limits, compression, ETags, health, metrics and API reference.
 */
export async function createHttpApp(
  root: Type | DynamicModule,
  { config, log, attach }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const adapter = new ProblemAdapter(
    serverOptions(config, attach),
    (fastify) => new ProblemFilter(log, new RouteTable(fastify)),
  );
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    bodyParser: true,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const metrics = app.get(Metrics);
  addRequestContext(fastify);
  addRequestLog(fastify, log, metrics);
  await addSecurityHeaders(fastify, config);
  if (config.rateLimit) await addRateLimit(fastify);
  app.get(AnswerMemory).addTo(fastify);
  addResponseCache(fastify);
  await fastify.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
    // A long answer is sent on as it is made: without a flush, Brotli keeps megabytes before its first byte.
    brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { flush: constants.Z_SYNC_FLUSH },
    globalDecompression: false,
  });
  await addUploads(fastify);
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalPipes(new ContractValidationPipe());
  app.useGlobalFilters(adapter.filter);
  // A list pasted or uploaded as text reaches its route as text.
  fastify.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  addMetricsRoute(fastify, metrics, config);
  addFavicon(fastify);
  addApiDocs(app, config);
  await app.init();
  await fastify.ready();
  return app;
}

function serverOptions(config: Config, attach: HttpAppOptions['attach']): object {
  return {
    bodyLimit: MAX_BODY_BYTES,
    genReqId: requestId,
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: false },
    requestTimeout: UPLOAD_MS,
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, asProblem(error)),
    rewriteUrl: readableUrl,
    ...(attach !== undefined && { serverFactory: attach }),
  } satisfies FastifyHttpOptions<Server>;
}
