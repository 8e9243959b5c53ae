import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories';
import { PurchaseLines } from './purchase-lines.reader';

@Module({
  imports: [TerritoriesModule],
  providers: [PurchaseLines],
  exports: [PurchaseLines],
})
export class PurchasesModule {}
