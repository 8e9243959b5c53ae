import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit, SYSTEM } from '../../audit';
import { lockListing, quebecDate, VouchForListing } from '../../listings';
import { addDays } from '../domain/dates';
import type { ReviewActor } from '../domain/review';
import { RENEWAL_DAYS } from '../domain/review-lifecycle';
import { expiredRecognitions } from '../proof.repository';
import { dueReviews, reviewOfListing, takeReminders } from '../review.repository';
import { tellEnterprise } from '../tell-by-mail';
import { MoveReview } from './move-review';

/** The product acting by itself. */
const REPERE: ReviewActor = { party: 'system', personId: null, organisationIds: [], name: 'Repère' };

/**
 * What time and changes do to what was vouched for: confirmations that are over, or whose listing became another enterprise in
 * law, are to be renewed and the enterprise is told; recognitions that are over count no more. Each listing is a transaction of its
 * own, so that any number of processes may do this at once.
 */
@Injectable()
export class RenewRecognitions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MoveReview) private readonly reviews: MoveReview,
    @Inject(VouchForListing) private readonly vouch: VouchForListing,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @returns how many listings it touched */
  async execute(): Promise<number> {
    const today = quebecDate(this.clock.now());
    let touched = 0;
    for (const { listingId, act } of await dueReviews(this.database, today)) {
      const request = { target: { listingId }, move: { act }, expected: null };
      const done = await this.reviews.execute(request, REPERE, SYSTEM);
      if (done.ok) touched += 1;
    }
    for (const { listingId, codes } of await expiredRecognitions(this.database, today))
      touched += await this.#uncount(listingId, codes);
    await this.#remind(today);
    return touched;
  }

  #uncount(listingId: string, codes: readonly string[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      const left = listing?.recognitions.filter((code) => !codes.includes(code)) ?? [];
      if (listing === null || left.length === listing.recognitions.length) return 0;
      const author = { owner: 'staff', by: REPERE.name, personId: null, organisationId: null } as const;
      const version = await this.vouch.recognise(tx, listing, left, author);
      await recordAudit(tx, {
        actor: SYSTEM,
        action: 'recognition.expire',
        subject: { kind: 'listing', id: listingId, version },
        details: { codes: [...codes] },
      });
      return 1;
    });
  }

  #remind(today: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const listingId of await takeReminders(tx, today, addDays(today, RENEWAL_DAYS))) {
        const listing = await lockListing(tx, listingId);
        const review = await reviewOfListing(tx, listingId);
        if (listing !== null && review !== null)
          await tellEnterprise(tx, listing, review, 'remind', null, this.config.publicUrl);
      }
    });
  }
}
