import { Inject, Injectable } from '@nestjs/common';
import { REVIEW_KINDS, type ReviewKind, type Subject } from '@repere/kernel';
import type { SubjectLoader } from '../../platform/http';
import { ListingSubject } from '../listings';
import { CaseReader } from './case.reader';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The listing that a case is about: networks look at those of their territory and of their members. */
@Injectable()
export class ReviewSubject implements SubjectLoader {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ListingSubject) private readonly listings: ListingSubject,
  ) {}

  async load({ kind = '', id = '' }: Readonly<Record<string, string>>): Promise<Subject | null> {
    if (!UUID.test(id) || !(REVIEW_KINDS as readonly string[]).includes(kind)) return null;
    const head = await this.cases.head(kind as ReviewKind, id);
    return head === null ? null : this.listings.load({ id: head.listingId });
  }
}
