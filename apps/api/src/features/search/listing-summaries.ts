import { Inject, Injectable } from '@nestjs/common';
import type { Catalogue } from './domain/evaluator';
import { ListingSummaryReader, type ListingSummaryRow } from './listing-summary.reader';

/** Some 6 MB; the pages of the few hundred searches of an hour. */
const MOST = 4_000;

/**
 * Lines of results, kept until the catalogue hears of any change: a page whose listings were just shown under another
 * filter asks the database for nothing.
 */
@Injectable()
export class ListingSummaries {
  readonly #kept = new Map<string, ListingSummaryRow>();
  #catalogue: Catalogue | null = null;
  #revision = -1;

  constructor(@Inject(ListingSummaryReader) private readonly reader: ListingSummaryReader) {}

  /** By id; a listing that the database holds as unpublished when it is read is left out (R9). */
  async byIds(ids: readonly string[], catalogue: Catalogue): Promise<Map<string, ListingSummaryRow>> {
    const { revision } = catalogue;
    if (this.#catalogue !== catalogue || this.#revision !== revision) this.#kept.clear();
    this.#catalogue = catalogue;
    this.#revision = revision;
    const found = new Map<string, ListingSummaryRow>();
    const missing: string[] = [];
    for (const id of ids) {
      const row = this.#kept.get(id);
      if (row === undefined) missing.push(id);
      else found.set(id, row);
    }
    for (const row of await this.reader.byIds(missing)) {
      found.set(row.id, row);
      // What was read while the catalogue changed may be older than the change.
      if (this.#catalogue === catalogue && this.#revision === revision && catalogue.revision === revision)
        this.#keep(row);
    }
    return found;
  }

  #keep(row: ListingSummaryRow): void {
    this.#kept.set(row.id, row);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}
