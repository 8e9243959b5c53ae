import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseLineView, PurchasesResponse } from '@repere/contract';
import { ProblemError } from '../../../platform/http';
import { PurchaseListReader, type PurchaseLinesWanted, type PurchaseListQuestion } from '../purchase-list.reader';
import { FigureFrame } from './figure-frame';

/** The lines behind a figure: the same filters, one line an award (api.md §4 `GET /purchases`). */
@Injectable()
export class ListPurchases {
  constructor(
    @Inject(PurchaseListReader) private readonly lines: PurchaseListReader,
    @Inject(FigureFrame) private readonly frame: FigureFrame,
  ) {}

  /** @throws invalidParameters for unknown codes; ProblemError 400 for a page past the end */
  async execute(asked: PurchaseListQuestion): Promise<PurchasesResponse> {
    const { question, rule } = await this.frame.prepare(asked);
    const { page, pageSize } = question;
    const { total, results } = await this.lines.page(question, rule);
    if (page > 1 && results.length === 0)
      throw new ProblemError('page_past_end', 400, { page }, [
        { parameter: 'page', value: String(page), code: 'past_end' },
      ]);
    return { total, page, pageSize, results };
  }

  /** All of them, for a file. @throws invalidParameters for unknown codes, before the first line */
  async all(asked: PurchaseLinesWanted): Promise<AsyncIterable<PurchaseLineView>> {
    const { question, rule } = await this.frame.prepare(asked);
    return this.lines.all(question, rule);
  }
}
