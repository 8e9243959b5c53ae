import { open } from 'node:fs/promises';
import type { PurchaseUpload as UploadDetail, PurchaseUploads } from '@repere/contract';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { parse } from 'csv-parse/sync';
import { TABLE_FIELDS } from '../domain/table-layouts';
import type { PurchasePreview } from '../uploads/preview-purchases';
import type { PurchaseUpload } from '../uploads/purchase-upload.repository';
import { faultMessage } from './fault-message';

type Line = PurchaseUploads['results'][number];

/** As many findings as a page shows; the rest is in the report. */
const FINDINGS = 50;
const REPORT_HEAD = 200_000;

export const uploadLineView = ({
  id,
  file,
  bytes,
  state,
  preview,
  outcome,
  declared,
  createdAt,
}: PurchaseUpload): Line => ({
  ...{ id, file, bytes, state, buyer: declared.buyer, createdAt: createdAt.toISOString() },
  source: outcome?.source ?? preview?.source ?? null,
});

/** @param elsewhere lines of the file that another source states already */
export async function uploadView(upload: PurchaseUpload, elsewhere: number, language: Language): Promise<UploadDetail> {
  const { declared, preview, fault, outcome, file } = upload;
  return {
    ...uploadLineView(upload),
    ...{ version: upload.version, tax: declared.tax, progress: upload.progress },
    preview: preview === null ? null : previewView(preview, upload, language),
    fault: fault === null ? null : { code: fault.code, message: faultMessage(file, fault, language) },
    outcome:
      outcome === null
        ? null
        : {
            ...{ records: outcome.records, lines: outcome.lines, new: outcome.new, changed: outcome.changed },
            ...{ unchanged: outcome.unchanged, quarantined: outcome.quarantined, refused: outcome.refused },
            ...{ sum: outcome.sum, elsewhere },
          },
    findings: outcome === null ? [] : await findingsOf(outcome.report, language),
    fields: [...TABLE_FIELDS],
  };
}

function previewView(
  { table, how, problems, ...preview }: PurchasePreview,
  { declared: { reading } }: PurchaseUpload,
  language: Language,
): UploadDetail['preview'] {
  return {
    ...{ ...preview, first: [...preview.first] },
    problems: problems.map(({ record, problem }) => ({
      ...{ record, message: format(language, `purchases.record.${problem.code}`, { ...problem }) },
    })),
    table:
      table === null
        ? null
        : {
            ...{ sheet: table.sheet, headerLine: table.headerLine, how, missing: [...table.missing] },
            firstLines: table.firstLines.map(({ line, cells }) => ({ line, cells: [...cells] })),
            columns: table.columns.map((column) => ({ ...column, samples: [...column.samples] })),
            adjustable: table.layout === null || table.layout === 'ledger',
            ...{ decimal: reading?.decimal ?? null, dates: reading?.dates ?? null },
          },
  };
}

/** The first findings of a report, in the reader's language; none where its file is gone. */
async function findingsOf(report: string, language: Language): Promise<UploadDetail['findings']> {
  // The head may end within a cell: that row is left to the report.
  const rows = parse(await headOf(report), {
    ...{ columns: true, to: FINDINGS, relax_column_count: true, relax_quotes: true, skip_records_with_error: true },
  }) as Record<string, string>[];
  return rows.map(({ record, outcome = '', code = '', field = '', value = '', message = '' }) => ({
    record: record === undefined || record === '' ? null : Number(record),
    outcome,
    message: language === 'fr' ? message : said(outcome, code, { field, value }),
  }));
}

function said(outcome: string, code: string, { field, value }: { field: string; value: string }): string {
  const group = { refused: 'record', quarantined: 'quarantine', note: 'note' }[outcome] ?? 'note';
  return format('en', `purchases.${group}.${code}` as Parameters<typeof format>[1], { field, value, amount: value });
}

/** A page that looks again each second reads no report of a million rows. */
async function headOf(report: string): Promise<string> {
  const file = await open(report).catch(() => null);
  if (file === null) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(REPORT_HEAD), 0, REPORT_HEAD, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    return bytesRead < REPORT_HEAD ? head : head.slice(0, head.lastIndexOf('\n'));
  } finally {
    await file.close();
  }
}
