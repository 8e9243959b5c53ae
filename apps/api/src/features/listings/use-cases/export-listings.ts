import { Inject, Injectable } from '@nestjs/common';
import { ListingReader } from '../listing.reader';
import { csvHeader, csvLine, csvView } from '../views/csv-view';
import { exchangeView } from '../views/exchange-view';

export type ExportFormat = 'jsonl' | 'csv';

/** Streams every published listing in the exchange format, a line at a time. */
@Injectable()
export class ExportListings {
  constructor(@Inject(ListingReader) private readonly reader: ListingReader) {}

  /** Lines without their line break; a CSV begins with its header, even over nothing. */
  async *lines(format: ExportFormat): AsyncGenerator<string> {
    if (format === 'jsonl') {
      for await (const listing of this.reader.published()) yield JSON.stringify(exchangeView(listing));
      return;
    }
    let headed = false;
    for await (const listing of this.reader.published()) {
      if (!headed) yield csvLine(csvHeader(listing.mostActivities));
      headed = true;
      yield csvLine(csvView(listing, listing.mostActivities));
    }
    if (!headed) yield csvLine(csvHeader(1));
  }
}
