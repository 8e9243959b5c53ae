import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { FilesModule } from '../files';
import { ListingAttachments, ListingsModule, ListingSupplements, quebecDate } from '../listings';
import { REFERENCE, TerritoriesModule, type ReferenceProvider } from '../territories';
import { ListingRecognitionController } from './listing-recognition.controller';
import { ProofDocumentsController } from './proof-documents.controller';
import { RecognitionDesk } from './recognition-desk';
import { RecognitionFollower } from './recognition-follower';
import { RecognitionReader } from './recognition.reader';
import { ReviewSubject } from './review-subject';
import { ReviewsController } from './reviews.controller';
import { KeepDocuments } from './use-cases/keep-documents';
import { KeepProofs } from './use-cases/keep-proofs';
import { MoveReview } from './use-cases/move-review';
import { RenewRecognitions } from './use-cases/renew-recognitions';
import { keptRecognitions, practiceDetails, publicRecognitions } from './views/proof-view';

@Module({
  imports: [FilesModule, TerritoriesModule, ListingsModule],
  controllers: [ListingRecognitionController, ReviewsController, ProofDocumentsController],
  providers: [
    ...[RecognitionReader, RecognitionDesk, ReviewSubject, RecognitionFollower],
    ...[MoveReview, KeepProofs, KeepDocuments, RenewRecognitions],
  ],
})
export class RecognitionModule implements OnApplicationBootstrap {
  constructor(
    @Inject(ListingSupplements) private readonly supplements: ListingSupplements,
    @Inject(RecognitionReader) private readonly reader: RecognitionReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ListingAttachments) private readonly attachments: ListingAttachments,
  ) {}

  /** The page of a listing says what is shown for its recognitions and practices; they follow it when it is merged. */
  onApplicationBootstrap(): void {
    // A confirmation, or what somebody verified, is not lost behind a declaration of the kept listing.
    this.attachments.register({
      ...{ table: 'recognition_review', key: ['id'], unique: [], carriesStatus: true },
      prefer: `t.state = 'confirmed' AND o.state <> 'confirmed'`,
    });
    this.attachments.register({
      ...{ table: 'listing_recognition', key: ['code'], unique: ['code'] },
      prefer: `t.state = 'verified' AND o.state <> 'verified'`,
    });
    this.attachments.register({ table: 'listing_practice', key: ['code'], unique: ['code'] });
    this.attachments.register({ table: 'listing_neq_answer', key: ['neq'], unique: ['neq'] });
    this.supplements.register(async (listing, language) => {
      const { recognitions, practices } = await this.reader.proofs(listing.id);
      const reference = this.reference.current();
      const today = quebecDate(this.clock.now());
      return {
        recognitionDetails: publicRecognitions(keptRecognitions(listing, recognitions, reference, language, today)),
        practiceDetails: practiceDetails(listing, practices, reference, language),
      };
    });
  }
}
