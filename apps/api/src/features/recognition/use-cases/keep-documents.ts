import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { FileStore, type AcceptedFile, type StoredFile } from '../../files';
import { lockListing, type EditingActor } from '../../listings';
import { reviewOfListing } from '../review.repository';

export type DocumentFailure = 'not_found' | 'too_many' | 'named';

/** Documents hang on the listing: a renewal finds those of the review before. */
const subjectOf = (listingId: string) => ({ kind: 'recognition', id: listingId });

/** Documents sent as proof. What an answer or a finding names stays: a decision may stand on it. */
@Injectable()
export class KeepDocuments {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  list(listingId: string): Promise<StoredFile[]> {
    return this.files.list(subjectOf(listingId));
  }

  find(listingId: string, fileId: string): Promise<StoredFile | null> {
    return this.files.find(subjectOf(listingId), fileId);
  }

  add(
    listingId: string,
    document: AcceptedFile,
    { editor, audit }: EditingActor,
  ): Promise<Result<StoredFile, DocumentFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null || listing.publication === 'merged') return err('not_found');
      const owner = { personId: editor.personId, organisationId: editor.organisationId };
      const stored = await this.files.store(tx, document, { subject: subjectOf(listingId), ...owner });
      if (!stored.ok) return stored;
      await recordAudit(tx, {
        actor: audit,
        action: 'recognition.document_add',
        subject: { kind: 'listing', id: listingId },
        details: { file: stored.value.id, sha256: stored.value.sha256 },
      });
      return stored;
    });
  }

  remove(listingId: string, fileId: string, { audit }: EditingActor): Promise<Result<void, DocumentFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      const file = listing === null ? null : await this.files.find(subjectOf(listingId), fileId, tx);
      if (file === null) return err('not_found');
      const review = await reviewOfListing(tx, listingId);
      const named = [...(review?.answers ?? []), ...(review?.findings ?? [])].map(({ document }) => document);
      if (named.includes(file.id)) return err('named');
      await this.files.remove(tx, file);
      await recordAudit(tx, {
        actor: audit,
        action: 'recognition.document_remove',
        subject: { kind: 'listing', id: listingId },
        details: { file: file.id },
      });
      return ok(undefined);
    });
  }
}
