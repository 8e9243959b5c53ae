import { Inject, Injectable } from '@nestjs/common';
import { LISTING_FIELDS, err, type ListingField, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { changedFields, type EditableListing, type PersonalField } from '../domain/listing-field';
import { patchOf } from '../domain/listing-patch';
import { lockListing } from '../editing/listing-state.repository';
import { VersionReader } from '../editing/version.reader';
import { editableOf } from '../stored-listing';
import { UpdateListing, type EditFailure, type EditingActor, type UpdateOutcome } from './update-listing';

export interface RestoreRequest {
  readonly id: string;
  readonly expectedVersion: number;
  /** The version to come back to. */
  readonly version: number;
  /** Only these fields; all when null. */
  readonly fields: readonly ListingField[] | null;
  readonly comment: string | null;
}

/**
 * Makes a listing say again what it said: a new version, by the same rules as any edit. Erased personal values do not come
 * back: the present ones stay.
 */
@Injectable()
export class RestoreVersion {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(UpdateListing) private readonly update: UpdateListing,
  ) {}

  execute(
    { id, expectedVersion, version, fields, comment }: RestoreRequest,
    actor: EditingActor,
  ): Promise<Result<UpdateOutcome, EditFailure | { readonly code: 'VersionNotFound' }>> {
    return this.database.transaction(async (tx) => {
      const present = await lockListing(tx, id);
      if (present === null) return err({ code: 'ListingNotFound' });
      const kept = await this.versions.find(id, version, tx);
      if (kept === null) return err({ code: 'VersionNotFound' });
      const wanted = new Set(fields ?? LISTING_FIELDS);
      const back = changedFields(editableOf(present), kept.listing).filter(
        (field) => wanted.has(field) && !(kept.erased as readonly ListingField[]).includes(field),
      );
      const patch = patchOf(withoutErased(kept.listing, editableOf(present), kept.erased), back);
      return this.update.within(tx, { id, expectedVersion, patch, comment, kind: 'restore' }, actor);
    });
  }
}

const withoutErased = (
  kept: EditableListing,
  present: EditableListing,
  erased: readonly PersonalField[],
): EditableListing => ({ ...kept, ...Object.fromEntries(erased.map((field) => [field, present[field]])) });
