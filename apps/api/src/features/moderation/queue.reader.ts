import { Inject, Injectable } from '@nestjs/common';
import type { ReviewCase, ReviewQuery, Reviews, ReviewsQuery } from '@repere/contract';
import { REVIEW_KINDS, type ReviewKind } from '@repere/kernel';
import type { TerritoryDirectory } from '@repere/reference';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { invalidParameters } from '../../platform/http';
import type { Reach } from '../listings';
import type { CaseHead } from './case.reader';
import { ASSIGNED, PRESENT, WAITING } from './cases.sql';

const PAGE = 50;
const DAY_MS = 86_400_000;
const AGE_DAYS = { any: 0, week: 7, month: 30 } as const;

type Line = Reviews['results'][number];
type Place = ReviewCase['place'];

interface Row extends Omit<Line, 'listing' | 'since' | 'assignee' | 'present'> {
  readonly listingId: string;
  readonly slug: string;
  readonly listingVersion: number;
  readonly name: string;
  readonly municipality: string;
  readonly since: Date;
  readonly assignedTo: string | null;
  readonly assignedName: string | null;
  readonly present: string[];
  readonly total: number;
}

/** The queue: what waits for a decision, oldest first. */
@Injectable()
export class QueueReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(query: ReviewsQuery, reach: Reach, territories: TerritoryDirectory): Promise<Reviews> {
    const values = this.#values(query, reach, territories);
    const [rows, counts] = await Promise.all([
      this.database.query<Row>(
        `${WAITING} SELECT w.kind, w.id, w.version, w.listing_id AS "listingId", w.slug, w.name, w.listing_version AS "listingVersion", w.municipality_code AS municipality, w.by,
           w.fields, left(w.words, 200) AS words, w.state, w.since, w.assigned_to AS "assignedTo",
           (SELECT name FROM person WHERE id = w.assigned_to) AS "assignedName",
           array(SELECT o.name FROM review_presence p JOIN person o ON o.id = p.person_id
             WHERE p.kind = w.kind AND p.case_id = w.id AND p.person_id <> $8 AND ${PRESENT} ORDER BY o.name) AS present,
           count(*) OVER () AS total
         FROM waiting w WHERE ${ASSIGNED} AND ($10::text[] = '{}' OR w.kind = ANY ($10)) ORDER BY w.since, w.id LIMIT ${PAGE} OFFSET $11`,
        [...values, query.assigned, query.kind, (query.page - 1) * PAGE],
      ),
      this.database.query<{ kind: ReviewKind; total: number; mine: number; nobody: number }>(
        `${WAITING} SELECT kind, count(*) FILTER (WHERE ${ASSIGNED}) AS total, count(*) FILTER (WHERE assigned_to = $8) AS mine,
           count(*) FILTER (WHERE assigned_to IS NULL) AS nobody FROM waiting GROUP BY kind`,
        [...values, query.assigned],
      ),
    ]);
    const chosen = counts.filter(({ kind }) => query.kind.length === 0 || query.kind.includes(kind));
    const sum = (of: 'mine' | 'nobody' | 'total'): number => chosen.reduce((total, one) => total + one[of], 0);
    const total = (kind: ReviewKind): number => counts.find((one) => one.kind === kind)?.total ?? 0;
    return {
      ...{ total: sum('total'), page: query.page, pageSize: PAGE },
      results: rows.map((row) => lineOf(row, territories)),
      counts: {
        kinds: Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, total(kind)])) as Reviews['counts']['kinds'],
        ...{ mine: sum('mine'), nobody: sum('nobody') },
      },
    };
  }

  /** Where a case stands in a queue; of one that has left it, where it stood. */
  async place(
    { kind, id, since }: Pick<CaseHead, 'kind' | 'id' | 'since'>,
    query: ReviewQuery,
    reach: Reach,
    territories: TerritoryDirectory,
  ): Promise<Place> {
    const neighbour = (sign: '<' | '>', order: 'DESC' | 'ASC'): string =>
      `(SELECT json_build_object('kind', kind, 'id', id) FROM queue WHERE (since, id) ${sign} ($11::timestamptz, $12::uuid)
        ORDER BY since ${order}, id ${order} LIMIT 1)`;
    const [row] = await this.database.query<Omit<Place, 'rank'> & { rank: number; here: boolean }>(
      `${WAITING}, queue AS (SELECT kind, id, since FROM waiting WHERE ${ASSIGNED} AND ($10::text[] = '{}' OR kind = ANY ($10)))
       SELECT (SELECT count(*) FROM queue) AS total, ${neighbour('<', 'DESC')} AS previous, ${neighbour('>', 'ASC')} AS next,
         (SELECT count(*) FROM queue WHERE (since, id) <= ($11, $12)) AS rank,
         EXISTS (SELECT FROM queue WHERE kind = $13 AND id = $12) AS here`,
      [...this.#values(query, reach, territories), query.assigned, query.kind, since, id, kind],
    );
    if (row === undefined) return { total: 0, rank: null, previous: null, next: null };
    const { here, rank, ...place } = row;
    return { ...place, rank: here ? rank : null };
  }

  #values({ territory, age, state, q }: ReviewQuery, reach: Reach, territories: TerritoryDirectory): unknown[] {
    const latest = new Date(this.clock.now().getTime() - AGE_DAYS[age] * DAY_MS);
    return [
      reach.all,
      reach.municipalities,
      reach.networkIds,
      territory === undefined || territory === '' ? null : within(territory, territories),
      // What has just been written is in the queue whatever the clocks of the two machines.
      age === 'any' ? 'infinity' : latest,
      state === 'asked',
      q === undefined || q.trim() === '' ? null : `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`,
      reach.personId,
    ];
  }
}

/** @throws ProblemError 400 for a code that names no territory (M1) */
function within(code: string, territories: TerritoryDirectory): string[] {
  const place = territories.get(code);
  if (place === undefined) throw invalidParameters([{ parameter: 'territory', value: code, code: 'unknown_value' }]);
  return territories.all
    .filter(({ level, code: one }) => level === 'municipality' && territories.within(one, code))
    .map((one) => one.code);
}

const lineOf = (row: Row, territories: TerritoryDirectory): Line => ({
  ...{ kind: row.kind, id: row.id, version: row.version, by: row.by, fields: row.fields, words: row.words },
  listing: {
    ...{ id: row.listingId, slug: row.slug, name: row.name, version: row.listingVersion },
    municipality: { code: row.municipality, name: territories.get(row.municipality)?.name ?? row.municipality },
  },
  ...{ state: row.state, since: row.since.toISOString(), present: row.present },
  assignee: row.assignedTo === null ? null : { id: row.assignedTo, name: row.assignedName ?? '' },
});
