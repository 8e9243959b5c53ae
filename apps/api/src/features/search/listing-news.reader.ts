import type { SqlRunner } from '../../platform/database';

/** Rows read at most at once. */
const BATCH = 10_000;

/** A number skipped this recently may still be on its way, whatever the transactions say. */
const SETTLING_MS = 5_000;

interface Row {
  readonly oldest: string;
  readonly id: number | null;
  readonly topic: string | null;
  readonly aggregate_id: string | null;
}

/** Numbers of the outbox not seen yet, though later ones were: their transaction may still commit. */
interface Gap {
  readonly low: number;
  readonly high: number;
  /** Transactions up to this one could hold the numbers. */
  readonly until: bigint;
  readonly since: number;
}

/**
 * Follows the outbox for this process alone, marking nothing. Numbers are given before a transaction commits, so a later
 * one may show first: skipped numbers are asked for again until every transaction that could hold them has ended.
 */
export class ListingNews {
  #position = 0;
  #gaps: Gap[] = [];
  #begunAt = 0n;
  #oldest = 0n;

  constructor(
    private readonly database: SqlRunner,
    private readonly monotonicMs: () => number,
  ) {}

  /** From here on: call before reading the listings themselves. */
  async begin(): Promise<void> {
    const [row] = await this.database.query<{ readonly position: number }>(
      `SELECT coalesce(max(id), 0) AS position FROM outbox_event`,
    );
    this.#position = row?.position ?? 0;
    this.#begunAt = await this.#mark();
    this.#gaps = [];
  }

  /** Have all transactions that were under way at `begin` ended? Until then a first reading may lack their work. */
  get settled(): boolean {
    return this.#oldest > this.#begunAt;
  }

  /** Listings that changed since the last call, each once; `more` tells to ask again at once. */
  async next(): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
    const rows = await this.database.query<Row>(
      `SELECT pg_snapshot_xmin(snapshot)::text AS oldest, news.id, news.topic, news.aggregate_id
       FROM pg_current_snapshot() AS snapshot
       LEFT JOIN (
         (SELECT id, topic, aggregate_id FROM outbox_event WHERE id > $1 ORDER BY id LIMIT ${BATCH})
         UNION ALL
         (SELECT e.id, e.topic, e.aggregate_id FROM unnest($2::bigint[], $3::bigint[]) AS gap(low, high)
           JOIN outbox_event e ON e.id BETWEEN gap.low AND gap.high LIMIT ${BATCH})
       ) AS news ON true
       ORDER BY news.id`,
      [this.#position, this.#gaps.map((gap) => gap.low), this.#gaps.map((gap) => gap.high)],
    );
    this.#oldest = BigInt(rows[0]?.oldest ?? 0);
    const news = rows.flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id }]));
    await this.#advance(news.map(({ id }) => id));
    const ids = news.flatMap((row) => (row.topic === 'listing' && row.aggregate_id !== null ? [row.aggregate_id] : []));
    return { ids: [...new Set(ids)], more: news.length >= BATCH };
  }

  async #advance(seen: readonly number[]): Promise<void> {
    const now = this.monotonicMs();
    const waiting = this.#gaps.filter(
      ({ until, since }) => until >= this.#oldest || now - since < SETTLING_MS || seen.length >= BATCH,
    );
    const skipped: Pick<Gap, 'low' | 'high'>[] = [];
    let position = this.#position;
    for (const id of seen) {
      if (id <= position) continue;
      if (id > position + 1) skipped.push({ low: position + 1, high: id - 1 });
      position = id;
    }
    const until = skipped.length === 0 ? 0n : await this.#mark();
    this.#position = position;
    this.#gaps = [
      ...waiting.flatMap((gap) => without(gap, seen)),
      ...skipped.map((gap) => ({ ...gap, until, since: now })),
    ];
  }

  /** A transaction younger than any that is under way; a snapshot alone does not tell those that started last. */
  async #mark(): Promise<bigint> {
    const [row] = await this.database.query<{ readonly mark: string }>(`SELECT pg_current_xact_id()::text AS mark`);
    return BigInt(row?.mark ?? 0);
  }
}

function without(gap: Gap, seen: readonly number[]): Gap[] {
  const left: Gap[] = [];
  let low = gap.low;
  for (const id of seen) {
    if (id < low || id > gap.high) continue;
    if (id > low) left.push({ ...gap, low, high: id - 1 });
    low = id + 1;
  }
  if (low <= gap.high) left.push({ ...gap, low });
  return left;
}
