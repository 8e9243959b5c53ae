import type { Database } from '../../platform/database';
import { exactTerm } from './domain/text/terms';
import { toTsquery } from './adapters/postgresql/tsquery';
import type { Namesake } from './domain/understanding/query-understanding';

/** Enterprises that bear a name, so that a place or a form inside a name is not taken for a filter. */
export class NamesakeReader {
  constructor(private readonly database: Database) {}

  /** @param keys of the text, as `nameKeys` makes them */
  async bearing(keys: readonly string[]): Promise<Namesake[]> {
    const tsquery = toTsquery({ kind: 'terms', terms: keys.map(exactTerm), reach: 'name' });
    if (tsquery === null) return [];
    return this.database.query<Namesake>(
      `SELECT l.municipality_code AS municipality, l.legal_form AS "legalForm", l.recognitions
       FROM search_document d JOIN listing l ON l.id = d.listing_id
       WHERE d.generation = (SELECT generation FROM search_generation WHERE engine = 'postgresql' AND state = 'serving')
         AND d.tsv @@ $1::tsquery LIMIT 20`,
      [tsquery],
    );
  }
}
