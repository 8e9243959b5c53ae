import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** What became of a mail: `bounced` when its address refused it. */
export type MailFate = 'queued' | 'sending' | 'sent' | 'bounced' | 'failed';

export interface MailLine {
  readonly id: string;
  readonly template: string;
  readonly to: string;
  readonly subject: string;
  readonly status: MailFate;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The mail queue as staff sees it; never the words of a message. */
@Injectable()
export class MailReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(query: {
    readonly status: readonly MailFate[];
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{
    readonly total: number;
    readonly results: MailLine[];
  }> {
    const wanted = query.status.length === 0 ? null : query.status;
    const [count] = await this.database.query<{ total: number }>(
      'SELECT count(*) AS total FROM mail WHERE $1::text[] IS NULL OR status = ANY ($1)',
      [wanted],
    );
    const results = await this.database.query<MailLine>(
      `SELECT id, template, recipient AS "to", subject, status, attempts, last_error AS "lastError",
         created_at AS "createdAt", sent_at AS "sentAt"
       FROM mail WHERE $1::text[] IS NULL OR status = ANY ($1) ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3`,
      [wanted, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { total: count?.total ?? 0, results };
  }

  /** What became of these mails, by id; for the desk that caused them. */
  async fates(
    ids: readonly string[],
  ): Promise<Map<string, { readonly status: MailFate; readonly error: string | null }>> {
    const rows = await this.database.query<{ id: string; status: MailFate; error: string | null }>(
      'SELECT id, status, last_error AS error FROM mail WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, status, error }) => [id, { status, error }]));
  }
}
