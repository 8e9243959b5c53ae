import { Inject, Injectable } from '@nestjs/common';
import type { ExportColumn, ListingExportQuery } from '@repere/contract';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { ListMatchingListings, type MatchingListing, type MatchingListings } from '../../search';
import { searchPage } from '../export-addresses';
import type { ExportRow } from '../export-row';
import { ExportedListingReader } from '../exported-listing.reader';
import type { ListingExport } from '../listing-export';
import { usualColumns } from '../views/columns';
import { ExportWords } from '../views/export-words';
import { searchLines, searchSentence } from '../views/search-in-words';

/** Few rows first, so that a file begins at once; then as many as one round trip carries well. */
const FIRST_ROWS = 100;
const ROWS = 1_000;
/** Batches asked for at a time: PostgreSQL is not kept waiting, and few connections are taken. */
const AHEAD = 2;

/** Everything a search finds, read from PostgreSQL a batch at a time while the one before is being written. */
@Injectable()
export class ExportListings {
  constructor(
    @Inject(ListMatchingListings) private readonly matching: ListMatchingListings,
    @Inject(ExportedListingReader) private readonly reader: ExportedListingReader,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /**
   * Fulfilled once the first rows are in, so that what fails at the start is a problem and not half a file.
   * @throws ProblemError 400 naming faulty parameters; 503 when no engine can match the text.
   */
  async run(query: ListingExportQuery): Promise<ListingExport> {
    const exportedAt = this.clock.now();
    const found = await this.matching.run(query);
    const described = this.#described(query, found);
    const read = (from: number, to: number) => this.#read(found.listings.slice(from, to), described.columns);
    const first = await read(0, FIRST_ROWS);
    return { ...described, exportedAt, batches: batches(first, found.listings.length, read) };
  }

  #described(query: ListingExportQuery, found: MatchingListings): Omit<ListingExport, 'batches' | 'exportedAt'> {
    const { publicUrl } = this.config;
    const { criteria } = found;
    const words = ExportWords.of(found.reference, query.lang);
    const lines = searchLines(query, found, words);
    return {
      columns:
        query.columns.length > 0
          ? query.columns
          : usualColumns({
              place: criteria.serves.length > 0,
              origin: criteria.origin !== null,
              need: criteria.need.length > 0,
            }),
      context: { publicUrl, words },
      search: {
        lines,
        sentence: searchSentence(lines, words),
        url: `${publicUrl}${searchPage(query)}`,
        sort: query.sort ?? 'relevance',
      },
      total: found.listings.length,
      offering:
        criteria.need.length === 0 ? null : found.listings.filter(({ relevance }) => relevance === 'offers').length,
      degraded: found.degraded,
      fingerprint: found.fingerprint,
    };
  }

  async #read(listings: readonly MatchingListing[], columns: readonly ExportColumn[]): Promise<readonly ExportRow[]> {
    const read = await this.reader.byIds(
      listings.map(({ id }) => id),
      columns,
    );
    const byId = new Map(read.map((listing) => [listing.id, listing]));
    return listings.flatMap((found) => {
      const listing = byId.get(found.id);
      return listing === undefined ? [] : [{ listing, found }];
    });
  }
}

/** The next batches are read while the one before is being written. */
async function* batches(
  first: readonly ExportRow[],
  total: number,
  read: (from: number, to: number) => Promise<readonly ExportRow[]>,
): AsyncGenerator<readonly ExportRow[]> {
  const coming = [Promise.resolve(first)];
  let from = FIRST_ROWS;
  for (let next = coming.shift(); next !== undefined; next = coming.shift()) {
    const batch = await next;
    for (; coming.length < AHEAD && from < total; from += ROWS) {
      const asked = read(from, from + ROWS);
      // A reader who leaves never waits for it; whoever stays hears of its failure above.
      asked.catch(() => undefined);
      coming.push(asked);
    }
    yield batch;
  }
}
