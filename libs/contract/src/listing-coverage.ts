import { z } from 'zod';
import { territoryCode } from './codes';
import { sectorLabel } from './listing-parts';

/** How a territory is covered: each listing counts once, under the best it does there (classes of rule R10). */
const coverage = {
  /** Based there: classes 1, 3 and 6. */
  based: z.int(),
  /** Based elsewhere, delivers to all of it by zone or radius: class 2. */
  delivering: z.int(),
  /** Based elsewhere, delivers to part of it: class 5. */
  part: z.int(),
  /** Based elsewhere, delivers there because it delivers across Québec: class 4. */
  province: z.int(),
  /** True when the four are zero: nobody covers it. */
  nobody: z.boolean(),
};

export const coveredPlace = z.strictObject({ code: territoryCode, name: z.string(), ...coverage });

export const coveredMrc = coveredPlace.extend({ region: territoryCode, lat: z.number(), lng: z.number() });

export const listingCoverageResponse = z
  .strictObject({
    /** Listings counted, wherever they deliver. */
    total: z.int(),
    degraded: z.boolean(),
    /** Sectors that the text names: only listings that offer them are counted (`relevance.offering` of the list). */
    need: z.array(sectorLabel),
    /** The places asked for, in their order. */
    places: z.array(coveredPlace),
    regions: z.array(coveredPlace),
    mrcs: z.array(coveredMrc),
  })
  .meta({ id: 'ListingCoverageResponse' });

export type ListingCoverageResponse = z.output<typeof listingCoverageResponse>;
export type CoveredPlace = z.output<typeof coveredPlace>;
