import { z } from 'zod';

/** Codes as they appear in parameters, results and facets alike; always strings. Existence is checked against the reference tables. */
export const territoryCode = z.string().regex(/^(QC|R\d{2}|M\d{2,3}|\d{5})$/);
export const placeLevel = z.enum(['region', 'mrc', 'municipality']);
export const sectorId = z.string().regex(/^S\d{2}(\.\d)?$/);
export const mode = z.enum(['goods', 'services', 'works', 'staffing']);
export const legalFormCode = z.string().regex(/^[a-z0-9_]{1,40}$/);
export const recognitionCode = z.string().regex(/^[a-z0-9_]{1,40}$/);
export const practiceCode = z.string().regex(/^[a-z0-9_]{1,40}$/);
export const verificationStatus = z.enum(['unverified', 'declared', 'confirmed']);
export const locationPrecision = z.enum(['exact', 'municipality', 'postal', 'region']);
export const language = z.enum(['fr', 'en']);
export const isoDate = z.iso.date();

export type Mode = z.output<typeof mode>;
export type VerificationStatus = z.output<typeof verificationStatus>;
export type LocationPrecision = z.output<typeof locationPrecision>;
