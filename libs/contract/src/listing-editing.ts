import { FIELD_OWNERS, LISTING_FIELDS, NEQ_ANSWERS } from '@repere/kernel';
import { z } from 'zod';
import { isoDate, legalFormCode, mode, practiceCode, recognitionCode, sectorId } from './codes';
import { serviceArea } from './exchange';

const text = (max: number) => z.string().max(max);
const bothLanguages = z.strictObject({ fr: text(10_000).nullable(), en: text(10_000).nullable() });

/** The units of ownership, history and review of a listing. */
export const listingField = z.enum(LISTING_FIELDS);

/** What a public buyer asks of a supplier; amounts are decimal strings in CAD. */
export const supplierSheet = z
  .strictObject({
    licences: z
      .array(
        z.strictObject({
          kind: z.enum(['rbq', 'amp', 'cnesst', 'arq', 'mapaq', 'bsp', 'other']),
          number: text(60).nullable(),
          label: text(200).nullable(),
          expiresOn: isoDate.nullable(),
        }),
      )
      .max(30),
    capacity: z.strictObject({ fr: text(2000).nullable(), en: text(2000).nullable() }),
    leadTime: z.strictObject({ fr: text(500).nullable(), en: text(500).nullable() }),
    contractBand: z.enum(['under_25k', 'to_threshold', 'over_threshold']).nullable(),
    insurance: z
      .strictObject({
        amount: z
          .string()
          .regex(/^\d{1,12}(\.\d{2})?$/)
          .nullable(),
        expiresOn: isoDate.nullable(),
      })
      .nullable(),
    acceptsBonds: z.boolean().nullable(),
    delivers: z.boolean().nullable(),
    installs: z.boolean().nullable(),
    registeredOnSeao: z.boolean().nullable(),
  })
  .meta({ id: 'SupplierSheet' });

export const editedActivity = z.strictObject({
  sectors: z.array(sectorId).max(40),
  modes: z.array(mode).max(4),
  area: serviceArea,
  description: bothLanguages.nullish(),
});

const editedSeat = z.strictObject({
  /** A code, or a name that names one municipality. */
  municipality: z.string().min(1).max(200),
  address: text(500).nullish(),
  postalCode: text(20).nullish(),
  lat: z.number().nullish(),
  lng: z.number().nullish(),
});

/** What a listing should say; what is absent stays. The seat is given whole. */
export const listingPatch = z
  .strictObject({
    neq: text(30).nullable().optional(),
    name: z.string().trim().min(1).max(300).optional(),
    tradeName: text(300).nullable().optional(),
    otherNames: z.array(z.string().min(1).max(300)).max(50).optional(),
    acronym: text(40).nullable().optional(),
    legalForm: legalFormCode.nullable().optional(),
    seat: editedSeat.optional(),
    contact: z
      .strictObject({
        email: text(254).nullable().optional(),
        phone: text(60).nullable().optional(),
        website: text(500).nullable().optional(),
      })
      .optional(),
    description: z
      .strictObject({ fr: text(10_000).nullable().optional(), en: text(10_000).nullable().optional() })
      .optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .max(20)
      .optional(),
    employees: z.int().min(0).max(1_000_000).nullable().optional(),
    activities: z.array(editedActivity).max(50).optional(),
    recognitions: z.array(recognitionCode).max(40).optional(),
    practices: z.array(practiceCode).max(40).optional(),
    clientReferences: z.array(z.string().min(1).max(300)).max(100).optional(),
    supplierSheet: supplierSheet.nullable().optional(),
  })
  .meta({ id: 'ListingPatch' });

export const editComment = z.string().trim().max(2000).nullish();
export const workspaceListingKey = z.strictObject({ id: z.uuid() });
export const workspaceChangeKey = z.strictObject({ id: z.uuid() });

export const listingUpdateBody = z
  .strictObject({ patch: listingPatch, comment: editComment })
  .meta({ id: 'ListingUpdate' });

/** A new listing; `notDuplicateOf` names the candidates that its author has looked at. */
export const listingCreateBody = z
  .strictObject({
    listing: listingPatch.required({ name: true, seat: true }),
    /** In whose name; null for somebody who belongs to no organisation yet. */
    organisationId: z.uuid().nullable(),
    notDuplicateOf: z.array(z.uuid()).max(50).default([]),
    comment: editComment,
    /** To the question that a NEQ beginning with 22, 33 or 88 raises; ignored for any other. */
    neqAnswer: z.enum(NEQ_ANSWERS).nullish(),
  })
  .meta({ id: 'ListingCreate' });

export const listingDraftBody = z
  .strictObject({ baseVersion: z.int().min(1), patch: listingPatch })
  .meta({ id: 'ListingDraft' });

/** `currentVersion` is later than `baseVersion` when somebody else published meanwhile. */
export const listingDraftReceipt = z.strictObject({
  baseVersion: z.int(),
  currentVersion: z.int(),
  savedAt: z.iso.datetime(),
});

export const listingSubmissionBody = z.strictObject({ comment: editComment });

export const publication = z.enum(['published', 'held', 'withdrawn', 'closed', 'merged']);

export const publicationBody = z
  .strictObject({ to: z.enum(['published', 'held', 'withdrawn', 'closed']), comment: editComment })
  .meta({ id: 'ListingPublication' });

export const fieldOwner = z.enum(FIELD_OWNERS);
/** A remark that does not stop a change: a NEQ whose check digit is wrong, a name in capitals. `message` is for people. */
export const editRemark = z.strictObject({
  code: z.string(),
  field: z.string(),
  value: z.string(),
  message: z.string(),
});

/** What a change did: fields shown at once, fields that wait for review. */
export const listingUpdateReceipt = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    version: z.int(),
    published: z.array(listingField),
    waiting: z.array(listingField),
    changeId: z.uuid().nullable(),
    remarks: z.array(editRemark),
  })
  .meta({ id: 'ListingUpdateReceipt' });

export const publicationReceipt = z.strictObject({ version: z.int(), publication });
export const confirmationReceipt = z.strictObject({ version: z.int(), confirmedOn: isoDate });

export type ListingPatchBody = z.output<typeof listingPatch>;
export type ListingUpdateBody = z.output<typeof listingUpdateBody>;
export type ListingCreateBody = z.output<typeof listingCreateBody>;
export type ListingDraftBody = z.output<typeof listingDraftBody>;
export type ListingDraftReceipt = z.output<typeof listingDraftReceipt>;
export type PublicationBody = z.output<typeof publicationBody>;
export type ListingUpdateReceipt = z.output<typeof listingUpdateReceipt>;
