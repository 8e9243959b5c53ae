import { parseNeq, type NeqAnswer } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';

/** What an enterprise answers to the question that its NEQ raises (22, 33, 88). */
export interface NeqWord {
  readonly neq: string;
  readonly answer: NeqAnswer;
  /** The organisation that answers. */
  readonly by: string;
  readonly at: Date;
}

/** Keeps an answer beside the listing, for whoever reviews it; an answer to a number that raises no question is none. */
export async function keepNeqWord(
  tx: SqlRunner,
  listing: { readonly id: string; readonly neq: string | null },
  {
    answer,
    by,
    personId,
  }: { readonly answer: NeqAnswer | null; readonly by: string; readonly personId: string | null },
): Promise<void> {
  const parsed = listing.neq === null ? null : parseNeq(listing.neq);
  if (answer === null || parsed?.ok !== true || parsed.value.kind === 'legal_person') return;
  await tx.query(
    `INSERT INTO listing_neq_word (listing_id, neq, said_by, answer, person_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (listing_id, neq, said_by) DO UPDATE SET answer = excluded.answer, person_id = excluded.person_id, said_at = now()`,
    [listing.id, listing.neq, by, answer, personId],
  );
}

/** What was answered about the present number, oldest first. */
export const neqWordsOf = (
  sql: SqlRunner,
  { id, neq }: { readonly id: string; readonly neq: string | null },
): Promise<NeqWord[]> =>
  sql.query<NeqWord>(
    `SELECT neq, answer, said_by AS by, said_at AS at FROM listing_neq_word WHERE listing_id = $1 AND neq = $2 ORDER BY said_at`,
    [id, neq],
  );
