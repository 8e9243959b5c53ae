import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories';
import { FiguresReader } from './figures.reader';
import { Freshness } from './freshness';
import { PurchaseListReader } from './purchase-list.reader';
import { StatisticsController } from './statistics.controller';
import { ListPurchases } from './use-cases/list-purchases';
import { ReadFigures } from './use-cases/read-figures';
import { RefreshFigures } from './use-cases/refresh-figures';

@Module({
  imports: [TerritoriesModule],
  controllers: [StatisticsController],
  providers: [FiguresReader, PurchaseListReader, RefreshFigures, Freshness, ReadFigures, ListPurchases],
  exports: [RefreshFigures],
})
export class StatisticsModule {}
