import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { mailQuestion, mailToNetwork } from '../confirmation/confirmation-mails';
import {
  advanceRounds,
  dueListings,
  insertAsked,
  insertLink,
  networksOf,
  stoppedAddresses,
  sweepLinks,
  teamAddresses,
  toldOn,
  type DueListing,
} from '../confirmation/confirmation.repository';
import { askedSince, LINK_DAYS, NETWORK_TOLD, nextConfirmationStep } from '../domain/confirmation-plan';
import { quebecDate } from '../quebec-date';
import { addressHash } from './address-hash';
import { secretHash } from './claim-listing';

/** A mailbox and the listings it is asked about today. */
interface Letter {
  readonly to: string;
  readonly language: Language;
  readonly personId: string | null;
  readonly listings: { readonly listing: DueListing; readonly step: number }[];
}

interface Recipient {
  readonly to: string;
  readonly hash: string;
  readonly language: Language;
  readonly personId: string | null;
}

/** What one run did. */
export interface ConfirmationsAsked {
  readonly mails: number;
  readonly listings: number;
  /** Listings whose network was told. */
  readonly told: number;
}

/**
 * The yearly question (S6, D6, D7): asks the enterprises whose listing was confirmed eleven months ago, reminds them twice,
 * then tells their network. One mail a day and address at most, whatever the number of listings, of runs and of processes.
 */
@Injectable()
export class AskConfirmations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async execute(): Promise<ConfirmationsAsked> {
    const now = this.clock.now();
    const today = quebecDate(now);
    const due = await dueListings(this.database, askedSince(today), NETWORK_TOLD);
    const recipients = await this.#recipients(due);
    const letters = new Map<string, Letter>();
    const toTell: DueListing[] = [];
    for (const listing of due) {
      const to = recipients.get(listing.id) ?? [];
      const next = nextConfirmationStep({ ...listing, reachable: to.length > 0 }, today);
      if (next?.act === 'tell_network') toTell.push(listing);
      if (next?.act !== 'write') continue;
      for (const { hash, ...mailbox } of to) {
        const letter = letters.get(hash) ?? { ...mailbox, listings: [] };
        letter.listings.push({ listing, step: next.step });
        letters.set(hash, letter);
      }
    }
    let mails = 0;
    const asked = new Set<string>();
    for (const [hash, letter] of letters) {
      if (!(await this.#send(letter, hash, now, today))) continue;
      mails += 1;
      for (const { listing } of letter.listings) asked.add(listing.id);
    }
    const told = await this.#tellNetworks(toTell, today);
    await sweepLinks(this.database, now);
    return { mails, listings: asked.size, told };
  }

  /** Whom to ask: the team that looks after the listing, else the address on record; never who asked for silence. */
  async #recipients(due: readonly DueListing[]): Promise<Map<string, Recipient[]>> {
    const managers = [...new Set(due.flatMap(({ managedBy }) => managedBy ?? []))];
    const teams = await teamAddresses(this.database, managers);
    const all = due.map(({ id, email, managedBy }) => {
      const team = teams.filter(({ organisationId }) => organisationId === managedBy);
      const onRecord = email === null ? [] : [{ email, language: 'fr' as const, personId: null }];
      const found = (team.length > 0 ? team : onRecord).map(({ email: to, language, personId }) => ({
        ...{ to, language, personId, hash: addressHash(to) },
      }));
      return [id, found] as const;
    });
    const stopped = await stoppedAddresses(this.database, [
      ...new Set(all.flatMap(([, found]) => found.map(({ hash }) => hash))),
    ]);
    return new Map(all.map(([id, found]) => [id, found.filter(({ hash }) => !stopped.has(hash))]));
  }

  /** @returns false when the address has had its mail of the day */
  #send({ to, language, personId, listings }: Letter, hash: string, now: Date, today: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // 256 bits; the mail alone holds them.
      const token = randomBytes(32).toString('base64url');
      const id = uuidv7();
      const expiresAt = new Date(now.getTime() + LINK_DAYS * 24 * 3_600_000);
      const basis = personId === null ? ('published_address' as const) : ('team' as const);
      const link = { id, tokenHash: secretHash(token), addressHash: hash, personId, basis, sentOn: today, expiresAt };
      if (!(await insertLink(tx, link))) return false;
      await insertAsked(
        tx,
        id,
        listings.map(({ listing }) => listing),
      );
      await advanceRounds(
        tx,
        listings.map(({ listing, step }) => ({ id: listing.id, since: listing.since, step })),
        today,
      );
      const [first] = listings;
      await mailQuestion(tx, to, language, token, {
        ...{ listing: first?.listing.name ?? '', count: listings.length, home: this.config.publicUrl },
        reminder: Math.max(...listings.map(({ step }) => step)),
      });
      return true;
    });
  }

  /** One mail a network and person for all that became due today. */
  #tellNetworks(listings: readonly DueListing[], today: string): Promise<number> {
    if (listings.length === 0) return Promise.resolve(0);
    const { territories } = this.reference.current();
    return this.database.transaction(async (tx) => {
      // One mail a day: what becomes due after it waits for tomorrow's.
      if (await toldOn(tx, today, NETWORK_TOLD)) return 0;
      const rounds = listings.map(({ id, since }) => ({ id, since, step: NETWORK_TOLD }));
      // Another process may have told them meanwhile.
      const mine = await advanceRounds(tx, rounds, today);
      const places = listings
        .filter(({ id }) => mine.has(id))
        .map(({ id, municipalityCode }) => ({
          id,
          territories: [municipalityCode, ...territories.ancestors(municipalityCode).map(({ code }) => code)],
        }));
      const found = await networksOf(tx, places);
      const members = await teamAddresses(tx, [...new Set(found.map(({ networkId }) => networkId))]);
      const names = new Map(listings.map(({ id, name }) => [id, name]));
      for (const { organisationId, email, language, personId } of members) {
        const own = found.filter(({ networkId }) => networkId === organisationId).map(({ listingId }) => listingId);
        await mailToNetwork(tx, email, language, {
          ...{ count: own.length, listing: names.get(own[0] ?? '') ?? '', home: this.config.publicUrl },
          onceKey: `confirmation-network:${organisationId}:${personId}:${today}`,
        });
      }
      return mine.size;
    });
  }
}
