import { z } from 'zod';
import { isoDate, legalFormCode, mode, practiceCode, recognitionCode, sectorId, territoryCode } from './codes';

/** What one activity covers: all Québec, a radius around the seat, a mix of territories, or not said. */
export const serviceArea = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('province') }),
  z.strictObject({ kind: z.literal('radius'), km: z.number().gt(0).lte(1000) }),
  z.strictObject({ kind: z.literal('zones'), codes: z.array(territoryCode).min(1).max(1200) }),
  z.strictObject({ kind: z.literal('undeclared') }),
]);

/** A text in both languages, either of which may be missing. */
export const localizedText = z.strictObject({
  fr: z.string().max(10_000).nullable().default(null),
  en: z.string().max(10_000).nullable().default(null),
});

export const exchangeActivity = z.strictObject({
  sectors: z.array(sectorId).max(40).default([]),
  modes: z.array(mode).max(4).default([]),
  area: serviceArea.default({ kind: 'undeclared' }),
  description: localizedText.nullish(),
});

export const exchangeSeat = z.strictObject({
  municipality: z.string().min(1).max(200),
  mrc: z.string().max(200).nullish(),
  address: z.string().max(500).nullish(),
  postalCode: z.string().max(20).nullish(),
  lat: z.number().nullish(),
  lng: z.number().nullish(),
});

/** One listing in the exchange format (JSON Lines, one object a line), published at /api/v1/schemas/listing.json. */
export const exchangeListing = z
  .strictObject({
    externalId: z.string().min(1).max(200).nullish(),
    neq: z.string().max(30).nullish(),
    name: z.string().min(1).max(300),
    tradeName: z.string().max(300).nullish(),
    otherNames: z.array(z.string().min(1).max(300)).max(50).default([]),
    acronym: z.string().max(40).nullish(),
    legalForm: legalFormCode.nullish(),
    seat: exchangeSeat,
    contact: z
      .strictObject({
        email: z.string().max(254).nullish(),
        phone: z.string().max(60).nullish(),
        website: z.string().max(500).nullish(),
      })
      .default({}),
    description: localizedText.default({ fr: null, en: null }),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .max(20)
      .default([]),
    employees: z.int().min(0).max(1_000_000).nullish(),
    activities: z.array(exchangeActivity).max(50).default([]),
    recognitions: z.array(recognitionCode).max(40).default([]),
    practices: z.array(practiceCode).max(40).default([]),
    clientReferences: z.array(z.string().min(1).max(300)).max(100).default([]),
    lastConfirmedOn: isoDate.nullish(),
  })
  .meta({ id: 'ExchangeListing' });

export type ExchangeListing = z.output<typeof exchangeListing>;
export type ServiceArea = z.output<typeof serviceArea>;
