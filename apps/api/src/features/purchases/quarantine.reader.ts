import type { SqlRunner } from '../../platform/database';

/** Why a line is held back. */
export type QuarantineReason =
  | 'negative'
  | 'billion'
  | 'beyond_buyer'
  | 'beside_smaller'
  | 'unreadable'
  | 'final_beside_award'
  | 'extras_beside_award';

/** A line that adds nothing until staff has looked at it. */
export interface HeldLine {
  readonly id: string;
  /** Rank of its record in the file being imported, when it came with it. */
  readonly position: number | null;
  readonly reason: QuarantineReason;
  /** What the line would add. */
  readonly amount: string | null;
}

/** Lines held back among the processes of the file being imported; only inside its transaction. */
export const heldLines = (tx: SqlRunner): Promise<HeldLine[]> =>
  tx.query<HeldLine>(
    `SELECT l.id, (SELECT min(i.position) FROM incoming i WHERE i.id = l.release_id) AS position, l.quarantine AS reason,
       trim_scale(coalesce(l.awarded, l.final))::text AS amount
     FROM award_line l WHERE l.current AND l.quarantine IS NOT NULL AND l.process IN (SELECT process FROM incoming)
     ORDER BY position, l.id`,
  );
