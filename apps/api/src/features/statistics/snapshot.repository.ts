import { Inject, Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database';
import type { PublishedDifference, PublishedFigures } from './domain/publication';

/** A file that a publication's lines come from. */
export interface PublishedInput {
  readonly source: string;
  readonly name: string;
  readonly sha256: string;
  readonly licence: string;
}

/** A frozen publication. */
export interface Snapshot {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
  readonly methodVersion: string;
  readonly matchMethodVersion: number | null;
  readonly inputs: readonly PublishedInput[];
  readonly figures: PublishedFigures;
  readonly figuresSha256: string;
  readonly factsSha256: string;
  readonly lines: number;
  readonly differences: readonly PublishedDifference[];
  readonly previousSlug: string | null;
  readonly createdAt: Date;
}

const SELECT = `SELECT id, slug, name, demo, method_version AS "methodVersion", match_method_version AS "matchMethodVersion", inputs, figures,
  figures_sha256 AS "figuresSha256", facts_sha256 AS "factsSha256", lines, differences, previous_slug AS "previousSlug",
  created_at AS "createdAt" FROM statistic_snapshot`;

/** Publications, written once. */
@Injectable()
export class SnapshotRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async bySlug(slug: string, sql: SqlRunner = this.database): Promise<Snapshot | null> {
    return (await sql.query<Snapshot>(`${SELECT} WHERE slug = $1`, [slug]))[0] ?? null;
  }

  /** Newest first. */
  all(): Promise<Snapshot[]> {
    return this.database.query<Snapshot>(`${SELECT} ORDER BY created_at DESC, slug`);
  }

  async latest(demo: boolean, sql: SqlRunner): Promise<Snapshot | null> {
    return (await sql.query<Snapshot>(`${SELECT} WHERE demo = $1 ORDER BY created_at DESC LIMIT 1`, [demo]))[0] ?? null;
  }

  /** Facts that a publication made now would keep. */
  async countLines(sql: SqlRunner, demo: boolean): Promise<number> {
    const [row] = await sql.query<{ lines: number }>(
      `SELECT count(*)::int AS lines FROM purchase_fact WHERE (source = 'demo') = $1`,
      [demo],
    );
    return row?.lines ?? 0;
  }

  inputs(sql: SqlRunner, demo: boolean): Promise<PublishedInput[]> {
    return sql.query<PublishedInput>(
      `SELECT s.code AS source, f.name, f.sha256, s.licence FROM purchase_file f JOIN purchase_source s ON s.code = f.source_code
       WHERE s.demo = $1 ORDER BY s.code, f.name, f.sha256`,
      [demo],
    );
  }

  async add(sql: SqlRunner, snapshot: Snapshot): Promise<void> {
    await sql.query(
      `INSERT INTO statistic_snapshot (id, slug, name, demo, method_version, match_method_version, inputs, figures, figures_sha256,
         facts_sha256, lines, differences, previous_slug, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11, $12::jsonb, $13, $14)`,
      [
        ...[
          snapshot.id,
          snapshot.slug,
          snapshot.name,
          snapshot.demo,
          snapshot.methodVersion,
          snapshot.matchMethodVersion,
        ],
        ...[JSON.stringify(snapshot.inputs), JSON.stringify(snapshot.figures), snapshot.figuresSha256],
        ...[snapshot.factsSha256, snapshot.lines, JSON.stringify(snapshot.differences), snapshot.previousSlug],
        snapshot.createdAt,
      ],
    );
  }
}
