import { Inject, Injectable } from '@nestjs/common';
import type { ListingField } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { changedFields, type EditableListing } from '../domain/listing-field';
import { certificationsOf, type Certification } from './certification.repository';
import { VersionReader } from './version.reader';

/** A network's word, and what has changed on the listing since (D5). */
export interface CertificationSince extends Certification {
  readonly changed: readonly ListingField[];
}

/** What networks vouch for on a listing, against what it says now. */
@Injectable()
export class CertificationReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(VersionReader) private readonly versions: VersionReader,
  ) {}

  /** The oldest first. A date of confirmation is no change of what was vouched for, nor is a personal value that was erased. */
  async of(id: string, version: number, present: EditableListing): Promise<CertificationSince[]> {
    const all = await certificationsOf(this.database, id);
    return Promise.all(
      all.map(async (one) => {
        if (one.of === id && one.version === version) return { ...one, changed: [] };
        const kept = await this.versions.find(one.of, one.version);
        if (kept === null) return { ...one, changed: [] };
        const silent: readonly ListingField[] = ['lastConfirmedOn', ...kept.erased];
        return { ...one, changed: changedFields(kept.listing, present).filter((field) => !silent.includes(field)) };
      }),
    );
  }
}
