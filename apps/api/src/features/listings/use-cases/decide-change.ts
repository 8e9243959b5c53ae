import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ListingField, type Result } from '@repere/kernel';
import type { Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { acceptEdit } from '../domain/accept-edit';
import { changedFields } from '../domain/listing-field';
import { withFields } from '../domain/listing-patch';
import type { Finding } from '../domain/finding';
import { mayDecide } from '../domain/publication-table';
import { EditGround } from '../editing/edit-ground';
import { findChange, settleChange, type ChangeState } from '../editing/listing-change.repository';
import { lockListing, saveState } from '../editing/listing-state.repository';
import { editableOf } from '../stored-listing';
import type { EditingActor } from './update-listing';

/** What a reviewer says of a waiting change. */
export interface DecisionRequest {
  readonly changeId: string;
  /** The version of the change that the reviewer saw. */
  readonly expectedVersion: number;
  /** Fields to show; every other field of the change is refused. Ignored when changes are asked for. */
  readonly accepted: readonly ListingField[];
  readonly askForChanges?: boolean;
  readonly reply: string | null;
}

export type DecisionFailure =
  | { readonly code: 'ChangeNotFound' }
  | { readonly code: 'NotYours' }
  /** Somebody else decided, or the author sent another change. */
  | { readonly code: 'ChangeSettled'; readonly state: ChangeState; readonly current: number }
  | { readonly code: 'ReplyMissing' }
  | { readonly code: 'EditRefused'; readonly finding: Finding };

export interface Decided {
  readonly state: ChangeState;
  /** Of the listing. */
  readonly version: number;
  readonly accepted: readonly ListingField[];
  readonly refused: readonly ListingField[];
}

/** Accepts a waiting change field by field, refuses it, or asks its author for another one. */
@Injectable()
export class DecideChange {
  constructor(@Inject(EditGround) private readonly ground: EditGround) {}

  execute(request: DecisionRequest, actor: EditingActor): Promise<Result<Decided, DecisionFailure>> {
    return this.ground.transaction((tx) => this.within(tx, request, actor));
  }

  /** The same, as a part of a larger act (a bulk decision is one transaction a change, or all in one). */
  async within(
    tx: Transaction,
    request: DecisionRequest,
    { editor, audit }: EditingActor,
  ): Promise<Result<Decided, DecisionFailure>> {
    const found = await findChange(tx, request.changeId);
    const before = found === null ? null : await lockListing(tx, found.listingId);
    // Read again: whoever held the listing may have decided.
    const change = await findChange(tx, request.changeId);
    if (change === null || before === null) return err({ code: 'ChangeNotFound' });
    if (!mayDecide(change.owner, editor.kind)) return err({ code: 'NotYours' });
    if (!['waiting', 'changes_asked'].includes(change.state) || change.version !== request.expectedVersion)
      return err({ code: 'ChangeSettled', state: change.state, current: change.version });
    const accepted =
      request.askForChanges === true ? [] : change.fields.filter((field) => request.accepted.includes(field));
    const refused = request.askForChanges === true ? [] : change.fields.filter((field) => !accepted.includes(field));
    if ((refused.length > 0 || request.askForChanges === true) && request.reply === null)
      return err({ code: 'ReplyMissing' });
    const present = editableOf(before);
    const read = acceptEdit(present, change.patch, this.ground.context());
    if (!read.ok && accepted.length > 0) return err({ code: 'EditRefused', finding: read.error });
    const shown = read.ok ? withFields(present, read.value.listing, accepted) : present;
    const fields = changedFields(present, shown);
    const version =
      fields.length === 0
        ? before.version
        : await saveState(tx, before, {
            listing: shown,
            standing: before,
            fields,
            // It stays its author's word; that it was reviewed, and by whom, the log says.
            author: change,
            kind: 'review',
            comment: change.comment,
          });
    const state = request.askForChanges === true ? 'changes_asked' : stateOf(accepted, refused);
    const decisions = Object.fromEntries([
      ...accepted.map((field) => [field, 'accepted'] as const),
      ...refused.map((field) => [field, 'refused'] as const),
    ]);
    const settled = await settleChange(tx, change, {
      state,
      decisions,
      reply: request.reply,
      decidedBy: editor.personId,
    });
    if (!settled) throw new Error('the change was settled although its listing was locked');
    await recordAudit(tx, {
      actor: audit,
      action: `change.${state}`,
      subject: { kind: 'listing', id: before.id, version },
      details: { change: change.id, accepted: [...accepted], refused: [...refused], as: editor.kind },
    });
    return ok({ state, version, accepted, refused });
  }

  /** The organisation that made a waiting change takes it back. */
  withdraw(
    changeId: string,
    personId: string,
    organisationIds: readonly string[],
    auditAs: (organisationId: string | null) => AuditActor,
  ): Promise<Result<null, DecisionFailure>> {
    return this.ground.transaction(async (tx) => {
      const change = await findChange(tx, changeId);
      if (change === null) return err({ code: 'ChangeNotFound' });
      const mine =
        change.organisationId === null ? change.personId === personId : organisationIds.includes(change.organisationId);
      if (!mine) return err({ code: 'NotYours' });
      const settled = await settleChange(tx, change, {
        ...{ state: 'withdrawn', decisions: {}, reply: change.reply, decidedBy: personId },
      });
      if (!settled) return err({ code: 'ChangeSettled', state: change.state, current: change.version });
      await recordAudit(tx, {
        actor: auditAs(change.organisationId),
        action: 'change.withdrawn',
        subject: { kind: 'listing', id: change.listingId },
        details: { change: change.id },
      });
      return ok(null);
    });
  }
}

const stateOf = (accepted: readonly unknown[], refused: readonly unknown[]): ChangeState =>
  refused.length === 0 ? 'accepted' : accepted.length === 0 ? 'refused' : 'partly';
