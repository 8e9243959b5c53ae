import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './features/accounts';
import { AuditModule } from './features/audit';
import { FilesModule } from './features/files';
import { ListingsModule } from './features/listings';
import { MatchingModule } from './features/matching';
import { ModerationModule } from './features/moderation';
import { OpenDataModule } from './features/open-data';
import { PrivacyModule } from './features/privacy';
import { PurchasesModule } from './features/purchases';
import { RecognitionModule } from './features/recognition';
import { SearchModule } from './features/search';
import { SectorsModule } from './features/sectors';
import { StatisticsModule } from './features/statistics';
import { TerritoriesModule } from './features/territories';
import { VocabularyModule } from './features/vocabulary';
import { WebModule } from './platform/http/web';
import { PlatformModule, type Ground } from './platform/platform.module';

/** The whole server: the plumbing, the features from the lowest rank up, then the pages. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(ground),
        TerritoriesModule,
        SectorsModule,
        VocabularyModule,
        AuditModule,
        FilesModule,
        AccountsModule,
        PrivacyModule,
        ListingsModule,
        PurchasesModule,
        SearchModule,
        ModerationModule,
        MatchingModule,
        RecognitionModule,
        StatisticsModule,
        OpenDataModule,
        // Last: its pages take every address that nothing else answers.
        WebModule,
      ],
    };
  }
}
