import type { SqlRunner } from '../../platform/database';

/** A decision of staff about a line, as it is kept. */
export interface StoredDecision {
  readonly id: string;
  readonly lineId: string;
  readonly kind: 'quarantine' | 'class';
  readonly value: string;
  /** The amount that takes the place of the published one. */
  readonly amount: string | null;
  readonly why: string;
  readonly decidedBy: string | null;
}

export async function insertDecision(tx: SqlRunner, decision: StoredDecision): Promise<void> {
  await tx.query(
    `INSERT INTO purchase_decision (id, line_id, kind, value, why, decided_by, amount) VALUES ($1, $2, $3, $4, $5, $6, $7::numeric)`,
    [decision.id, decision.lineId, decision.kind, decision.value, decision.why, decision.decidedBy, decision.amount],
  );
}

/** What was decided before stays readable, and does not hold any more. */
export async function undoDecisions(tx: SqlRunner, lineId: string, kind: 'quarantine' | 'class'): Promise<void> {
  await tx.query(
    'UPDATE purchase_decision SET undone_at = now() WHERE line_id = $1::uuid AND kind = $2 AND undone_at IS NULL',
    [lineId, kind],
  );
}
