import { z } from 'zod';
import { language } from './codes';

export const directoryReachQuery = z.strictObject({ lang: language.optional().default('fr') });

/** How much of Québec's social economy the directory holds, against the one official count of it. */
export const directoryReachResponse = z
  .strictObject({
    /** Published listings, one an enterprise; never the demonstration's. */
    listings: z.int(),
    /** Invented listings, which are part of no share. */
    demoListings: z.int(),
    /** `listings` ÷ `universe.enterprises`, six decimals; null while the directory holds none. */
    share: z.number().nullable(),
    universe: z.strictObject({
      enterprises: z.int(),
      /** The year that the count describes, and the day it was published. */
      year: z.int(),
      publishedOn: z.iso.date(),
      source: z.string(),
      url: z.url(),
      licence: z.string(),
    }),
    definition: z.string(),
    generatedAt: z.iso.datetime(),
  })
  .meta({ id: 'DirectoryReachResponse' });

export type DirectoryReachQuery = z.output<typeof directoryReachQuery>;
export type DirectoryReachResponse = z.output<typeof directoryReachResponse>;
