import { Inject, Injectable } from '@nestjs/common';
import type { Subject } from '@repere/kernel';
import { Database } from '../../platform/database';
import type { SubjectLoader } from '../../platform/http';
import { ListingSubject } from '../listings';
import { listingOfReview } from './review.repository';

/** The listing that a review is about: networks review those they look after. */
@Injectable()
export class ReviewSubject implements SubjectLoader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingSubject) private readonly listings: ListingSubject,
  ) {}

  async load({ id = '' }: Readonly<Record<string, string>>): Promise<Subject | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
    const listing = await listingOfReview(this.database, id);
    return listing === null ? null : this.listings.load({ id: listing });
  }
}
