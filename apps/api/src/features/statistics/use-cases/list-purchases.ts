import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseLineView, PurchasesResponse } from '@repere/contract';
import { ProblemError } from '../../../platform/http';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { FiguresReader } from '../figures.reader';
import { Freshness } from '../freshness';
import { PurchaseListReader, type PurchaseLinesWanted, type PurchaseListQuestion } from '../purchase-list.reader';
import { refuseUnknownCodes } from '../views/refuse-unknown-codes';

/** The lines behind a figure: the same filters, one line an award (api.md §4 `GET /purchases`). */
@Injectable()
export class ListPurchases {
  constructor(
    @Inject(PurchaseListReader) private readonly lines: PurchaseListReader,
    @Inject(FiguresReader) private readonly figures: FiguresReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Freshness) private readonly freshness: Freshness,
  ) {}

  /** @throws invalidParameters for unknown codes; ProblemError 400 for a page past the end */
  async execute(question: PurchaseListQuestion): Promise<PurchasesResponse> {
    await this.#check(question);
    const { page, pageSize } = question;
    const { total, results } = await this.lines.page(question, await this.figures.sourceRule());
    if (page > 1 && results.length === 0)
      throw new ProblemError('page_past_end', 400, { page }, [
        { parameter: 'page', value: String(page), code: 'past_end' },
      ]);
    return { total, page, pageSize, results };
  }

  /** All of them, for a file. @throws invalidParameters for unknown codes, before the first line */
  async all(question: PurchaseLinesWanted): Promise<AsyncIterable<PurchaseLineView>> {
    await this.#check(question);
    return this.lines.all(question, await this.figures.sourceRule());
  }

  async #check(question: PurchaseLinesWanted): Promise<void> {
    refuseUnknownCodes(question, this.reference.current(), await this.figures.unknownBuyers(question.buyer));
    await this.freshness.ensure();
  }
}
