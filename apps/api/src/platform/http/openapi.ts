import { contract, exchangeListing, routes, type RouteContract, type RouteId } from '@repere/contract';
import { z } from 'zod';
import { version } from '../version';

type Json = Readonly<Record<string, unknown>>;

const STATUS_WORDS: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Created',
  308: 'Moved: the listing was merged into another',
  400: 'A parameter is unknown, malformed, out of range or contradictory',
  404: 'Unknown',
  410: 'Withdrawn',
  429: 'Too many requests; see Retry-After',
  503: 'Not available at the moment; see Retry-After',
};

/** The OpenAPI 3.1 description of the whole contract: every route, parameter and status, nothing retyped. */
export function openApiDocument(publicUrl: string): Json {
  const components = z.globalRegistry;
  const schemas = z.toJSONSchema(components, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  }).schemas;
  const paths: Record<string, Record<string, Json>> = {};
  for (const id of Object.keys(routes) as RouteId[]) {
    const { method, path } = routes[id];
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(id, contract[id]) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Repère',
      version,
      description:
        'The directory through which public money finds the social economy of Québec. Public data needs no account; dates are ISO, codes are text. ' +
        'Faults are `application/problem+json` (RFC 9457): `errors` names each parameter, its value and why it was refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutHeader(schema)])),
    },
  };
}

/** The JSON Schema of one line of the exchange format. */
export function exchangeSchema(publicUrl: string): Json {
  const { $defs, ...header } = z.toJSONSchema(exchangeListing, { io: 'input', target: 'draft-2020-12' });
  const schema = $defs?.['ExchangeListing'] ?? header;
  return {
    ...schema,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/api/v1/schemas/listing.json`,
    title: 'Repère exchange format: one listing',
  };
}

function operation(id: RouteId, route: RouteContract): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    operationId: id,
    summary: route.summary,
    parameters,
    ...(route.body !== undefined && {
      requestBody: { required: true, content: content(mediaType(route.body, 'application/json'), route.body) },
    }),
    responses: Object.fromEntries(
      Object.entries(route.responses).map(([status, schema]) => [status, response(Number(status), schema)]),
    ),
  };
}

function response(status: number, schema: z.ZodType): Json {
  const { id } = z.globalRegistry.get(schema) ?? {};
  const type = mediaType(schema, id === 'Problem' ? 'application/problem+json' : 'application/json');
  const retry = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
  return {
    description: STATUS_WORDS[status] ?? String(status),
    ...((status === 429 || status === 503) && { headers: retry }),
    ...(status === 308
      ? { headers: { Location: { description: 'The address of the other listing', schema: { type: 'string' } } } }
      : { content: content(type, schema) }),
  };
}

const mediaType = (schema: z.ZodType, otherwise: string): string =>
  String(z.globalRegistry.get(schema)?.['contentMediaType'] ?? otherwise);

const content = (type: string, schema: z.ZodType): Json => {
  const id = z.globalRegistry.get(schema)?.id;
  return { [type]: { schema: id === undefined ? jsonSchema(schema) : { $ref: `#/components/schemas/${id}` } } };
};

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, property]) => {
    const described = jsonSchema(property);
    return {
      name,
      in: place,
      required: place === 'path',
      ...(described['description'] !== undefined && { description: described['description'] }),
      ...(described['type'] === 'array' && { style: 'form', explode: true }),
      schema: described,
    };
  });
}

/** A parameter that becomes something else when read (a box of coordinates) is described as it is written. */
function jsonSchema(schema: z.ZodType): Json {
  const options = { target: 'draft-2020-12', unrepresentable: 'any' } as const;
  const read = withoutHeader(z.toJSONSchema(schema, { ...options, io: 'output' }));
  const { default: given, ...rest } = read;
  if (Object.keys(rest).length > 0) return read;
  return {
    ...withoutHeader(z.toJSONSchema(schema, { ...options, io: 'input' })),
    ...(given !== undefined && { default: given }),
  };
}

function withoutHeader(schema: object): Json {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  return rest;
}
