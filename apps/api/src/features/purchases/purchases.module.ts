import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DemoParts } from '../../platform/demo-parts';
import { TerritoriesModule } from '../territories';
import { BuyerReader } from './buyer.reader';
import { PurchaseLines } from './purchase-lines.reader';
import { SeaoTwins } from './seao-twins.reader';
import { DemoPurchases } from './use-cases/demo-purchases';
import { SendPurchases } from './use-cases/send-purchases';
import { DecideLine } from './use-cases/decide-line';
import { ImportPurchases } from './use-cases/import-purchases';
import { HeldLinesReader } from './desks/held-lines.reader';
import { PurchaseDesks } from './desks/purchase-desks';
import { PurchaseDesksController } from './desks/purchase-desks.controller';
import { PurchaseUploadDesk } from './uploads/purchase-upload-desk';
import { PurchaseUploadsController } from './uploads/purchase-uploads.controller';
import { ResolveBuyer } from './use-cases/resolve-buyer';

@Module({
  imports: [TerritoriesModule],
  controllers: [PurchaseUploadsController, PurchaseDesksController],
  providers: [
    SendPurchases,
    PurchaseDesks,
    HeldLinesReader,
    PurchaseUploadDesk,
    PurchaseLines,
    SeaoTwins,
    BuyerReader,
    ImportPurchases,
    DecideLine,
    ResolveBuyer,
    DemoPurchases,
  ],
  exports: [PurchaseLines, SeaoTwins, BuyerReader, ImportPurchases, DecideLine, ResolveBuyer],
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
