import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type ClaimMethod, type ClaimState, type NeqAnswer, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { once, type RepeatableRequest } from '../../../platform/http';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, type AuditActor } from '../../audit';
import { insertClaim, openClaims } from '../claims/claim.repository';
import { mailCode, tellOutcome } from '../claims/tell-by-mail';
import { CODE_HOURS, maskAddress } from '../domain/claim-rules';
import { keepNeqWord } from '../neq-word.repository';
import { lockListing, type LockedListing } from '../editing/listing-state.repository';

export interface ClaimRequest {
  readonly listingId: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly personId: string;
  readonly method: 'code' | 'documents';
  readonly note: string | null;
  /** To the question that the listing's NEQ raises. */
  readonly neqAnswer?: NeqAnswer | null;
}

export interface ClaimMade {
  readonly id: string;
  readonly state: ClaimState;
  readonly method: ClaimMethod;
  /** The address on record, half hidden; null for documents. */
  readonly sentTo: string | null;
}

export type ClaimFailure =
  | { readonly code: 'ListingNotFound' }
  | { readonly code: 'AlreadyYours' }
  | { readonly code: 'AlreadyClaimed'; readonly claimId: string }
  /** No address is on record: documents remain. */
  | { readonly code: 'NoAddress' }
  | { readonly code: 'NotYours' };

/** The hash that stands for a code, or for the address a code went to. */
export const secretHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An organisation asks to look after a listing: a code to the address already on record, or documents to staff (S1). */
@Injectable()
export class ClaimListing {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  execute(
    request: ClaimRequest,
    audit: AuditActor,
    repeatable: RepeatableRequest | null,
  ): Promise<Result<ClaimMade, ClaimFailure>> {
    return this.database.transaction((tx) => once(tx, repeatable, () => this.#claim(tx, request, audit)));
  }

  /** The present manager offers the listing to another organisation, whose members then accept. */
  handOver(
    listingId: string,
    from: { readonly organisationId: string; readonly personId: string },
    to: { readonly id: string; readonly name: string },
    audit: AuditActor,
  ): Promise<Result<ClaimMade, ClaimFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null || listing.publication === 'merged') return err({ code: 'ListingNotFound' });
      if (listing.managedBy !== from.organisationId || to.id === from.organisationId) return err({ code: 'NotYours' });
      const made = await this.#insert(tx, listing, to, from.personId, 'handover', null, null, audit);
      await tellOutcome(tx, { organisationId: to.id }, 'granted', 'offered', {
        ...{ listing: listing.name, organisation: to.name, home: this.config.publicUrl },
      });
      return ok(made);
    });
  }

  async #claim(tx: Transaction, request: ClaimRequest, audit: AuditActor): Promise<Result<ClaimMade, ClaimFailure>> {
    const { listingId, organisation, personId, method, note } = request;
    const listing = await lockListing(tx, listingId);
    if (listing === null || listing.publication === 'merged') return err({ code: 'ListingNotFound' });
    if (listing.managedBy === organisation.id) return err({ code: 'AlreadyYours' });
    const open = (await openClaims(tx, listingId)).find(
      (claim) => claim.organisationId === organisation.id && !this.#isStale(claim.state, claim.tokenExpiresAt),
    );
    if (open !== undefined) return err({ code: 'AlreadyClaimed', claimId: open.id });
    if (method === 'code' && listing.email === null) return err({ code: 'NoAddress' });
    // 256 bits; the mail alone holds them.
    const token = method === 'code' ? randomBytes(32).toString('base64url') : null;
    if (token !== null && listing.email !== null)
      await mailCode(tx, listing.email, token, CODE_HOURS, {
        ...{ listing: listing.name, organisation: organisation.name, home: this.config.publicUrl },
      });
    await keepNeqWord(tx, listing, { answer: request.neqAnswer ?? null, by: organisation.name, personId });
    return ok(await this.#insert(tx, listing, organisation, personId, method, note, token, audit));
  }

  async #insert(
    tx: Transaction,
    listing: LockedListing,
    organisation: { readonly id: string; readonly name: string },
    personId: string,
    method: ClaimMethod,
    note: string | null,
    token: string | null,
    audit: AuditActor,
  ): Promise<ClaimMade> {
    const id = uuidv7();
    const state = ({ code: 'code_sent', documents: 'documents_sent', handover: 'offered' } as const)[method];
    await insertClaim(tx, {
      ...{ id, listingId: listing.id, organisationId: organisation.id, organisationName: organisation.name },
      ...{ claimantId: personId, method, state, note, managedBy: listing.managedBy },
      tokenHash: token === null ? null : secretHash(token),
      addressHash: token === null || listing.email === null ? null : secretHash(listing.email),
      tokenExpiresAt: token === null ? null : new Date(this.clock.now().getTime() + CODE_HOURS * 3_600_000),
    });
    await recordAudit(tx, {
      actor: audit,
      action: 'claim.open',
      subject: { kind: 'listing', id: listing.id },
      details: { claim: id, method, organisation: organisation.id },
    });
    const sentTo = token === null || listing.email === null ? null : maskAddress(listing.email);
    return { id, state, method, sentTo };
  }

  #isStale(state: ClaimState, expiresAt: Date | null): boolean {
    return state === 'code_sent' && expiresAt !== null && expiresAt <= this.clock.now();
  }
}
