import { Controller, Inject, Req } from '@nestjs/common';
import type { ListingContactState } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractRoute,
  CurrentPerson,
  ProblemError,
} from '../../../platform/http';
import { ContactBook } from '../../privacy';
import { auditOf } from '../editing/editing-desk';
import { ListingSubject } from '../editing/listing-subject';

interface ById {
  readonly id: string;
}

/** The person to ask for at a listing: she says so herself, and may take it back; whoever edits the listing may remove her. */
@Controller()
export class ContactPersonController {
  constructor(
    @Inject(ContactBook) private readonly book: ContactBook,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('readListingContact')
  read(
    @ContractParams('readListingContact') { id }: ById,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingContactState> {
    return this.#state(id, caller);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('becomeListingContact')
  async consent(
    @ContractParams('becomeListingContact') { id }: ById,
    @ContractBody('becomeListingContact') { title }: { title?: string | null | undefined },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingContactState> {
    await this.book.consent(await this.#listing(id), title || null, actorOf(caller, request));
    return this.#state(id, caller);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('withdrawListingContact')
  async withdraw(
    @ContractParams('withdrawListingContact') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingContactState> {
    await this.book.withdraw(await this.#listing(id), actorOf(caller, request));
    return this.#state(id, caller);
  }

  async #state(id: string, { personId }: SignedIn): Promise<ListingContactState> {
    const found = await this.book.of(id);
    if (found === null) return { contact: null, mine: false };
    const { personId: whose, ...contact } = found;
    return { contact, mine: whose === personId };
  }

  async #listing(id: string): Promise<{ id: string; version: number }> {
    const [listing] = await this.database.query<{ id: string; version: number }>(
      'SELECT id, version FROM listing WHERE id = $1',
      [id],
    );
    if (listing === undefined) throw new ProblemError('not_found', 404);
    return listing;
  }
}

const actorOf = (caller: SignedIn, request: FastifyRequest) => ({
  ...auditOf(caller, null, request),
  personId: caller.personId,
});
