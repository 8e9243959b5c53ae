import { z } from 'zod';
import { editComment, fieldOwner, listingField, listingPatch, publication } from './listing-editing';
import { numeric } from './query';

export const duplicateKey = z.strictObject({ one: z.uuid(), other: z.uuid() });
export const listingMergeKey = z.strictObject({ id: z.uuid() });

const page = numeric(z.int().min(1).max(10_000)).optional().default(1);

export const duplicateQuery = z.strictObject({ page });
export const listingMergeQuery = z.strictObject({ page });

/** A reason for (weight above zero) or against two listings being one enterprise. */
export const pairEvidence = z.strictObject({ code: z.string(), weight: z.number() });

export const duplicateSide = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  neq: z.string().nullable(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  publication,
  status: z.string(),
  managed: z.boolean(),
  source: z.string(),
  demo: z.boolean(),
  version: z.int(),
});

export const duplicatePair = z.strictObject({
  one: duplicateSide,
  other: duplicateSide,
  /** 0 to 1, to rank by: not a probability to be printed. */
  score: z.number(),
  likely: z.enum(['very', 'fairly', 'possibly']),
  evidence: z.array(pairEvidence),
});

/** Pairs that the caller may merge, likeliest first. */
export const duplicates = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** When the directory was last compared with itself. */
    comparedAt: z.iso.datetime(),
    results: z.array(duplicatePair),
  })
  .meta({ id: 'Duplicates' });

const mergeSide = z.enum(['kept', 'gone', 'both']);

/** One listing beside the other: everything it says, whose word it is, and what is attached to it. */
export const comparedSide = duplicateSide.extend({
  listing: listingPatch,
  location: z.strictObject({ lat: z.number(), lng: z.number(), precision: z.string() }),
  owners: z.partialRecord(listingField, fieldOwner),
  attached: z.strictObject({ claims: z.int(), changes: z.int(), reports: z.int(), drafts: z.int() }),
});

export const duplicateDetail = z
  .strictObject({
    /** `one` of the address: the listing that would stay. */
    kept: comparedSide,
    gone: comparedSide,
    /** Null when nothing makes the pair likely. */
    score: z.number().nullable(),
    evidence: z.array(pairEvidence),
    /** Fields in which they differ, and what is proposed for each. */
    fields: z.array(z.strictObject({ field: listingField, proposed: mergeSide, joinable: z.boolean() })),
    /** Somebody told them apart. */
    apart: z.strictObject({ at: z.iso.datetime(), comment: z.string().nullable() }).nullable(),
    /** Those who edit one of them said that the other is not the same enterprise. */
    said: z.array(z.strictObject({ by: z.string(), at: z.iso.datetime() })),
    /** Each is looked after by another organisation: staff says which one stays. */
    rivals: z.boolean(),
    /** The next likely pair, for going through the queue. */
    next: duplicateKey.nullable(),
  })
  .meta({ id: 'DuplicateDetail' });

export const lookalikeKey = z.strictObject({ id: z.uuid(), other: z.uuid() });
export const lookalikesBody = z.strictObject({ patch: listingPatch });

/** Published listings that a listing comes to resemble by a change that is not saved yet, likeliest first. */
export const lookalikes = z
  .strictObject({
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        neq: z.string().nullable(),
        municipality: z.string(),
        /** Codes of evidence, the strongest first. */
        why: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Lookalikes' });

export const apartBody = z.strictObject({ comment: editComment });
export const apartReceipt = z.strictObject({ apart: z.boolean() });

export const listingMergeBody = z
  .strictObject({
    keptId: z.uuid(),
    goneId: z.uuid(),
    /** The versions that were compared: a merge of what nobody saw is refused. */
    keptVersion: z.int().min(1),
    goneVersion: z.int().min(1),
    /** Whose value each field keeps; those left out take what was proposed. */
    choices: z.partialRecord(listingField, mergeSide).default({}),
    manager: z.enum(['kept', 'gone']).nullable().default(null),
    comment: editComment,
  })
  .meta({ id: 'ListingMerge' });

export const listingMergeReceipt = z
  .strictObject({ id: z.uuid(), keptId: z.uuid(), slug: z.string(), version: z.int(), fields: z.array(listingField) })
  .meta({ id: 'ListingMergeReceipt' });

export const listingUnmergeReceipt = z.strictObject({ id: z.uuid(), keptId: z.uuid(), goneId: z.uuid() });

/** Merges that the caller may undo, the latest first. */
export const listingMerges = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        kept: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string() }),
        gone: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string() }),
        fields: z.array(listingField),
        comment: z.string().nullable(),
        mergedAt: z.iso.datetime(),
        undoneAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'ListingMerges' });

export type DuplicateQuery = z.output<typeof duplicateQuery>;
export type Duplicates = z.output<typeof duplicates>;
export type DuplicateDetail = z.output<typeof duplicateDetail>;
export type ComparedSide = z.output<typeof comparedSide>;
export type ListingMergeBody = z.output<typeof listingMergeBody>;
export type ListingMergeReceipt = z.output<typeof listingMergeReceipt>;
export type ListingUnmergeReceipt = z.output<typeof listingUnmergeReceipt>;
export type ListingMerges = z.output<typeof listingMerges>;
export type Lookalikes = z.output<typeof lookalikes>;
