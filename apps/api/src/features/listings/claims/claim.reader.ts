import { Inject, Injectable } from '@nestjs/common';
import type { Claims, ClaimsQuery } from '@repere/contract';
import { Database } from '../../../platform/database';
import { fold } from '../domain/fold';
import type { Reach } from '../editing/workspace-listing.reader';
import { CLAIM_COLUMNS, OPEN_CLAIM_STATES, type StoredClaim } from './claim.repository';

const PAGE = 50;
const OPEN = `(${OPEN_CLAIM_STATES})`;

interface Row extends StoredClaim {
  readonly slug: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly rivals: number;
  readonly documents: number;
  readonly total: number;
}

/** Claims as their pages show them; never a code, never an address. */
@Injectable()
export class ClaimReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * For staff the oldest first, for others the newest.
   * @param reach what the caller may decide on, for the scope `staff`
   */
  async list(
    { listing, scope, open, page }: ClaimsQuery,
    organisationIds: readonly string[],
    reach: Reach,
    placeName: (code: string) => string,
  ): Promise<Claims> {
    const rows = await this.database.query<Row>(
      `SELECT ${CLAIM_COLUMNS}, l.slug, l.name, l.municipality_code AS "municipalityCode", count(*) OVER () AS total,
         (SELECT count(*) FROM listing_claim r WHERE r.listing_id = c.listing_id AND r.id <> c.id AND r.state IN ${OPEN}) AS rivals,
         (SELECT count(*) FROM stored_file f WHERE f.subject_kind = 'claim' AND f.subject_id = c.id AND f.removed_at IS NULL) AS documents
       FROM listing_claim c JOIN listing l ON l.id = c.listing_id
       WHERE ($1::uuid IS NULL OR c.listing_id = $1) AND (NOT $2 OR c.state IN ${OPEN})
         AND CASE $3 WHEN 'mine' THEN c.organisation_id = ANY ($4::uuid[])
           WHEN 'against' THEN l.managed_by = ANY ($4::uuid[]) AND c.state IN ('objectable', 'disputed')
           ELSE $5 OR l.municipality_code = ANY ($6::text[])
             OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($7::uuid[])) END
       ORDER BY c.state = 'disputed' DESC, CASE $3 WHEN 'staff' THEN c.created_at END, c.created_at DESC, c.id LIMIT ${PAGE} OFFSET $8`,
      [
        listing ?? null,
        open === '1',
        scope,
        organisationIds,
        reach.all,
        reach.municipalities,
        reach.networkIds,
        (page - 1) * PAGE,
      ],
    );
    return {
      ...{ total: rows[0]?.total ?? 0, page, pageSize: PAGE },
      results: rows.map((row) => ({
        id: row.id,
        listing: { id: row.listingId, slug: row.slug, name: row.name, municipality: placeName(row.municipalityCode) },
        organisation: { id: row.organisationId, name: row.organisationName },
        ...{ method: row.method, state: row.state, note: row.note, managedBy: row.managedBy, objection: row.objection },
        objectionUntil: row.objectionUntil?.toISOString() ?? null,
        approvals: row.approvals.length,
        ...{ reason: row.reason, rivals: row.rivals, documents: row.documents, createdAt: row.createdAt.toISOString() },
        decidedAt: row.decidedAt?.toISOString() ?? null,
      })),
    };
  }

  /** The name of a confirmed organisation, as the accounts room keeps it. */
  async organisationName(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ name: string }>(
      `SELECT name FROM organisation WHERE id = $1 AND status = 'confirmed' AND kind = 'enterprise'`,
      [id],
    );
    return row?.name ?? null;
  }

  /**
   * Confirmed enterprises whose name holds the words, whatever their accents; those whose name begins so first.
   * @param except the organisation that looks after the listing now
   */
  async recipients(words: string, except: string | null): Promise<{ id: string; name: string; places: string[] }[]> {
    const rows = await this.database.query<{ id: string; name: string; places: string[] }>(
      `SELECT o.id, o.name,
         array(SELECT DISTINCT l.municipality_code FROM listing l WHERE l.managed_by = o.id AND l.publication <> 'merged' LIMIT 3) AS places
       FROM organisation o WHERE o.kind = 'enterprise' AND o.status = 'confirmed' AND o.id IS DISTINCT FROM $1::uuid
       ORDER BY lower(o.name), o.id`,
      [except],
    );
    const wanted = fold(words);
    const begins = ({ name }: { name: string }): number => Number(!fold(name).startsWith(wanted));
    return rows.filter(({ name }) => fold(name).includes(wanted)).sort((a, b) => begins(a) - begins(b));
  }

  /** The listing that a claim is about. */
  async listingOf(claimId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT listing_id AS id FROM listing_claim WHERE id = $1',
      [claimId],
    );
    return row?.id ?? null;
  }
}
