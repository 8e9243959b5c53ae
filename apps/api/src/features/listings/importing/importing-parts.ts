import { ExportWorkspace } from '../use-cases/export-workspace';
import { ImportUpload } from '../use-cases/import-upload';
import { UndoImport } from '../use-cases/undo-import';
import { UploadDesk } from './upload-desk';
import { UploadsController } from './uploads.controller';
import { WorkspaceExportController } from './workspace-export.controller';

/** What the room's module needs to import by the pages, and to export. */
export const importingParts = {
  controllers: [UploadsController, WorkspaceExportController],
  providers: [UploadDesk, ImportUpload, UndoImport, ExportWorkspace],
};
