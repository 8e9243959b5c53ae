import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ListingField, type Result } from '@repere/kernel';
import type { Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, type AuditActor } from '../../audit';
import { acceptEdit } from '../domain/accept-edit';
import { conflictsOf, fieldValue, planEdit, type EditPlan, type FieldConflict } from '../domain/edit-plan';
import type { Editor, Speaker } from '../domain/editor';
import type { Finding, Warning } from '../domain/finding';
import type { EditableListing } from '../domain/listing-field';
import { draftOf, patched, patchOf, type ListingPatch } from '../domain/listing-patch';
import { ownerOfEdit } from '../domain/publication-table';
import { EditGround } from '../editing/edit-ground';
import { insertChange, openChanges, settleChange } from '../editing/listing-change.repository';
import {
  fieldOwners,
  lockListing,
  saveState,
  type Authorship,
  type LockedListing,
  type Standing,
  type VersionKind,
} from '../editing/listing-state.repository';
import { VersionReader } from '../editing/version.reader';
import { editableOf } from '../stored-listing';

/** Who edits, and how the log will name them. */
export interface EditingActor {
  readonly editor: Editor;
  readonly audit: AuditActor;
}

/** The same for whoever speaks for the enterprise, signed in or by a mailed link. */
export interface SpeakingActor {
  readonly editor: Speaker;
  readonly audit: AuditActor;
}

export interface UpdateRequest {
  readonly id: string;
  /** The version that the editor saw. */
  readonly expectedVersion: number;
  readonly patch: ListingPatch;
  readonly comment: string | null;
  readonly kind?: VersionKind;
}

/** What an edit did: `version` is unchanged when nothing was to be shown at once. */
export interface UpdateOutcome {
  readonly version: number;
  readonly published: readonly ListingField[];
  readonly waiting: readonly ListingField[];
  readonly changeId: string | null;
  readonly warnings: readonly Warning[];
}

/** Somebody else published in between; both sides, field by field. */
export interface StaleVersion {
  readonly code: 'StaleVersion';
  readonly expected: number;
  readonly current: number;
  readonly conflicts: readonly FieldConflict[];
}

export type EditFailure =
  | { readonly code: 'ListingNotFound' }
  | { readonly code: 'ListingMerged' }
  | StaleVersion
  | { readonly code: 'EditRefused'; readonly finding: Finding }
  | { readonly code: 'FieldLocked'; readonly fields: readonly ListingField[] };

/**
 * Edits a listing: checked by the rules of an import, then shown at once or kept for review, field by field. The values, whose word
 * they are, both versions, the news and the audit entry are one transaction.
 */
@Injectable()
export class UpdateListing {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(VersionReader) private readonly versions: VersionReader,
  ) {}

  execute(request: UpdateRequest, actor: EditingActor): Promise<Result<UpdateOutcome, EditFailure>> {
    return this.ground.transaction((tx) => this.within(tx, request, actor));
  }

  /** The same, as a part of a larger act; its transaction must end soon after. */
  async within(
    tx: Transaction,
    request: UpdateRequest,
    { editor, audit }: SpeakingActor,
  ): Promise<Result<UpdateOutcome, EditFailure>> {
    const before = await lockListing(tx, request.id);
    if (before === null) return err({ code: 'ListingNotFound' });
    if (before.publication === 'merged') return err({ code: 'ListingMerged' });
    const present = editableOf(before);
    const accepted = acceptEdit(present, request.patch, this.ground.context());
    if (before.version !== request.expectedVersion) {
      const yours = accepted.ok ? accepted.value.listing : asWritten(present, request.patch);
      return err(await this.#stale(tx, before, request, yours));
    }
    if (!accepted.ok) return err({ code: 'EditRefused', finding: accepted.error });
    const owners = await fieldOwners(tx, before.id);
    const managed = before.managedBy !== null;
    const after = accepted.value.listing;
    const plan = planEdit(present, after, editor.kind, (field) => owners.get(field) ?? 'import', managed);
    if (plan.locked.length > 0) return err({ code: 'FieldLocked', fields: plan.locked });
    const author = authorshipOf(editor);
    const version =
      plan.atOnce.length === 0
        ? before.version
        : await saveState(tx, before, {
            ...this.#published(before, plan, accepted.value.hold, editor),
            ...{ author, kind: request.kind ?? 'edit', comment: request.comment },
          });
    const changeId =
      plan.review.length === 0 ? null : await this.#propose(tx, before, after, plan.review, request, author, version);
    const outcome = {
      version,
      published: plan.atOnce,
      waiting: plan.review,
      changeId,
      warnings: accepted.value.warnings,
    };
    if (plan.atOnce.length > 0 || changeId !== null)
      await recordAudit(tx, {
        actor: audit,
        action: request.kind === 'restore' ? 'listing.restore' : 'listing.update',
        subject: { kind: 'listing', id: before.id, version },
        details: { published: [...plan.atOnce], waiting: [...plan.review], change: changeId, as: editor.kind },
      });
    return ok(outcome);
  }

  /** The state that readers will see, and what it does to the listing's standing. */
  #published(
    before: LockedListing,
    plan: EditPlan,
    hold: string | null,
    editor: Speaker,
  ): { listing: EditableListing; standing: Standing; fields: readonly ListingField[] } {
    const today = this.ground.today();
    const declares = editor.kind === 'enterprise';
    const held = plan.atOnce.includes('neq') && hold !== null && before.publication === 'published';
    return {
      // What the enterprise leaves as it is stays confirmed (S6).
      listing: declares ? { ...plan.published, lastConfirmedOn: today } : plan.published,
      standing: {
        ...before,
        ...(held && { publication: 'held', holdReason: hold }),
        ...(declares &&
          before.status !== 'confirmed' && { status: 'declared', statusBy: editor.name, statusOn: today }),
      },
      fields: plan.atOnce,
    };
  }

  /** Keeps for review what may not be shown yet, together with what the same author already waits for. */
  async #propose(
    tx: Transaction,
    before: LockedListing,
    after: EditableListing,
    fields: readonly ListingField[],
    { comment }: UpdateRequest,
    author: Authorship,
    version: number,
  ): Promise<string> {
    const id = uuidv7();
    const open = await openChanges(tx, before.id);
    let patch: ListingPatch = {};
    const waiting = new Set<ListingField>();
    for (const change of open.filter(({ organisationId }) => organisationId === author.organisationId)) {
      patch = merged(patch, change.patch);
      for (const field of change.fields) waiting.add(field);
      await settleChange(tx, change, { state: 'superseded', decisions: {}, reply: change.reply, decidedBy: null });
    }
    for (const field of fields) waiting.add(field);
    await insertChange(tx, {
      ...{ id, listingId: before.id, baseVersion: version, fields: [...waiting], comment, ...author },
      patch: merged(patch, patchOf(after, fields)),
    });
    return id;
  }

  async #stale(
    tx: Transaction,
    before: LockedListing,
    { expectedVersion, patch }: UpdateRequest,
    yours: EditableListing,
  ): Promise<StaleVersion> {
    const base = await this.versions.find(before.id, expectedVersion, tx);
    const wanted = base === null ? yours : asWritten(base.listing, patch);
    return {
      code: 'StaleVersion',
      expected: expectedVersion,
      current: before.version,
      conflicts: conflictsOf(base?.listing ?? null, wanted, editableOf(before), fieldValue),
    };
  }
}

export const authorshipOf = (editor: Speaker): Authorship => ({
  owner: ownerOfEdit(editor.kind),
  by: editor.name,
  personId: editor.personId,
  organisationId: editor.organisationId,
});

const merged = (older: ListingPatch, newer: ListingPatch): ListingPatch => ({
  ...older,
  ...newer,
  ...((older.contact ?? newer.contact) !== undefined && { contact: { ...older.contact, ...newer.contact } }),
  ...((older.description ?? newer.description) !== undefined && {
    description: { ...older.description, ...newer.description },
  }),
});

/** What somebody wants, as they wrote it: for showing, never for storing. */
function asWritten(listing: EditableListing, patch: ListingPatch): EditableListing {
  const draft = patched(draftOf(listing), patch);
  const { municipality, name, activities: _activities, mrc: _mrc, region: _region, coded: _coded, ...rest } = draft;
  const { seat, activities, supplierSheet } = patch;
  return {
    ...rest,
    name: name ?? '',
    municipalityCode: municipality ?? listing.municipalityCode,
    lat: seat?.lat ?? listing.lat,
    lng: seat?.lng ?? listing.lng,
    precision: seat === undefined ? listing.precision : seat.lat == null ? 'municipality' : 'exact',
    activities:
      activities?.map(({ sectors, modes, area, description }) => ({
        ...{ sectors, area, modes: modes as EditableListing['activities'][number]['modes'] },
        ...{ descriptionFr: description?.fr ?? null, descriptionEn: description?.en ?? null },
      })) ?? listing.activities,
    supplierSheet: supplierSheet === undefined ? listing.supplierSheet : supplierSheet,
  };
}
