import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type FieldOwner, type ListingField, type Result } from '@repere/kernel';
import type { Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { withFields } from '../domain/listing-patch';
import type { Publication } from '../domain/publication-lifecycle';
import { findChange, reopenChange } from '../editing/listing-change.repository';
import { fieldAuthors, giveBackFields, lockListing, saveState } from '../editing/listing-state.repository';
import { VersionReader } from '../editing/version.reader';
import { editableOf } from '../stored-listing';
import { authorshipOf, type EditingActor } from './update-listing';

/** Whose word a value was. */
export interface FieldAuthor {
  readonly owner: FieldOwner;
  readonly by: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly version: number;
}

/** What stood before a decision, as much as it takes to put it back. */
export interface StoodBefore {
  readonly version: number;
  readonly publication: Publication;
  readonly holdReason: string | null;
  /** Null where the value was the first word of the listing's source. */
  readonly authors: Readonly<Partial<Record<ListingField, FieldAuthor | null>>>;
}

export interface ReopenRequest {
  readonly before: StoodBefore;
  /** Versions right after the decision: whatever came later stands in the way. */
  readonly listingVersion: number;
  readonly caseVersion: number;
}

export type ReopenFailure = { readonly code: 'ReviewNotFound' } | { readonly code: 'Followed' };

/** Takes a review decision back while nothing has followed it: values, whose word they were, standing. */
@Injectable()
export class ReopenReview {
  constructor(@Inject(VersionReader) private readonly versions: VersionReader) {}

  /** Locks a listing about to be decided on and notes what stands. */
  async mark(tx: Transaction, listingId: string, fields: readonly ListingField[]): Promise<StoodBefore | null> {
    const listing = await lockListing(tx, listingId);
    if (listing === null) return null;
    const { version, publication, holdReason } = listing;
    const known = fields.length === 0 ? new Map<ListingField, FieldAuthor>() : await fieldAuthors(tx, listingId);
    return {
      ...{ version, publication, holdReason },
      authors: Object.fromEntries(fields.map((field) => [field, known.get(field) ?? null])),
    };
  }

  /** A change waits again, and its values are what they were. @returns the change's new version */
  async change(
    tx: Transaction,
    changeId: string,
    { before, listingVersion, caseVersion }: ReopenRequest,
    { editor, audit }: EditingActor,
  ): Promise<Result<{ version: number }, ReopenFailure>> {
    const found = await findChange(tx, changeId);
    const listing = found === null ? null : await lockListing(tx, found.listingId);
    const change = await findChange(tx, changeId);
    if (change === null || listing === null) return err({ code: 'ReviewNotFound' });
    if (change.version !== caseVersion) return err({ code: 'Followed' });
    let version = listing.version;
    if (before.version !== listingVersion) {
      if (listing.version !== listingVersion) return err({ code: 'Followed' });
      const kept = await this.versions.find(listing.id, before.version, tx);
      if (kept === null) return err({ code: 'ReviewNotFound' });
      const fields = change.fields.filter((field) => change.decisions[field] === 'accepted');
      version = await saveState(tx, listing, {
        listing: withFields(editableOf(listing), kept.listing, fields),
        standing: { ...listing, publication: before.publication, holdReason: before.holdReason },
        ...{ fields, author: authorshipOf(editor), kind: 'review', comment: null },
      });
      await giveBackFields(tx, listing.id, before.authors);
    }
    const next = await reopenChange(tx, change);
    await recordAudit(tx, {
      actor: audit,
      action: 'change.reopen',
      subject: { kind: 'listing', id: listing.id, version },
      details: { change: change.id, as: editor.kind },
    });
    return ok({ version: next });
  }

  /** A listing that was published or withdrawn is held again. @returns its new version */
  async publication(
    tx: Transaction,
    listingId: string,
    { before, listingVersion }: ReopenRequest,
    { editor, audit }: EditingActor,
  ): Promise<Result<{ version: number }, ReopenFailure>> {
    const listing = await lockListing(tx, listingId);
    if (listing === null) return err({ code: 'ReviewNotFound' });
    if (listing.version !== listingVersion) return err({ code: 'Followed' });
    const { publication, holdReason } = before;
    const version = await saveState(tx, listing, {
      listing: editableOf(listing),
      standing: { ...listing, publication, holdReason },
      ...{ fields: [], author: authorshipOf(editor), kind: 'publication', comment: null },
    });
    await recordAudit(tx, {
      actor: audit,
      action: 'listing.reopen',
      subject: { kind: 'listing', id: listingId, version },
      details: { from: listing.publication, to: publication, as: editor.kind },
    });
    return ok({ version });
  }
}
