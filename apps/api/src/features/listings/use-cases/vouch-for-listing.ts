import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database';
import { unconfirmed } from '../domain/shown-status';
import { saveState, type Authorship, type LockedListing, type Standing } from '../editing/listing-state.repository';
import { editableOf } from '../stored-listing';

/** A confirmation by a network or the Chantier; ISO dates, `until` is the last day. */
export interface ListingConfirmation {
  readonly by: string;
  readonly on: string;
  readonly until: string;
}

type Evidence = Pick<LockedListing, 'statusUntil' | 'declaredBy' | 'declaredOn'>;

/**
 * Writes on a locked listing what others vouch for: its badge and its recognitions. Always a part of the act that decides it,
 * which writes the audit entry last. Each returns the listing's new version.
 */
@Injectable()
export class VouchForListing {
  /** @param declared who declared, where the listing does not know it */
  confirm(
    tx: Transaction,
    listing: LockedListing,
    { by, on, until }: ListingConfirmation,
    declared: { readonly by: string; readonly on: string } | null,
    author: Authorship,
  ): Promise<number> {
    const said = listing.status === 'declared' ? { by: listing.statusBy, on: listing.statusOn } : declared;
    return this.#save(
      tx,
      listing,
      { status: 'confirmed', statusBy: by, statusOn: on },
      {
        statusUntil: until,
        declaredBy: said?.by ?? listing.declaredBy,
        declaredOn: said?.on ?? listing.declaredOn,
      },
      author,
    );
  }

  /** The enterprise has answered for itself, where nobody had. */
  declare(
    tx: Transaction,
    listing: LockedListing,
    { by, on }: { readonly by: string; readonly on: string },
    author: Authorship,
  ): Promise<number> {
    return this.#save(tx, listing, { status: 'declared', statusBy: by, statusOn: on }, listing, author);
  }

  /** The confirmation ends earlier than it was to. */
  shorten(tx: Transaction, listing: LockedListing, until: string, author: Authorship): Promise<number> {
    return this.#save(tx, listing, {}, { ...listing, statusUntil: until }, author);
  }

  /** The confirmation is taken away: the listing is again what the enterprise, or its list, says. */
  unconfirm(tx: Transaction, listing: LockedListing, author: Authorship): Promise<number> {
    return this.#save(tx, listing, unconfirmed(listing), { ...listing, statusUntil: null }, author);
  }

  /** The recognitions that count, by code. */
  async recognise(
    tx: Transaction,
    listing: LockedListing,
    codes: readonly string[],
    author: Authorship,
  ): Promise<number> {
    return saveState(tx, listing, {
      listing: { ...editableOf(listing), recognitions: [...codes] },
      standing: listing,
      fields: ['recognitions'],
      ...{ author, kind: 'review' as const, comment: null },
    });
  }

  async #save(
    tx: Transaction,
    listing: LockedListing,
    standing: Partial<Standing>,
    { statusUntil, declaredBy, declaredOn }: Evidence,
    author: Authorship,
  ): Promise<number> {
    await tx.query('UPDATE listing SET status_until = $2, declared_by = $3, declared_on = $4 WHERE id = $1', [
      ...[listing.id, statusUntil, declaredBy, declaredOn],
    ]);
    return saveState(tx, listing, {
      listing: editableOf(listing),
      standing: { ...listing, ...standing },
      fields: [],
      ...{ author, kind: 'review' as const, comment: null },
    });
  }
}
