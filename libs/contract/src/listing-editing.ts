import { z } from 'zod';
import { isoDate, legalFormCode, mode, practiceCode, recognitionCode, sectorId, verificationStatus } from './codes';
import { serviceArea } from './exchange';
import { numeric } from './query';

const text = (max: number) => z.string().max(max);
const bothLanguages = z.strictObject({ fr: text(10_000).nullable(), en: text(10_000).nullable() });

/** The units of ownership, history and review of a listing. */
export const listingField = z.enum([
  'neq',
  'name',
  'tradeName',
  'otherNames',
  'acronym',
  'legalForm',
  'municipality',
  'address',
  'postalCode',
  'email',
  'phone',
  'website',
  'descriptionFr',
  'descriptionEn',
  'languages',
  'employees',
  'activities',
  'recognitions',
  'practices',
  'clientReferences',
  'supplierSheet',
  'lastConfirmedOn',
]);

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

const comment = z.string().trim().max(2000).nullish();
export const workspaceListingKey = z.strictObject({ id: z.uuid() });
export const workspaceVersionKey = z.strictObject({
  id: z.uuid(),
  version: numeric(z.int().min(1).max(1_000_000_000)),
});
export const workspaceChangeKey = z.strictObject({ id: z.uuid() });

export const listingUpdateBody = z.strictObject({ patch: listingPatch, comment }).meta({ id: 'ListingUpdate' });

/** A new listing; `notDuplicateOf` names the candidates that its author has looked at. */
export const listingCreateBody = z
  .strictObject({
    listing: listingPatch.required({ name: true, seat: true }),
    /** In whose name; null for somebody who belongs to no organisation yet. */
    organisationId: z.uuid().nullable(),
    notDuplicateOf: z.array(z.uuid()).max(50).default([]),
    comment,
  })
  .meta({ id: 'ListingCreate' });

export const listingDraftBody = z
  .strictObject({ baseVersion: z.int().min(1), patch: listingPatch })
  .meta({ id: 'ListingDraft' });

export const listingDraftReceipt = z.strictObject({ baseVersion: z.int(), savedAt: z.iso.datetime() });

export const listingSubmissionBody = z.strictObject({ comment });

export const publication = z.enum(['published', 'held', 'withdrawn', 'closed', 'merged']);

export const publicationBody = z
  .strictObject({ to: z.enum(['published', 'held', 'withdrawn', 'closed']), comment })
  .meta({ id: 'ListingPublication' });

export const restorationBody = z
  .strictObject({ fields: z.array(listingField).min(1).max(30).nullish(), comment })
  .meta({ id: 'ListingRestoration' });

export const fieldOwner = z.enum(['register', 'enterprise', 'network', 'staff', 'import']);
export const publicationRule = z.enum(['at_once', 'review', 'locked']);

/** A remark that does not stop a change: a NEQ whose check digit is wrong, a name in capitals. `message` is for people. */
export const editRemark = z.strictObject({
  code: z.string(),
  field: z.string(),
  value: z.string(),
  message: z.string(),
});

/** Whose word a value is, and what would become of this editor's change to it. */
export const fieldState = z.strictObject({
  field: listingField,
  owner: fieldOwner,
  by: z.string(),
  on: isoDate,
  rule: publicationRule,
});

export const waitingChange = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(['waiting', 'changes_asked']),
    fields: z.array(listingField),
    patch: listingPatch,
    by: z.string(),
    owner: fieldOwner,
    comment: z.string().nullable(),
    reply: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WaitingChange' });

/** Guidance, never a score that ranks (S5, M6, M7): what a reader of the page would miss. */
export const guidance = z.strictObject({ item: z.string(), done: z.boolean() });

/** A listing as its editors see it: its values, whose word they are, what waits, what they are writing. */
export const editedListing = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    /** The public page. */
    url: z.string(),
    version: z.int(),
    publication,
    holdReason: z.string().nullable(),
    status: z.strictObject({ code: verificationStatus, by: z.string().nullable(), on: isoDate.nullable() }),
    managedBy: z.uuid().nullable(),
    demo: z.boolean(),
    lastConfirmedOn: isoDate.nullable(),
    /** As whom the reader edits; null when they may only look. */
    editor: z.strictObject({ kind: z.enum(['enterprise', 'network', 'staff']), name: z.string() }).nullable(),
    /** The present values, in the shape of a patch. */
    listing: listingPatch,
    /** Of the municipality, for showing. */
    municipalityName: z.string(),
    location: z.strictObject({ lat: z.number(), lng: z.number(), precision: z.string() }),
    fields: z.array(fieldState),
    draft: z.strictObject({ baseVersion: z.int(), patch: listingPatch, savedAt: z.iso.datetime() }).nullable(),
    waiting: z.array(waitingChange),
    guidance: z.array(guidance),
    /** Where this editor may lead it. */
    next: z.array(publication),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'EditedListing' });

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

export const workspaceListingsQuery = z.strictObject({
  /** One organisation of the caller's: the enterprise that manages, or the network that looks after. */
  organisation: z.uuid().optional(),
  /** Name, NEQ or municipality contains. */
  q: z.string().max(200).optional(),
  publication: publication.optional(),
  /** Only those that wait for a first review. */
  awaiting: z.enum(['1']).optional(),
  page: numeric(z.int().min(1).max(10_000)).optional().default(1),
});

export const workspaceListings = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        neq: z.string().nullable(),
        municipality: z.strictObject({ code: z.string(), name: z.string() }),
        publication,
        holdReason: z.string().nullable(),
        status: verificationStatus,
        managedBy: z.uuid().nullable(),
        lastConfirmedOn: isoDate.nullable(),
        version: z.int(),
        hasDraft: z.boolean(),
        waiting: z.int(),
        updatedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'WorkspaceListings' });

export const candidatesQuery = z.strictObject({
  neq: z.string().max(30).optional(),
  name: z.string().max(300).optional(),
  municipality: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  phone: z.string().max(60).optional(),
});

/** A listing that may be the one somebody is about to enter; likeliest first. */
export const listingCandidate = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  neq: z.string().nullable(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  publication,
  managed: z.boolean(),
  why: z.enum(['same_neq', 'same_name', 'probable_same_name', 'probable_same_contact', 'probable_same_phone']),
  score: z.number(),
});
export const listingCandidates = z
  .strictObject({ results: z.array(listingCandidate) })
  .meta({ id: 'ListingCandidates' });

export const versionLine = z.strictObject({
  version: z.int(),
  kind: z.enum(['base', 'import', 'edit', 'review', 'restore', 'create', 'publication', 'confirm', 'manager']),
  fields: z.array(listingField),
  publication,
  owner: fieldOwner,
  by: z.string(),
  comment: z.string().nullable(),
  at: z.iso.datetime(),
});

export const listingVersions = z
  .strictObject({ current: z.int(), results: z.array(versionLine) })
  .meta({ id: 'ListingVersions' });

/** One version beside the one before it, or beside the present one. */
export const listingVersion = versionLine
  .extend({
    listing: listingPatch,
    /** Personal values that were erased since. */
    erased: z.array(listingField),
    against: z.int().nullable(),
    differences: z.array(z.strictObject({ field: listingField, before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'ListingVersion' });

export const versionQuery = z.strictObject({ against: z.enum(['previous', 'current']).optional().default('previous') });

export type ListingPatchBody = z.output<typeof listingPatch>;
export type ListingUpdateBody = z.output<typeof listingUpdateBody>;
export type ListingCreateBody = z.output<typeof listingCreateBody>;
export type ListingDraftBody = z.output<typeof listingDraftBody>;
export type ListingDraftReceipt = z.output<typeof listingDraftReceipt>;
export type PublicationBody = z.output<typeof publicationBody>;
export type RestorationBody = z.output<typeof restorationBody>;
export type EditedListing = z.output<typeof editedListing>;
export type WaitingChange = z.output<typeof waitingChange>;
export type ListingUpdateReceipt = z.output<typeof listingUpdateReceipt>;
export type WorkspaceListingsQuery = z.output<typeof workspaceListingsQuery>;
export type WorkspaceListings = z.output<typeof workspaceListings>;
export type ListingCandidates = z.output<typeof listingCandidates>;
export type CandidatesQuery = z.output<typeof candidatesQuery>;
export type ListingVersions = z.output<typeof listingVersions>;
export type ListingVersion = z.output<typeof listingVersion>;
