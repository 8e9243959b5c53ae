import { Inject, Injectable } from '@nestjs/common';
import type { ListingField } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { acceptEdit } from '../domain/accept-edit';
import { fieldText, type EditableListing } from '../domain/listing-field';
import { draftOf, patched } from '../domain/listing-patch';
import { editableOf } from '../stored-listing';
import { EditGround } from './edit-ground';
import { findChange, type ListingChange } from './listing-change.repository';
import type { LockedListing } from './listing-state.repository';
import { VersionReader } from './version.reader';
import { WorkspaceListingReader } from './workspace-listing.reader';

/** A waiting change beside the listing as it stands. */
export interface ChangeUnderReview {
  readonly change: ListingChange;
  readonly listing: LockedListing;
  readonly present: EditableListing;
  /** The listing as the change would make it. */
  readonly proposed: EditableListing;
  /** Fields whose present value is not what the change's author saw. */
  readonly moved: readonly ListingField[];
}

/** Changes as somebody who decides on them needs to see them. */
@Injectable()
export class ChangeUnderReviewReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(WorkspaceListingReader) private readonly listings: WorkspaceListingReader,
  ) {}

  async find(changeId: string): Promise<ChangeUnderReview | null> {
    const change = await findChange(this.database, changeId);
    const listing = change === null ? null : await this.listings.find(change.listingId);
    if (change === null || listing === null) return null;
    const present = editableOf(listing);
    const read = acceptEdit(present, change.patch, this.ground.context());
    const saw = await this.versions.find(listing.id, change.baseVersion);
    return {
      ...{ change, listing, present },
      // What no rule accepts any more (a municipality that was merged) is still shown as it was written.
      proposed: read.ok ? read.value.listing : asItIsWritten(present, change.patch),
      moved:
        saw === null
          ? []
          : change.fields.filter((field) => fieldText(saw.listing, field) !== fieldText(present, field)),
    };
  }
}

function asItIsWritten(present: EditableListing, patch: ListingChange['patch']): EditableListing {
  const { municipality, name, activities: _activities, ...rest } = patched(draftOf(present), patch);
  return {
    ...present,
    ...rest,
    name: name ?? present.name,
    municipalityCode: municipality ?? present.municipalityCode,
    lat: present.lat,
    lng: present.lng,
    precision: present.precision,
  };
}
