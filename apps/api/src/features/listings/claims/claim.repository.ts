import { OPEN_CLAIMS, type ClaimMethod, type ClaimState } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import { isOpenClaim, type Claim, type ClaimStep } from '../domain/claim-rules';

/** News of claims travels under this topic, by the claim's id. */
export const LISTING_CLAIM_TOPIC = 'listing-claim';

/** The states of claims that nobody has settled, as a list of SQL. */
export const OPEN_CLAIM_STATES = OPEN_CLAIMS.map((state) => `'${state}'`).join(', ');

export interface StoredClaim extends Claim {
  readonly id: string;
  readonly listingId: string;
  readonly organisationName: string;
  readonly claimantId: string;
  readonly method: ClaimMethod;
  readonly note: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly addressHash: string | null;
  readonly objection: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

export const CLAIM_COLUMNS = `c.id, c.listing_id AS "listingId", c.organisation_id AS "organisationId", c.organisation_name AS "organisationName",
  c.claimant_id AS "claimantId", c.method, c.state, c.note, c.managed_by AS "managedBy", c.token_expires_at AS "tokenExpiresAt",
  c.address_hash AS "addressHash", c.objection_until AS "objectionUntil", c.objection, c.approvals, nullif(c.reason, '') AS reason, c.created_at AS "createdAt",
  c.decided_at AS "decidedAt", c.version`;

export async function findClaim(sql: SqlRunner, id: string): Promise<StoredClaim | null> {
  const [claim] = await sql.query<StoredClaim>(`SELECT ${CLAIM_COLUMNS} FROM listing_claim c WHERE c.id = $1`, [id]);
  return claim ?? null;
}

export async function findClaimByToken(sql: SqlRunner, tokenHash: string): Promise<StoredClaim | null> {
  const [claim] = await sql.query<StoredClaim>(`SELECT ${CLAIM_COLUMNS} FROM listing_claim c WHERE c.token_hash = $1`, [
    tokenHash,
  ]);
  return claim ?? null;
}

/** Claims of a listing that nobody has decided on, oldest first. */
export const openClaims = (sql: SqlRunner, listingId: string): Promise<StoredClaim[]> =>
  sql.query<StoredClaim>(
    `SELECT ${CLAIM_COLUMNS} FROM listing_claim c
     WHERE c.listing_id = $1 AND c.state IN (${OPEN_CLAIM_STATES}) ORDER BY c.created_at, c.id`,
    [listingId],
  );

export interface NewClaim {
  readonly id: string;
  readonly listingId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly claimantId: string;
  readonly method: ClaimMethod;
  readonly state: ClaimState;
  readonly note: string | null;
  readonly managedBy: string | null;
  readonly tokenHash: string | null;
  readonly addressHash: string | null;
  readonly tokenExpiresAt: Date | null;
}

export async function insertClaim(tx: SqlRunner, claim: NewClaim): Promise<void> {
  await tx.query(
    `INSERT INTO listing_claim (id, listing_id, organisation_id, organisation_name, claimant_id, method, state, note, managed_by,
       token_hash, address_hash, token_expires_at, approvals)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '{}')`,
    [
      claim.id,
      claim.listingId,
      claim.organisationId,
      claim.organisationName,
      claim.claimantId,
      claim.method,
      claim.state,
      claim.note,
      claim.managedBy,
      claim.tokenHash,
      claim.addressHash,
      claim.tokenExpiresAt,
    ],
  );
  await publish(tx, [{ topic: LISTING_CLAIM_TOPIC, aggregateId: claim.id, version: 1 }]);
}

/** Moves a claim on; its listing is locked, so nobody else does. */
export async function saveClaim(
  tx: SqlRunner,
  claim: StoredClaim,
  step: ClaimStep,
  more: {
    readonly proven?: boolean;
    readonly objection?: string;
    readonly objectedBy?: string;
    readonly reason?: string;
    readonly note?: string;
  } = {},
): Promise<void> {
  const ended = !isOpenClaim(step.state);
  await tx.query(
    `UPDATE listing_claim SET state = $2, managed_by = $3, objection_until = $4, approvals = $5,
       proven_at = CASE WHEN $6 THEN now() ELSE proven_at END, objection = coalesce($7, objection),
       objected_by = coalesce($8, objected_by), reason = coalesce($9, reason), note = coalesce($11, note),
       decided_at = CASE WHEN $10 THEN now() ELSE decided_at END, version = version + 1
     WHERE id = $1`,
    [
      claim.id,
      step.state,
      step.managedBy,
      step.objectionUntil,
      step.approvals,
      more.proven === true,
      more.objection ?? null,
      more.objectedBy ?? null,
      more.reason ?? null,
      ended,
      more.note ?? null,
    ],
  );
  await publish(tx, [{ topic: LISTING_CLAIM_TOPIC, aggregateId: claim.id, version: claim.version + 1 }]);
}
