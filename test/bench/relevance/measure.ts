/** A query and what a buyer who types it wants; `sectors` are the right ones, `related` acceptable, `not` must not show. */
export interface LabelledQuery {
  readonly q: string;
  readonly lang: 'fr' | 'en';
  readonly kind: string;
  readonly sectors?: readonly string[];
  readonly related?: readonly string[];
  readonly not?: readonly string[];
  /** Territory and legal form that must be understood; none when absent. */
  readonly place?: string;
  readonly form?: string;
  /** The one listing wanted, for names. */
  readonly listing?: string;
}

export interface Answer {
  readonly ids: readonly string[];
  /** Sectors of each result, in order. */
  readonly sectors: readonly (readonly string[])[];
  readonly places: readonly string[];
  readonly forms: readonly string[];
  /** Listings of the directory that would be right. */
  readonly wanted: number;
}

export interface Score {
  readonly success: 0 | 1;
  readonly ndcg: number;
}

/** Half of the queries are for tuning, the other for judging; a query's own letters say which. */
export function isHeldOut(q: string): boolean {
  let hash = 0;
  for (let at = 0; at < q.length; at++) hash = (hash * 31 + q.charCodeAt(at)) >>> 0;
  return hash % 2 === 1;
}

/** 2 right, 1 close (a related sub-sector, or another one of the same sector), 0 beside the point. */
function grade(query: LabelledQuery, id: string, sectors: readonly string[]): number {
  if (query.listing !== undefined) return id === query.listing ? 2 : 0;
  const right = query.sectors ?? [];
  if (sectors.some((sector) => right.includes(sector) || right.includes(sector.slice(0, 3)))) return 2;
  if (sectors.some((sector) => query.related?.includes(sector))) return 1;
  return sectors.some((sector) => right.some((wanted) => wanted.slice(0, 3) === sector.slice(0, 3))) ? 1 : 0;
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, one, rank) => sum + (2 ** one - 1) / Math.log2(rank + 2), 0);

/**
 * success@5: a right result among the first five, the place and form understood, nothing forbidden among the first ten.
 * nDCG@10: the gain of the first ten results over that of the best ten the directory has.
 */
export function score(query: LabelledQuery, answer: Answer): Score {
  const grades = answer.ids.slice(0, 10).map((id, rank) => grade(query, id, answer.sectors[rank] ?? []));
  const trapped = answer.sectors
    .slice(0, 10)
    .some((sectors, rank) => grades[rank] === 0 && sectors.some((sector) => query.not?.includes(sector)));
  const understood =
    query.listing !== undefined ||
    ((query.place === undefined ? answer.places.length === 0 : answer.places.includes(query.place)) &&
      (query.form === undefined ? answer.forms.length === 0 : answer.forms.includes(query.form)));
  const best = gain(Array.from({ length: Math.min(10, answer.wanted) }, () => 2));
  if (best === 0) return { success: understood && !trapped ? 1 : 0, ndcg: 1 };
  return {
    success: understood && !trapped && grades.slice(0, 5).includes(2) ? 1 : 0,
    ndcg: understood ? Math.min(1, gain(grades) / best) : 0,
  };
}
