import type { z } from 'zod';
import type { Contract } from './contract';
import { publicRoutes } from './public-routes';
import type { RouteId } from './routes';

type QueryOf<R extends RouteId> = Contract[R] extends { query: infer Q extends z.ZodType }
  ? Partial<z.output<Q>>
  : never;
type BodyOf<R extends RouteId> = Contract[R] extends { body: infer B extends z.ZodType } ? z.output<B> : never;
type SuccessOf<R extends RouteId> = Contract[R]['responses'] extends { 200: infer T extends z.ZodType }
  ? z.output<T>
  : Contract[R]['responses'] extends { 201: infer T extends z.ZodType }
    ? z.output<T>
    : never;

/** What a caller gives a route: path parameters, query and body, each only where the contract has one. */
export interface CallOptions<R extends RouteId> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<R>;
  readonly body?: BodyOf<R>;
  /** If-Match, Idempotency-Key. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A typed client; the server hands pages one that calls the use case, the browser one that fetches. */
export type ApiClient = <R extends RouteId>(route: R, options?: CallOptions<R>) => Promise<SuccessOf<R>>;

type Table = Readonly<Record<string, { readonly method: string; readonly path: string }>>;

let table: Table = publicRoutes;

/** Gives this bundle more routes than those of the public pages: `learnRoutes(routes)` of `@repere/contract/routes`. */
export function learnRoutes(more: Table): void {
  table = { ...table, ...more };
}

function find(route: RouteId): Table[string] {
  const found = table[route];
  if (found === undefined) throw new Error(`this bundle has not learned the route ${route}`);
  return found;
}

/** The verb of a route. */
export const routeMethod = (route: RouteId): string => find(route).method;

/**
 * The address of a route with its parameters filled in and its query written out; arrays repeat.
 * @example routeUrl('searchListings', { query: { q: 'traiteur', serves: ['35027'] } })
 */
export function routeUrl<R extends RouteId>(route: R, options: CallOptions<R> = {}): string {
  const path = find(route).path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(options.params?.[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(options.query ?? {}))
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(key, wire(item));
    }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function wire(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  const { west, south, east, north } = value as Record<string, number>;
  return [west, south, east, north].join(',');
}
