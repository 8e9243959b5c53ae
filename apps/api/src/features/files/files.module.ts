import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { dataDirectory } from '../../platform/data-directory';
import { FileFolder } from './adapters/file-folder';
import { ClamdScanner, NO_SCANNER } from './adapters/scanner';
import { FILE_FOLDER, FileStore, SCANNER } from './file-store';
import { FileSweep } from './file-sweep';

@Module({
  providers: [
    FileStore,
    FileSweep,
    {
      provide: FILE_FOLDER,
      inject: [CONFIG],
      useFactory: ({ dataDir }: Config) => new FileFolder(dataDirectory(dataDir).files),
    },
    {
      provide: SCANNER,
      inject: [CONFIG],
      useFactory: ({ clamd }: Config) => (clamd === null ? NO_SCANNER : new ClamdScanner(clamd)),
    },
  ],
  exports: [FileStore],
})
export class FilesModule {}
