import { Controller, Inject } from '@nestjs/common';
import type {
  PurchaseStatisticsQuery,
  PurchaseStatisticsResponse,
  PurchasesQuery,
  PurchasesResponse,
} from '@repere/contract';
import { Access, ContractQuery, ContractRoute } from '../../platform/http';
import { ListPurchases } from './use-cases/list-purchases';
import { ReadFigures } from './use-cases/read-figures';

@Access('public')
@Controller()
export class StatisticsController {
  constructor(
    @Inject(ReadFigures) private readonly figures: ReadFigures,
    @Inject(ListPurchases) private readonly purchases: ListPurchases,
  ) {}

  @ContractRoute('purchaseStatistics')
  statistics(@ContractQuery('purchaseStatistics') query: PurchaseStatisticsQuery): Promise<PurchaseStatisticsResponse> {
    return this.figures.execute(query, query.lang);
  }

  @ContractRoute('listPurchases')
  list(@ContractQuery('listPurchases') query: PurchasesQuery): Promise<PurchasesResponse> {
    return this.purchases.execute(query);
  }
}
