import { Inject, Injectable } from '@nestjs/common';
import { ListingReader } from '../listing.reader';
import { CSV_HEADER, csvLine, csvView } from '../views/csv-view';
import { exchangeView } from '../views/exchange-view';

export type ExportFormat = 'jsonl' | 'csv';

/** Streams every published listing in the exchange format, a line at a time. */
@Injectable()
export class ExportListings {
  constructor(@Inject(ListingReader) private readonly reader: ListingReader) {}

  /** Lines without their line break; a CSV begins with its header. */
  async *lines(format: ExportFormat): AsyncGenerator<string> {
    if (format === 'csv') yield csvLine(CSV_HEADER);
    for await (const listing of this.reader.published())
      yield format === 'csv' ? csvLine(csvView(listing)) : JSON.stringify(exchangeView(listing));
  }
}
