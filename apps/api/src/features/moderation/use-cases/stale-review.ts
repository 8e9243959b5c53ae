import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { StaleVersionProblem, type ProblemError } from '../../../platform/http';
import { changedFields, ChangeUnderReviewReader, fieldLines, VersionReader } from '../../listings';
import { REFERENCE, type ReferenceProvider } from '../../territories';

/** Both sides of a decision that came too late: what was compared, what is proposed, what the listing says now. */
@Injectable()
export class StaleReview {
  constructor(
    @Inject(ChangeUnderReviewReader) private readonly changes: ChangeUnderReviewReader,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async problem(
    changeId: string,
    { expected, current }: { readonly expected: number; readonly current: number },
    language: Language,
  ): Promise<ProblemError> {
    const found = await this.changes.find(changeId);
    const seen = found === null ? null : await this.versions.find(found.listing.id, expected);
    if (found === null) return new StaleVersionProblem({ expected, current, fields: [] });
    const moved = seen === null ? found.change.fields : changedFields(seen.listing, found.present);
    const fields = found.change.fields
      .filter((field) => moved.includes(field))
      .map((field) => {
        const lines = (listing: typeof found.present): string[] =>
          fieldLines(listing, field, this.reference.current(), language);
        const base = seen === null ? null : lines(seen.listing);
        return { field, base, yours: lines(found.proposed), theirs: lines(found.present) };
      });
    return new StaleVersionProblem({ expected, current, fields });
  }
}
