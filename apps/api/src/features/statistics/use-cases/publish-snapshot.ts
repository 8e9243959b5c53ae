import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type SqlRunner } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { SupplierMatches } from '../../matching';
import { writeFacts } from '../adapters/files/fact-files';
import { METHOD_VERSION } from '../domain/method-version';
import { differences, publishedQuestions, slugOf, type PublishedFigures } from '../domain/publication';
import { SELECT_FACTS, type FactRow } from '../fact-columns';
import { FiguresReader } from '../figures.reader';
import type { SourceRule } from '../figures.sql';
import { SnapshotRepository, type Snapshot } from '../snapshot.repository';
import { holdFigures, RefreshFigures } from './refresh-figures';

export type SnapshotRefusal =
  | { readonly code: 'snapshot_name_unusable'; readonly name: string }
  | { readonly code: 'snapshot_exists'; readonly slug: string }
  | { readonly code: 'nothing_to_publish' };

/** Figures of every published question, in their order. */
export async function figuresOf(reader: FiguresReader, rule: SourceRule, sql: SqlRunner): Promise<PublishedFigures> {
  const figures: Record<string, PublishedFigures[string]> = {};
  for (const { name, question } of publishedQuestions(rule.demo))
    figures[name] = await reader.figures(question, rule, sql);
  return figures;
}

/** The hash that two derivations of the same figures share. */
export const hashOfFigures = (figures: PublishedFigures): string =>
  createHash('sha256').update(JSON.stringify(figures)).digest('hex');

/** Where the files of a publication are kept. */
export const snapshotDirectory = (config: Config, slug: string): string => join(config.dataDir, 'snapshots', slug);

/**
 * Freezes the figures of the day under a name: figures, input files, method, and every line they come from (CSV and Parquet).
 * Files are written aside and renamed; the row comes last, so that a publication either exists whole or not at all.
 */
@Injectable()
export class PublishSnapshot {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RefreshFigures) private readonly refresh: RefreshFigures,
    @Inject(FiguresReader) private readonly reader: FiguresReader,
    @Inject(SnapshotRepository) private readonly snapshots: SnapshotRepository,
    @Inject(SupplierMatches) private readonly matches: SupplierMatches,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(name: string): Promise<Result<Snapshot, SnapshotRefusal>> {
    const slug = slugOf(name);
    if (slug === null) return err({ code: 'snapshot_name_unusable', name });
    if ((await this.snapshots.bySlug(slug)) !== null) return err({ code: 'snapshot_exists', slug });
    await this.refresh.execute();
    return this.database.transaction((tx) => this.#publish(tx, name, slug), { statementTimeoutMs: 0 });
  }

  /** Nothing moves while the lines are written and the figures computed. */
  async #publish(tx: SqlRunner, name: string, slug: string): Promise<Result<Snapshot, SnapshotRefusal>> {
    await holdFigures(tx);
    const rule = await this.reader.sourceRule();
    const { methodVersion: matchMethodVersion } = await this.matches.state();
    const directory = snapshotDirectory(this.config, slug);
    const aside = `${directory}.${process.pid}.part`;
    await mkdir(aside, { recursive: true });
    try {
      const facts = this.database.stream<FactRow>(
        `${SELECT_FACTS} WHERE (source = 'demo') = ${rule.demo ? 'true' : 'false'} ORDER BY line_id, position`,
      );
      const written = await writeFacts(facts, { csv: join(aside, 'facts.csv'), parquet: join(aside, 'facts.parquet') });
      if (written.lines === 0) return err({ code: 'nothing_to_publish' });
      const snapshot = await this.#freeze(tx, { slug, name, rule, matchMethodVersion, written });
      await writeFile(join(aside, 'publication.json'), `${JSON.stringify(snapshot, null, 1)}\n`);
      await rm(directory, { recursive: true, force: true });
      await rename(aside, directory);
      await this.snapshots.add(tx, snapshot);
      return ok(snapshot);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  async #freeze(
    tx: SqlRunner,
    made: {
      readonly slug: string;
      readonly name: string;
      readonly rule: SourceRule;
      readonly matchMethodVersion: number | null;
      readonly written: { readonly lines: number; readonly sha256: string };
    },
  ): Promise<Snapshot> {
    const { slug, name, rule, matchMethodVersion, written } = made;
    const figures = await figuresOf(this.reader, rule, tx);
    const previous = await this.snapshots.latest(rule.demo, tx);
    return {
      id: uuidv7(this.clock.now().getTime()),
      ...{ slug, name, demo: rule.demo, methodVersion: METHOD_VERSION, matchMethodVersion },
      inputs: await this.snapshots.inputs(tx, rule.demo),
      figures,
      figuresSha256: hashOfFigures(figures),
      factsSha256: written.sha256,
      lines: written.lines,
      differences: previous === null ? [] : differences(previous.figures, figures),
      previousSlug: previous?.slug ?? null,
      createdAt: this.clock.now(),
    };
  }
}
