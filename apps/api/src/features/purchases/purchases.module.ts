import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories';
import { PurchaseLines } from './purchase-lines.reader';
import { ImportPurchases } from './use-cases/import-purchases';

@Module({
  imports: [TerritoriesModule],
  providers: [PurchaseLines, ImportPurchases],
  exports: [PurchaseLines, ImportPurchases],
})
export class PurchasesModule {}
