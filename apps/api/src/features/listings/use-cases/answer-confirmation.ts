import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database, type SqlRunner, type Transaction } from '../../../platform/database';
import type { AuditActor } from '../../audit';
import {
  askedListings,
  findLink,
  noteAnswer,
  setStopped,
  teamAddresses,
  type Asked,
  type ConfirmationAnswer,
  type StoredLink,
} from '../confirmation/confirmation.repository';
import type { ListingPatch } from '../domain/listing-patch';
import { lockListing, type LockedListing } from '../editing/listing-state.repository';
import { WorkspaceListingReader } from '../editing/workspace-listing.reader';
import { addressHash } from './address-hash';
import { ChangePublication, type ChangePublicationFailure } from './change-publication';
import { secretHash } from './claim-listing';
import { ConfirmListing } from './confirm-listing';
import { UpdateListing, type EditFailure, type SpeakingActor } from './update-listing';

/** What the holder of a link may change of a listing without signing in; the address itself is changed by signing in. */
export type LinkPatch = Pick<ListingPatch, 'description' | 'employees'> & {
  readonly contact?: { readonly phone?: string | null; readonly website?: string | null };
};

export interface AnswerRequest {
  readonly token: string;
  readonly listingId: string;
  /** The version that the page showed. */
  readonly version: number;
  readonly answer: 'correct' | 'update' | 'withdraw' | 'bring_back';
  readonly patch: LinkPatch;
  /** Why it is withdrawn, kept with the version. */
  readonly comment: string;
}

/** A listing that a link is about. */
export interface AskedListing extends Asked {
  readonly listing: LockedListing;
}

export interface OpenedLink {
  readonly link: StoredLink;
  readonly listings: readonly AskedListing[];
}

export type AnswerFailure =
  /** Unknown, over, or its address is no longer the listing's. */
  | { readonly code: 'LinkRefused' }
  | { readonly code: 'AlreadyAnswered'; readonly answer: ConfirmationAnswer }
  | EditFailure
  | ChangePublicationFailure;

export interface Answered {
  readonly listingId: string;
  readonly version: number;
  readonly answer: ConfirmationAnswer | null;
}

/** What the holder of a yearly link answers: still correct, updated, or to be taken out of the directory. */
@Injectable()
export class AnswerConfirmation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ConfirmListing) private readonly confirm: ConfirmListing,
    @Inject(UpdateListing) private readonly update: UpdateListing,
    @Inject(ChangePublication) private readonly publication: ChangePublication,
    @Inject(WorkspaceListingReader) private readonly reader: WorkspaceListingReader,
  ) {}

  /** What the link is about; changes nothing. @returns null when it holds no more */
  async open(token: string): Promise<OpenedLink | null> {
    const link = await this.#holding(this.database, token);
    if (link === null) return null;
    const listings: AskedListing[] = [];
    for (const asked of await askedListings(this.database, link.id)) {
      const listing = await this.reader.find(asked.listingId);
      if (listing !== null && (await this.#isTheirs(this.database, link, listing)))
        listings.push({ ...asked, listing });
    }
    return { link, listings };
  }

  execute(request: AnswerRequest, audit: AuditActor): Promise<Result<Answered, AnswerFailure>> {
    return this.database.transaction(async (tx) => {
      const link = await this.#holding(tx, request.token);
      const listing = link === null ? null : await lockListing(tx, request.listingId);
      if (link === null || listing === null || !(await this.#isTheirs(tx, link, listing)))
        return err({ code: 'LinkRefused' });
      const asked = (await askedListings(tx, link.id)).find(({ listingId }) => listingId === listing.id);
      if (asked === undefined) return err({ code: 'LinkRefused' });
      const back = request.answer === 'bring_back';
      if (back ? asked.answer !== 'withdrawn' : asked.answer !== null)
        return err(
          back || asked.answer === null ? { code: 'LinkRefused' } : { code: 'AlreadyAnswered', answer: asked.answer },
        );
      const actor = actorOf(link, listing, await this.#managerName(tx, listing), audit);
      const done = await this.#act(tx, listing, request, actor);
      if (!done.ok) return done;
      await noteAnswer(tx, link.id, listing.id, back ? null : ANSWERS[request.answer], this.clock.now());
      return ok({ listingId: listing.id, version: done.value, answer: back ? null : ANSWERS[request.answer] });
    });
  }

  /** No more of these mails to the link's address, or again. @returns false when the link holds no more */
  async stop(token: string, stopped: boolean): Promise<boolean> {
    const link = await findLink(this.database, secretHash(token));
    if (link === null) return false;
    await setStopped(this.database, link.addressHash, stopped ? this.clock.now() : null);
    return true;
  }

  async #act(
    tx: Transaction,
    listing: LockedListing,
    { version: expectedVersion, answer, patch, comment }: AnswerRequest,
    actor: SpeakingActor,
  ): Promise<Result<number, AnswerFailure>> {
    const { id } = listing;
    if (answer === 'withdraw' || answer === 'bring_back') {
      const to = answer === 'withdraw' ? ('withdrawn' as const) : ('published' as const);
      const done = await this.publication.within(tx, { id, expectedVersion, to, comment }, actor);
      return done.ok ? ok(done.value.version) : done;
    }
    if (answer === 'correct' && listing.version !== expectedVersion)
      return err({ code: 'StaleVersion', expected: expectedVersion, current: listing.version, conflicts: [] });
    if (answer === 'update') {
      const updated = await this.update.within(tx, { id, expectedVersion, patch, comment: null }, actor);
      if (!updated.ok) return updated;
    }
    const confirmed = await this.confirm.within(tx, id, actor);
    return confirmed.ok ? ok(confirmed.value.version) : confirmed;
  }

  async #holding(sql: SqlRunner, token: string): Promise<StoredLink | null> {
    const link = await findLink(sql, secretHash(token));
    return link === null || link.expiresAt <= this.clock.now() ? null : link;
  }

  /** The link holds while its address is the listing's, or one of its team's. */
  async #isTheirs(
    sql: SqlRunner,
    { addressHash: hash, personId }: StoredLink,
    listing: LockedListing,
  ): Promise<boolean> {
    if (listing.publication === 'merged') return false;
    if (listing.managedBy === null) return listing.email !== null && addressHash(listing.email) === hash;
    const team = await teamAddresses(sql, [listing.managedBy]);
    if (team.length === 0) return listing.email !== null && addressHash(listing.email) === hash;
    return team.some((member) => member.personId === personId && addressHash(member.email) === hash);
  }

  async #managerName(sql: SqlRunner, { managedBy }: LockedListing): Promise<string | null> {
    if (managedBy === null) return null;
    const [row] = await sql.query<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [managedBy]);
    return row?.name ?? null;
  }
}

const ANSWERS = { correct: 'confirmed', update: 'updated', withdraw: 'withdrawn', bring_back: 'withdrawn' } as const;

/** The enterprise itself speaks: through a member of its team, or through the mailbox on record. */
const actorOf = (
  { personId }: StoredLink,
  { name, managedBy: organisationId }: LockedListing,
  manager: string | null,
  audit: AuditActor,
): SpeakingActor => ({
  editor: { kind: 'enterprise', personId, organisationId, name: manager ?? name },
  audit: { ...audit, kind: 'link', personId, organisationId },
});
