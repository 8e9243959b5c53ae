import { z } from 'zod';
import { numeric } from './query';

export const listingUploadKey = z.strictObject({ id: z.uuid() });
export const listingUploadQuery = z.strictObject({
  page: numeric(z.int().min(1).max(10_000)).optional().default(1),
});

/** The text fields beside the file. */
export const listingUploadFields = z.strictObject({
  /** Whom the list comes from; a network's own lists bear its name. */
  source: z.string().trim().max(200).optional(),
  /** The network in whose name it is sent; empty for staff. */
  organisation: z.union([z.uuid(), z.literal('')]).optional(),
});

/** A form with one file, `multipart/form-data`: `source`, `organisation`, `file`. */
export const listingUploadForm = z.custom<FormData>().meta({
  id: 'ListingUploadForm',
  contentMediaType: 'multipart/form-data',
  type: 'object',
  required: ['file'],
  properties: {
    source: { type: 'string', maxLength: 200 },
    organisation: { type: 'string', format: 'uuid' },
    file: { type: 'string', format: 'binary', description: 'CSV, XLSX or JSON Lines, 10 MB at most' },
  },
});

const outcome = z.enum(['new', 'changed', 'unchanged', 'duplicate', 'refused']);

const tally = z.strictObject({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  refused: z.int(),
  warnings: z.int(),
});

const uploadState = z.enum(['previewed', 'applied', 'undone', 'set_aside']);

const uploadLine = z.strictObject({
  id: z.uuid(),
  file: z.string(),
  source: z.string(),
  state: uploadState,
  tally,
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});

/** Lists that the caller sent, or may see, the latest first. */
export const listingUploads = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    maxBytes: z.int(),
    /** In whose name the caller may send one; staff sends in nobody's. */
    senders: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    results: z.array(uploadLine),
  })
  .meta({ id: 'ListingUploads' });

/** One list: what it was recognised as, what would become of its rows, or what became of them. */
export const listingUpload = uploadLine
  .extend({
    version: z.int(),
    format: z.string(),
    sheet: z.string().nullable(),
    /** What each column means; `why` says why nothing. Empty for JSON Lines. */
    columns: z.array(
      z.strictObject({
        index: z.int(),
        header: z.string(),
        field: z.string().nullable(),
        why: z.string().nullable(),
        chosen: z.boolean(),
      }),
    ),
    /** Every field that a column may be said to mean. */
    fields: z.array(z.string()),
    /** The first rows of each outcome. */
    rows: z.array(
      z.strictObject({
        line: z.int(),
        outcome,
        name: z.string(),
        municipality: z.string(),
        listingId: z.uuid().nullable(),
        message: z.string().nullable(),
        warnings: z.array(z.string()),
      }),
    ),
    /** How often each reason and remark was told. */
    reasons: z.array(z.strictObject({ outcome: z.string(), code: z.string(), message: z.string(), count: z.int() })),
    /** What the undoing did, and the rows that stayed. */
    undone: z
      .strictObject({
        at: z.iso.datetime(),
        withdrawn: z.int(),
        restored: z.int(),
        kept: z.array(z.strictObject({ id: z.uuid(), name: z.string(), why: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'ListingUpload' });

/** Column (from 0) → field, or null for none; a column left out is as it was recognised. */
export const listingUploadMapping = z
  .strictObject({
    version: z.int().min(1),
    columns: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(60).nullable()),
    source: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'ListingUploadMapping' });

/** The version that was looked at: what nobody saw is not applied. */
export const listingUploadDecision = z.strictObject({ version: z.int().min(1) });

export const workspaceExportQuery = z.strictObject({ format: z.enum(['csv', 'xlsx', 'jsonl']) });
export const uploadReportFile = z.string().meta({ contentMediaType: 'text/csv', description: 'A line for each row' });
export const workspaceExportFile = z
  .string()
  .meta({ contentMediaType: 'application/octet-stream', description: 'Every listing that the caller looks after' });

export type ListingUploadQuery = z.output<typeof listingUploadQuery>;
export type ListingUploads = z.output<typeof listingUploads>;
export type ListingUpload = z.output<typeof listingUpload>;
export type ListingUploadMapping = z.output<typeof listingUploadMapping>;
export type WorkspaceExportQuery = z.output<typeof workspaceExportQuery>;
