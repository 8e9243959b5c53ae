import type { ListingUpload as UploadDetail, ListingUploads } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { COLUMN_FIELDS } from '../domain/columns';
import { findingText } from '../editing/edit-problems';
import type { ImportUndo } from './undo-import.repository';
import type { ListingUpload, UploadLine } from './upload.repository';

type Line = ListingUploads['results'][number];

const lineOf = (upload: Omit<ListingUpload, 'mapping'>, undone: boolean): Line => ({
  ...{ id: upload.id, file: upload.file, source: upload.source },
  state: undone ? 'undone' : upload.state,
  tally: upload.preview.tally,
  createdAt: upload.createdAt.toISOString(),
  decidedAt: upload.decidedAt?.toISOString() ?? null,
});

export const uploadLineView = (line: UploadLine): Line => lineOf(line, line.undoneAt !== null);

export function uploadView(
  upload: ListingUpload,
  undo: (ImportUndo & { readonly at: Date }) | null,
  language: Language,
): UploadDetail {
  const { preview, mapping } = upload;
  return {
    ...lineOf(upload, undo !== null),
    version: upload.version,
    format: preview.format,
    sheet: preview.sheet,
    columns: preview.columns.map((column) => ({ ...column, chosen: String(column.index) in mapping })),
    fields: [...COLUMN_FIELDS],
    rows: preview.rows.map(({ finding, warnings, ...row }) => ({
      ...row,
      message: finding === null ? null : findingText(finding, language),
      warnings: warnings.map((warning) => findingText(warning, language)),
    })),
    reasons: preview.reasons.map(({ outcome, finding, count }) => ({
      ...{ outcome, count, code: finding.code, message: findingText(finding, language) },
    })),
    undone:
      undo === null
        ? null
        : {
            ...{ at: undo.at.toISOString(), withdrawn: undo.withdrawn, restored: undo.restored },
            kept: undo.kept.map((row) => ({ ...row })),
          },
  };
}
