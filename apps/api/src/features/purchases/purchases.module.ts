import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DemoParts } from '../../platform/demo-parts';
import { TerritoriesModule } from '../territories';
import { PurchaseLines } from './purchase-lines.reader';
import { DemoPurchases } from './use-cases/demo-purchases';
import { ImportPurchases } from './use-cases/import-purchases';

@Module({
  imports: [TerritoriesModule],
  providers: [PurchaseLines, ImportPurchases, DemoPurchases],
  exports: [PurchaseLines, ImportPurchases],
})
export class PurchasesModule implements OnApplicationBootstrap {
  constructor(
    @Inject(DemoParts) private readonly demonstration: DemoParts,
    @Inject(DemoPurchases) private readonly purchases: DemoPurchases,
  ) {}

  onApplicationBootstrap(): void {
    this.demonstration.add(this.purchases);
  }
}
