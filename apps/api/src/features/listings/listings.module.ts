import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OutboxRunner } from '../../platform/outbox';
import { FilesModule } from '../files';
import { PrivacyModule } from '../privacy';
import { REFERENCE, TerritoriesModule, type ReferenceProvider } from '../territories';
import { ClaimDocumentsController } from './claims/claim-documents.controller';
import { ClaimSubject } from './claims/claim-subject';
import { ClaimReader } from './claims/claim.reader';
import { ClaimsController } from './claims/claims.controller';
import { CertificationController } from './editing/certification.controller';
import { CertificationReader } from './editing/certification.reader';
import { ChangeUnderReviewReader } from './editing/change-under-review.reader';
import { ConfirmationRunner } from './confirmation/confirmation-runner';
import { ConfirmationsController } from './confirmation/confirmations.controller';
import { EditGround } from './editing/edit-ground';
import { ContactPersonController } from './contact-person/contact-person.controller';
import { EditingDesk } from './editing/editing-desk';
import { ListingHistoryController } from './editing/listing-history.controller';
import { ChangeSubject, ListingSubject } from './editing/listing-subject';
import { ProposalsController } from './editing/proposals.controller';
import { VersionReader } from './editing/version.reader';
import { WaitingChangeReader } from './editing/waiting-change.reader';
import { WorkspaceListingReader } from './editing/workspace-listing.reader';
import { WorkspaceListingsController } from './editing/workspace-listings.controller';
import { territoriesConsumer } from './follow-territories';
import { ListingReader } from './listing.reader';
import { ListingsController } from './listings.controller';
import { importingParts } from './importing/importing-parts';
import { ListingAttachments } from './merging/listing-attachments';
import { mergingParts } from './merging/merging-parts';
import { PictureGallery } from './pictures/picture-gallery';
import { PicturesController } from './pictures/pictures.controller';
import { AnswerConfirmation } from './use-cases/answer-confirmation';
import { AnswerProposal } from './use-cases/answer-proposal';
import { AskConfirmations } from './use-cases/ask-confirmations';
import { AwaitSearchable } from './use-cases/await-searchable';
import { CertifyListing } from './use-cases/certify-listing';
import { ChangePublication } from './use-cases/change-publication';
import { ClaimListing } from './use-cases/claim-listing';
import { ClearDemo } from './use-cases/clear-demo';
import { ConfirmListing } from './use-cases/confirm-listing';
import { CreateListing } from './use-cases/create-listing';
import { DecideChange } from './use-cases/decide-change';
import { ExportListings } from './use-cases/export-listings';
import { ImportListings } from './use-cases/import-listings';
import { KeepClaimDocuments } from './use-cases/keep-claim-documents';
import { LoadDemo } from './use-cases/load-demo';
import { QuestionClaim } from './use-cases/question-claim';
import { ReopenReview } from './use-cases/reopen-review';
import { ReportListing } from './use-cases/report-listing';
import { RestoreVersion } from './use-cases/restore-version';
import { SettleClaim } from './use-cases/settle-claim';
import { SettleReport } from './use-cases/settle-report';
import { SubmitDraft } from './use-cases/submit-draft';
import { UpdateListing } from './use-cases/update-listing';
import { VouchForListing } from './use-cases/vouch-for-listing';
import { ListingSupplements } from './views/listing-supplements';

@Module({
  imports: [FilesModule, PrivacyModule, TerritoriesModule],
  controllers: [
    ListingsController,
    WorkspaceListingsController,
    ListingHistoryController,
    ProposalsController,
    ClaimsController,
    ClaimDocumentsController,
    ConfirmationsController,
    CertificationController,
    PicturesController,
    ...mergingParts.controllers,
    ...importingParts.controllers,
    ContactPersonController,
  ],
  providers: [
    ...[ListingReader, ImportListings, ExportListings, ReportListing, LoadDemo, ClearDemo, AwaitSearchable],
    ...[
      EditGround,
      EditingDesk,
      ListingSubject,
      ChangeSubject,
      VersionReader,
      WorkspaceListingReader,
      WaitingChangeReader,
    ],
    ...[ClaimListing, SettleClaim, QuestionClaim, ClaimReader, ClaimSubject, KeepClaimDocuments, PictureGallery],
    ...mergingParts.providers,
    ...importingParts.providers,
    ...[VouchForListing, ListingSupplements],
    ...[AskConfirmations, AnswerConfirmation, ConfirmationRunner],
    ...[UpdateListing, CreateListing, ChangePublication, ConfirmListing, DecideChange, RestoreVersion, SubmitDraft],
    AnswerProposal,
    ...[ChangeUnderReviewReader, ReopenReview, SettleReport, CertifyListing, CertificationReader],
  ],
  exports: [
    ...[ListingReader, ListingSubject, EditingDesk, VersionReader, WorkspaceListingReader],
    ...[UpdateListing, ChangePublication, ConfirmListing, DecideChange],
    ...[
      SettleClaim,
      QuestionClaim,
      ClaimReader,
      WaitingChangeReader,
      VouchForListing,
      ListingSupplements,
      ListingAttachments,
    ],
    ...[ChangeUnderReviewReader, ReopenReview, SettleReport, CertificationReader],
  ],
})
export class ListingsModule implements OnApplicationBootstrap {
  constructor(
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  onApplicationBootstrap(): void {
    this.outbox.register(territoriesConsumer(this.reference));
  }
}
