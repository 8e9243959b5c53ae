import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn, Subject } from '@repere/kernel';
import { Database } from '../../../platform/database';
import type { SubjectLoader } from '../../../platform/http';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { editorOf, networkFor, type Editor, type ListingPlace } from '../domain/editor';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whose a listing is and where it lies: what permissions on it are asked about. */
@Injectable()
export class ListingSubject implements SubjectLoader {
  constructor(
    @Inject(Database) protected readonly database: Database,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async load({ id = '' }: Readonly<Record<string, string>>): Promise<Subject | null> {
    const place = await this.placeOf(id);
    return place === null ? null : subjectOf(place);
  }

  async placeOf(id: string): Promise<ListingPlace | null> {
    if (!UUID.test(id)) return null;
    const [row] = await this.database.query<{ code: string; managedBy: string | null; networkIds: string[] }>(
      `SELECT municipality_code AS code, managed_by AS "managedBy",
         array(SELECT network_id::text FROM network_member WHERE listing_id = listing.id) AS "networkIds"
       FROM listing WHERE id = $1`,
      [id],
    );
    return row === undefined ? null : this.placeAt(row.code, row.managedBy, row.networkIds);
  }

  /** Where a listing of that municipality lies, which may not exist yet. */
  placeAt(municipality: string, managedBy: string | null = null, networkIds: readonly string[] = []): ListingPlace {
    const ancestors = this.reference.current().territories.ancestors(municipality);
    return { managedBy, networkIds, territories: [municipality, ...ancestors.map(({ code }) => code)] };
  }

  /** In whose name somebody edits a listing; null for those who may not. */
  async editor(id: string, caller: SignedIn): Promise<Editor | null> {
    const place = await this.placeOf(id);
    return place === null ? null : editorFor(caller, place);
  }

  /** The caller's own network that looks after a listing. */
  async network(id: string, caller: SignedIn): Promise<SignedIn['memberships'][number] | null> {
    const place = await this.placeOf(id);
    return place === null ? null : networkFor(caller.memberships, place);
  }
}

/** The listing behind a waiting change. */
@Injectable()
export class ChangeSubject extends ListingSubject {
  override async load({ id = '' }: Readonly<Record<string, string>>): Promise<Subject | null> {
    if (!UUID.test(id)) return null;
    const [change] = await this.database.query<{ listingId: string }>(
      'SELECT listing_id AS "listingId" FROM listing_change WHERE id = $1',
      [id],
    );
    return change === undefined ? null : super.load({ id: change.listingId });
  }
}

export const subjectOf = ({ managedBy, territories, networkIds }: ListingPlace): Subject => ({
  organisationId: managedBy,
  territories,
  networkIds,
});

export const editorFor = (caller: SignedIn, place: ListingPlace): Editor | null =>
  editorOf(
    {
      personId: caller.personId,
      staff: caller.roles.includes('moderator') || caller.roles.includes('administrator'),
      memberships: caller.memberships,
    },
    place,
  );
