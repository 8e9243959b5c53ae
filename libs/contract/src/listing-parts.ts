import { z } from 'zod';
import { isoDate, locationPrecision, sectorId, verificationStatus } from './codes';

export const codedLabel = z.strictObject({ code: z.string(), label: z.string() });
export const codedName = z.strictObject({ code: z.string(), name: z.string() });
export const sectorLabel = z.strictObject({ id: sectorId, label: z.string() });

/** Who vouches for the listing: `by` is the list, enterprise or network it comes from, `on` the date of that evidence. */
export const statusEvidence = z.strictObject({
  code: verificationStatus,
  by: z.string().nullable(),
  on: isoDate.nullable(),
  /** Last day of a confirmation in force. */
  until: isoDate.nullable(),
  /** A confirmation that is over: it is no status any more. */
  lapsed: z.strictObject({ by: z.string(), on: isoDate.nullable(), until: isoDate }).nullable(),
});

export const location = z.strictObject({ lat: z.number(), lng: z.number(), precision: locationPrecision });
