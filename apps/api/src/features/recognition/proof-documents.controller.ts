import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { ProofDocument } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, ContractParams, ContractRoute, CurrentPerson, ProblemError, readUpload } from '../../platform/http';
import { fileProblem, FileStore, sendStoredFile } from '../files';
import { ListingSubject } from '../listings';
import { RecognitionDesk } from './recognition-desk';
import { KeepDocuments } from './use-cases/keep-documents';
import { documentView } from './views/proof-view';

interface ById {
  readonly id: string;
}
interface OneFile extends ById {
  readonly file: string;
}

/** Documents that prove what an enterprise declares: for its editors and its reviewers, never published. */
@Access('listing.edit', { loadedBy: ListingSubject })
@Controller()
export class ProofDocumentsController {
  constructor(
    @Inject(KeepDocuments) private readonly documents: KeepDocuments,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RecognitionDesk) private readonly desk: RecognitionDesk,
  ) {}

  @ContractRoute('addProofDocument')
  async add(
    @ContractParams('addProofDocument') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ProofDocument> {
    const actor = await this.desk.actor(id, caller, request);
    const { file } = await readUpload(request);
    const accepted = await this.files.accept('review_proof', file);
    if (!accepted.ok) throw fileProblem(file.name, accepted.error);
    const added = await this.documents.add(id, accepted.value, actor);
    if (added.ok) return documentView(added.value);
    throw added.error === 'too_many' ? fileProblem(file.name, 'too_many') : new ProblemError('not_found', 404);
  }

  @ContractRoute('readProofDocument')
  async read(
    @ContractParams('readProofDocument') { id, file }: OneFile,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendStoredFile(this.files, await this.documents.find(id, file), request, reply);
  }

  @ContractRoute('removeProofDocument')
  async remove(
    @ContractParams('removeProofDocument') { id, file }: OneFile,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ removed: boolean }> {
    const removed = await this.documents.remove(id, file, await this.desk.actor(id, caller, request));
    if (removed.ok) return { removed: true };
    throw removed.error === 'named'
      ? new ProblemError('recognition_document_named', 409)
      : new ProblemError('not_found', 404);
  }
}
