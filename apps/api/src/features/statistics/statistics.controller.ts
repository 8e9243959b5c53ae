import { Readable } from 'node:stream';
import { Controller, Inject, Res } from '@nestjs/common';
import type {
  LedgerCheckBody,
  LedgerCheckResponse,
  PublicationResponse,
  PublicationsResponse,
  PurchasesExportQuery,
  PurchasesQuery,
  PurchasesResponse,
  PurchaseStatisticsQuery,
  PurchaseStatisticsResponse,
} from '@repere/contract';
import type { FastifyReply } from 'fastify';
import { Access, ContractBody, ContractParams, ContractQuery, ContractRoute } from '../../platform/http';
import { CheckLedger } from './use-cases/check-ledger';
import { ListPurchases } from './use-cases/list-purchases';
import { ReadFigures } from './use-cases/read-figures';
import { ReadPublications } from './use-cases/read-publications';
import { purchasesCsv } from './views/purchases-csv';

@Access('public')
@Controller()
export class StatisticsController {
  constructor(
    @Inject(ReadFigures) private readonly figures: ReadFigures,
    @Inject(ListPurchases) private readonly purchases: ListPurchases,
    @Inject(ReadPublications) private readonly publications: ReadPublications,
    @Inject(CheckLedger) private readonly ledger: CheckLedger,
  ) {}

  @ContractRoute('purchaseStatistics')
  statistics(@ContractQuery('purchaseStatistics') query: PurchaseStatisticsQuery): Promise<PurchaseStatisticsResponse> {
    return this.figures.execute(query, query.lang);
  }

  @ContractRoute('listPurchases')
  list(@ContractQuery('listPurchases') query: PurchasesQuery): Promise<PurchasesResponse> {
    return this.purchases.execute(query);
  }

  @ContractRoute('exportPurchases')
  async export(
    @ContractQuery('exportPurchases') query: PurchasesExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const lines = await this.purchases.all(query);
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', 'attachment; filename="repere-contrats.csv"');
    return Readable.from(purchasesCsv(lines), { objectMode: false });
  }

  @ContractRoute('checkLedger')
  checkLedger(@ContractBody('checkLedger') body: LedgerCheckBody): Promise<LedgerCheckResponse> {
    return this.ledger.execute(body);
  }

  @ContractRoute('listPublications')
  listPublications(): Promise<PublicationsResponse> {
    return this.publications.all();
  }

  @ContractRoute('getPublication')
  publication(@ContractParams('getPublication') { slug }: { slug: string }): Promise<PublicationResponse> {
    return this.publications.one(slug);
  }

  @ContractRoute('getPublicationFile')
  async publicationFile(
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
