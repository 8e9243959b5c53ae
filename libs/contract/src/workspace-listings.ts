import { z } from 'zod';
import { isoDate, verificationStatus } from './codes';
import { fieldOwner, listingField, listingPatch, publication } from './listing-editing';
import { codedName } from './listing-parts';
import { pageNumber, pageOf } from './query';

export const publicationRule = z.enum(['at_once', 'review', 'locked']);

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
    /** Of the municipality, its MRC and its region, for showing. */
    municipalityName: z.string(),
    mrc: codedName,
    region: codedName,
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

export const workspaceListingsQuery = z.strictObject({
  /** One organisation of the caller's: the enterprise that manages, or the network that looks after. */
  organisation: z.uuid().optional(),
  /** Name, NEQ or municipality contains. */
  q: z.string().max(200).optional(),
  publication: publication.optional(),
  /** Only those that wait for a first review. */
  awaiting: z.enum(['1']).optional(),
  page: pageNumber,
});

export const workspaceListings = pageOf(
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
).meta({ id: 'WorkspaceListings' });

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

export type EditedListing = z.output<typeof editedListing>;
export type WaitingChange = z.output<typeof waitingChange>;
export type WorkspaceListingsQuery = z.output<typeof workspaceListingsQuery>;
export type WorkspaceListings = z.output<typeof workspaceListings>;
export type ListingCandidates = z.output<typeof listingCandidates>;
export type CandidatesQuery = z.output<typeof candidatesQuery>;
