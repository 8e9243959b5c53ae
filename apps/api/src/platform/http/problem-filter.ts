import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@repere/contract';
import { format, isMessageKey } from '@repere/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseBusy, DatabaseUnavailable, StorageFull } from '../database';
import { nameDatabaseError } from '../database/database-errors';
import type { Log } from '../logging/log';
import { parameterInWords } from './parameter-words';
import { ProblemError, StaleVersionProblem } from './problem';
import { problemPage } from './problem-page';
import { requestLanguage } from './request-language';
import type { RouteTable } from './route-table';

/** The one place where failures become answers: never a stack, never SQL, always a code and the number of the request. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly routes: RouteTable,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers a request that failed, wherever it did. */
  readonly answer = (exception: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = this.#named(asProblem(exception), request);
    if (problem.status >= 500)
      this.log[problem.code === 'internal_error' ? 'error' : 'warn'](
        { requestId: request.id, code: problem.code, error: exception },
        'request failed',
      );
    sendProblem(request, reply, problem);
  };

  /** An address that exists for other verbs is not an unknown one. */
  #named(problem: ProblemError, { method, url }: FastifyRequest): ProblemError {
    if (problem.code !== 'route_not_found') return problem;
    const verbs = this.routes.verbsOf(url);
    if (verbs.length === 0 || verbs.includes(method)) return problem;
    return new ProblemError('method_not_allowed', 405, {}, [], { allow: verbs.join(', ') });
  }
}

/** Writes a problem in the reader's language: a page for a browser outside `/api/`, JSON for everyone else. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ProblemError): void {
  const body = problemBody(request, error);
  void reply.status(error.status).header('cache-control', 'no-store').headers(error.headers);
  if (request.url.startsWith('/api/') || !(request.headers.accept ?? '').includes('text/html')) {
    void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
    return;
  }
  void reply.type('text/html; charset=utf-8').send(problemPage(body, requestLanguage(request)));
}

function problemBody(request: FastifyRequest, error: ProblemError): Problem {
  const language = requestLanguage(request);
  const key = `problem.${error.code}`;
  const title = format(language, isMessageKey(key) ? key : 'problem.http_error', {
    ...error.params,
    requestId: request.id,
  });
  const sentences = error.errors.flatMap(({ parameter, value, code }) => {
    const detail = `detail.${code}`;
    return isMessageKey(detail)
      ? [format(language, detail, { parameter: parameterInWords(parameter, language), value: value ?? '' })]
      : [];
  });
  return {
    type: `/api/docs#${error.code}`,
    title,
    status: error.status,
    code: error.code,
    ...(sentences.length > 0 && { detail: sentences.join(' ') }),
    params: { ...error.params },
    requestId: request.id,
    errors: [...error.errors],
    ...(error instanceof StaleVersionProblem && { conflict: error.conflict }),
  };
}

const BY_FASTIFY_CODE: Readonly<Record<string, readonly [code: string, status: number]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body_too_large', 413],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 415],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid_body', 400],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid_body', 400],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid_body', 400],
  FST_ERR_BAD_URL: ['invalid_request', 400],
  FST_ERR_MAX_PARAM_LENGTH: ['address_too_long', 414],
};

const BY_STATUS: Readonly<Record<number, string>> = {
  // Nest's own refusal: JSON that does not parse. Our validation names what it refuses.
  400: 'invalid_body',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'route_not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'body_too_large',
  414: 'address_too_long',
  415: 'unsupported_media_type',
};

/** Recognises a failure; what nobody expected becomes `internal_error`. */
export function asProblem(exception: unknown): ProblemError {
  if (exception instanceof ProblemError) return exception;
  const error = nameDatabaseError(exception);
  const retry = (seconds: number): Record<string, string> => ({ 'retry-after': String(seconds) });
  if (error instanceof DatabaseUnavailable)
    return new ProblemError('database_unavailable', 503, {}, [], retry(2), error);
  if (error instanceof DatabaseBusy) return new ProblemError('database_busy', 503, {}, [], retry(5), error);
  if (error instanceof StorageFull) return new ProblemError('storage_full', 503, {}, [], retry(60), error);
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? BY_FASTIFY_CODE[code] : undefined;
  if (known !== undefined) return new ProblemError(known[0], known[1]);
  const status = error instanceof HttpException ? error.getStatus() : typeof statusCode === 'number' ? statusCode : 500;
  if (status >= 400 && status < 500) return new ProblemError(BY_STATUS[status] ?? 'http_error', status);
  return new ProblemError('internal_error', 500, {}, [], {}, error);
}
