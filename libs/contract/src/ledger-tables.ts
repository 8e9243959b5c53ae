import { z } from 'zod';
import { isoDate } from './codes';
import { tableFormat } from './statistics-indicators';
import { checkedSupplier, money } from './statistics';

/** The file and the copy of it that a page sends again, in bytes. */
export const LEDGER_FILE_BYTES = 2 * 1024 * 1024;

const column = z
  .string()
  .regex(/^\d{0,3}$/)
  .optional();

/** The text fields beside the file. */
export const ledgerTableFields = z.strictObject({
  /** A list as pasted: one supplier a line. */
  text: z.string().optional(),
  /** The file sent before, in base 64, with its name: a page keeps it, the server does not. */
  kept: z.string().optional(),
  keptName: z.string().max(255).optional(),
  /** The line that names the columns, `0` for none; left out, it is looked for. */
  header: z
    .string()
    .regex(/^\d{0,6}$/)
    .optional(),
  /** The column of each field, from 0, or nothing; left out all four, they are looked for. */
  ...{ neq: column, name: column, place: column, amount: column },
  lang: z.enum(['fr', 'en']).optional(),
});

/** `multipart/form-data`: `text`, or `file`, or `kept` with `keptName`; then how it is to be read. */
export const ledgerTableForm = z.custom<FormData>().meta({
  id: 'LedgerTableForm',
  contentMediaType: 'multipart/form-data',
  type: 'object',
  properties: {
    ...{ text: { type: 'string' }, kept: { type: 'string' }, keptName: { type: 'string', maxLength: 255 } },
    header: { type: 'string', description: 'The line that names the columns, from 1; 0 for none' },
    ...{ neq: { type: 'string' }, name: { type: 'string' }, place: { type: 'string' }, amount: { type: 'string' } },
    lang: { type: 'string', enum: ['fr', 'en'] },
    file: { type: 'string', format: 'binary', description: 'CSV or XLSX, 2 MB and 20,000 lines at most' },
  },
});

export const ledgerTableKey = z.strictObject({ format: tableFormat });

const place = z.int().nullable();

export const ledgerTable = z
  .strictObject({
    /** The file's name; null for a pasted list. */
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    headerLine: z.int().nullable(),
    firstLines: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
    columns: z.array(z.strictObject({ index: z.int(), header: z.string(), samples: z.array(z.string()) })),
    at: z.strictObject({ neq: place, name: place, place, amount: place }),
    totals: z.strictObject({
      ...{ lines: z.int(), collective: z.int(), not: z.int(), unsure: z.int() },
      /** Sums of the amounts read; null where no column holds any. */
      amount: money.nullable(),
      collectiveAmount: money.nullable(),
      /** Lines that have their like in SEAO, and what those of collective enterprises add up to. */
      seao: z.int(),
      seaoAmount: money.nullable(),
    }),
    results: z.array(
      z.strictObject({
        ...checkedSupplier,
        neq: z.string().nullable(),
        name: z.string().nullable(),
        place: z.string().nullable(),
        amount: money.nullable(),
        /** A published contract with the same supplier for the same amount, taxes in or out. */
        seao: z
          .strictObject({
            notice: z.string(),
            url: z.string().nullable(),
            buyer: z.string().nullable(),
            awardedOn: isoDate.nullable(),
            amount: money,
          })
          .nullable(),
      }),
    ),
    /** Lines that were left out, or read in part only. */
    remarks: z.array(
      z.strictObject({
        line: z.int(),
        code: z.enum(['nobody', 'total', 'row_broken', 'amount']),
        excerpt: z.string(),
      }),
    ),
  })
  .meta({ id: 'LedgerTable' });

export type LedgerTable = z.output<typeof ledgerTable>;
export type LedgerTableFields = z.output<typeof ledgerTableFields>;
