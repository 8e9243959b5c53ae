export { fileProblem, FileStore, type AcceptedFile } from './file-store';
export { FilesModule } from './files.module';
export { keepFiles } from './keep-files';
export { sendStoredFile } from './send-file';
export type { StoredFile } from './stored-file.repository';
export { MAX_FILE_BYTES, purposeRules } from './domain/file-purpose';
