import { Controller, Inject, Req, Res } from '@nestjs/common';
import type {
  PurchaseUpload as UploadDetail,
  PurchaseUploadMapping,
  PurchaseUploadQuery,
  PurchaseUploads,
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
} from '../../../platform/http';
import { PurchaseUploadDesk } from './purchase-upload-desk';

interface ById {
  readonly id: string;
}

/** Files of purchases sent by the pages: seen, explained, imported, reported. */
@Access('purchases.import', () => ({}))
@Controller()
export class PurchaseUploadsController {
  constructor(@Inject(PurchaseUploadDesk) private readonly desk: PurchaseUploadDesk) {}

  @ContractRoute('listPurchaseUploads')
  list(@ContractQuery('listPurchaseUploads') { page }: PurchaseUploadQuery): Promise<PurchaseUploads> {
    return this.desk.list(page);
  }

  @ContractRoute('uploadPurchases')
  send(@CurrentPerson() caller: SignedIn, @Req() request: FastifyRequest): Promise<UploadDetail> {
    return this.desk.send({ caller, request });
  }

  @ContractRoute('getPurchaseUpload')
  get(@ContractParams('getPurchaseUpload') { id }: ById, @Req() request: FastifyRequest): Promise<UploadDetail> {
    return this.desk.show(request, id);
  }

  @ContractRoute('explainPurchaseUpload')
  explain(
    @ContractParams('explainPurchaseUpload') { id }: ById,
    @ContractBody('explainPurchaseUpload') body: PurchaseUploadMapping,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.explain(request, id, body);
  }

  @ContractRoute('applyPurchaseUpload')
  apply(
    @ContractParams('applyPurchaseUpload') { id }: ById,
    @ContractBody('applyPurchaseUpload') { version }: { version: number },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.apply({ caller, request }, id, version);
  }

  @ContractRoute('setPurchaseUploadAside')
  setAside(
    @ContractParams('setPurchaseUploadAside') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<UploadDetail> {
    return this.desk.setAside({ caller, request }, id);
  }

  @ContractRoute('readPurchaseUploadReport')
  async report(@ContractParams('readPurchaseUploadReport') { id }: ById, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.desk.report(id);
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="rapport-achats-${id.slice(0, 8)}.csv"`)
      .send(file);
  }
}
