import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch';
import { EngineRefused, EngineUnavailable } from '../../search-engine.port';

/** What a failure of the engine means to us; anything unknown is a defect and stays as it is. */
export function nameFailure(error: unknown): unknown {
  if (error instanceof MeilisearchTaskTimeOutError)
    return new EngineUnavailable('meilisearch', 'timeout', null, { cause: error });
  if (error instanceof MeilisearchRequestTimeOutError)
    return new EngineUnavailable('meilisearch', 'timeout', null, { cause: error });
  if (error instanceof MeilisearchRequestError) {
    const late = error.cause instanceof MeilisearchRequestTimeOutError || nameOf(error.cause) === 'TimeoutError';
    return new EngineUnavailable('meilisearch', late ? 'timeout' : 'unreachable', null, { cause: error });
  }
  if (error instanceof MeilisearchApiError) return apiFailure(error);
  return error;
}

function apiFailure(error: MeilisearchApiError): Error {
  const { status, headers } = error.response;
  const code = error.cause?.code ?? `http_${status}`;
  if (code === 'index_not_found') return new EngineUnavailable('meilisearch', 'no_index', null, { cause: error });
  if (status === 429 || status === 503) {
    const seconds = Number(headers.get('retry-after'));
    return new EngineUnavailable('meilisearch', 'overloaded', seconds > 0 ? seconds : null, { cause: error });
  }
  if (status >= 500) return new EngineUnavailable('meilisearch', 'unreachable', null, { cause: error });
  return new EngineRefused('meilisearch', code, { cause: error });
}

const nameOf = (value: unknown): string => (value instanceof Error ? value.name : '');

/** Runs a call to the engine, naming its failures. */
export async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw nameFailure(error);
  }
}
