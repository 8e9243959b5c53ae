import type { SqlRunner } from '../../platform/database';
import type { DecisionScope, DecisionVerdict } from './domain/decisions';
import type { Evidence } from './domain/match';

/** A supplier of a line with its answer, held until the transaction ends. */
export interface HeldMatch {
  readonly lineId: string;
  readonly position: number;
  readonly demo: boolean;
  readonly nameKey: string;
  readonly spelling: string;
  readonly buyerId: string | null;
  readonly listingId: string | null;
  readonly status: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly version: number;
}

export async function holdMatch(tx: SqlRunner, lineId: string, position: number): Promise<HeldMatch | null> {
  const [row] = await tx.query<HeldMatch>(
    `SELECT line_id AS "lineId", position, demo, name_key AS "nameKey", spelling, buyer_id AS "buyerId", listing_id AS "listingId",
       status, score, evidence, version
     FROM supplier_match WHERE line_id = $1 AND position = $2 FOR UPDATE`,
    [lineId, position],
  );
  return row ?? null;
}

/** A published listing of the same world, demonstration or real, as the supplier. */
export async function listingExists(tx: SqlRunner, id: string, demo: boolean): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE l.id = $1 AND l.publication = 'published' AND s.demo = $2`,
    [id, demo],
  );
  return rows.length > 0;
}

export interface NewDecision {
  readonly id: string;
  readonly match: HeldMatch;
  readonly scope: DecisionScope;
  readonly verdict: DecisionVerdict;
  readonly listingId: string | null;
  readonly why: string | null;
  readonly by: string;
}

export async function writeDecision(
  tx: SqlRunner,
  { id, match, scope, verdict, listingId, why, by }: NewDecision,
): Promise<void> {
  const { status, score, evidence, spelling } = match;
  await tx.query(
    `INSERT INTO match_decision (id, scope, line_id, position, demo, name_key, buyer_id, verdict, listing_id, why, shown, decided_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, scope, match.lineId, match.position, match.demo, match.nameKey, match.buyerId, verdict, listingId, why],
      ...[JSON.stringify({ spelling, status, score, listingId: match.listingId, evidence }), by],
    ],
  );
}

/** What a decision reaches: the lines to be answered again. */
export interface DecisionReach {
  readonly scope: DecisionScope;
  readonly lineId: string;
  readonly demo: boolean;
  readonly nameKey: string;
  readonly buyerId: string | null;
}

export async function linesReached(tx: SqlRunner, reach: DecisionReach): Promise<readonly string[]> {
  if (reach.scope === 'line') return [reach.lineId];
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT line_id AS id FROM supplier_match
     WHERE demo = $1 AND name_key = $2 AND ($3::boolean OR buyer_id IS NOT DISTINCT FROM $4::uuid)`,
    [reach.demo, reach.nameKey, reach.scope === 'spelling', reach.buyerId],
  );
  return rows.map(({ id }) => id);
}

export type UndoOutcome = (DecisionReach & { readonly id: string }) | 'unknown' | 'undone';

export async function undoDecision(tx: SqlRunner, id: string, by: string, why: string | null): Promise<UndoOutcome> {
  const [row] = await tx.query<DecisionReach & { id: string; undoneAt: Date | null }>(
    `SELECT id, scope, line_id AS "lineId", demo, name_key AS "nameKey", buyer_id AS "buyerId", undone_at AS "undoneAt"
     FROM match_decision WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (row === undefined) return 'unknown';
  if (row.undoneAt !== null) return 'undone';
  await tx.query('UPDATE match_decision SET undone_at = now(), undone_by = $2, undone_why = $3 WHERE id = $1', [
    id,
    by,
    why,
  ]);
  return row;
}

/** Dismisses a candidate or opens it again. @returns the lines that show it, or the version it has now */
export async function settleCandidate(
  tx: SqlRunner,
  id: string,
  change: { readonly version: number; readonly status: string; readonly why: string | null; readonly by: string },
): Promise<{ readonly lines: readonly string[] } | { readonly stale: number } | 'unknown'> {
  const [known] = await tx.query<{ version: number; demo: boolean; neq: string }>(
    'SELECT version, demo, neq FROM candidate_organisation WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (known === undefined) return 'unknown';
  if (known.version !== change.version) return { stale: known.version };
  await tx.query(
    `UPDATE candidate_organisation SET status = $2, why = $3, decided_by = $4, decided_at = now(), version = version + 1 WHERE id = $1`,
    [id, change.status, change.why, change.by],
  );
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT line_id AS id FROM supplier_match WHERE demo = $1 AND owner_neq = $2',
    [known.demo, known.neq],
  );
  return { lines: rows.map((row) => row.id) };
}

export interface NewRelation {
  readonly id: string;
  readonly kind: string;
  readonly fromNeq: string;
  readonly toNeq: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly by: string;
}

export async function writeRelation(tx: SqlRunner, relation: NewRelation): Promise<void> {
  const { id, kind, fromNeq, toNeq, validFrom, validTo, source, by } = relation;
  await tx.query(
    `INSERT INTO organisation_relation (id, kind, from_neq, to_neq, valid_from, valid_to, source, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kind, fromNeq, toNeq, validFrom, validTo, source, by],
  );
}

/** @returns the edge that was removed; null when there is none */
export async function removeRelation(
  tx: SqlRunner,
  id: string,
  by: string,
): Promise<{ readonly fromNeq: string; readonly toNeq: string } | null> {
  const [row] = await tx.query<{ fromNeq: string; toNeq: string }>(
    `UPDATE organisation_relation SET removed_at = now(), removed_by = $2 WHERE id = $1 AND removed_at IS NULL
     RETURNING from_neq AS "fromNeq", to_neq AS "toNeq"`,
    [id, by],
  );
  return row ?? null;
}

/** Lines that show one of some numbers, or a spelling known with one. */
export async function linesOfNumbers(tx: SqlRunner, neqs: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT line_id AS id FROM supplier_match WHERE owner_neq = ANY($1) OR name_key IN
       (SELECT name_key FROM supplier_alias WHERE neq = ANY($1))`,
    [neqs],
  );
  return rows.map(({ id }) => id);
}
