import { Inject, Injectable } from '@nestjs/common';
import type { LedgerCheckBody, LedgerCheckResponse } from '@repere/contract';
import { ProblemError } from '../../../platform/http';
import { CheckSuppliers } from '../../matching';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { LedgerCheckReader } from '../ledger-check.reader';
import { readLedgerCsv } from '../views/ledger-csv';

export const MOST_LINES = 20_000;

interface Listed {
  readonly neq?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly place?: string | null | undefined;
}

/** Says of each supplier of a buyer's list whether it is a collective enterprise; nothing of the list is kept. */
@Injectable()
export class CheckLedger {
  constructor(
    @Inject(CheckSuppliers) private readonly suppliers: CheckSuppliers,
    @Inject(LedgerCheckReader) private readonly reader: LedgerCheckReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /** Whether a text is a municipality's name. */
  readonly isPlace = (text: string): boolean =>
    /\p{L}{2}/u.test(text) && this.reference.current().territories.resolveMunicipality(text).kind !== 'unknown';

  /** @throws ProblemError 400 ledger_unreadable for a text without a column that says who, or with too many lines */
  async execute(body: LedgerCheckBody): Promise<LedgerCheckResponse> {
    const entries: readonly Listed[] | null = typeof body === 'string' ? readLedgerCsv(body, this.isPlace) : body;
    if (entries === null || entries.length === 0 || entries.length > MOST_LINES)
      throw new ProblemError('ledger_unreadable', 400, { most: MOST_LINES });
    return { results: await this.check(entries) };
  }

  /** One answer a supplier, in their order. */
  async check(entries: readonly Listed[]): Promise<LedgerCheckResponse['results']> {
    const answers = await this.suppliers.execute(
      entries.map(({ neq, name, place }) => ({ neq: blank(neq), name: blank(name) ?? '', place: blank(place) })),
    );
    const listings = await this.reader.listings(answers.flatMap(({ listingId }) => listingId ?? []));
    return answers.map(({ verdict, listingId, proof, confidence }, index) => {
      const found = listingId === null ? undefined : listings.get(listingId);
      const listing =
        found === undefined ? null : { id: found.id, name: found.name, slug: found.slug, legalForm: found.legalForm };
      return { line: index + 1, verdict, listing, proof, provedOn: found?.provedOn ?? null, confidence };
    });
  }
}

const blank = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
