import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import type { AcceptContext } from '../domain/accept-draft';
import { buildLexicon, type Lexicon } from '../domain/lexicon';
import { quebecDate } from '../quebec-date';

/** What every edit stands on: a transaction, the codes of the day, the date in Québec. */
@Injectable()
export class EditGround {
  #lexicon: { readonly of: object; readonly lexicon: Lexicon } | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  today(): string {
    return quebecDate(this.clock.now());
  }

  /** The words of the codes are gathered anew only when the reference changes. */
  context(): AcceptContext {
    const reference = this.reference.current();
    if (this.#lexicon?.of !== reference) this.#lexicon = { of: reference, lexicon: buildLexicon(reference) };
    return { reference, lexicon: this.#lexicon.lexicon, today: this.today() };
  }
}
