import { z } from 'zod';
import {
  isoDate,
  language,
  legalFormCode,
  locationPrecision,
  mode,
  practiceCode,
  recognitionCode,
  sectorId,
  territoryCode,
  verificationStatus,
} from './codes';
import { localizedText, serviceArea } from './exchange';
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

export const codedLabel = z.strictObject({ code: z.string(), label: z.string() });
export const codedName = z.strictObject({ code: z.string(), name: z.string() });
export const sectorLabel = z.strictObject({ id: sectorId, label: z.string() });

/** Who vouches for the listing: `by` is the list, enterprise or network it comes from, `on` the date of that evidence. */
export const statusEvidence = z.strictObject({
  code: verificationStatus,
  by: z.string().nullable(),
  on: isoDate.nullable(),
});

export const location = z.strictObject({ lat: z.number(), lng: z.number(), precision: locationPrecision });

/** Why a listing serves the searched place; classes 1 to 6 of rule R10, share of rule R2. */
export const serviceMatch = z.strictObject({
  class: z.int().min(1).max(6),
  place: territoryCode,
  reason: z.strictObject({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
  }),
  share: z.strictObject({ covered: z.int(), total: z.int() }).nullable(),
});

export const listingSummary = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  url: z.string(),
  name: z.string(),
  tradeName: z.string().nullable(),
  neq: z.string().nullable(),
  /** A legal-form code, as in the exchange format; its label beside it. */
  legalForm: legalFormCode.nullable(),
  legalFormLabel: z.string().nullable(),
  /** In the reader's language, else the other one. */
  description: z.string().nullable(),
  /** The language the description is really in. */
  descriptionLanguage: language.nullable(),
  status: statusEvidence,
  municipality: codedName,
  mrc: codedName,
  region: codedName,
  location: location.nullable(),
  sectors: z.array(sectorLabel),
  modes: z.array(mode),
  recognitions: z.array(codedLabel),
  /** Kilometres, great circle, one decimal; approximate unless the seat's point is exact. */
  distance: z.strictObject({ km: z.number(), approximate: z.boolean() }).nullable(),
  match: serviceMatch.nullable(),
  /** Whether it offers the need that the text names, or only mentions it or answers in part; null when the text names none. */
  relevance: z.enum(['offers', 'mentions']).nullable(),
  lastConfirmedOn: isoDate.nullable(),
});

export const facetValue = z.strictObject({ value: z.string(), label: z.string(), count: z.int() });

/** Counts under the other filters; zero omitted unless selected. */
export const facets = z.strictObject({
  sector: z.array(facetValue),
  region: z.array(facetValue),
  mrc: z.array(facetValue),
  form: z.array(facetValue),
  mode: z.array(facetValue),
  recognition: z.array(facetValue),
  practice: z.array(facetValue),
  status: z.array(facetValue),
});

const understoodWord = z.strictObject({ code: z.string(), label: z.string(), words: z.string() });

/** What was recognised in `q`; `words` are the reader's own words, to be given back in `plain` to undo one. */
export const understood = z.strictObject({
  text: z.string(),
  places: z.array(understoodWord),
  /** Places recognised in the words that do not apply, because others were chosen in `serves`. */
  setAside: z.array(understoodWord),
  sectors: z.array(z.strictObject({ id: sectorId, label: z.string(), words: z.string() })),
  forms: z.array(understoodWord),
  recognitions: z.array(understoodWord),
  corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  codes: z.strictObject({ unspsc: z.array(codedLabel), seao: z.array(codedLabel) }),
});

export const repair = z.strictObject({
  drop: z.strictObject({ parameter: z.string(), value: z.string() }),
  gains: z.int(),
});

/**
 * How the results of a text that names a need divide: those whose sectors or activities are what is asked for stand
 * first in the list sorted by relevance, those that mention it or answer in part stand after. They add up to `total`.
 */
export const relevanceSplit = z.strictObject({ offering: z.int(), mentioning: z.int() });

/** A larger place or circle than the one asked for, and how many listings that search finds; none is in `total` (R8). */
export const widerRing = z.strictObject({
  kind: z.enum(['mrc', 'region', 'neighbours', 'radius']),
  /** The parameter whose values to replace by `values`. */
  parameter: z.enum(['serves', 'located', 'radiusKm']),
  values: z.array(z.string()),
  /** Names of the places, in the order of `values`; empty for a circle. */
  names: z.array(z.string()),
  total: z.int(),
});

/** The nearest listing that meets every criterion but the place, outside the count. */
export const nearestListing = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  municipality: codedName,
  distance: z.strictObject({ km: z.number(), approximate: z.boolean() }),
  /** Nobody knows where it delivers. */
  undeclared: z.boolean(),
});

/** Offered beside few results, never counted with them. */
export const wider = z.strictObject({ rings: z.array(widerRing), nearest: z.array(nearestListing) });

export const listingSearchResponse = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** True when the chosen search engine could not answer and PostgreSQL did in its place. */
    degraded: z.boolean(),
    results: z.array(listingSummary),
    facets,
    understood,
    repairs: z.array(repair),
    /** Null unless the text names a need. */
    relevance: relevanceSplit.nullable(),
    /** Null unless a place is asked for and few listings answer. */
    wider: wider.nullable(),
    /** How many more would answer but for their legal form, which nobody knows; null unless a form is asked for. */
    formUnknown: z.int().nullable(),
  })
  .meta({ id: 'ListingSearchResponse' });

export const listingMapResponse = z
  .strictObject({
    total: z.int(),
    /** Matches that no point can show. */
    unlocated: z.int(),
    clusters: z.array(
      z.strictObject({
        lat: z.number(),
        lng: z.number(),
        count: z.int(),
        bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      }),
    ),
    points: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        lat: z.number(),
        lng: z.number(),
        /** Present when several listings share this very point; holds them all, `id` included. */
        ids: z.array(z.uuid()).optional(),
      }),
    ),
  })
  .meta({ id: 'ListingMapResponse' });

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

/** An activity as in the exchange format. */
export const listingActivity = z.strictObject({
  sectors: z.array(sectorId),
  modes: z.array(mode),
  area: serviceArea,
  description: localizedText,
});

/** The words for the codes of a listing, in the reader's language. */
export const listingLabels = z.strictObject({
  legalForm: z.string().nullable(),
  formFamily: codedLabel.nullable(),
  sectors: z.array(sectorLabel),
  recognitions: z.array(codedLabel),
  practices: z.array(codedLabel),
  /** Every territory named in an area. */
  zones: z.array(codedLabel),
  /** One sentence per activity, in their order: « Livre dans un rayon de 30 km ». */
  areas: z.array(z.string()),
});

/** The whole listing: the exchange fields with the exchange format's own shapes, then what Repère knows besides. */
export const listingDetail = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    url: z.string(),
    externalId: z.string().nullable(),
    neq: z.string().nullable(),
    name: z.string(),
    tradeName: z.string().nullable(),
    otherNames: z.array(z.string()),
    acronym: z.string().nullable(),
    legalForm: legalFormCode.nullable(),
    seat: z.strictObject({
      municipality: z.string(),
      address: z.string().nullable(),
      postalCode: z.string().nullable(),
      lat: z.number().nullable(),
      lng: z.number().nullable(),
    }),
    contact: z.strictObject({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      website: z.string().nullable(),
    }),
    description: localizedText,
    languages: z.array(z.string()),
    employees: z.int().nullable(),
    activities: z.array(listingActivity),
    recognitions: z.array(recognitionCode),
    practices: z.array(practiceCode),
    clientReferences: z.array(z.string()),
    lastConfirmedOn: isoDate.nullable(),
    labels: listingLabels,
    /** False when the NEQ's check digit is wrong; null without NEQ. */
    neqValid: z.boolean().nullable(),
    municipality: codedName,
    mrc: codedName,
    region: codedName,
    location: location.nullable(),
    status: statusEvidence,
    /** Where the listing comes from and when it last changed here. */
    provenance: z.strictObject({
      source: z.string(),
      importedOn: isoDate,
      updatedOn: isoDate,
      version: z.int(),
      demo: z.boolean(),
    }),
    /** Public contracts matched to the enterprise; null while none has been looked for. */
    contracts: z.array(z.never()).nullable(),
  })
  .meta({ id: 'ListingDetail' });

export const listingQuery = z.strictObject({ lang: language.optional().default('fr') });

/** « Signaler une erreur »: a visitor's remark, kept for staff. `website` is a trap for robots and stays empty. */
export const listingReportBody = z
  .strictObject({
    message: z.string().trim().min(10).max(2000),
    email: z.union([z.email().max(254), z.literal('')]).optional(),
    website: z.literal('').optional(),
  })
  .meta({ id: 'ListingReport' });

export const listingReportReceipt = z
  .strictObject({ id: z.uuid(), receivedAt: z.iso.datetime() })
  .meta({ id: 'ListingReportReceipt' });

export type ListingFilterQuery = z.output<typeof listingFilterQuery>;
export type ListingSearchQuery = z.output<typeof listingSearchQuery>;
export type ListingMapQuery = z.output<typeof listingMapQuery>;
export type ListingSearchResponse = z.output<typeof listingSearchResponse>;
export type ListingMapResponse = z.output<typeof listingMapResponse>;
export type ListingCoverageResponse = z.output<typeof listingCoverageResponse>;
export type CoveredPlace = z.output<typeof coveredPlace>;
export type ListingSummary = z.output<typeof listingSummary>;
export type ListingDetail = z.output<typeof listingDetail>;
export type ListingReportBody = z.output<typeof listingReportBody>;
export type ListingReportReceipt = z.output<typeof listingReportReceipt>;
export type Facets = z.output<typeof facets>;
export type FacetValue = z.output<typeof facetValue>;
export type Understood = z.output<typeof understood>;
export type ServiceMatch = z.output<typeof serviceMatch>;
export type SortOrder = z.output<typeof sort>;
