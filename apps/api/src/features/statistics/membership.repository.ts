import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { recordAudit, SYSTEM } from '../audit';

/** When an enterprise was of the social economy, both days included; null = without a beginning, or to this day. */
export interface MembershipDraft {
  /** Id, slug or NEQ of the listing. */
  readonly listing: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Null keeps the form of the listing. */
  readonly legalForm: string | null;
  readonly source: string;
}

export type MembershipRefusal =
  | { readonly code: 'membership_listing_unknown'; readonly listing: string }
  | { readonly code: 'membership_dates'; readonly from: string; readonly to: string };

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Intervals of membership, recorded with their source; figures follow at their next reading. */
@Injectable()
export class MembershipRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  record(draft: MembershipDraft): Promise<Result<{ readonly id: string }, MembershipRefusal>> {
    const { listing, from, to, legalForm, source } = draft;
    return this.database.transaction(async (tx) => {
      const wrong =
        [from, to].some((day) => day !== null && !DAY.test(day)) || (from !== null && to !== null && from > to);
      if (wrong) return err({ code: 'membership_dates', from: from ?? '–', to: to ?? '–' });
      const [found] = await tx.query<{ id: string }>(
        'SELECT id FROM listing WHERE id::text = $1 OR slug = $1 OR neq = $1 ORDER BY (id::text = $1) DESC LIMIT 1',
        [listing],
      );
      if (found === undefined) return err({ code: 'membership_listing_unknown', listing });
      const id = uuidv7();
      await tx.query(
        `INSERT INTO listing_membership (id, listing_id, legal_form, valid_from, valid_to, source, revision)
         VALUES ($1, $2, $3, $4, $5, $6, nextval('match_revision'))`,
        [id, found.id, legalForm, from, to, source],
      );
      await recordAudit(tx, {
        actor: SYSTEM,
        action: 'listing.membership',
        subject: { kind: 'listing', id: found.id },
        details: { from, to, legalForm, source },
      });
      return ok({ id });
    });
  }
}
