import { Inject, Injectable } from '@nestjs/common';
import type { Subject } from '@repere/kernel';
import type { SubjectLoader } from '../../../platform/http';
import { ListingSubject } from '../editing/listing-subject';
import { ClaimReader } from './claim.reader';

/** The listing that a claim is about: networks decide on those they look after. */
@Injectable()
export class ClaimSubject implements SubjectLoader {
  constructor(
    @Inject(ClaimReader) private readonly claims: ClaimReader,
    @Inject(ListingSubject) private readonly listings: ListingSubject,
  ) {}

  async load({ id = '' }: Readonly<Record<string, string>>): Promise<Subject | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
    const listing = await this.claims.listingOf(id);
    return listing === null ? null : this.listings.load({ id: listing });
  }
}
