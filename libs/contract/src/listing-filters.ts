import { z } from 'zod';
import {
  language,
  legalFormCode,
  mode,
  practiceCode,
  recognitionCode,
  sectorId,
  territoryCode,
  verificationStatus,
} from './codes';
import { boundingBox, many, numeric } from './query';

/** The filters that the list, the map and the exports share: `*` repeats, OR inside, AND between. */
export const listingFilterQuery = z.strictObject({
  q: z.string().max(4000).optional(),
  sector: many(sectorId),
  serves: many(territoryCode),
  located: many(territoryCode),
  /** `lat,lng` or a territory code; existence and range are checked against the reference tables. */
  near: z.string().max(60).optional(),
  radiusKm: numeric(z.number().gt(0).lte(1000)).optional(),
  bbox: boundingBox.optional(),
  mode: many(mode),
  /** A legal-form code or a family: cooperative, nonprofit, mutual. */
  form: many(legalFormCode),
  recognition: many(recognitionCode),
  practice: many(practiceCode),
  status: many(verificationStatus),
  lang: language.optional().default('fr'),
  understand: z.enum(['on', 'off']).optional().default('on'),
  plain: many(z.string().min(1).max(200)),
});

export const sort = z.enum(['relevance', 'distance', 'name', 'confirmed']);

export const listingSearchQuery = listingFilterQuery.extend({
  sort: sort.optional(),
  page: numeric(z.int().min(1).max(1_000_000)).optional().default(1),
  pageSize: numeric(z.int().min(1).max(100)).optional().default(20),
});

/** The viewport does not change `total`; it only chooses what is drawn. */
export const listingMapQuery = listingFilterQuery.extend({
  zoom: numeric(z.int().min(0).max(20)).optional().default(6),
});

export type ListingFilterQuery = z.output<typeof listingFilterQuery>;
export type ListingSearchQuery = z.output<typeof listingSearchQuery>;
export type ListingMapQuery = z.output<typeof listingMapQuery>;
export type SortOrder = z.output<typeof sort>;
