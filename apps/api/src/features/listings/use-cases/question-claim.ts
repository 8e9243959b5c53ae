import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { findClaim, saveClaim } from '../claims/claim.repository';
import { isOpenClaim } from '../domain/claim-rules';
import { lockListing } from '../editing/listing-state.repository';
import type { ClaimActor, SettleFailure } from './settle-claim';

/** What staff asks of a claimant before deciding, and what they answer; the claim stays where it is. */
@Injectable()
export class QuestionClaim {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** As a part of a larger act. @returns the claim's new version */
  askWithin(
    tx: Transaction,
    claimId: string,
    question: string,
    audit: AuditActor,
  ): Promise<Result<{ version: number }, SettleFailure>> {
    return this.#write(tx, claimId, 'claim.ask', audit, () => ({ reason: question }));
  }

  answer(
    claimId: string,
    answer: string,
    { organisationIds, audit }: ClaimActor,
  ): Promise<Result<{ version: number }, SettleFailure>> {
    return this.database.transaction((tx) =>
      this.#write(tx, claimId, 'claim.answer', audit, ({ organisationId, note }) =>
        // What was asked is answered, and is no reason for what comes after.
        organisationIds.includes(organisationId)
          ? { note: [note, answer].filter(Boolean).join('\n\n'), reason: '' }
          : null,
      ),
    );
  }

  async #write(
    tx: Transaction,
    claimId: string,
    action: string,
    audit: AuditActor,
    write: (
      claim: NonNullable<Awaited<ReturnType<typeof findClaim>>>,
    ) => { readonly reason: string; readonly note?: string } | null,
  ): Promise<Result<{ version: number }, SettleFailure>> {
    const found = await findClaim(tx, claimId);
    if (found !== null) await lockListing(tx, found.listingId);
    const claim = await findClaim(tx, claimId);
    if (claim === null) return err({ code: 'ClaimNotFound' });
    const more = write(claim);
    if (more === null) return err({ code: 'NotYours' });
    if (!isOpenClaim(claim.state)) return err({ code: 'ClaimSettled', state: claim.state });
    await saveClaim(tx, claim, claim, more);
    await recordAudit(tx, {
      actor: audit,
      action,
      subject: { kind: 'listing', id: claim.listingId },
      details: { claim: claim.id },
    });
    return ok({ version: claim.version + 1 });
  }
}
