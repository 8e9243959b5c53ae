import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { lockListing, saveState } from '../editing/listing-state.repository';
import { quebecDate } from '../quebec-date';
import { editableOf } from '../stored-listing';
import { authorshipOf, type EditingActor, type SpeakingActor } from './update-listing';

/** « Tout est encore exact »: the enterprise, or a network for it, stands by everything the listing says (S6). */
@Injectable()
export class ConfirmListing {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  execute(
    id: string,
    actor: EditingActor,
  ): Promise<Result<{ version: number; confirmedOn: string }, { readonly code: 'ListingNotFound' }>> {
    return this.database.transaction((tx) => this.within(tx, id, actor));
  }

  /** Needs no version: whoever confirms speaks of what stands now. Twice in a day is once. */
  async within(
    tx: Transaction,
    id: string,
    { editor, audit }: SpeakingActor,
  ): Promise<Result<{ version: number; confirmedOn: string }, { readonly code: 'ListingNotFound' }>> {
    const before = await lockListing(tx, id);
    if (before === null || before.publication === 'merged') return err({ code: 'ListingNotFound' });
    const today = quebecDate(this.clock.now());
    const declares = editor.kind === 'enterprise' && before.status === 'unverified';
    if (before.lastConfirmedOn === today && !declares) return ok({ version: before.version, confirmedOn: today });
    const version = await saveState(tx, before, {
      listing: { ...editableOf(before), lastConfirmedOn: today },
      standing: { ...before, ...(declares && { status: 'declared', statusBy: editor.name, statusOn: today }) },
      fields: ['lastConfirmedOn'],
      author: authorshipOf(editor),
      kind: 'confirm',
      comment: null,
    });
    await recordAudit(tx, {
      actor: audit,
      action: 'listing.confirm',
      subject: { kind: 'listing', id, version },
      details: { as: editor.kind },
    });
    return ok({ version, confirmedOn: today });
  }
}
