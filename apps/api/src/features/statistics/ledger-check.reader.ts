import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** What a ledger check says of a listing. */
export interface CheckedListing {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly legalForm: string | null;
  /** When what proves it was last true: its status, its confirmation, else its last change. */
  readonly provedOn: string;
}

@Injectable()
export class LedgerCheckReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async listings(ids: readonly string[]): Promise<ReadonlyMap<string, CheckedListing>> {
    const rows = await this.database.query<CheckedListing>(
      `SELECT id, slug, name, legal_form AS "legalForm",
         to_char(coalesce(status_on, last_confirmed_on, updated_at::date), 'YYYY-MM-DD') AS "provedOn"
       FROM listing WHERE id = ANY($1::uuid[]) AND publication = 'published'`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
