import type { StatusEvidence } from '@repere/kernel';

/** Who vouches for a listing, as it is kept. */
export interface KeptStatus {
  readonly status: 'unverified' | 'declared' | 'confirmed';
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  /** Last day of a confirmation; null when it has none. */
  readonly statusUntil: string | null;
  /** What the enterprise had said before others confirmed it. */
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
  /** The list it comes from. */
  readonly source: string;
}

/**
 * Who vouches for a listing on that day: a confirmation is over by itself after its last day (e9), and then it is again what the
 * enterprise says, or what its list says, with the confirmation that was.
 * @param today ISO date in Québec
 * @example shownStatus({ status: 'confirmed', statusUntil: '2026-11-22', … }, '2026-11-23').code // 'declared'
 */
export function shownStatus(kept: KeptStatus, today: string): StatusEvidence {
  const { status, statusBy, statusOn, statusUntil, declaredBy, declaredOn, source } = kept;
  const over = status === 'confirmed' && statusUntil !== null && statusUntil < today;
  if (!over) return { code: status, by: statusBy ?? source, on: statusOn, until: statusUntil, lapsed: null };
  const lapsed = { by: statusBy ?? source, on: statusOn, until: statusUntil };
  return declaredBy === null
    ? { code: 'unverified', by: source, on: null, until: null, lapsed }
    : { code: 'declared', by: declaredBy, on: declaredOn, until: null, lapsed };
}

/** What follows when a confirmation is taken away. */
export const unconfirmed = ({
  declaredBy,
  declaredOn,
}: Pick<KeptStatus, 'declaredBy' | 'declaredOn'>): Pick<KeptStatus, 'status' | 'statusBy' | 'statusOn'> =>
  declaredBy === null
    ? { status: 'unverified', statusBy: null, statusOn: null }
    : { status: 'declared', statusBy: declaredBy, statusOn: declaredOn };
