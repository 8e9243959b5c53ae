import { z } from 'zod';

export const livenessResponse = z.strictObject({ status: z.literal('ok') });

/** 200 once migrated and, on a first start, filled; also when search is degraded. 503 before. */
export const readinessResponse = z
  .strictObject({
    status: z.enum(['ready', 'starting']),
    version: z.string(),
    database: z.enum(['up', 'down', 'migrating']),
    search: z.strictObject({
      engine: z.enum(['postgresql', 'meilisearch']),
      degraded: z.boolean(),
      generation: z.string().nullable(),
      documents: z.int(),
    }),
  })
  .meta({ id: 'Readiness' });

export type ReadinessResponse = z.output<typeof readinessResponse>;
