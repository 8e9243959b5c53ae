import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { nextPublications, needsComment, reasonOf, type Publication } from '../domain/publication-lifecycle';
import { lockListing, saveState } from '../editing/listing-state.repository';
import { editableOf } from '../stored-listing';
import { authorshipOf, type EditingActor, type SpeakingActor } from './update-listing';

export interface PublicationRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly to: Publication;
  readonly comment: string | null;
}

export type ChangePublicationFailure =
  | { readonly code: 'ListingNotFound' }
  | {
      readonly code: 'StaleVersion';
      readonly expected: number;
      readonly current: number;
      readonly conflicts: readonly [];
    }
  | { readonly code: 'TransitionRefused'; readonly from: Publication; readonly to: Publication }
  | { readonly code: 'CommentMissing' };

export interface PublicationChanged {
  readonly version: number;
  readonly publication: Publication;
}

/** Publishes, holds, withdraws, closes or brings back a listing, along its lifecycle; readers see it at once. */
@Injectable()
export class ChangePublication {
  constructor(@Inject(Database) private readonly database: Database) {}

  execute(
    request: PublicationRequest,
    actor: EditingActor,
  ): Promise<Result<PublicationChanged, ChangePublicationFailure>> {
    return this.database.transaction((tx) => this.within(tx, request, actor));
  }

  /** The same, as a part of a larger act. */
  async within(
    tx: Transaction,
    { id, expectedVersion, to, comment }: PublicationRequest,
    { editor, audit }: SpeakingActor,
  ): Promise<Result<PublicationChanged, ChangePublicationFailure>> {
    const before = await lockListing(tx, id);
    if (before === null) return err({ code: 'ListingNotFound' });
    if (before.version !== expectedVersion)
      return err({ code: 'StaleVersion', expected: expectedVersion, current: before.version, conflicts: [] });
    const from = { publication: before.publication, reason: before.holdReason };
    if (!nextPublications(from, editor.kind).includes(to))
      return err({ code: 'TransitionRefused', from: before.publication, to });
    if (needsComment(before.publication, to) && comment === null) return err({ code: 'CommentMissing' });
    const version = await saveState(tx, before, {
      listing: editableOf(before),
      standing: { ...before, publication: to, holdReason: reasonOf(from, to, editor.kind) },
      fields: [],
      author: authorshipOf(editor),
      kind: 'publication',
      comment,
    });
    await recordAudit(tx, {
      actor: audit,
      action: `listing.${to}`,
      subject: { kind: 'listing', id, version },
      details: { from: before.publication, to, as: editor.kind },
    });
    return ok({ version, publication: to });
  }
}
