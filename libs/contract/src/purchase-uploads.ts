import { z } from 'zod';
import { numeric } from './query';
import { money, purchaseSource } from './statistics';

export const purchaseUploadKey = z.strictObject({ id: z.uuid() });
export const purchaseUploadQuery = z.strictObject({
  page: numeric(z.int().min(1).max(10_000)).optional().default(1),
});

const taxBasis = z.enum(['included', 'excluded', 'unknown']);

/** The text fields beside the file. */
export const purchaseUploadFields = z.strictObject({
  /** The body whose purchases a ledger holds, where its rows do not say. */
  buyer: z.string().trim().max(200).optional(),
  tax: taxBasis.optional(),
});

/** A form with one file, `multipart/form-data`: `buyer`, `tax`, `file`. */
export const purchaseUploadForm = z.custom<FormData>().meta({
  id: 'PurchaseUploadForm',
  contentMediaType: 'multipart/form-data',
  type: 'object',
  required: ['file'],
  properties: {
    buyer: { type: 'string', maxLength: 200 },
    tax: { type: 'string', enum: taxBasis.options },
    file: { type: 'string', format: 'binary', description: 'JSON, XML, ZIP, CSV or XLSX as published, 1 GB at most' },
  },
});

/** `known`: the same bytes were imported before. */
const uploadState = z.enum(['reading', 'previewed', 'importing', 'imported', 'known', 'refused', 'set_aside']);

const uploadLine = z.strictObject({
  id: z.uuid(),
  file: z.string(),
  bytes: z.int(),
  source: purchaseSource.nullable(),
  buyer: z.string().nullable(),
  state: uploadState,
  createdAt: z.iso.datetime(),
});

export const purchaseUploads = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    maxBytes: z.int(),
    results: z.array(uploadLine),
  })
  .meta({ id: 'PurchaseUploads' });

/** A table of purchases: its first lines, and what its columns are read as. */
const tableSketch = z.strictObject({
  sheet: z.string().nullable(),
  /** The line that names the columns, from 1. */
  headerLine: z.int(),
  firstLines: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
  columns: z.array(
    z.strictObject({ index: z.int(), header: z.string(), field: z.string().nullable(), samples: z.array(z.string()) }),
  ),
  /** Who says what columns hold: the header, an earlier file of this buyer, or the sender. */
  how: z.enum(['header', 'saved', 'said', 'nobody']),
  /** Columns without which nothing can be imported. */
  missing: z.array(z.string()),
  /** A published layout is read as it is; a ledger's columns can be said otherwise. */
  adjustable: z.boolean(),
  decimal: z.enum([',', '.']).nullable(),
  dates: z.enum(['dmy', 'mdy']).nullable(),
});

const preview = z.strictObject({
  source: purchaseSource.nullable(),
  format: z.enum(['json', 'xml', 'zip', 'csv', 'xlsx']),
  seenOnRealFile: z.boolean(),
  records: z.int(),
  lines: z.int(),
  refused: z.int(),
  first: z.array(
    z.strictObject({
      record: z.int(),
      buyer: z.string().nullable(),
      supplier: z.string(),
      neq: z.string().nullable(),
      title: z.string(),
      amount: money.nullable(),
      day: z.string().nullable(),
    }),
  ),
  problems: z.array(z.strictObject({ record: z.int(), message: z.string() })),
  table: tableSketch.nullable(),
});

const outcome = z.strictObject({
  records: z.int(),
  lines: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  quarantined: z.int(),
  refused: z.int(),
  sum: money,
  /** Lines of the file that another source states already, and that add nothing (e12). */
  elsewhere: z.int(),
});

export const purchaseUpload = uploadLine
  .extend({
    version: z.int(),
    tax: taxBasis,
    /** Records read so far. */
    progress: z.int(),
    preview: preview.nullable(),
    /** Why the file was refused, and the remedy. */
    fault: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    outcome: outcome.nullable(),
    /** The first findings of the report. */
    findings: z.array(z.strictObject({ record: z.int().nullable(), outcome: z.string(), message: z.string() })),
    /** Every field that a column may be said to hold. */
    fields: z.array(z.string()),
  })
  .meta({ id: 'PurchaseUpload' });

/** How a table is to be read, as somebody says. */
export const purchaseUploadMapping = z
  .strictObject({
    version: z.int().min(1),
    buyer: z.string().trim().max(200).nullable(),
    tax: taxBasis,
    /** The line that names the columns, among the first ones. */
    headerLine: z.int().min(1).max(1_000),
    /** Column (from 0) → field; a column that is not named is not read. */
    columns: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(30)),
    decimal: z.enum([',', '.']).nullable(),
    dates: z.enum(['dmy', 'mdy']).nullable(),
  })
  .meta({ id: 'PurchaseUploadMapping' });

/** The version that was looked at: what nobody saw is not imported. */
export const purchaseUploadDecision = z.strictObject({ version: z.int().min(1) });

export const purchaseReportFile = z
  .string()
  .meta({ contentMediaType: 'text/csv', description: 'A line for each finding' });

export type PurchaseUploadQuery = z.output<typeof purchaseUploadQuery>;
export type PurchaseUploads = z.output<typeof purchaseUploads>;
export type PurchaseUpload = z.output<typeof purchaseUpload>;
export type PurchaseUploadMapping = z.output<typeof purchaseUploadMapping>;
