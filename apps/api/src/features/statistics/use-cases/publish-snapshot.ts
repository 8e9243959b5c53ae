import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type SqlRunner } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { recordAudit } from '../../audit';
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
  | { readonly code: 'nothing_to_publish' }
  | { readonly code: 'figures_moved' };

/** Announced once for each publication, with its id. */
const FIGURES_PUBLISHED = 'figures-published';

/** Who publishes from a screen, and the hash of the figures that were shown there. */
export interface Confirmed {
  readonly by: SignedIn;
  readonly seen: string;
}

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

  /** @param confirmed null when the command publishes: it has nothing to compare with */
  async execute(name: string, confirmed: Confirmed | null = null): Promise<Result<Snapshot, SnapshotRefusal>> {
    const slug = slugOf(name);
    if (slug === null) return err({ code: 'snapshot_name_unusable', name });
    if ((await this.snapshots.bySlug(slug)) !== null) return err({ code: 'snapshot_exists', slug });
    await this.refresh.execute();
    return this.database.transaction((tx) => this.#publish(tx, { name, slug, confirmed }), { statementTimeoutMs: 0 });
  }

  /** What a publication made now would hold; nothing is kept. */
  async preview(): Promise<Snapshot> {
    await this.refresh.execute();
    return this.database.transaction(
      async (tx) => {
        await holdFigures(tx);
        const rule = await this.reader.sourceRule();
        const { methodVersion: matchMethodVersion } = await this.matches.state();
        const lines = await this.snapshots.countLines(tx, rule.demo);
        return this.#freeze(tx, { slug: '', name: '', rule, matchMethodVersion, written: { lines, sha256: '' } });
      },
      { statementTimeoutMs: 0 },
    );
  }

  /** Nothing moves while the lines are written and the figures computed. */
  async #publish(
    tx: SqlRunner,
    asked: { readonly name: string; readonly slug: string; readonly confirmed: Confirmed | null },
  ): Promise<Result<Snapshot, SnapshotRefusal>> {
    const { name, slug, confirmed } = asked;
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
      if (confirmed !== null && confirmed.seen !== snapshot.figuresSha256) return err({ code: 'figures_moved' });
      await writeFile(join(aside, 'publication.json'), `${JSON.stringify(snapshot, null, 1)}\n`);
      await rm(directory, { recursive: true, force: true });
      await rename(aside, directory);
      await this.snapshots.add(tx, snapshot);
      await publish(tx, [{ topic: FIGURES_PUBLISHED, aggregateId: snapshot.id, version: 1 }]);
      if (confirmed !== null) await recordAudit(tx, published(snapshot, confirmed.by));
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

const published = ({ id, slug, figuresSha256, lines }: Snapshot, by: SignedIn): Parameters<typeof recordAudit>[1] => ({
  actor: { kind: 'person', personId: by.personId, organisationId: null, requestId: null },
  action: 'statistics.publish',
  subject: { kind: 'statistic_snapshot', id },
  details: { slug, figuresSha256, lines },
});
