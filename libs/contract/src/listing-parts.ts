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
});

export const location = z.strictObject({ lat: z.number(), lng: z.number(), precision: locationPrecision });
