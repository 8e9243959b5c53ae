import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { PublicationPreview, PublicationResponse, PublicationsResponse } from '@repere/contract';
import { CONFIG, type Config } from '../../../platform/config';
import { ProblemError } from '../../../platform/http';
import { SnapshotRepository, type Snapshot } from '../snapshot.repository';
import { previewView, publicationSummary, publicationView } from '../views/publication-view';
import { PublishSnapshot, snapshotDirectory } from './publish-snapshot';

/** Publications as anybody may read them. */
@Injectable()
export class ReadPublications {
  constructor(
    @Inject(SnapshotRepository) private readonly snapshots: SnapshotRepository,
    @Inject(PublishSnapshot) private readonly publishing: PublishSnapshot,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async all(): Promise<PublicationsResponse> {
    return { results: (await this.snapshots.all()).map((one) => publicationSummary(one, this.config.publicUrl)) };
  }

  /** What a publication made now would hold, beside the last one. */
  async preview(): Promise<PublicationPreview> {
    const made = await this.publishing.preview();
    const previous = made.previousSlug === null ? null : await this.snapshots.bySlug(made.previousSlug);
    return previewView(made, previous?.name ?? null);
  }

  /** @throws ProblemError 404 publication_not_found */
  async one(slug: string): Promise<PublicationResponse> {
    return publicationView(await this.#found(slug), this.config.publicUrl);
  }

  /** The file of its lines. @throws ProblemError 404 when the publication, or its file on this machine, is not there */
  async file(slug: string, format: 'csv' | 'parquet'): Promise<{ bytes: number; content: () => ReadStream }> {
    const path = join(snapshotDirectory(this.config, (await this.#found(slug)).slug), `facts.${format}`);
    const found = await stat(path).catch(() => null);
    if (found === null) throw new ProblemError('publication_file_missing', 404, { slug });
    return { bytes: found.size, content: () => createReadStream(path) };
  }

  async #found(slug: string): Promise<Snapshot> {
    const snapshot = await this.snapshots.bySlug(slug);
    if (snapshot === null) throw new ProblemError('publication_not_found', 404, { slug });
    return snapshot;
  }
}
