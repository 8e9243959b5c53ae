import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ListingField, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import type { Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { withFields } from '../domain/listing-patch';
import { changedSinceMerge } from '../domain/merge-plan';
import { EditGround } from '../editing/edit-ground';
import { saveState, type LockedListing } from '../editing/listing-state.repository';
import { VersionReader } from '../editing/version.reader';
import { ListingAttachments } from '../merging/listing-attachments';
import { restoreAuthors, restoreColumns, type KeptStanding } from '../merging/listing-standing.repository';
import { holdMerge, leadBack, markUndone, restoreDrafts, type ListingMerge } from '../merging/merge.repository';
import { tellOfMerge } from '../merging/tell-of-merge';
import { editableOf } from '../stored-listing';
import { lockPair } from './merge-listings';
import { authorshipOf, type EditingActor } from './update-listing';

export type UndoMergeFailure =
  | { readonly code: 'MergeNotFound' }
  | { readonly code: 'MergeUndone' }
  /** One of the two has become something else since: merged again, given to somebody. */
  | { readonly code: 'MergeOvertaken'; readonly why: 'merged_again' | 'manager_changed' | 'listing_changed' }
  /** Somebody wrote these fields since; undoing would lose their words. */
  | { readonly code: 'MergeEdited'; readonly fields: readonly ListingField[] };

export interface UnmergedListings {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
}

/**
 * Makes one listing two again, as they were: what the kept one had taken goes back, what it was told since stays, and what
 * moved returns. Refused, with the reason, where that would lose somebody's words.
 */
@Injectable()
export class UndoMerge {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(ListingAttachments) private readonly attachments: ListingAttachments,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  execute(id: string, actor: EditingActor): Promise<Result<UnmergedListings, UndoMergeFailure>> {
    return this.ground.transaction(async (tx) => {
      const merge = await holdMerge(tx, id);
      if (merge === null) return err({ code: 'MergeNotFound' });
      if (merge.undoneAt !== null) return err({ code: 'MergeUndone' });
      const pair = await lockPair(tx, merge.keptId, merge.goneId);
      if (pair === null) return err({ code: 'MergeNotFound' });
      const refusal = await this.#refusal(tx, merge, pair);
      if (refusal !== null) return err(refusal);
      await this.#undo(tx, merge, pair, actor);
      return ok({ id, keptId: merge.keptId, goneId: merge.goneId });
    });
  }

  async #refusal(
    tx: Transaction,
    merge: ListingMerge,
    { kept, gone }: { kept: LockedListing; gone: LockedListing },
  ): Promise<UndoMergeFailure | null> {
    if (kept.publication === 'merged') return { code: 'MergeOvertaken', why: 'merged_again' };
    if (gone.publication !== 'merged' || gone.version !== merge.goneVersion)
      return { code: 'MergeOvertaken', why: 'listing_changed' };
    if (kept.version === merge.keptVersion) return null;
    const merged = await this.versions.find(kept.id, merge.keptVersion, tx);
    if (merged === null) return { code: 'MergeOvertaken', why: 'listing_changed' };
    const fields = changedSinceMerge(merge.fields, merged.listing, editableOf(kept));
    if (fields.length > 0) return { code: 'MergeEdited', fields };
    const given = merge.before.kept.columns['managed_by'] ?? merge.before.gone.columns['managed_by'] ?? null;
    return kept.managedBy === given ? null : { code: 'MergeOvertaken', why: 'manager_changed' };
  }

  async #undo(
    tx: Transaction,
    merge: ListingMerge,
    { kept, gone }: { kept: LockedListing; gone: LockedListing },
    { editor, audit }: EditingActor,
  ): Promise<void> {
    const author = authorshipOf(editor);
    const untouched = kept.version === merge.keptVersion;
    const earlier = await this.versions.before(kept.id, merge.keptVersion, tx);
    if (earlier === null) throw new Error('the version before a merge is always kept');
    const { before, fields, comment } = merge;
    const listing = withFields(
      editableOf(kept),
      earlier.listing,
      fields.filter((field) => !isErased(earlier.erased, field)),
    );
    const standing = { ...kept, managedBy: looksAfter(before.kept) };
    const version = await saveState(tx, kept, { listing, standing, fields, author, comment, kind: 'undo' });
    await restoreAuthors(tx, kept.id, before.kept, fields);
    if (untouched) await restoreColumns(tx, kept.id, before.kept);
    await saveState(tx, gone, {
      ...{ listing: editableOf(gone), fields: [], author, comment, kind: 'undo' },
      standing: { ...gone, publication: before.gone.columns['publication'] as LockedListing['publication'] },
    });
    await restoreColumns(tx, gone.id, before.gone);
    await this.attachments.moveBack(tx, { gaveWay: {}, ...before }, kept.id, gone.id);
    await restoreDrafts(tx, before.drafts);
    await leadBack(tx, before.followed, gone.id);
    await markUndone(tx, merge.id, editor.personId);
    const was = {
      kept: { ...kept, managedBy: looksAfter(before.kept) },
      gone: { ...gone, managedBy: looksAfter(before.gone) },
    };
    await tellOfMerge(tx, 'undone', { ...was, managedBy: kept.managedBy }, this.config.publicUrl);
    await recordAudit(tx, {
      actor: audit,
      action: 'listing.unmerge',
      subject: { kind: 'listing', id: kept.id, version },
      details: { merge: merge.id, gone: gone.id, as: editor.kind },
    });
  }
}

/** Who looked after a listing before the merge. */
const looksAfter = ({ columns }: KeptStanding): string | null => (columns['managed_by'] as string | null) ?? null;

const isErased = (erased: readonly ListingField[], field: ListingField): boolean => erased.includes(field);
