import { z } from 'zod';

/** One faulty parameter or field: which, what was given, why, and the values that would do when they are few. */
export const problemDetail = z.strictObject({
  parameter: z.string(),
  value: z.string().nullable(),
  code: z.string(),
  allowed: z.array(z.string()).optional(),
});

/** Both sides of a change that came too late (409 `stale_version`): what was seen, what is wanted, what others wrote since. */
export const versionConflict = z.strictObject({
  expected: z.int(),
  current: z.int(),
  fields: z.array(z.strictObject({ field: z.string(), base: z.unknown(), yours: z.unknown(), theirs: z.unknown() })),
});

/** RFC 9457 problem details; `title` and `detail` are in the reader's language, `code` and `params` are for programs. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    params: z.record(z.string(), z.unknown()),
    requestId: z.string(),
    errors: z.array(problemDetail),
    conflict: versionConflict.optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problem>;
export type VersionConflict = z.output<typeof versionConflict>;
export type ProblemDetail = z.output<typeof problemDetail>;
