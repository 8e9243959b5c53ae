import { Readable } from 'node:stream';
import { Controller, Inject, Res } from '@nestjs/common';
import type {
  DirectoryReachQuery,
  DirectoryReachResponse,
  LedgerCheckBody,
  LedgerCheckResponse,
  IndicatorsQuery,
  IndicatorsResponse,
  IndicatorTableQuery,
  PeersQuery,
  PeersResponse,
  PurchasesExportQuery,
  PurchasesQuery,
  PurchasesResponse,
  PurchaseStatisticsQuery,
  PurchaseStatisticsResponse,
  TableFormat,
} from '@repere/contract';
import type { FastifyReply } from 'fastify';
import { Access, ContractBody, ContractParams, ContractQuery, ContractRoute } from '../../platform/http';
import { CheckLedger } from './use-cases/check-ledger';
import { ListPurchases } from './use-cases/list-purchases';
import { ReadDirectoryReach } from './use-cases/read-directory-reach';
import { ReadFigures } from './use-cases/read-figures';
import { ReadIndicators } from './use-cases/read-indicators';
import { ReadPeers } from './use-cases/read-peers';
import { WriteTables, type TableFile } from './use-cases/write-tables';
import { purchasesCsv } from './views/purchases-csv';

@Access('public')
@Controller()
export class StatisticsController {
  constructor(
    @Inject(ReadFigures) private readonly figures: ReadFigures,
    @Inject(ListPurchases) private readonly purchases: ListPurchases,
    @Inject(ReadIndicators) private readonly indicators: ReadIndicators,
    @Inject(ReadPeers) private readonly peers: ReadPeers,
    @Inject(WriteTables) private readonly tables: WriteTables,
    @Inject(ReadDirectoryReach) private readonly reach: ReadDirectoryReach,
    @Inject(CheckLedger) private readonly ledger: CheckLedger,
  ) {}

  @ContractRoute('purchaseStatistics')
  statistics(@ContractQuery('purchaseStatistics') query: PurchaseStatisticsQuery): Promise<PurchaseStatisticsResponse> {
    return this.figures.execute(query, query.lang);
  }

  @ContractRoute('directoryReach')
  directoryReach(@ContractQuery('directoryReach') { lang }: DirectoryReachQuery): Promise<DirectoryReachResponse> {
    return this.reach.execute(lang);
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

  @ContractRoute('purchaseIndicators')
  indicatorFigures(@ContractQuery('purchaseIndicators') query: IndicatorsQuery): Promise<IndicatorsResponse> {
    return this.indicators.execute(query);
  }

  @ContractRoute('purchasePeers')
  purchasePeers(@ContractQuery('purchasePeers') query: PeersQuery): Promise<PeersResponse> {
    return this.peers.execute(query);
  }

  @ContractRoute('exportFigures')
  async exportFigures(
    @ContractParams('exportFigures') { format }: { format: TableFormat },
    @ContractQuery('exportFigures') query: PurchaseStatisticsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(reply, await this.tables.figures(query, format), format);
  }

  @ContractRoute('exportIndicator')
  async exportIndicator(
    @ContractParams('exportIndicator') { format }: { format: TableFormat },
    @ContractQuery('exportIndicator') query: IndicatorTableQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(reply, await this.tables.indicator(query, format), format);
  }
}

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function sent(reply: FastifyReply, { name, content }: TableFile, format: TableFormat): Buffer {
  void reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}.${format}"`);
  return content;
}
