import { z } from 'zod';

/** A repeatable query parameter: absent, once or many times; duplicates are removed, once counted. OR inside one filter. */
export const many = <T extends z.ZodType<string>>(item: T, max = 200) =>
  z
    .preprocess((value, context) => {
      const given: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
      if (given.length > max)
        context.addIssue({ code: 'too_big', origin: 'array', maximum: max, inclusive: true, input: value });
      return [...new Set(given)];
    }, z.array(item).max(max))
    .optional()
    .default([]);

/** A number written in a query string; an empty string is an error, not zero. */
export const numeric = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^-?\d{1,9}(\.\d{1,12})?$/)
    .transform(Number)
    .pipe(schema);

/** `w,s,e,n` in degrees; west before east, south before north. */
export const boundingBox = z
  .string()
  .max(120)
  .transform((text, context) => {
    const parts = text.split(',').map((part) => (/^-?\d{1,3}(\.\d+)?$/.test(part.trim()) ? Number(part) : Number.NaN));
    const [west = NaN, south = NaN, east = NaN, north = NaN] = parts;
    const inside = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
    if (parts.length !== 4 || !inside) {
      context.addIssue({ code: 'custom', message: 'bbox', params: { code: 'malformed' } });
      return z.NEVER;
    }
    return { west, south, east, north };
  });

/** The number of a page, from 1. */
export const pageNumber = numeric(z.int().min(1).max(100_000)).optional().default(1);

/** How many on a page. */
export const pageSize = (usual: number) => numeric(z.int().min(1).max(100)).optional().default(usual);

/** One page of a list. @example pageOf(listing).meta({ id: 'Listings' }) */
export const pageOf = <T extends z.ZodType>(result: T) =>
  z.strictObject({ total: z.int(), page: z.int(), pageSize: z.int(), results: z.array(result) });
