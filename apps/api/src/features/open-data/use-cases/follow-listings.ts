import { Inject, Injectable } from '@nestjs/common';
import type { ExportColumn, ListingExportQuery } from '@repere/contract';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { ListMatchingListings } from '../../search';
import { searchFeed, searchPage, searchParameters } from '../export-addresses';
import type { ExportRow } from '../export-row';
import { ExportedListingReader, type ListingChange } from '../exported-listing.reader';
import type { ColumnContext } from '../views/columns';
import { ExportWords } from '../views/export-words';
import { searchLines, searchSentence } from '../views/search-in-words';

/** As many as a feed reader asks for again and again. */
const ENTRIES = 50;
/** Ids compared in one question to PostgreSQL. */
const AT_ONCE = 20_000;

const USUAL: readonly ExportColumn[] = [
  'legalFormLabel',
  'municipality',
  'region',
  'sectorLabels',
  'areasInWords',
  'statusLabel',
  'statusBy',
  'lastConfirmedOn',
];

/** The results of a search that changed last, for whoever follows it. */
export interface ListingFeed {
  readonly columns: readonly ExportColumn[];
  readonly context: ColumnContext;
  readonly sentence: string;
  /** Parameters of the search in one order, whatever the order in which they were given. */
  readonly parameters: string;
  readonly self: string;
  readonly page: string;
  /** When the feed last changed. */
  readonly updatedAt: Date;
  readonly entries: readonly (ExportRow & { readonly change: ListingChange })[];
}

@Injectable()
export class FollowListings {
  constructor(
    @Inject(ListMatchingListings) private readonly matching: ListMatchingListings,
    @Inject(ExportedListingReader) private readonly reader: ExportedListingReader,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws ProblemError 400 naming faulty parameters; 503 when no engine can match the text. */
  async run(query: ListingExportQuery): Promise<ListingFeed> {
    const { publicUrl } = this.config;
    const found = await this.matching.run(query);
    const words = ExportWords.of(found.reference, query.lang);
    const matches = new Map(found.listings.map((listing) => [listing.id, listing]));
    const latest = await this.#latest([...matches.keys()]);
    const place = found.criteria.serves.length > 0 ? (['matchReason'] as const) : [];
    const columns = query.columns.length > 0 ? query.columns : [...USUAL, ...place];
    const read = await this.reader.byIds(
      latest.map(({ id }) => id),
      columns,
    );
    const listings = new Map(read.map((listing) => [listing.id, listing]));
    return {
      columns,
      context: { publicUrl, words },
      sentence: searchSentence(searchLines(query, found, words), words),
      parameters: searchParameters(query),
      self: `${publicUrl}${searchFeed(query)}`,
      page: `${publicUrl}${searchPage(query)}`,
      updatedAt: latest[0]?.changedAt ?? startOfDay(this.clock.now()),
      entries: latest.flatMap((change) => {
        const match = matches.get(change.id);
        const listing = listings.get(change.id);
        return match === undefined || listing === undefined ? [] : [{ listing, found: match, change }];
      }),
    };
  }

  async #latest(ids: readonly string[]): Promise<ListingChange[]> {
    let latest: ListingChange[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = await this.reader.latest(ids.slice(from, from + AT_ONCE), ENTRIES);
      latest = [...latest, ...some]
        .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? -1 : 1))
        .slice(0, ENTRIES);
    }
    return latest;
  }
}

/** A feed without entries changes once a day at most. */
const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
