import { z } from 'zod';
import { isoDate, language, legalFormCode, mode, sectorId, territoryCode } from './codes';
import { codedLabel, codedName, location, sectorLabel, statusEvidence } from './listing-parts';

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
  /** Places in the words that act as no filter: outside Québec, or a postal code (no free table places one). */
  unplaced: z.array(z.strictObject({ kind: z.enum(['outside_quebec', 'postal_code']), words: z.string() })),
  /**
   * `label` of a UNSPSC code is the name of our own sub-sector, since the codeset's wording below its segments is
   * licensed; `segment` is the title of the segment it belongs to.
   */
  codes: z.strictObject({
    unspsc: z.array(codedLabel.extend({ segment: codedLabel.nullable() })),
    seao: z.array(codedLabel),
  }),
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

export type ListingSearchResponse = z.output<typeof listingSearchResponse>;
export type ListingMapResponse = z.output<typeof listingMapResponse>;
export type ListingSummary = z.output<typeof listingSummary>;
export type Facets = z.output<typeof facets>;
export type FacetValue = z.output<typeof facetValue>;
export type Understood = z.output<typeof understood>;
export type ServiceMatch = z.output<typeof serviceMatch>;
