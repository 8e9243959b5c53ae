import { Inject, Injectable } from '@nestjs/common';
import { err, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { deleteDraft, findDraft } from '../editing/listing-draft.repository';
import { UpdateListing, type EditFailure, type EditingActor, type UpdateOutcome } from './update-listing';

/** Makes a person's draft a change of the version it began from; the draft is gone when the change is kept. */
@Injectable()
export class SubmitDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(UpdateListing) private readonly update: UpdateListing,
  ) {}

  execute(
    { id, comment }: { readonly id: string; readonly comment: string | null },
    actor: EditingActor,
  ): Promise<Result<UpdateOutcome, EditFailure>> {
    return this.database.transaction(async (tx) => {
      const draft = await findDraft(tx, id, actor.editor.personId);
      if (draft === null) return err({ code: 'ListingNotFound' });
      const { baseVersion: expectedVersion, patch } = draft;
      const done = await this.update.within(tx, { id, expectedVersion, patch, comment }, actor);
      if (done.ok) await deleteDraft(tx, id, actor.editor.personId);
      return done;
    });
  }
}
