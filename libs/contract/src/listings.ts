import { z } from 'zod';
import { isoDate, language, legalFormCode, mode, practiceCode, recognitionCode, sectorId } from './codes';
import { localizedText, serviceArea } from './exchange';
import { supplierSheet } from './listing-editing';
import { codedLabel, codedName, location, sectorLabel, statusEvidence } from './listing-parts';
import { picture } from './pictures';
import { practiceDetail, recognitionDetail } from './recognition';

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
    /** Who consented to be asked for, there. */
    contactPerson: z.strictObject({ name: z.string(), title: z.string().nullable() }).nullable(),
    pictures: z.strictObject({ logo: picture.nullable(), photos: z.array(picture) }),
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
    /** What a public buyer asks of a supplier; null when the enterprise says nothing of it. */
    supplierSheet: supplierSheet.nullable(),
    /** Networks that read this page and vouch for it, the oldest first; `changedSince` when it says something else by now. */
    certifications: z.array(z.strictObject({ by: z.string(), on: isoDate, changedSince: z.boolean() })),
    /** Recognitions with issuer, number, expiry and who says so. */
    recognitionDetails: z.array(recognitionDetail),
    /** Practices with their evidence. */
    practiceDetails: z.array(practiceDetail),
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

export type ListingDetail = z.output<typeof listingDetail>;
export type ListingReportBody = z.output<typeof listingReportBody>;
export type ListingReportReceipt = z.output<typeof listingReportReceipt>;
