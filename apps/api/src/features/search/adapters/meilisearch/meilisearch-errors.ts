import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch';
import { EngineRefused, EngineUnavailable } from '../../search-engine.port';

/** What a failure of the engine means to us; anything unknown is a defect and stays as it is. */
export function nameFailure(error: unknown): unknown {
  if (error instanceof MeilisearchTaskTimeOutError || error instanceof MeilisearchRequestTimeOutError)
    return new EngineUnavailable('meilisearch', 'timeout', null, { cause: error });
  if (nameOf(error) === 'TimeoutError') return new EngineUnavailable('meilisearch', 'timeout', null, { cause: error });
  if (error instanceof MeilisearchRequestError) {
    const late = error.cause instanceof MeilisearchRequestTimeOutError || nameOf(error.cause) === 'TimeoutError';
    return new EngineUnavailable('meilisearch', late ? 'timeout' : 'unreachable', null, { cause: error });
  }
  if (error instanceof MeilisearchApiError) return apiFailure(error);
  // The client parses whatever comes: the page of a proxy in the engine's place, or half an answer.
  if (nameOf(error) === 'SyntaxError')
    return new EngineUnavailable('meilisearch', 'unreachable', null, { cause: error });
  return error;
}

/** The engine as a whole cannot write, whatever the documents: a write that failed so is tried again, and blames none. */
const CANNOT_WRITE = new Set([
  'no_space_left_on_device',
  'database_size_limit_reached',
  'too_many_open_files',
  'io_error',
  'canceled',
]);

/** What a task that the engine accepted and then failed means (F8). @param code its error, or `canceled` */
export const taskFailure = (code: string): Error =>
  CANNOT_WRITE.has(code) ? new EngineUnavailable('meilisearch', 'overloaded') : new EngineRefused('meilisearch', code);

function apiFailure(error: MeilisearchApiError): Error {
  const { status, headers } = error.response;
  const code = error.cause?.code ?? `http_${status}`;
  // The one document asked for by name is the mark of the index.
  if (code === 'index_not_found' || code === 'document_not_found')
    return new EngineUnavailable('meilisearch', 'no_index', null, { cause: error });
  if (status === 401 || status === 403)
    return new EngineUnavailable('meilisearch', 'forbidden', null, { cause: error });
  if (status === 429 || status === 503 || CANNOT_WRITE.has(code)) {
    const seconds = Number(headers.get('retry-after'));
    return new EngineUnavailable('meilisearch', 'overloaded', seconds > 0 ? seconds : null, { cause: error });
  }
  if (status >= 500) return new EngineUnavailable('meilisearch', 'unreachable', null, { cause: error });
  return new EngineRefused('meilisearch', code, { cause: error });
}

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';

/** Runs a call to the engine, naming its failures. */
export async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw nameFailure(error);
  }
}
