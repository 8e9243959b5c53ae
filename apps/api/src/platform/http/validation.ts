import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ProblemDetail } from '@repere/contract';
import { z } from 'zod';
import { invalidBody, invalidParameters } from './problem';

/** Validates query, path parameters and body with the schemas of the contract, and names what is wrong. */
@Injectable()
export class ContractValidationPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const schema = (metadata as { schema?: unknown }).schema;
    if (!(schema instanceof z.ZodType) || metadata.type === 'custom') return value;
    const faults = holdsNul(value) ? nulFaults(value) : [];
    const parsed = await schema.safeParseAsync(value ?? {}, { reportInput: true });
    if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => details(issue, value, schema)));
    if (faults.length > 0) throw metadata.type === 'body' ? invalidBody(faults) : invalidParameters(faults);
    return parsed.data;
  }
}

/**
 * Reads the text fields of a form with its schema.
 * @throws ProblemError 400 that names each faulty field
 */
export function readFields<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const faults = holdsNul(fields) ? nulFaults(fields) : [];
  const parsed = schema.safeParse(fields, { reportInput: true });
  if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => details(issue, fields, schema)));
  if (!parsed.success || faults.length > 0) throw invalidBody(faults);
  return parsed.data;
}

/** What an issue says of the request, as problem details. */
function details(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): ProblemDetail[] {
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return issue.keys.map((key) => ({
      parameter: [...issue.path, key].join('.'),
      value: written(at(value, [...issue.path, key])),
      code: 'unknown_parameter',
      ...(known.length > 0 && issue.path.length === 0 && { allowed: known }),
    }));
  }
  const given = issue.code === 'invalid_value' ? issue.input : at(value, issue.path);
  const parameter = issue.path.filter((part) => typeof part === 'string').join('.');
  const fault: ProblemDetail = { parameter, value: written(given), code: faultCode(issue, given) };
  if (issue.code === 'invalid_value') return [{ ...fault, allowed: issue.values.map(String) }];
  return [fault];
}

function faultCode(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return issue.params['code'];
  if (given === undefined) return 'missing';
  if (Array.isArray(given) && issue.code !== 'too_big' && issue.code !== 'too_small') return 'repeated';
  if (issue.code === 'invalid_value') return 'unknown_value';
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    if (issue.origin === 'string')
      return issue.code === 'too_big' ? 'too_long' : given === '' ? 'missing' : 'too_short';
    if (issue.origin === 'array') return issue.code === 'too_big' ? 'too_many' : 'missing';
    return 'out_of_range';
  }
  return 'malformed';
}

/** The value at a path; a repeatable parameter is numbered after its duplicates are gone, as its schema does. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (typeof key === 'number') return [...new Set(Array.isArray(inside) ? inside : [inside])][key];
    return typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined;
  }, value);
}

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(shallow).join(',');
  return shallow(value);
}

/** What lies inside is not written: a hostile body may be deeper than any stack. */
const shallow = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);

/** PostgreSQL cannot hold U+0000, and no name or search has one; nothing we take is deeper than this. */
const DEEPEST = 40;
function holdsNul(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((inside) => holdsNul(inside, depth + 1));
}

function nulFaults(value: unknown): ProblemDetail[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, inside]) => holdsNul(inside, 1))
    .map(([parameter, inside]) => ({
      parameter,
      value: written(inside)?.replaceAll('\0', '\u2400') ?? null,
      code: 'malformed',
    }));
}
