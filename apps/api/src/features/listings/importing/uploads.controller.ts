import { Controller, Inject, Req, Res } from '@nestjs/common';
import {
  listingUploadFields,
  type ListingUpload as UploadDetail,
  type ListingUploadMapping,
  type ListingUploadQuery,
  type ListingUploads,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  readFields,
  readUpload,
} from '../../../platform/http';
import { UploadDesk } from './upload-desk';

interface ById {
  readonly id: string;
}

/** Lists sent by the pages: seen, put right, applied, undone. */
@Controller()
export class UploadsController {
  constructor(@Inject(UploadDesk) private readonly desk: UploadDesk) {}

  @Access('listing.import', 'in use case')
  @ContractRoute('listListingUploads')
  list(
    @ContractQuery('listListingUploads') { page }: ListingUploadQuery,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingUploads> {
    return this.desk.list(caller, page);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('uploadListings')
  async send(@CurrentPerson() caller: SignedIn, @Req() request: FastifyRequest): Promise<UploadDetail> {
    const { file, fields } = await readUpload(request);
    return this.desk.send({ caller, request }, file, readFields(listingUploadFields, fields));
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('getListingUpload')
  get(
    @ContractParams('getListingUpload') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.show({ caller, request }, id);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('mapListingUpload')
  map(
    @ContractParams('mapListingUpload') { id }: ById,
    @ContractBody('mapListingUpload') body: ListingUploadMapping,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.map({ caller, request }, id, body);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('applyListingUpload')
  apply(
    @ContractParams('applyListingUpload') { id }: ById,
    @ContractBody('applyListingUpload') { version }: { version: number },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.apply({ caller, request }, id, version);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('setListingUploadAside')
  setAside(
    @ContractParams('setListingUploadAside') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.setAside({ caller, request }, id);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('undoListingUpload')
  undo(
    @ContractParams('undoListingUpload') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.undo({ caller, request }, id);
  }

  @Access('listing.import', 'in use case')
  @ContractRoute('readListingUploadReport')
  async report(
    @ContractParams('readListingUploadReport') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.desk.report({ caller, request }, id);
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="rapport-${id.slice(0, 8)}.csv"`)
      .send(`\uFEFF${text}`);
  }
}
