import type { ReferenceSnapshot } from '@repere/reference';
import type { Database, SqlRunner } from '../../platform/database';
import { POISON_ATTEMPTS } from '../../platform/outbox';
import { checksumSql } from './adapters/checksum';
import { analyseDocument } from './domain/text/analyse-document';
import type { PhraseBook } from './domain/text/phrase-book';
import type { ListingText, SearchDocument } from './domain/text/search-document';
import { LISTING_TOPIC, MEILISEARCH_TOPIC } from './indexing/topics';
import type { EngineName, IndexChange } from './search-engine.port';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly published: boolean;
  readonly neq: string | null;
  readonly name: string;
  readonly trade_name: string | null;
  readonly other_names: string[] | null;
  readonly acronym: string | null;
  readonly municipality_code: string;
  readonly descriptions: string[];
  readonly client_references: string[] | null;
  readonly activities: { sectors: string[]; descriptions: string[] }[] | null;
}

const COLUMNS = `l.id, l.version, l.publication = 'published' AS published, l.neq, l.name, l.trade_name, l.other_names, l.acronym,
  l.municipality_code, array_remove(ARRAY[l.description_fr, l.description_en], NULL) AS descriptions, l.client_references,
  (SELECT jsonb_agg(jsonb_build_object('sectors', a.sectors,
     'descriptions', to_jsonb(array_remove(ARRAY[a.description_fr, a.description_en], NULL))) ORDER BY a.position)
   FROM activity a WHERE a.listing_id = l.id) AS activities`;

/** What proves the directory itself: an index that says the same is whole. */
export interface DirectoryState {
  readonly documents: number;
  readonly checksum: string;
  /** News on its way to the index: until it is there, the index may rightly differ. */
  readonly waiting: number;
}

/** What an engine hears news from. */
const TOPICS: Readonly<Record<EngineName, readonly string[]>> = {
  postgresql: [LISTING_TOPIC],
  meilisearch: [LISTING_TOPIC, MEILISEARCH_TOPIC],
};

/** Listings as the index wants them, read from the truth. */
export class IndexSourceReader {
  constructor(private readonly database: Database) {}

  /** Every published listing, streamed in constant memory. */
  async *documents(reference: ReferenceSnapshot, book: PhraseBook): AsyncGenerator<SearchDocument> {
    const rows = this.database.stream<Row>(
      `SELECT ${COLUMNS} FROM listing l WHERE l.publication = 'published' ORDER BY l.id`,
    );
    for await (const row of rows) yield analyseDocument(toText(row, reference), book, reference.sectors);
  }

  /** The next published listings in the order of their ids, after the one given. */
  async slice(after: string, size: number, reference: ReferenceSnapshot, book: PhraseBook): Promise<SearchDocument[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM listing l WHERE l.publication = 'published' AND l.id > $1 ORDER BY l.id LIMIT $2`,
      [after, size],
    );
    return rows.map((row) => analyseDocument(toText(row, reference), book, reference.sectors));
  }

  /** What each listing is now: to be indexed, or removed; one unknown to the directory is removed for good. */
  async changes(
    runner: SqlRunner,
    messages: readonly { readonly aggregateId: string; readonly version: number }[],
    reference: ReferenceSnapshot,
    book: PhraseBook,
  ): Promise<IndexChange[]> {
    const rows = await runner.query<Row>(`SELECT ${COLUMNS} FROM listing l WHERE l.id = ANY($1)`, [
      messages.map((message) => message.aggregateId),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return messages.map(({ aggregateId, version }): IndexChange => {
      const row = byId.get(aggregateId);
      if (row?.published === true)
        return { kind: 'upsert', document: analyseDocument(toText(row, reference), book, reference.sectors) };
      return { kind: 'remove', listingId: aggregateId, version: row?.version ?? version };
    });
  }

  /** The directory, and what of it an engine has still to hear; news that failed too often will not come by itself. */
  async state(engine: EngineName): Promise<DirectoryState> {
    const [row] = await this.database.query<DirectoryState>(
      `SELECT count(*) AS documents, ${checksumSql('id', 'version')} AS checksum,
         (SELECT count(*) FROM outbox_event WHERE topic = ANY($1) AND processed_at IS NULL AND attempts < $2) AS waiting
       FROM listing WHERE publication = 'published'`,
      [TOPICS[engine], POISON_ATTEMPTS],
    );
    return row ?? { documents: 0, checksum: '0'.repeat(16), waiting: 0 };
  }

  /** Which of these listings have news that an engine has not applied. */
  async waiting(engine: EngineName, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT aggregate_id AS id FROM outbox_event
       WHERE topic = ANY($1) AND processed_at IS NULL AND aggregate_id = ANY($2)`,
      [TOPICS[engine], ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The news that came while a rebuild was reading. */
  async newsSince(runner: SqlRunner, since: Date): Promise<{ aggregateId: string; version: number }[]> {
    return runner.query(
      `SELECT aggregate_id AS "aggregateId", max(version) AS version FROM outbox_event
       WHERE topic = 'listing' AND created_at >= $1 GROUP BY aggregate_id`,
      [since],
    );
  }
}

function toText(row: Row, reference: ReferenceSnapshot): ListingText {
  const places = [
    row.municipality_code,
    ...reference.territories.ancestors(row.municipality_code).map(({ code }) => code),
  ]
    .map((code) => reference.territories.get(code))
    .flatMap((territory) => (territory === undefined || territory.level === 'province' ? [] : [territory.name]));
  return {
    id: row.id,
    version: row.version,
    neq: row.neq,
    name: row.name,
    tradeName: row.trade_name,
    otherNames: row.other_names ?? [],
    acronym: row.acronym,
    descriptions: row.descriptions,
    activities: row.activities ?? [],
    clientReferences: row.client_references ?? [],
    places,
  };
}
