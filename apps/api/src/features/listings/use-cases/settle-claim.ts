import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ClaimState, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { findClaim, findClaimByToken, saveClaim, type StoredClaim } from '../claims/claim.repository';
import { tellManagers, tellOutcome } from '../claims/tell-by-mail';
import {
  approved,
  codeHolds,
  consented,
  isOpenClaim,
  objected,
  OBJECTION_DAYS,
  proven,
  type ApprovalRefusal,
  type ClaimStep,
} from '../domain/claim-rules';
import { lockListing, saveState, type LockedListing } from '../editing/listing-state.repository';
import { editableOf } from '../stored-listing';
import { secretHash } from './claim-listing';

export type SettleFailure =
  | { readonly code: 'ClaimNotFound' }
  /** A link that is spent, too old, or that went to an address which is no longer the listing's. */
  | { readonly code: 'CodeRefused'; readonly why: 'spent' | 'stale' | 'address_changed' }
  | { readonly code: 'NotYours' }
  | { readonly code: 'ClaimSettled'; readonly state: ClaimState }
  | { readonly code: ApprovalRefusal };

export interface Settled {
  readonly claimId: string;
  readonly listingId: string;
  readonly state: ClaimState;
  readonly approvals: number;
  /** Of the listing, then of the claim. */
  readonly version: number;
  readonly claimVersion: number;
}

export interface ClaimDecision {
  readonly approve: boolean;
  readonly reason: string | null;
  /** The version of the claim that was looked at, where it is known. */
  readonly expectedVersion?: number;
}

/** Who acts on a claim. */
export interface ClaimActor {
  readonly personId: string | null;
  readonly organisationIds: readonly string[];
  readonly audit: AuditActor;
}

type Move = (claim: StoredClaim, listing: LockedListing) => Result<ClaimStep, SettleFailure>;

/** What happens to a claim after it was made: proof, consent, objection, decisions of staff, withdrawal, removal of a manager. */
@Injectable()
export class SettleClaim {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** What the page of a code says before its button is pressed; changes nothing (M8). */
  async preview(
    token: string,
  ): Promise<{ claim: StoredClaim; listing: string; holds: ReturnType<typeof codeHolds> } | null> {
    const claim = await findClaimByToken(this.database, secretHash(token));
    if (claim === null) return null;
    const [listing] = await this.database.query<{ name: string; email: string | null }>(
      'SELECT name, email FROM listing WHERE id = $1',
      [claim.listingId],
    );
    const address = listing?.email == null ? null : secretHash(listing.email);
    return { claim, listing: listing?.name ?? '', holds: codeHolds(claim, address, this.clock.now()) };
  }

  /** The holder of the address on record confirms. Of many who push at once, one is first. */
  async prove(token: string, audit: AuditActor): Promise<Result<Settled, SettleFailure>> {
    const claim = await findClaimByToken(this.database, secretHash(token));
    if (claim === null) return err({ code: 'CodeRefused', why: 'stale' });
    return this.#move(claim.id, 'claim.prove', audit, { proven: true }, (locked, listing) => {
      const address = listing.email === null ? null : secretHash(listing.email);
      const holds = codeHolds(locked, address, this.clock.now());
      if (holds !== 'ok') return err({ code: 'CodeRefused', why: holds });
      return ok(proven(locked, listing.managedBy, this.clock.now()));
    });
  }

  /** An offered listing is taken over by the organisation it was offered to. */
  accept(claimId: string, { organisationIds, audit }: ClaimActor): Promise<Result<Settled, SettleFailure>> {
    return this.#move(claimId, 'claim.accept', audit, {}, (claim, listing) => {
      if (!organisationIds.includes(claim.organisationId)) return err({ code: 'NotYours' });
      if (claim.state !== 'offered' || claim.managedBy !== listing.managedBy)
        return err({ code: 'ClaimSettled', state: claim.state });
      return ok({ ...claim, state: 'granted' });
    });
  }

  consent(claimId: string, actor: ClaimActor): Promise<Result<Settled, SettleFailure>> {
    return this.#move(claimId, 'claim.consent', actor.audit, {}, (claim, listing) =>
      this.#asManager(claim, listing, actor, consented),
    );
  }

  object(claimId: string, objection: string, actor: ClaimActor): Promise<Result<Settled, SettleFailure>> {
    const more = { objection, ...(actor.personId !== null && { objectedBy: actor.personId }) };
    return this.#move(claimId, 'claim.object', actor.audit, more, (claim, listing) =>
      this.#asManager(claim, listing, actor, objected),
    );
  }

  /** Staff's decision; nobody decides on a claim of their own organisation, or on their own. */
  decide(claimId: string, decision: ClaimDecision, actor: ClaimActor): Promise<Result<Settled, SettleFailure>> {
    return this.database.transaction((tx) => this.decideWithin(tx, claimId, decision, actor));
  }

  /** The same, as a part of a larger act. */
  decideWithin(
    tx: Transaction,
    claimId: string,
    decision: ClaimDecision,
    { personId, organisationIds, audit }: ClaimActor,
  ): Promise<Result<Settled, SettleFailure>> {
    const more = decision.reason === null ? {} : { reason: decision.reason };
    const action = decision.approve ? 'claim.approve' : 'claim.refuse';
    return this.#moveWithin(tx, claimId, action, audit, more, (claim, listing) => {
      if ((decision.expectedVersion ?? claim.version) !== claim.version)
        return err({ code: 'ClaimSettled', state: claim.state });
      if (personId === null || claim.claimantId === personId || organisationIds.includes(claim.organisationId))
        return err({ code: 'NotYours' });
      if (!isOpenClaim(claim.state)) return err({ code: 'ClaimSettled', state: claim.state });
      if (!decision.approve) return ok({ ...claim, state: 'refused' });
      const step = approved(claim, listing.managedBy, personId, this.clock.now());
      return typeof step === 'string' ? err({ code: step }) : ok(step);
    });
  }

  /** The claimant changes their mind. */
  withdraw(claimId: string, { organisationIds, audit }: ClaimActor): Promise<Result<Settled, SettleFailure>> {
    return this.#move(claimId, 'claim.withdraw', audit, {}, (claim) => {
      if (!organisationIds.includes(claim.organisationId)) return err({ code: 'NotYours' });
      if (!isOpenClaim(claim.state)) return err({ code: 'ClaimSettled', state: claim.state });
      return ok({ ...claim, state: 'withdrawn' });
    });
  }

  /** The manager leaves, or staff removes it: the listing is nobody's to edit until the next claim. */
  release(
    listingId: string,
    reason: string | null,
    audit: AuditActor,
    mayRelease: (managedBy: string) => boolean,
  ): Promise<Result<{ version: number }, { readonly code: 'ListingNotFound' | 'NotYours' }>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null) return err({ code: 'ListingNotFound' });
      if (listing.managedBy === null || !mayRelease(listing.managedBy)) return err({ code: 'NotYours' });
      const version = await this.#assign(tx, listing, null, reason, audit);
      await recordAudit(tx, {
        actor: audit,
        action: 'listing.release',
        subject: { kind: 'listing', id: listingId, version },
        details: { organisation: listing.managedBy },
      });
      return ok({ version });
    });
  }

  #asManager(
    claim: StoredClaim,
    listing: LockedListing,
    { organisationIds }: ClaimActor,
    rule: typeof consented,
  ): Result<ClaimStep, SettleFailure> {
    const manager = listing.managedBy;
    if (manager === null || !organisationIds.includes(manager)) return err({ code: 'NotYours' });
    const step = rule(claim, manager, manager);
    return step === null ? err({ code: 'ClaimSettled', state: claim.state }) : ok(step);
  }

  #move(
    claimId: string,
    action: string,
    audit: AuditActor,
    more: Parameters<typeof saveClaim>[3],
    move: Move,
  ): Promise<Result<Settled, SettleFailure>> {
    return this.database.transaction((tx) => this.#moveWithin(tx, claimId, action, audit, more, move));
  }

  async #moveWithin(
    tx: Transaction,
    claimId: string,
    action: string,
    audit: AuditActor,
    more: Parameters<typeof saveClaim>[3],
    move: Move,
  ): Promise<Result<Settled, SettleFailure>> {
    const found = await findClaim(tx, claimId);
    // The listing's lock makes rivals wait for each other; what they did is read after it.
    const listing = found === null ? null : await lockListing(tx, found.listingId);
    const claim = await findClaim(tx, claimId);
    if (claim === null || listing === null) return err({ code: 'ClaimNotFound' });
    const moved = move(claim, listing);
    if (!moved.ok) return moved;
    const step = moved.value;
    await saveClaim(tx, claim, step, more);
    const version =
      step.state === 'granted' && listing.managedBy !== claim.organisationId
        ? await this.#assign(tx, listing, claim, claim.note, audit)
        : listing.version;
    await this.#tell(tx, claim, step, listing, more?.reason ?? more?.objection ?? null);
    await recordAudit(tx, {
      actor: audit,
      action,
      subject: { kind: 'listing', id: listing.id, version },
      details: { claim: claim.id, state: step.state, approvals: [...step.approvals] },
    });
    const approvals = step.approvals.length;
    return ok({
      claimId,
      listingId: listing.id,
      state: step.state,
      approvals,
      version,
      claimVersion: claim.version + 1,
    });
  }

  #assign(
    tx: Transaction,
    listing: LockedListing,
    claim: StoredClaim | null,
    comment: string | null,
    audit: AuditActor,
  ): Promise<number> {
    return saveState(tx, listing, {
      listing: editableOf(listing),
      standing: { ...listing, managedBy: claim?.organisationId ?? null },
      fields: [],
      author: {
        owner: claim === null ? 'staff' : 'enterprise',
        by: claim?.organisationName ?? '',
        personId: audit.personId,
        organisationId: audit.organisationId,
      },
      kind: 'manager',
      comment,
    });
  }

  async #tell(
    tx: Transaction,
    claim: StoredClaim,
    step: ClaimStep,
    listing: LockedListing,
    reason: string | null,
  ): Promise<void> {
    const about = { listing: listing.name, organisation: claim.organisationName, home: this.config.publicUrl };
    const claimant = { personId: claim.claimantId };
    const newlyOpen =
      step.state === 'objectable' && (claim.state !== 'objectable' || claim.managedBy !== step.managedBy);
    if (newlyOpen && step.managedBy !== null) await tellManagers(tx, step.managedBy, OBJECTION_DAYS, about);
    if (step.state === claim.state) return;
    if (step.state === 'granted' || step.state === 'refused' || step.state === 'disputed')
      await tellOutcome(tx, claimant, step.state, reason, about);
    if (step.state === 'granted' && listing.managedBy !== null && listing.managedBy !== claim.organisationId)
      await tellOutcome(tx, { organisationId: listing.managedBy }, 'lost', reason, about);
  }
}
