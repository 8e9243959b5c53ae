import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ClaimState, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { FileStore, type AcceptedFile, type StoredFile } from '../../files';
import { findClaim, saveClaim, type StoredClaim } from '../claims/claim.repository';
import { takesDocuments } from '../domain/claim-rules';
import { lockListing } from '../editing/listing-state.repository';
import type { ClaimActor } from './settle-claim';

export type ClaimDocumentFailure =
  | { readonly code: 'ClaimNotFound' | 'NotYours' }
  | { readonly code: 'ClaimSettled'; readonly state: ClaimState }
  | { readonly code: 'too_many' };

export const claimFiles = (id: string): StoredFile['subject'] => ({ kind: 'claim', id });

/** Documents that prove a claim: sent by the claimant's organisation while it is open, and taken back until somebody relies on them. */
@Injectable()
export class KeepClaimDocuments {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  claim(id: string): Promise<StoredClaim | null> {
    return findClaim(this.database, id);
  }

  list(claimId: string): Promise<StoredFile[]> {
    return this.files.list(claimFiles(claimId));
  }

  find(claimId: string, fileId: string): Promise<StoredFile | null> {
    return this.files.find(claimFiles(claimId), fileId);
  }

  add(claimId: string, document: AcceptedFile, actor: ClaimActor): Promise<Result<StoredFile, ClaimDocumentFailure>> {
    return this.#change(claimId, actor, async (tx, claim) => {
      const owner = { personId: actor.personId, organisationId: claim.organisationId };
      const stored = await this.files.store(tx, document, { subject: claimFiles(claim.id), ...owner });
      if (!stored.ok) return err({ code: stored.error });
      await this.#record(tx, claim, actor, 'claim.document_add', stored.value);
      return stored;
    });
  }

  remove(claimId: string, fileId: string, actor: ClaimActor): Promise<Result<StoredFile, ClaimDocumentFailure>> {
    return this.#change(claimId, actor, async (tx, claim) => {
      const file = await this.files.find(claimFiles(claim.id), fileId, tx);
      if (file === null) return err({ code: 'ClaimNotFound' });
      // Somebody has said yes to what they read.
      if (claim.approvals.length > 0) return err({ code: 'ClaimSettled', state: claim.state });
      await this.files.remove(tx, file);
      await this.#record(tx, claim, actor, 'claim.document_remove', file);
      return ok(file);
    });
  }

  /** The claim moves on with its documents: whoever decides has seen those of one version, and a case that waited for them waits no more. */
  #change(
    claimId: string,
    { organisationIds }: ClaimActor,
    change: (tx: Transaction, claim: StoredClaim) => Promise<Result<StoredFile, ClaimDocumentFailure>>,
  ): Promise<Result<StoredFile, ClaimDocumentFailure>> {
    return this.database.transaction(async (tx) => {
      const found = await findClaim(tx, claimId);
      if (found !== null) await lockListing(tx, found.listingId);
      const claim = await findClaim(tx, claimId);
      if (claim === null) return err({ code: 'ClaimNotFound' });
      if (!organisationIds.includes(claim.organisationId)) return err({ code: 'NotYours' });
      if (!takesDocuments(claim.state)) return err({ code: 'ClaimSettled', state: claim.state });
      const changed = await change(tx, claim);
      if (changed.ok) await saveClaim(tx, claim, claim);
      return changed;
    });
  }

  #record(tx: Transaction, claim: StoredClaim, { audit }: ClaimActor, action: string, file: StoredFile): Promise<void> {
    return recordAudit(tx, {
      actor: audit,
      action,
      subject: { kind: 'listing', id: claim.listingId },
      details: { claim: claim.id, file: file.id, sha256: file.sha256 },
    });
  }
}
