import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes, type ClaimDocuments, type ProofDocument } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  AccessControl,
  ContractParams,
  ContractRoute,
  CurrentPerson,
  ProblemError,
  readUpload,
} from '../../../platform/http';
import { fileProblem, FileStore, MAX_FILE_BYTES, purposeRules, sendStoredFile, type StoredFile } from '../../files';
import { takesDocuments } from '../domain/claim-rules';
import { quebecDate } from '../quebec-date';
import { KeepClaimDocuments, type ClaimDocumentFailure } from '../use-cases/keep-claim-documents';
import { claimActorOf, organisationsOf } from './claim-actor';
import { claimProblem } from './claim-problems';
import { ClaimSubject } from './claim-subject';

interface ById {
  readonly id: string;
}
interface OneFile extends ById {
  readonly file: string;
}

/** Documents that prove a claim: for the organisation that makes it and those who decide on it, nobody else. */
@Controller()
export class ClaimDocumentsController {
  constructor(
    @Inject(KeepClaimDocuments) private readonly documents: KeepClaimDocuments,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(ClaimSubject) private readonly subjects: ClaimSubject,
    @Inject(AccessControl) private readonly access: AccessControl,
  ) {}

  @Access('listing.claim', 'in use case')
  @ContractRoute('listClaimDocuments')
  async list(
    @ContractParams('listClaimDocuments') { id }: ById,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ClaimDocuments> {
    const { own, state } = await this.#mayRead(id, caller);
    const results = (await this.documents.list(id)).map(documentView);
    return {
      open: own && takesDocuments(state),
      ...{ most: purposeRules.claim_proof.most, maxBytes: MAX_FILE_BYTES, results },
    };
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('addClaimDocument')
  async add(
    @ContractParams('addClaimDocument') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ProofDocument> {
    // Before the file is read: nobody sends ten megabytes to what is not theirs.
    const { own } = await this.#mayRead(id, caller);
    if (!own) throw new ProblemError('forbidden', 403);
    const { file } = await readUpload(request);
    const accepted = await this.files.accept('claim_proof', file);
    if (!accepted.ok) throw fileProblem(file.name, accepted.error);
    const added = await this.documents.add(id, accepted.value, claimActorOf(caller, request));
    if (!added.ok) throw failure(added.error, file.name);
    return documentView(added.value);
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('readClaimDocument')
  async read(
    @ContractParams('readClaimDocument') { id, file }: OneFile,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#mayRead(id, caller);
    await sendStoredFile(this.files, await this.documents.find(id, file), request, reply);
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('removeClaimDocument')
  async remove(
    @ContractParams('removeClaimDocument') { id, file }: OneFile,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ removed: boolean }> {
    const removed = await this.documents.remove(id, file, claimActorOf(caller, request));
    if (!removed.ok) throw failure(removed.error, file);
    return { removed: true };
  }

  async #mayRead(id: string, caller: SignedIn): Promise<{ own: boolean; state: Parameters<typeof takesDocuments>[0] }> {
    const [claim, subject] = await Promise.all([this.documents.claim(id), this.subjects.load({ id })]);
    if (claim === null || subject === null) throw new ProblemError('not_found', 404);
    const own = organisationsOf(caller).includes(claim.organisationId);
    if (!own && !this.access.allows(caller, 'claim.decide', subject)) throw new ProblemError('forbidden', 403);
    return { own, state: claim.state };
  }
}

const documentView = ({ id, name, mediaType, bytes, createdAt, subject }: StoredFile): ProofDocument => ({
  ...{ id, name, mediaType, bytes, on: quebecDate(createdAt) },
  url: claimDocumentUrl(subject.id, id),
});

/** Where a document of a claim is read. */
export const claimDocumentUrl = (claimId: string, fileId: string): string =>
  routes.readClaimDocument.path.replace(':id', claimId).replace(':file', fileId);

const failure = (error: ClaimDocumentFailure, name: string): ProblemError =>
  error.code === 'too_many' ? fileProblem(name, 'too_many') : claimProblem(error);
