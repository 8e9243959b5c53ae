import type { ApiClient, CallOptions, Problem, RouteId } from '@repere/contract';
import { routeMethod, routeUrl } from '@repere/contract/client';

/** One request to the API, as the server's in-process transport and the browser's `fetch` both understand it. */
export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Its answer; `location` is the header of a redirection. */
export interface ApiResponse {
  readonly status: number;
  readonly body: unknown;
  readonly location?: string | undefined;
}

export type ApiTransport = (request: ApiRequest) => Promise<ApiResponse>;

/** An answer that is not a success; `problem` is null when the body is no problem document. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    readonly location: string | null,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
  }
}

/** Builds the typed client over a transport. Throws ApiError on any answer outside 2xx, TypeError when offline. */
export function createApiClient(transport: ApiTransport): ApiClient {
  const call = async <R extends RouteId>(route: R, options: CallOptions<R> = {}): Promise<unknown> => {
    const { status, body, location } = await transport({
      method: routeMethod(route),
      url: routeUrl(route, options),
      body: options.body,
      headers: options.headers,
      signal: options.signal,
    });
    if (status >= 200 && status < 300) return body;
    throw new ApiError(status, isProblem(body) ? body : null, location ?? null);
  };
  return call as ApiClient;
}

/** The browser's transport. */
export const fetchTransport: ApiTransport = async ({ method, url, body, headers, signal }) => {
  const response = await fetch(url, {
    method,
    // Of a form with files, the browser itself writes the type and its boundary.
    headers: {
      ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
    signal: signal ?? null,
  });
  const json = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: json ? await response.json() : null };
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && Array.isArray((body as Partial<Problem>).errors);
