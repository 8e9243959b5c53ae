import { Inject, Injectable } from '@nestjs/common';
import type { LedgerCheckBody, LedgerCheckResponse } from '@repere/contract';
import { ProblemError } from '../../../platform/http';
import { CheckSuppliers } from '../../matching';
import { LedgerCheckReader } from '../ledger-check.reader';
import { readLedgerCsv, type LedgerEntry } from '../views/ledger-csv';

const MOST_LINES = 20_000;

/** Says of each supplier of a buyer's list whether it is a collective enterprise; nothing of the list is kept. */
@Injectable()
export class CheckLedger {
  constructor(
    @Inject(CheckSuppliers) private readonly suppliers: CheckSuppliers,
    @Inject(LedgerCheckReader) private readonly reader: LedgerCheckReader,
  ) {}

  /** @throws ProblemError 400 ledger_unreadable for a text without a column that says who, or with too many lines */
  async execute(body: LedgerCheckBody): Promise<LedgerCheckResponse> {
    const entries: readonly LedgerEntry[] | null = typeof body === 'string' ? readLedgerCsv(body) : body;
    if (entries === null || entries.length === 0 || entries.length > MOST_LINES)
      throw new ProblemError('ledger_unreadable', 400, { most: MOST_LINES });
    const answers = await this.suppliers.execute(
      entries.map(({ neq, name, place }) => ({ neq: blank(neq), name: blank(name) ?? '', place: blank(place) })),
    );
    const listings = await this.reader.listings(answers.flatMap(({ listingId }) => listingId ?? []));
    return {
      results: answers.map(({ verdict, listingId, proof, confidence }, index) => {
        const found = listingId === null ? undefined : listings.get(listingId);
        const listing =
          found === undefined ? null : { id: found.id, name: found.name, slug: found.slug, legalForm: found.legalForm };
        return { line: index + 1, verdict, listing, proof, provedOn: found?.provedOn ?? null, confidence };
      }),
    };
  }
}

const blank = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
