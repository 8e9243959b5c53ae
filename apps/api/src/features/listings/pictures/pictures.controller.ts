import { Controller, Inject, Req, Res } from '@nestjs/common';
import { pictureFields, type Picture, type Pictures } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  ContractParams,
  ContractRoute,
  CurrentPerson,
  ProblemError,
  readFields,
  readUpload,
} from '../../../platform/http';
import { fileProblem, FileStore, sendStoredFile } from '../../files';
import { EditingDesk } from '../editing/editing-desk';
import { ListingSubject } from '../editing/listing-subject';
import { listingProblem } from '../listing-problems';
import { ListingReader } from '../listing.reader';
import type { EditingActor } from '../use-cases/update-listing';
import { PictureGallery } from './picture-gallery';

interface ById {
  readonly id: string;
}
interface OneFile extends ById {
  readonly file: string;
}

/** Logo and photos: shown where the listing is shown, changed by those who edit it. */
@Controller()
export class PicturesController {
  constructor(
    @Inject(PictureGallery) private readonly gallery: PictureGallery,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(ListingReader) private readonly listings: ListingReader,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
  ) {}

  @Access('public')
  @ContractRoute('readPicture')
  async read(
    @ContractParams('readPicture') { id, file }: OneFile,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const listing = await this.listings.find(id);
    if (!listing.ok)
      throw listingProblem(listing.error.code === 'ListingMerged' ? 'ListingNotFound' : listing.error.code, id);
    await sendStoredFile(this.files, await this.gallery.find(id, file), request, reply);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('listPictures')
  list(@ContractParams('listPictures') { id }: ById): Promise<Pictures> {
    return this.gallery.edited(id);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('readOwnPicture')
  async readOwn(
    @ContractParams('readOwnPicture') { id, file }: OneFile,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendStoredFile(this.files, await this.gallery.find(id, file), request, reply);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('addPicture')
  async add(
    @ContractParams('addPicture') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<Picture> {
    const { editor, audit } = await this.#actor(id, caller, request);
    const { file, fields } = await readUpload(request);
    const said = readFields(pictureFields, fields);
    const accepted = await this.files.accept(said.purpose, file);
    if (!accepted.ok) throw fileProblem(file.name, accepted.error);
    const wish = { ...said, listingId: id, picture: accepted.value, organisationId: editor.organisationId };
    const added = await this.gallery.add(wish, audit);
    if (added.ok) return added.value;
    throw added.error === 'too_many' ? fileProblem(file.name, 'too_many') : new ProblemError('not_found', 404);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('removePicture')
  async remove(
    @ContractParams('removePicture') { id, file }: OneFile,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<Pictures> {
    const { audit } = await this.#actor(id, caller, request);
    const removed = await this.gallery.remove(id, file, audit);
    if (!removed.ok) throw new ProblemError('not_found', 404);
    return this.gallery.edited(id);
  }

  /** Where an enterprise looks after its listing, a network leaves its pictures alone: it could only propose. */
  async #actor(id: string, caller: SignedIn, request: FastifyRequest): Promise<EditingActor> {
    const actor = await this.desk.actor(id, caller, request);
    const place = await this.subjects.placeOf(id);
    if (actor.editor.kind === 'network' && place?.managedBy != null) throw new ProblemError('forbidden', 403);
    return actor;
  }
}
