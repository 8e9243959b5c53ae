import { Controller, Inject, Req } from '@nestjs/common';
import type {
  HeldPurchaseDecision,
  HeldPurchases,
  PurchaseBuyerDecision,
  PurchaseBuyerDetail,
  PurchaseBuyers,
  PurchaseDeskQuery,
  PurchaseDeskReceipt,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
} from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { PurchaseDesks } from './purchase-desks';

interface ById {
  readonly id: string;
}

/** The desk of amounts that wait, and the desk of buyers. */
@Access('purchases.import', () => ({}))
@Controller()
export class PurchaseDesksController {
  constructor(@Inject(PurchaseDesks) private readonly desks: PurchaseDesks) {}

  @ContractRoute('listHeldPurchases')
  held(
    @ContractQuery('listHeldPurchases') query: PurchaseDeskQuery,
    @Req() request: FastifyRequest,
  ): Promise<HeldPurchases> {
    return this.desks.heldLines(query, requestLanguage(request));
  }

  @ContractRoute('decideHeldPurchase')
  decide(
    @ContractParams('decideHeldPurchase') { id }: ById,
    @ContractBody('decideHeldPurchase') body: HeldPurchaseDecision,
    @CurrentPerson() person: SignedIn,
  ): Promise<PurchaseDeskReceipt> {
    return this.desks.decide(id, body, person);
  }

  @ContractRoute('listPurchaseBuyers')
  buyers(@ContractQuery('listPurchaseBuyers') query: PurchaseDeskQuery): Promise<PurchaseBuyers> {
    return this.desks.listBuyers(query);
  }

  @ContractRoute('getPurchaseBuyer')
  buyer(@ContractParams('getPurchaseBuyer') { id }: ById): Promise<PurchaseBuyerDetail> {
    return this.desks.buyer(id);
  }

  @ContractRoute('settlePurchaseBuyer')
  settle(
    @ContractParams('settlePurchaseBuyer') { id }: ById,
    @ContractBody('settlePurchaseBuyer') body: PurchaseBuyerDecision,
    @CurrentPerson() person: SignedIn,
  ): Promise<PurchaseDeskReceipt> {
    return this.desks.settle(id, body, person);
  }
}
