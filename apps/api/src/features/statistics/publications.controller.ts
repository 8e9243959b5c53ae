import type { Readable } from 'node:stream';
import { Controller, Inject, Res } from '@nestjs/common';
import type { PublicationPreview, PublicationResponse, PublicationsResponse, PublishBody } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply } from 'fastify';
import { Access, ContractBody, ContractParams, ContractRoute, CurrentPerson, ProblemError } from '../../platform/http';
import { PublishSnapshot, type SnapshotRefusal } from './use-cases/publish-snapshot';
import { ReadPublications } from './use-cases/read-publications';

/** Frozen publications: anybody reads them, staff makes them, nobody changes them. */
@Controller()
export class PublicationsController {
  constructor(
    @Inject(ReadPublications) private readonly publications: ReadPublications,
    @Inject(PublishSnapshot) private readonly publishing: PublishSnapshot,
  ) {}

  @Access('public')
  @ContractRoute('listPublications')
  list(): Promise<PublicationsResponse> {
    return this.publications.all();
  }

  @Access('statistics.publish', () => ({}))
  @ContractRoute('previewPublication')
  preview(): Promise<PublicationPreview> {
    return this.publications.preview();
  }

  @Access('statistics.publish', () => ({}))
  @ContractRoute('publishFigures')
  async publish(
    @ContractBody('publishFigures') { name, seen }: PublishBody,
    @CurrentPerson() by: SignedIn,
  ): Promise<PublicationResponse> {
    const done = await this.publishing.execute(name, { by, seen });
    if (!done.ok) throw refused(done.error);
    return this.publications.one(done.value.slug);
  }

  @Access('public')
  @ContractRoute('getPublication')
  one(@ContractParams('getPublication') { slug }: { slug: string }): Promise<PublicationResponse> {
    return this.publications.one(slug);
  }

  @Access('public')
  @ContractRoute('getPublicationFile')
  async file(
    @ContractParams('getPublicationFile') { slug, format }: { slug: string; format: 'csv' | 'parquet' },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const file = await this.publications.file(slug, format);
    void reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/vnd.apache.parquet')
      .header('content-disposition', `attachment; filename="repere-${slug}.${format}"`)
      .header('content-length', file.bytes)
      .header('cache-control', 'public, max-age=31536000, immutable');
    return file.content();
  }
}

function refused(refusal: SnapshotRefusal): ProblemError {
  switch (refusal.code) {
    case 'snapshot_name_unusable':
      return new ProblemError(refusal.code, 422, { name: refusal.name }, [
        { parameter: 'name', value: refusal.name, code: 'malformed' },
      ]);
    case 'snapshot_exists':
      return new ProblemError(refusal.code, 409, { slug: refusal.slug });
    case 'nothing_to_publish':
    case 'figures_moved':
      return new ProblemError(refusal.code, 409);
  }
}
