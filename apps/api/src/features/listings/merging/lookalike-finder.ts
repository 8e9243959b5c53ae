import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { acceptEdit } from '../domain/accept-edit';
import { ownDomain } from '../domain/contact';
import {
  comparable,
  LIKELY_FROM,
  scorePair,
  type ComparedListing,
  type PairEvidence,
} from '../domain/duplicate-evidence';
import type { EditableListing } from '../domain/listing-field';
import type { ListingPatch } from '../domain/listing-patch';
import { EditGround } from '../editing/edit-ground';
import { WorkspaceListingReader } from '../editing/workspace-listing.reader';
import { editableOf } from '../stored-listing';
import { readComparedNear, type NearListing } from './duplicate.reader';
import { toldApartFrom } from './said-apart.repository';

/** A published listing that an edit makes resemble. */
export interface Lookalike {
  readonly listing: NearListing;
  readonly score: number;
  readonly evidence: readonly PairEvidence[];
}

const MOST = 5;

/** Whether an edit turns a listing into the likeness of another (C2), by the same weights as the queue of duplicates. */
@Injectable()
export class LookalikeFinder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(WorkspaceListingReader) private readonly reader: WorkspaceListingReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /**
   * Published listings that resemble the listing once the patch is applied, and did not before; likeliest first. Those that
   * somebody said are not the same are left out.
   * @returns none for a patch that would be refused: that is said by whoever saves it
   */
  async find(id: string, patch: ListingPatch): Promise<Lookalike[]> {
    const stored = await this.reader.find(id);
    if (stored === null) return [];
    const before = editableOf(stored);
    const accepted = acceptEdit(before, patch, this.ground.context());
    if (!accepted.ok) return [];
    const apart = await toldApartFrom(this.database, id);
    const [was, is] = [this.#compared(id, before), this.#compared(id, accepted.value.listing)];
    const near = await readComparedNear(this.database, id, is, ownDomain(is.website));
    const shared = this.#sharing(near);
    const [old, now] = [comparable(was, this.#placeName), comparable(is, this.#placeName)];
    const found = near.flatMap((listing) => {
      if (apart.has(listing.id)) return [];
      const other = comparable(listing, this.#placeName);
      const pair = scorePair(now, other, shared);
      return pair.score >= LIKELY_FROM && scorePair(old, other, shared).score < LIKELY_FROM
        ? [{ listing, ...pair }]
        : [];
    });
    return found.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1)).slice(0, MOST);
  }

  #compared(id: string, one: EditableListing): ComparedListing {
    const names = [one.name, ...(one.tradeName === null ? [] : [one.tradeName]), ...one.otherNames];
    return {
      ...{ id, names, neq: one.neq, municipalityCode: one.municipalityCode },
      ...{ address: one.address, postalCode: one.postalCode },
      ...{ lat: one.lat, lng: one.lng, exact: one.precision === 'exact', email: one.email?.toLowerCase() ?? null },
      ...{ phone: one.phone, website: one.website, sourceId: id, externalId: null },
    };
  }

  /** How many of those near share a contact, the listing itself included. */
  #sharing(near: readonly ComparedListing[]): (contact: string) => number {
    const counts = new Map<string, number>();
    for (const { email, phone, website } of near) {
      const domain = ownDomain(website);
      for (const [kind, value] of [
        ['mail', email],
        ['tel', phone],
        ['web', domain],
      ] as const)
        if (value !== null) counts.set(`${kind} ${value}`, (counts.get(`${kind} ${value}`) ?? 0) + 1);
    }
    return (contact) => (counts.get(contact) ?? 0) + 1;
  }

  readonly #placeName = (code: string): string => {
    const { territories } = this.reference.current();
    return `${territories.get(code)?.name ?? ''} ${territories.ancestors(code)[0]?.name ?? ''}`;
  };
}
