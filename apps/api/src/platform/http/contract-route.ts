import {
  applyDecorators,
  Body,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  SetMetadata,
  Query,
} from '@nestjs/common';
import { contract, routes, type Contract, type RouteId } from '@repere/contract';

/** Metadata key that holds the id of a handler's route. */
export const CONTRACT_ROUTE = 'repere:contract-route';

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

type RouteWith<Part extends string> = {
  [R in RouteId]: Contract[R] extends Record<Part, unknown> ? R : never;
}[RouteId];

/**
 * Binds a handler to a route of the contract: verb, path and status of success.
 * Its parameters then take `ContractQuery`, `ContractParams` and `ContractBody` of the same route.
 */
export function ContractRoute(id: RouteId): MethodDecorator {
  const { method, path } = routes[id];
  const success =
    Object.keys(contract[id].responses)
      .map(Number)
      .find((status) => status >= 200 && status < 300) ?? 200;
  return applyDecorators(verbs[method](path), HttpCode(success), SetMetadata(CONTRACT_ROUTE, id));
}

/** The query of a route, validated and coerced by its schema. */
export const ContractQuery = (id: RouteWith<'query'>): ParameterDecorator => Query({ schema: contract[id].query });

/** The path parameters of a route, validated by their schema. */
export const ContractParams = (id: RouteWith<'params'>): ParameterDecorator => Param({ schema: contract[id].params });

/** The body of a route, validated by its schema. */
export const ContractBody = (id: RouteWith<'body'>): ParameterDecorator => Body({ schema: contract[id].body });
