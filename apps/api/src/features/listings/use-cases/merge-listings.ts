import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type FieldOwner, type ListingField, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import type { Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit } from '../../audit';
import { changedFields } from '../domain/listing-field';
import { lockedChoices, mergedListing, mergeFields, type MergeChoices } from '../domain/merge-plan';
import { EditGround } from '../editing/edit-ground';
import { fieldOwners, lockListing, saveState, type LockedListing } from '../editing/listing-state.repository';
import { ListingAttachments } from '../merging/listing-attachments';
import { readStanding } from '../merging/listing-standing.repository';
import { tellOfMerge } from '../merging/tell-of-merge';
import {
  inheritAuthors,
  inheritStatus,
  insertMerge,
  leadTo,
  rebaseDrafts,
  type BeforeMerge,
} from '../merging/merge.repository';
import { editableOf } from '../stored-listing';
import { authorshipOf, type EditingActor } from './update-listing';

export interface MergeRequest {
  readonly keptId: string;
  readonly goneId: string;
  /** The versions that were compared. */
  readonly keptVersion: number;
  readonly goneVersion: number;
  /** Fields left out take what is proposed. */
  readonly choices: MergeChoices;
  /** Which manager stays, where each listing has another one; only staff may choose. */
  readonly manager: 'kept' | 'gone' | null;
  readonly comment: string | null;
}

export type MergeFailure =
  | { readonly code: 'ListingNotFound' }
  | { readonly code: 'SameListing' }
  | { readonly code: 'ListingMerged' }
  | { readonly code: 'VersionMoved'; readonly listing: string; readonly current: number }
  /** An invented listing and a real one. */
  | { readonly code: 'DemoMixed' }
  /** The one that would go is shown, the one that would stay is not. */
  | { readonly code: 'KeptHidden' }
  | { readonly code: 'TwoManagers' }
  | { readonly code: 'FieldLocked'; readonly fields: readonly ListingField[] };

export interface Merged {
  readonly id: string;
  readonly keptId: string;
  readonly slug: string;
  readonly version: number;
  readonly fields: readonly ListingField[];
}

interface Pair {
  readonly kept: LockedListing;
  readonly gone: LockedListing;
}

/**
 * Makes two listings one: the kept one says what was chosen, everything attached to the other follows, and the other's
 * addresses lead to it (C2, D8). What it takes to undo it is kept.
 */
@Injectable()
export class MergeListings {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(ListingAttachments) private readonly attachments: ListingAttachments,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  execute(request: MergeRequest, actor: EditingActor): Promise<Result<Merged, MergeFailure>> {
    return this.ground.transaction(async (tx) => {
      const pair = await lockPair(tx, request.keptId, request.goneId);
      if (pair === null) return err({ code: 'ListingNotFound' });
      const refusal = refusalOf(pair, request, actor);
      if (refusal !== null) return err(refusal);
      const owners = { kept: await fieldOwners(tx, pair.kept.id), gone: await fieldOwners(tx, pair.gone.id) };
      const ownerOf = (side: 'kept' | 'gone', field: ListingField): FieldOwner => owners[side].get(field) ?? 'import';
      const [kept, gone] = [editableOf(pair.kept), editableOf(pair.gone)];
      const proposed = Object.fromEntries(
        mergeFields(kept, gone, ownerOf).map((one) => [one.field, one.proposed] as const),
      );
      const listing = mergedListing(kept, gone, { ...proposed, ...request.choices });
      const fields = changedFields(kept, listing);
      const managed = pair.kept.managedBy !== null;
      const locked = lockedChoices(fields, actor.editor.kind, (field) => ownerOf('kept', field), managed);
      if (locked.length > 0) return err({ code: 'FieldLocked', fields: locked });
      return ok(await this.#merge(tx, pair, { listing, fields }, request, actor));
    });
  }

  async #merge(
    tx: Transaction,
    { kept, gone }: Pair,
    { listing, fields }: { listing: ReturnType<typeof mergedListing>; fields: readonly ListingField[] },
    { manager, comment }: MergeRequest,
    { editor, audit }: EditingActor,
  ): Promise<Merged> {
    const id = uuidv7();
    const standing = { kept: await readStanding(tx, kept.id), gone: await readStanding(tx, gone.id) };
    const author = authorshipOf(editor);
    const managedBy = manager === 'gone' ? gone.managedBy : (kept.managedBy ?? gone.managedBy);
    const keptVersion = await saveState(tx, kept, {
      ...{ listing, fields, author, comment, kind: 'merge' },
      standing: { ...kept, managedBy },
    });
    await inheritAuthors(tx, gone.id, kept.id, keptVersion, fields);
    const { moved, gaveWay, statusStays } = await this.attachments.move(tx, gone.id, kept.id);
    const drafts = await rebaseDrafts(tx, idsOf(moved['listing_draft']), kept.version);
    if (RANK[gone.status] > RANK[kept.status] && !statusStays) await inheritStatus(tx, gone.id, kept.id);
    const goneVersion = await saveState(tx, gone, {
      ...{ listing: editableOf(gone), fields: [], author, comment, kind: 'merge' },
      standing: { ...gone, publication: 'merged', holdReason: null, managedBy: null },
    });
    const followed = await leadTo(tx, gone.id, kept.id);
    const before: BeforeMerge = { ...standing, moved, gaveWay, drafts, followed };
    const { personId, organisationId } = editor;
    await insertMerge(tx, {
      ...{ id, keptId: kept.id, goneId: gone.id, keptVersion, goneVersion, fields, before },
      ...{ comment, personId, organisationId },
    });
    await tellOfMerge(tx, 'merged', { kept, gone, managedBy }, this.config.publicUrl);
    await recordAudit(tx, {
      actor: audit,
      action: 'listing.merge',
      subject: { kind: 'listing', id: kept.id, version: keptVersion },
      details: { merge: id, gone: gone.id, fields: [...fields], moved: countsOf(moved), as: editor.kind },
    });
    return { id, keptId: kept.id, slug: kept.slug, version: keptVersion, fields };
  }
}

const RANK = { unverified: 0, declared: 1, confirmed: 2 } as const;

const idsOf = (rows: BeforeMerge['moved'][string] | undefined): string[] => (rows ?? []).flatMap(({ id }) => id ?? []);

const countsOf = (moved: BeforeMerge['moved']): Record<string, number> =>
  Object.fromEntries(Object.entries(moved).map(([table, rows]) => [table, rows.length]));

/** Both listings, always taken in the same order, so that two merges cannot wait for each other. */
export async function lockPair(tx: Transaction, keptId: string, goneId: string): Promise<Pair | null> {
  const [first, second] = keptId < goneId ? [keptId, goneId] : [goneId, keptId];
  const locked = [await lockListing(tx, first), await lockListing(tx, second)];
  const kept = locked.find((one) => one?.id === keptId);
  const gone = locked.find((one) => one?.id === goneId);
  return kept == null || gone == null ? null : { kept, gone };
}

function refusalOf({ kept, gone }: Pair, request: MergeRequest, { editor }: EditingActor): MergeFailure | null {
  if (kept.id === gone.id) return { code: 'SameListing' };
  if (kept.publication === 'merged' || gone.publication === 'merged') return { code: 'ListingMerged' };
  if (kept.version !== request.keptVersion) return { code: 'VersionMoved', listing: kept.name, current: kept.version };
  if (gone.version !== request.goneVersion) return { code: 'VersionMoved', listing: gone.name, current: gone.version };
  if (kept.demo !== gone.demo) return { code: 'DemoMixed' };
  if (gone.publication === 'published' && kept.publication !== 'published') return { code: 'KeptHidden' };
  const rivals = kept.managedBy !== null && gone.managedBy !== null && kept.managedBy !== gone.managedBy;
  if (rivals && (editor.kind !== 'staff' || request.manager === null)) return { code: 'TwoManagers' };
  return null;
}
