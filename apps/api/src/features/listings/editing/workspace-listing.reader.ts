import { Inject, Injectable } from '@nestjs/common';
import type { WorkspaceListingsQuery } from '@repere/contract';
import type { FieldOwner, ListingField } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { isListingField } from '../domain/listing-field';
import type { Publication } from '../domain/publication-lifecycle';
import { STORED_COLUMNS } from '../listing.reader';
import type { LockedListing } from './listing-state.repository';

/** Whose word a value is and since when. */
export interface FieldProvenance {
  readonly owner: FieldOwner;
  readonly by: string;
  readonly on: Date;
  readonly personId: string | null;
}

/** One line of a list of listings to look after. */
export interface WorkspaceLine {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly neq: string | null;
  readonly municipalityCode: string;
  readonly publication: Publication;
  readonly holdReason: string | null;
  readonly status: 'unverified' | 'declared' | 'confirmed';
  readonly managedBy: string | null;
  readonly lastConfirmedOn: string | null;
  readonly version: number;
  readonly hasDraft: boolean;
  readonly waiting: number;
  readonly updatedAt: Date;
}

/** What somebody may look after: own enterprises, territories, member listings; `all` for staff. */
export interface Reach {
  readonly personId: string;
  readonly all: boolean;
  readonly enterpriseIds: readonly string[];
  readonly networkIds: readonly string[];
  /** Municipality codes of the networks' territories. */
  readonly municipalities: readonly string[];
}

export const WORKSPACE_PAGE = 50;

/** Listings as those see them who edit them, published or not. */
@Injectable()
export class WorkspaceListingReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find(id: string): Promise<LockedListing | null> {
    const [listing] = await this.database.query<LockedListing>(
      `SELECT ${STORED_COLUMNS}, l.hold_reason AS "holdReason" FROM listing l JOIN listing_source s ON s.id = l.source_id WHERE l.id = $1`,
      [id],
    );
    return listing ?? null;
  }

  /** Whose word each value is, where it is not the first word of the listing's source. */
  async provenance(id: string): Promise<Map<ListingField, FieldProvenance>> {
    const rows = await this.database.query<FieldProvenance & { field: string }>(
      `SELECT field, owner, by, set_at AS "on", person_id AS "personId" FROM listing_field WHERE listing_id = $1`,
      [id],
    );
    return new Map(rows.flatMap(({ field, ...rest }) => (isListingField(field) ? [[field, rest] as const] : [])));
  }

  /** Those that wait for something first, then by name. */
  async list(
    reach: Reach,
    { q, publication, awaiting, page }: WorkspaceListingsQuery,
  ): Promise<{ total: number; results: WorkspaceLine[] }> {
    const rows = await this.database.query<WorkspaceLine & { total: number }>(
      `SELECT l.id, l.slug, l.name, l.neq, l.municipality_code AS "municipalityCode", l.publication, l.hold_reason AS "holdReason", l.status,
         l.managed_by AS "managedBy", l.last_confirmed_on AS "lastConfirmedOn", l.version, l.updated_at AS "updatedAt",
         EXISTS (SELECT FROM listing_draft d WHERE d.listing_id = l.id AND d.person_id = $1) AS "hasDraft",
         (SELECT count(*) FROM listing_change c WHERE c.listing_id = l.id AND c.state IN ('waiting', 'changes_asked')) AS waiting,
         count(*) OVER () AS total
       FROM listing l
       WHERE ($2 OR l.managed_by = ANY ($3::uuid[]) OR l.municipality_code = ANY ($4::text[])
           OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($5::uuid[])))
         AND ($6::text IS NULL OR l.name ILIKE $6 OR l.trade_name ILIKE $6 OR l.neq LIKE $6)
         AND ($7::text IS NULL OR l.publication = $7)
         AND (NOT $8 OR (l.publication = 'held' AND l.hold_reason IS NOT NULL AND l.hold_reason NOT LIKE 'held_by_%'))
       ORDER BY waiting DESC, l.name, l.id LIMIT ${WORKSPACE_PAGE} OFFSET $9`,
      [
        reach.personId,
        reach.all,
        reach.enterpriseIds,
        reach.municipalities,
        reach.networkIds,
        q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`,
        publication ?? null,
        awaiting === '1',
        (page - 1) * WORKSPACE_PAGE,
      ],
    );
    return { total: rows[0]?.total ?? 0, results: rows };
  }
}
